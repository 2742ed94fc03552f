"""Edits reach the open pages: all of them, the last one last, and nothing else does."""

from collections.abc import Callable

from tests.preview.conftest import Desk
from tests.preview.page import PATIENCE, Page, ask

Open = Callable[..., Page]


def test_an_edit_reloads_the_page(desk: Desk, page: Open) -> None:
    reader = page(desk.start())
    assert "first text" in reader.text
    desk.write("index", "second text")
    reader.await_text("second text")
    assert "changed" in desk.await_line("rebuilt: 1 file")


def test_the_script_is_never_on_disk(desk: Desk, page: Open) -> None:
    reader = page(desk.start())
    assert "livereload.js" in reader.text
    assert b"livereload" not in (desk.root / "index.html").read_bytes()


def test_of_quick_edits_the_last_is_shown(desk: Desk, page: Open) -> None:
    reader = page(desk.start())
    for number in range(40):
        desk.write("index", f"edit {number}.")
    reader.await_text("edit 39.")


def test_edits_after_each_rebuild(desk: Desk, page: Open) -> None:
    reader = page(desk.start())
    for number in range(10):
        desk.write("index", f"edit {number}.")
        reader.await_text(f"edit {number}.")


def test_edits_during_a_rebuild_lead_to_one_more(desk: Desk, page: Open) -> None:
    reader = page(desk.start())
    desk.entered.get(timeout=PATIENCE)
    desk.gate.clear()
    desk.write("index", "second text")
    desk.entered.get(timeout=PATIENCE)
    desk.write("index", "third text")
    desk.write("index", "fourth text")
    desk.gate.set()
    reader.await_text("fourth text")


def test_an_edit_during_the_first_build_is_seen(desk: Desk, page: Open) -> None:
    desk.gate.clear()
    desk.start(wait=False)
    desk.entered.get(timeout=PATIENCE)
    status, _, body = ask(desk.address)
    assert status == 503
    assert "being built" in body.decode()
    reader = page(desk)
    desk.write("index", "second text")
    desk.gate.set()
    reader.await_text("second text")


def test_a_page_fetched_before_a_rebuild_is_told_when_it_connects(desk: Desk, page: Open) -> None:
    slow = page(desk.start())
    quick = page(desk)
    desk.write("index", "second text")
    quick.await_text("second text")
    slow.connect()
    slow.await_text("second text")


def test_a_rebuild_that_changes_nothing_reloads_nothing(desk: Desk, page: Open) -> None:
    reader = page(desk.start())
    before = int(reader.edition.rsplit("-", 1)[1])
    desk.write("index", "first text")
    desk.await_line("rebuilt: no file changed")
    desk.write("index", "second text")
    reader.await_text("second text")
    assert int(reader.edition.rsplit("-", 1)[1]) == before + 1


def test_a_site_inside_the_watched_folder_does_not_rebuild_itself(desk: Desk, page: Open) -> None:
    desk.watch = [desk.content.parent]
    reader = page(desk.start())
    for text in ("second text", "third text"):
        desk.write("index", text)
        reader.await_text(text)
    told = [path for changes in desk.asked if changes for path in changes]
    assert desk.content / "index.txt" in told
    assert not [path for path in told if path.is_relative_to(desk.root)]


def test_a_new_server_reloads_the_pages_of_the_old(desk: Desk, page: Open) -> None:
    reader = page(desk.start())
    reader.edition = "e00000000-1"
    reader.connect()
    reader.await_reload()
    assert reader.edition != "e00000000-1"
