"""The preview server: livereload, fed by watchfiles, with the rebuild in a thread of its own."""

import asyncio
import contextlib
import logging
import queue
import signal
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from livereload import Server
from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop, PeriodicCallback

from builder.preview.board import Board, Rebuilt
from builder.preview.changes import Changes, watch_changes
from builder.preview.handlers import application

Rebuild = Callable[[Changes], Rebuilt]
Say = Callable[[str], None]

_HOST = "127.0.0.1"


def serve(
    *,
    rebuild: Rebuild,
    watch: Sequence[Path],
    root: Path,
    port: int = 8000,
    say: Say,
    ready: Callable[[str], None] | None = None,
    stop: threading.Event | None = None,
) -> None:
    """Serve `root` on this machine alone, rebuild when anything in `watch` changes, reload the open pages.

    `rebuild` gets the changed paths, or None when anything may have changed (first of all); it is called in a thread,
    never twice at once, and always once more after an edit. `ready` gets the address when the first build is done.
    Returns after Ctrl-C, or when `stop` is set.
    """
    bound = _bind(port, say)
    address = f"http://{_HOST}:{bound.getsockname()[1]}/"
    stop = stop or threading.Event()
    with _own_loop(), _ctrl_c(stop):
        watcher = _Watcher(root, say, stop)
        preview = _Preview(watcher, Board(root), bound, say, partial(ready, address) if ready else None)
        for path in watch:
            preview.watch(path)
        builder = threading.Thread(
            target=_build,
            args=(rebuild, watcher.inbox, preview.tell, stop),
            name="preview-build",
            daemon=True,
        )
        builder.start()
        say(f"preview at {address} (Ctrl-C ends it)")
        try:
            preview.serve(port=bound.getsockname()[1], host=_HOST)
        finally:
            stop.set()
            watcher.inbox.put(None)
            _wait_for(builder, say)


class _Watcher(Watcher):  # type: ignore[misc]  # livereload has no types
    """Feeds what watchfiles sees into the inbox of the build, in place of livereload's walks over all files."""

    def __init__(self, root: Path, say: Say, stop: threading.Event) -> None:
        super().__init__()
        self.inbox: queue.SimpleQueue[Changes] = queue.SimpleQueue()
        self.stop = stop
        self._watch = partial(watch_changes, without=root, tell=self.inbox.put, say=say, stop=stop)

    def start(self, _: Callable[[], None]) -> bool:
        threading.Thread(
            target=self._watch, args=(tuple(self._tasks),), name="preview-watch", daemon=True
        ).start()
        return True


class _Preview(Server):  # type: ignore[misc]  # livereload has no types
    """livereload's server with our handlers, quiet, and with an end in order."""

    def __init__(
        self,
        watcher: _Watcher,
        board: Board,
        bound: socket.socket,
        say: Say,
        ready: Callable[[], None] | None,
    ) -> None:
        super().__init__(watcher=watcher)
        self._board = board
        self._bound = bound
        self._say = say
        self._ready = ready
        self._loop = IOLoop.current()
        self._stopping = False

    def tell(self, rebuilt: Rebuilt) -> None:
        """Take a rebuild from its thread over to the event loop."""
        self._loop.add_callback(self._show, rebuilt)

    def application(self, *_: object, **__: object) -> None:
        LiveReloadHandler.watcher = self.watcher
        LiveReloadHandler.live_css = False
        # Left by an earlier server in this process, it would keep the watcher from starting.
        LiveReloadHandler._last_reload_time = None  # noqa: SLF001
        self._http = HTTPServer(application(self._board))
        self._http.add_socket(self._bound)
        # A regular look, since on Windows a waiting event loop does not hear Ctrl-C.
        PeriodicCallback(self._look_for_the_end, 100).start()

    def _setup_logging(self) -> None:
        for name in ("livereload", "tornado.access", "tornado.general"):
            logging.getLogger(name).setLevel(logging.CRITICAL)

    def _show(self, rebuilt: Rebuilt) -> None:
        if self._board.post(rebuilt):
            LiveReloadHandler.reload_waiters("*")
        self._say(_line(rebuilt, len(self._board.errors)))
        if self._ready is not None:
            self._ready()
            self._ready = None

    async def _look_for_the_end(self) -> None:
        if not self.watcher.stop.is_set() or self._stopping:
            return
        self._stopping = True
        self._http.stop()
        for page in LiveReloadHandler.waiters.copy():
            page.close()
        await self._http.close_all_connections()
        self._loop.stop()


def _build(
    rebuild: Rebuild,
    inbox: queue.SimpleQueue[Changes],
    tell: Callable[[Rebuilt], None],
    stop: threading.Event,
) -> None:
    while True:
        changes = _collected(inbox)
        if stop.is_set():
            return
        try:
            rebuilt = rebuild(changes)
        except (Exception, SystemExit) as fault:
            # Whatever it is, the preview lives on and shows it.
            rebuilt = Rebuilt((), 0, f"{type(fault).__name__}: {fault}")
        tell(rebuilt)


def _collected(inbox: queue.SimpleQueue[Changes]) -> Changes:
    """Wait for a change; take all that have come by then as one."""
    found = [inbox.get()]
    with contextlib.suppress(queue.Empty):
        while True:
            found.append(inbox.get_nowait())
    paths = [batch for batch in found if batch is not None]
    return frozenset[Path]().union(*paths) if len(paths) == len(found) else None


def _line(rebuilt: Rebuilt, errors: int) -> str:
    if rebuilt.fault is not None:
        return f"not rebuilt: {rebuilt.fault}"
    files = (
        f"{rebuilt.changed} {'file' if rebuilt.changed == 1 else 'files'}" if rebuilt.changed else "no file"
    )
    found = f", {errors} {'error' if errors == 1 else 'errors'} (shown in the page)" if errors else ""
    return f"rebuilt: {files} changed{found}"


def _bind(port: int, say: Say) -> socket.socket:
    """The port that was asked for, else the next free one, else any."""
    for candidate in (*range(port, min(port + 100, 65536)), 0):
        try:
            bound = socket.create_server((_HOST, candidate))
        except OSError:
            continue
        bound.settimeout(0)
        if candidate != port:
            say(f"port {port} is taken; using {bound.getsockname()[1]}")
        return bound
    raise OSError(f"no port of {_HOST} is free")


@contextlib.contextmanager
def _own_loop() -> Iterator[None]:
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        yield
    finally:
        asyncio.set_event_loop(None)
        loop.close()


@contextlib.contextmanager
def _ctrl_c(stop: threading.Event) -> Iterator[None]:
    """Let Ctrl-C set `stop`, so that it interrupts nothing halfway; a second one interrupts as ever."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.getsignal(signal.SIGINT)

    def end(*_: object) -> None:
        signal.signal(signal.SIGINT, before)
        stop.set()

    signal.signal(signal.SIGINT, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _wait_for(builder: threading.Thread, say: Say) -> None:
    with contextlib.suppress(KeyboardInterrupt):
        builder.join(1)
        if builder.is_alive():
            say("finishing the rebuild that is running (Ctrl-C again does not wait)")
        while builder.is_alive():
            # In short waits, since on Windows a long one does not hear Ctrl-C.
            builder.join(0.2)
