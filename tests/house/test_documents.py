"""What a user can type or set is described, and every message has its entry."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from builder.cli.app import app
from builder.content.site_schema import PublicationTable, SiteTable

ROOT = Path(__file__).parent.parent.parent
HOMES = (ROOT, ROOT / "builder")
"""What a path in a document may be relative to."""
DOCUMENTS = (
    *("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "seeds/README.md"),
    *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")),
)
KEPT = (".ci", ".github", "content", "docs", "seeds", "tests", "themes")
"""Folders of the repository; what is made beside them need not be there."""
ROOMS = tuple(
    path.name for path in sorted((ROOT / "builder").iterdir()) if path.is_dir() and path.name[0] != "_"
)
TOPS = "|".join(map(re.escape, ("builder", *KEPT, *ROOMS)))
PLACE = re.compile(rf"`((?:{TOPS})/[\w./*-]*)`")
OPTION = re.compile(r"(?<![\w-])--[a-z-]+")
CODE = re.compile(r'"([SPCTLDER]\d{3})"')


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def without_examples(text: str) -> str:
    """Indented lines, and links set as code, show what a user's own files may look like."""
    return re.sub(r"^ {4}.*$|`\[[^`\n]*`", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("key", [*SiteTable.model_fields, *PublicationTable.model_fields])
def test_every_setting_is_described(key: str) -> None:
    assert re.search(rf"\b{key}\b", text_of("docs/settings.md"))


def codes() -> list[str]:
    sources = sorted((ROOT / "builder").rglob("*.py"))
    return sorted({code for path in sources for code in CODE.findall(path.read_text("utf-8"))})


@pytest.mark.parametrize("code", codes())
def test_every_problem_is_described(code: str) -> None:
    assert f"| {code} |" in text_of("docs/problems.md")


def test_no_problem_is_described_that_cannot_happen() -> None:
    assert re.findall(r"^\| ([SPCTLDER]\d{3}) \|", text_of("docs/problems.md"), re.MULTILINE) == codes()


@pytest.mark.parametrize(
    "package", re.findall(r'^  "([A-Za-z0-9-]+)[>=]', text_of("pyproject.toml"), re.MULTILINE)
)
def test_every_dependency_has_its_reason(package: str) -> None:
    if package not in ("hatchling", "types-PyYAML", "types-jsonschema", "types-lxml"):
        assert package.lower() in text_of("ARCHITECTURE.md").lower()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_documents_link_to_files_that_exist(document: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", without_examples(text_of(document)))
    assert [link for link in links if not (ROOT / document).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_documents_name_files_that_exist(document: str) -> None:
    named = PLACE.findall(without_examples(text_of(document)))
    assert [place for place in named if not any(any(root.glob(place.strip("/"))) for root in HOMES)] == []


@pytest.mark.parametrize(
    "part", sorted({path.stem for path in (ROOT / "builder").iterdir() if path.stem[0] not in "._"})
)
def test_the_tree_is_whole(part: str) -> None:
    tree = text_of("ARCHITECTURE.md").partition("## What flows")[0]
    assert re.search(rf"`(?:builder/)?{part}(?:/|\.py)`", tree)


def options() -> Iterator[str]:
    """Every option of every command, as a user types it."""
    for command in get_command(app).commands.values():  # type: ignore[attr-defined]
        yield from (name for parameter in command.params for name in parameter.opts if name.startswith("--"))


def test_documents_name_options_that_exist() -> None:
    text = "".join(map(text_of, DOCUMENTS))
    named = {option for line in re.findall(r"\bdigest [^`\n]*", text) for option in OPTION.findall(line)}
    assert named <= {*options(), "--install-completion", "--version", "--help"}
