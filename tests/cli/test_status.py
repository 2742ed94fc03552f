"""How commands end: 0 done, 1 problems in the content, 2 wrong use, 3 a fault of ours; and never with a traceback."""

import os
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import rmtree
from subprocess import run

import pytest

from builder import pipeline
from builder.model.catalogue import Catalogue
from builder.model.jobs import Job
from builder.outputs import OUTPUTS
from tests import sites
from tests.cli.conftest import Digest

ROOT = Path(__file__).parent.parent.parent
WRONG = sites.written({"title": "区域写错的一篇", "region": "广冬省", "added": "2024-06-01"}, ("一段。",))
DOUBTFUL = sites.written({"title": "没有日期的一篇"}, ("一段。",))


@pytest.mark.parametrize("command", ["build", "check", "export"])
def test_all_is_well(digest: Digest, content: Path, command: str) -> None:
    digest("check", "--fix")
    ran = digest(command, "--strict")
    assert (ran.status, "error" in ran.err, "warning" in ran.err) == (0, False, False)


def test_ingest_is_well(digest: Digest, pages: Path) -> None:
    assert digest("ingest", "pages", "--strict").status == 0


@pytest.mark.parametrize("command", ["build", "check", "export"])
@pytest.mark.parametrize(
    ("article", "strict", "status"),
    [(DOUBTFUL, False, 0), (DOUBTFUL, True, 1), (WRONG, False, 1), (WRONG, True, 1)],
    ids=["warning", "warning, strict", "error", "error, strict"],
)
def test_problems_in_the_content(
    digest: Digest, content: Path, command: str, article: bytes, strict: bool, status: int
) -> None:
    digest("check", "--fix")
    sites.put(content, {"articles/2024/2024-x.zh.md": article})
    ran = digest(command, *(["--strict"] if strict else []))
    assert ran.status == status
    assert "content/articles/2024/2024-x.zh.md:" in ran.err


def test_wrong_settings_are_problems_in_the_content(digest: Digest, content: Path, pages: Path) -> None:
    sites.put(content, {"site.toml": "nam = 1\ntimezone = 'Mars/Olympus'\n"})
    for command in (["build"], ["check"], ["export"], ["ingest", "pages"]):
        ran = digest(*command)
        assert ran.status == 1, command
        assert "content/site.toml:1: error S103" in ran.err
        assert "content/site.toml:2: error S105" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        "bild",
        "build extra",
        "build --outt x",
        "build --content nowhere",
        "check --content nowhere",
        "export --content nowhere",
        "build --content content/site.toml",
        "build --theme nowhere",
        "check --theme nowhere",
        "serve --theme nowhere",
        "build --out content/site.toml",
        "build --today 2024-02-30",
        "build --today yesterday",
        "build --links both",
        "build --jobs -1",
        "build --base nowhere",
        "build --base ftp://host.example/",
        "serve --port 0",
        "ingest",
        "ingest nowhere.txt",
        "ingest pages nowhere.txt",
        "ingest empty",
        "ingest content",
        "ingest pages --content pages/suzhou.txt",
    ],
)  # fmt: skip
def test_wrong_use(digest: Digest, content: Path, pages: Path, arguments: str) -> None:
    (content.parent / "empty").mkdir()
    before = sites.tree(content.parent)
    ran = digest(*arguments.split())
    rmtree(content.parent / ".cache", ignore_errors=True)
    assert ran.status == 2
    assert ran.err.strip()
    assert "Traceback" not in ran.said
    assert sites.tree(content.parent) == before


def test_serve_with_nothing_to_serve(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "builder", "serve", "--content", "nowhere"]
    around = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = run(command, cwd=tmp_path, env=around, capture_output=True, timeout=20, check=False)
    assert done.returncode == 2
    assert b"nowhere" in done.stderr


def test_a_wrong_command_is_told_with_what_there_is(digest: Digest) -> None:
    assert "build" in digest("bild").err


def broken(catalogue: Catalogue, today: date) -> Iterator[Job]:
    """An output with a fault."""
    raise KeyError("a fault of ours")


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "OUTPUTS", (*OUTPUTS, broken))


@pytest.mark.usefixtures("faulty")
@pytest.mark.parametrize("command", ["build", "check"])
def test_a_fault_of_ours(
    digest: Digest, content: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = digest(command)
    assert ran.status == 3
    assert "Traceback" not in ran.said
    assert "KeyError" in ran.err
    assert "DIGEST_DEBUG" in ran.err
    monkeypatch.setenv("DIGEST_DEBUG", "1")
    told = digest(command)
    assert (told.status, "Traceback" in told.err, "in broken" in told.err) == (3, True, True)


@pytest.mark.usefixtures("faulty")
def test_after_a_fault_the_next_build_is_whole(
    digest: Digest, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert digest("build").status == 3
    monkeypatch.undo()
    monkeypatch.chdir(content.parent)
    assert digest("build", "--today", "2026-01-02").status == 0
    assert digest("build", "--today", "2026-01-02", "--clean", "--out", "fresh").status == 0
    assert sites.tree(content.parent / "site") == sites.tree(content.parent / "fresh")


@pytest.mark.parametrize(
    "template", ["{% if %}", "{{ view.nothing_of_the_kind }}", "{% include 'nowhere.html' %}", "\udcff"]
)
def test_a_fault_in_a_theme_says_where(digest: Digest, content: Path, template: str) -> None:
    from tests.properties.desk import THEME

    for place in THEME.rglob("*"):
        if place.is_file():
            sites.put(content.parent / "mine", {place.relative_to(THEME).as_posix(): place.read_bytes()})
    sites.put(content.parent / "mine", {"templates/az.html": template.encode("utf-8", "surrogateescape")})
    ran = digest("build", "--theme", "mine")
    assert ran.status in (1, 2)
    assert "az.html" in ran.err
    assert "Traceback" not in ran.said
