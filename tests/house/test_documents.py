"""What a user can type or set is described, and every message has its entry."""

import re
from pathlib import Path

import pytest

from builder.content.site_schema import PublicationTable, SiteTable

ROOT = Path(__file__).parent.parent.parent
CODE = re.compile(r'"([SPCTLDER]\d{3})"')


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


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


@pytest.mark.parametrize("document", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_documents_name_files_that_exist(document: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", text_of(document))
    assert [link for link in links if not (ROOT / link).exists()] == []
