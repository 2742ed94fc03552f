"""A small desk: a folder of texts, a rebuild that makes pages of them, and a preview of it all."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from builder.model.problems import Problem, Severity
from builder.preview import Rebuilt, serve
from tests.preview.page import PATIENCE, Page

_SEVERITIES = {"!": Severity.ERROR, "?": Severity.WARNING}


class Desk:
    """Every `content/x.txt` becomes `site/x.html`; a text with "!" is an error, with "?" a warning, "boom" a fault."""

    def __init__(self, folder: Path) -> None:
        self.content = folder / "content"
        self.root = folder / "site"
        self.content.mkdir(exist_ok=True)
        self.address = ""
        self.port = 0
        self.watch = [self.content]
        self.lines: SimpleQueue[str] = SimpleQueue()
        self.asked: list[frozenset[Path] | None] = []
        self.entered: SimpleQueue[None] = SimpleQueue()
        """Gets an item whenever a rebuild has read everything and written nothing yet."""
        self.gate = threading.Event()
        """A rebuild that has read everything waits for it."""
        self.gate.set()
        self.overlapped = False
        self._busy = threading.Lock()
        self._ready: SimpleQueue[str] = SimpleQueue()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._serve)

    def write(self, name: str, text: str) -> None:
        (self.content / f"{name}.txt").write_text(text, "utf-8")

    def start(self, *, wait: bool = True) -> "Desk":
        self._thread.start()
        if wait:
            self.address = self._ready.get(timeout=PATIENCE)
        else:
            self.await_line("preview at")
        return self

    def stop(self) -> None:
        self.gate.set()
        self._stop.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()

    def await_line(self, part: str) -> str:
        while True:
            line = self.lines.get(timeout=PATIENCE)
            if line.startswith("preview at "):
                self.address = line.split()[2]
            if part in line:
                return line

    def _serve(self) -> None:
        serve(
            rebuild=self._rebuild,
            watch=self.watch,
            root=self.root,
            port=self.port,
            say=self.lines.put,
            ready=self._ready.put,
            stop=self._stop,
        )

    def _rebuild(self, changes: frozenset[Path] | None) -> Rebuilt:
        self.overlapped |= not self._busy.acquire(blocking=False)
        self.asked.append(changes)
        texts = {path.stem: path.read_text("utf-8") for path in sorted(self.content.rglob("*.txt"))}
        self.entered.put(None)
        self.gate.wait(PATIENCE)
        self._busy.release()
        if "boom" in texts.values():
            raise RuntimeError("a table is missing")
        problems = tuple(
            Problem(f"content/{name}.txt", 3, "C999", text[1:], "Take <b> away.", _SEVERITIES[text[0]])
            for name, text in texts.items()
            if text[:1] in _SEVERITIES
        )
        return Rebuilt(problems, sum(self._publish(name, text) for name, text in texts.items()))

    def _publish(self, name: str, text: str) -> bool:
        page = self.root / f"{name}.html"
        data = f"<!doctype html><title>{name}</title><p>{text}".encode()
        if text.startswith("!") or (page.exists() and page.read_bytes() == data):
            return False
        self.root.mkdir(exist_ok=True)
        page.write_bytes(data)
        return True


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose preview is not running yet; it ends with the test."""
    desk = Desk(tmp_path)
    desk.write("index", "first text")
    yield desk
    desk.stop()
    assert not desk.overlapped


@pytest.fixture
def page() -> Iterator[Callable[..., Page]]:
    """Opens a page as a browser does."""
    opened: list[Page] = []

    def open_page(desk: Desk, path: str = "") -> Page:
        opened.append(Page(desk.address + path))
        return opened[-1]

    yield open_page
    for each in opened:
        each.close()
