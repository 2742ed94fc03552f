"""digest translate: what it writes, what it refuses, and what check and the page say afterwards."""

from pathlib import Path

import pytest

from tests import sites
from tests.cli.conftest import Digest

NAME = "2024-chongqing-chuanganqi"
ENGLISH = f"content/articles/2024/{NAME}.en.md"
ALONE = "2023-xiamen-haishang-fengdian"


def test_a_new_translation(digest: Digest, content: Path) -> None:
    ran = digest("translate", ALONE)
    assert (ran.status, "write the English below" in ran.err) == (0, True)
    text = Path(f"content/articles/2023/{ALONE}.en.md").read_text("utf-8")
    assert text.startswith("---\n# 厦门海上风电运维船下水\n")
    assert "\ntitle:\n# 山城制造观察\nkicker:\n" in text
    assert "<!-- p-2\n船上装有波浪补偿舷梯" in text


def test_no_chinese_of_the_bench_reaches_the_site(digest: Digest, content: Path) -> None:
    digest("check", "--fix")
    assert digest("translate", NAME, "--strict").status == 0
    assert "<!-- p-1\n重庆传感器" in Path(ENGLISH).read_text("utf-8")
    assert digest("build", "--strict").status == 0
    page = Path(f"site/en/articles/{NAME}/index.html").read_text("utf-8")
    text = page.partition('<div class="text">')[2].partition("</section>")[0]
    assert "首批二十一家企业签约" not in text
    assert "Halls should wait for companies" in text


def test_done_gives_the_file_back_with_what_was_translated(digest: Digest, content: Path) -> None:
    before = Path(ENGLISH).read_text("utf-8")
    digest("translate", NAME)
    assert digest("translate", NAME, "--done", "--strict").status == 0
    head, body = Path(ENGLISH).read_text("utf-8").split("---\n")[1:]
    assert body == before.split("---\n")[2]
    assert "translated_from:\n  title: " in head


def test_done_leaves_nothing_of_the_bench_above_the_keys(digest: Digest, content: Path) -> None:
    digest("translate", ALONE)
    place = Path(f"content/articles/2023/{ALONE}.en.md")
    text = place.read_text("utf-8").replace("\ntitle:\n", "\n# Ask the yard.\ntitle: A boat for wind farms\n")
    place.write_text(text.replace("-->\n", "-->\nEnglish.\n"), "utf-8")
    assert digest("translate", ALONE, "--done").status == 0
    head = place.read_text("utf-8").split("---\n")[1]
    assert head.startswith("# Ask the yard.\ntitle: A boat for wind farms\nkicker:\nsummary:\n")
    # Of the head only what is translated is noted.
    assert "translated_from:\n  title: " in head
    assert "summary: " not in head


def test_what_changes_later_is_told_and_shown(digest: Digest, content: Path) -> None:
    digest("translate", NAME, "--done")
    chinese = Path(f"content/articles/2024/{NAME}.zh.md")
    text = chinese.read_text("utf-8")
    chinese.write_text(text.replace("明年三月", "明年 三月\n").replace("首批二十一家", "首批三十家"), "utf-8")
    ran = digest("check")
    assert f"{ENGLISH}:12: warning T301: 1 of 5 paragraphs changed in Chinese since translation" in ran.err
    assert f"p-1: articles/2024/{NAME}.zh.md:" in ran.err
    digest("build")
    page = Path(f"site/en/articles/{NAME}/index.html").read_text("utf-8")
    assert "1 of 5 paragraphs changed in Chinese" in page
    assert page.count('class="para paragraph stale"') == 1
    assert "changed in Chinese" not in Path(f"site/zh/articles/{NAME}/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["nowhere"], 2, "there is no article nowhere"),
        (["2024-chongqing-chuanganqii"], 2, f"did you mean {NAME}?"),
        ([ALONE, "--done"], 1, "T106"),
        (["2024-hunan-guangfu-boli", "--done"], 0, "noted"),
    ],
)
def test_how_it_ends(digest: Digest, content: Path, arguments: list[str], status: int, said: str) -> None:
    ran = digest("translate", *arguments)
    assert (ran.status, said in ran.err) == (status, True)


def test_an_unfinished_translation_is_not_done(digest: Digest, content: Path) -> None:
    digest("translate", ALONE)
    assert "T107" in digest("translate", ALONE, "--done").err
    place = Path(f"content/articles/2023/{ALONE}.en.md")
    place.write_text(place.read_text("utf-8") + "\nOne paragraph of two.\n", "utf-8")
    ran = digest("translate", ALONE, "--done")
    assert (ran.status, "T101" in ran.err) == (1, True)
    assert "<!-- p-1" in place.read_text("utf-8")


def test_a_file_that_cannot_be_read_stays(digest: Digest, content: Path) -> None:
    broken = b"---\ntitle: 'x\n---\n\nx\xff\n"
    sites.put(content, {f"articles/2024/{NAME}.en.md": broken})
    ran = digest("translate", NAME)
    assert (ran.status, Path(ENGLISH).read_bytes()) == (1, broken)


def test_check_compares_the_two_languages_when_asked(digest: Digest, content: Path) -> None:
    text = Path(ENGLISH).read_text("utf-8")
    Path(ENGLISH).write_text(text.replace("twenty-one companies signed", "26 companies signed"), "utf-8")
    assert "T202" not in digest("check").err
    ran = digest("check", "--translation")
    assert f"{ENGLISH}:7: warning T202: “26” is no number of the Chinese (p-1)" in ran.err


def test_exceptions_are_read_from_the_file(digest: Digest, content: Path) -> None:
    text = Path(ENGLISH).read_text("utf-8").replace("twenty-one companies signed", "26 companies signed")
    excused = "exceptions:\n- code: T202\n  block: p-1\n  reason: Counted anew.\n---\n"
    Path(ENGLISH).write_text(text.replace("---\n\n", excused + "\n", 1), "utf-8")
    assert "T202" not in digest("check", "--translation").err
    Path(ENGLISH).write_text(
        text.replace("---\n\n", excused.replace("  reason: Counted anew.\n", "") + "\n", 1), "utf-8"
    )
    assert "C202" in digest("check", "--translation").err
