"""A tiny site and a tiny page, every file compared; `pytest tests/golden --rewrite` writes what is made now."""

from contextlib import chdir
from datetime import date
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from builder.commands.build import build_site
from builder.commands.export import export_records
from builder.commands.folders import read_pages
from builder.commands.ingest import ingest_pages
from builder.commands.request import Request, Result
from builder.web.css import tightened
from tests import sites

HERE = Path(__file__).parent
THEME = HERE.parent.parent / "themes" / "gazette"
TODAY = date(2024, 6, 12)


def compare(made: dict[str, bytes], expected: Path, *, rewrite: bool) -> None:
    """Every file, and no other."""
    if rewrite:
        rmtree(expected, ignore_errors=True)
        sites.put(expected, made)
    wanted = sites.tree(expected)
    assert sorted(made) == sorted(wanted), "pytest tests/golden --rewrite writes the files that are made now"
    for path, data in made.items():
        assert data.decode() == wanted[path].decode(), f"{path} (pytest tests/golden --rewrite)"


def built(folder: Path, content: Path) -> Result:
    """The site of a content folder, in the folder."""
    with chdir(folder):
        return build_site(Request(content=content, theme=str(THEME), out=folder / "site", today=TODAY))


@pytest.fixture
def rewrite(request: pytest.FixtureRequest) -> bool:
    """Whether what is made now is what shall be expected."""
    return bool(request.config.getoption("--rewrite"))


def test_the_tiny_site(tmp_path: Path, rewrite: bool) -> None:
    built(tmp_path, HERE / "tiny/content")
    made = sites.tree(tmp_path / "site")
    theme = {
        path: tightened(data) if path.endswith(".css") else data
        for path, data in sites.tree(THEME).items()
        if path.startswith("assets/")
    }
    # The theme's own files are compared with the theme: a copy of each would only be looked over.
    assert {path: data for path, data in made.items() if path.startswith("assets/")} == theme
    compare(
        {path: data for path, data in made.items() if path not in theme},
        HERE / "tiny/expected",
        rewrite=rewrite,
    )


def test_what_is_told_of_the_tiny_site(tmp_path: Path, rewrite: bool) -> None:
    copytree(HERE / "tiny/content", tmp_path / "content")
    problems = built(tmp_path, Path("content")).problems
    told = "".join(f"{one.path}:{one.line}: {one.severity} {one.code}: {one.message}\n" for one in problems)
    compare({"problems.txt": told.encode()}, HERE / "tiny/told", rewrite=rewrite)


def test_the_tiny_page(tmp_path: Path, rewrite: bool) -> None:
    sites.put(tmp_path, {"model-0612.txt": (HERE / "page/model-0612.txt").read_bytes()})
    with chdir(tmp_path):
        pages, _ = read_pages([Path("model-0612.txt")])
        ingest_pages(Request(today=TODAY), pages)
        lines, _ = export_records(Request())
    records = "".join(f"{line}\n" for line in lines)
    made = sites.tree(tmp_path / "content") | {"records.jsonl": records.encode()}
    compare(made, HERE / "page/expected", rewrite=rewrite)
