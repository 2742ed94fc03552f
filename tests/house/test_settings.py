"""content/site.toml: what it sets, and how its mistakes are told."""

from pathlib import Path

import pytest

from builder.model.entry import Bilingual, Rights, Status
from builder.model.files import SourceFile
from builder.model.settings import Settings
from builder.settings import read_settings


def read(text: str) -> Settings:
    checked = read_settings(SourceFile("site.toml", text.encode()))
    assert checked.problems == ()
    return checked.value


def check(text: str, *told: tuple[int, str, str]) -> Settings:
    """Each told is a line, and words of the message and of the hint."""
    checked = read_settings(SourceFile("site.toml", text.encode()))
    assert [problem.line for problem in checked.problems] == [line for line, _, _ in told]
    for problem, (_, message, hint) in zip(checked.problems, told, strict=True):
        assert problem.path == "site.toml"
        assert message in problem.message
        assert hint in problem.hint
    return checked.value


def test_a_folder_without_settings_has_the_defaults() -> None:
    assert read_settings(None).value == Settings()
    assert read("") == Settings()


def test_everything_that_can_be_set() -> None:
    settings = read(
        """
base = "https://digest.example/news"
timezone = "Europe/Berlin"
status = "draft"
rights = "brief"
untranslated_in_feeds = true
contact = "desk@digest.example"
licence = "CC0"
[name]
zh = "工业要闻"
en = "Industry Notes"
[description]
zh = "一句话"
en = "One sentence"
[[publications]]
name = { zh = "某工业报", en = "An Industry Daily" }
pages = ["daily/*.txt"]
rights = "full"
[[publications]]
name = "Bulletin"
pages = ["b*.txt"]
"""
    )
    assert settings.base == "https://digest.example/news/"
    assert (settings.status, settings.rights) == (Status.DRAFT, Rights.BRIEF)
    assert settings.untranslated_in_feeds
    assert settings.licence == Bilingual("CC0", "CC0")
    assert settings.name_lines == (("工业", "要闻"), ("Industry", "Notes"))
    assert [one.rights for one in settings.publications] == [Rights.FULL, None]
    assert settings.publications[1].name == Bilingual("Bulletin", "Bulletin")


def test_all_mistakes_at_once_and_the_rest_is_used() -> None:
    settings = check(
        """bsae = "https://a.example/"
timezone = "Asia/Chongqing City"
contact = "desk@a.example"

[name]
zh = "文摘"

[[publications]]
name = "A"
pages = ["a*"]

[[publications]]
name = "B"
page = ["b*"]
rights = "all"
""",
        (1, "unknown key “bsae”", "Did you mean “base”?"),
        (2, "timezone", "Asia/Shanghai"),
        (5, "“name.en” is missing", "en = …"),
        (12, "“publications.2.pages” is missing", "pages = …"),
        (14, "unknown key “publications.2.page”", "Did you mean “pages”?"),
        (15, "wrong value for “publications.2.rights”", "'full' or 'brief'"),
    )
    assert settings.contact == "desk@a.example"
    assert [one.name.zh for one in settings.publications] == ["A"]


def test_what_is_not_toml() -> None:
    check('base = "https://a.example/"\ncontact = desk\n', (2, "not TOML", "straight quotes"))
    check('a = "x\n', (1, "not TOML", "straight quotes"))
    check("[" * 100_000, (1, "not TOML", "straight quotes"))
    check("a = " + "[" * 100_000, (1, "not TOML", "straight quotes"))


def test_other_encodings() -> None:
    checked = read_settings(SourceFile("site.toml", "\ncontact = “某地”".encode("gb18030")))
    assert [(problem.line, problem.code) for problem in checked.problems] == [(2, "S101")]
    assert read_settings(SourceFile("site.toml", b"\xef\xbb\xbfcontact = 'a'\r\n")).value.contact == "a"


@pytest.mark.parametrize(
    "base", ["digest.example", "ftp://a.example/", "https://a.example/?x", "https://a b/", "https://["]
)
def test_no_address(base: str) -> None:
    check(f"base = '{base}'", (1, "base", "address"))


def test_the_settings_of_this_site() -> None:
    path = Path(__file__).parents[2] / "content" / "site.toml"
    assert read_settings(SourceFile("site.toml", path.read_bytes())).problems == ()
