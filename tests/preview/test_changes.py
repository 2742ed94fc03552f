"""Whatever happens to a watched path is told of."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from builder.preview.changes import Changes, watch_changes
from tests.preview.page import PATIENCE

Act = Callable[[Path], object]


@pytest.fixture(params=["listening", "polling"])
def told(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SimpleQueue[Changes]]:
    """Watches `content` (with a file in it), `later` (which does not exist) and `site.toml`."""
    if request.param == "polling":
        monkeypatch.setenv("WATCHFILES_FORCE_POLLING", "1")
    folder = tmp_path / ".venv"
    (folder / "content/articles").mkdir(parents=True)
    (folder / "content/a.md").write_text("a")
    (folder / "site.toml").write_text("a")
    told: SimpleQueue[Changes] = SimpleQueue()
    stop = threading.Event()
    watch = [folder / "content", folder / "later/below", folder / "site.toml"]
    thread = threading.Thread(
        target=watch_changes,
        args=(watch,),
        kwargs={"without": folder / "content/site", "tell": told.put, "say": print, "stop": stop},
    )
    thread.start()
    assert told.get(timeout=PATIENCE) is None
    yield told
    stop.set()
    thread.join(PATIENCE)
    assert not thread.is_alive()


def check(told: SimpleQueue[Changes], folder: Path, act: Act, *names: str) -> None:
    """After `act`, all names are told of, or that anything may have changed."""
    act(folder)
    missing = {folder / name for name in names}
    while missing:
        changes = told.get(timeout=PATIENCE)
        missing = set() if changes is None else missing - changes


def _save_atomically(folder: Path) -> None:
    temporary = folder / "content/a.md.tmp"
    temporary.write_text("b")
    temporary.replace(folder / "content/a.md")


def _make_folders(folder: Path) -> None:
    (folder / "content/articles/2024/deep").mkdir(parents=True)
    (folder / "content/articles/2024/deep/new.md").write_text("a")


def _replace_watched(folder: Path) -> None:
    shutil.rmtree(folder / "content")
    (folder / "content").mkdir()


def _rename_watched(folder: Path) -> None:
    (folder / "content").rename(folder / "old")
    (folder / "old").rename(folder / "content")


def _save_settings(folder: Path) -> None:
    (folder / "settings").write_text("ab")
    (folder / "settings").replace(folder / "site.toml")


@pytest.mark.parametrize(
    ("act", "name"),
    [
        (lambda folder: (folder / "content/a.md").write_text("b"), "content/a.md"),
        (lambda folder: (folder / "content/b.md").write_text("b"), "content/b.md"),
        (lambda folder: (folder / "content/a.md").unlink(), "content/a.md"),
        (lambda folder: (folder / "content/a.md").rename(folder / "a.md"), "content/a.md"),
        (lambda folder: (folder / "content/articles").rmdir(), "content/articles"),
        (lambda folder: (folder / "later/below").mkdir(parents=True), "later/below"),
        (lambda folder: (folder / "site.toml").unlink(), "site.toml"),
        (_save_atomically, "content/a.md"),
        (_make_folders, "content/articles/2024/deep/new.md"),
        (_save_settings, "site.toml"),
    ],
    ids=[
        "edit",
        "new",
        "delete",
        "move",
        "folder",
        "later",
        "settings",
        "atomic",
        "folders",
        "settings-atomic",
    ],
)
def test_one_act(told: SimpleQueue[Changes], tmp_path: Path, act: Act, name: str) -> None:
    check(told, tmp_path / ".venv", act, name)


@pytest.mark.parametrize("act", [_make_folders, _replace_watched, _rename_watched])
def test_the_watch_goes_on(told: SimpleQueue[Changes], tmp_path: Path, act: Act) -> None:
    folder = tmp_path / ".venv"
    act(folder)
    # The first ones may be told of by what the act itself led to; the last ones only by a watch that lives.
    for name in ("content/x.md", "content/y.md", "content/z.md"):
        check(told, folder, _writing(name), name)


def _writing(name: str) -> Act:
    return lambda folder: (folder / name).write_text("a")


def test_noise_and_the_site_are_not_told(told: SimpleQueue[Changes], tmp_path: Path) -> None:
    folder = tmp_path / ".venv/content"
    (folder / ".a.md.swp").write_text("")
    (folder / "a.md~").write_text("")
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text("")
    (folder / "a.md").write_text("b")
    changes = told.get(timeout=PATIENCE)
    assert changes == frozenset({folder / "a.md"})
