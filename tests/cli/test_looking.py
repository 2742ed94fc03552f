"""`ingest --diff` and `--audit`: looking before writing, and at how a page was read."""

from pathlib import Path
from subprocess import run

from tests import sites
from tests.cli.conftest import Digest

TODAY = ("--today", "2026-01-02")


def test_a_diff_shows_new_files_and_writes_nothing(digest: Digest, pages: Path) -> None:
    ran = digest("ingest", "pages", "--diff", *TODAY)
    assert ran.status == 0
    assert "--- /dev/null\n+++ b/content/articles/" in ran.out
    assert "\x1b" not in ran.out
    assert not (pages.parent / "content").exists()
    assert "nothing was written" in ran.err


def test_a_diff_is_what_patch_takes(digest: Digest, pages: Path) -> None:
    changes = digest("ingest", "pages", "--diff", *TODAY).out
    run(["git", "apply", "-"], cwd=pages.parent, input=changes.encode(), check=True)
    patched = sites.tree(pages.parent / "content")
    assert digest("ingest", "pages", "--content", "other", *TODAY).status == 0
    assert patched == sites.tree(pages.parent / "other")


def test_a_diff_of_what_is_known_says_that_nothing_changes(digest: Digest, pages: Path) -> None:
    digest("ingest", "pages", *TODAY)
    ran = digest("ingest", "pages", "--diff", *TODAY)
    assert (ran.status, ran.out) == (0, "")
    assert "nothing would change" in ran.err


def test_a_diff_of_a_page_that_was_corrected(digest: Digest, pages: Path) -> None:
    digest("ingest", "pages", *TODAY)
    before = sites.tree(pages.parent / "content")
    page = pages / "suzhou.txt"
    page.write_text(page.read_text("utf-8").replace("15%", "16%"), "utf-8")
    ran = digest("ingest", "pages", "--diff", *TODAY)
    assert ran.status == 0
    assert any(line.startswith("+") and "16%" in line for line in ran.out.splitlines())
    assert any(line.startswith("-") and "15%" in line for line in ran.out.splitlines())
    assert "1 file in content/ would change" in ran.err
    assert sites.tree(pages.parent / "content") == before


def test_a_paragraph_moved_by_hand_stays_where_it_is(digest: Digest, pages: Path) -> None:
    digest("ingest", "pages", *TODAY)
    place = next((pages.parent / "content/articles").rglob("*jiqiren*.zh.md"))
    head, front, body = place.read_text("utf-8").split("---\n", 2)
    blocks = body.strip().split("\n\n")
    moved = "---\n".join((head, front, "\n" + "\n\n".join([blocks[-1], *blocks[:-1]]) + "\n"))
    place.write_text(moved, "utf-8")
    assert digest("ingest", "pages", *TODAY).status == 0
    assert place.read_text("utf-8").split("---\n", 2)[2] == moved.split("---\n", 2)[2]
    assert digest("ingest", "pages", "--diff", *TODAY).out == ""


def test_an_audit_is_written_where_it_was_asked_for(digest: Digest, pages: Path) -> None:
    ran = digest("ingest", "pages", "--audit", "looks/audit.html", *TODAY)
    assert ran.status == 0
    assert "open looks/audit.html" in ran.err
    shown = (pages.parent / "looks/audit.html").read_text("utf-8")
    assert shown.count("<section ") == len(sites.PAGES)
    assert ", 0 unowned, 0 owned twice" in shown
    assert (pages.parent / "content/articles").is_dir()


def test_an_audit_and_a_diff_together_leave_content_alone(digest: Digest, pages: Path) -> None:
    assert digest("ingest", "pages", "--diff", "--audit", "audit.html").status == 0
    assert (pages.parent / "audit.html").exists()
    assert not (pages.parent / "content").exists()


def test_looking_in_the_wrong_way(digest: Digest, pages: Path) -> None:
    for wrong in (["--diff", "--json"], ["--audit", "pages"], ["--audit", "pages/suzhou.txt/audit.html"]):
        ran = digest("ingest", "pages", "--content", "other", *wrong)
        assert (ran.status, "Traceback" in ran.said) == (2, False), wrong
