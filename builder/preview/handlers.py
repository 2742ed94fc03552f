"""What answers the browser: the files of the site with the reload script added, and the socket that reloads them."""

import mimetypes
from pathlib import Path, PureWindowsPath
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado import web
from tornado.escape import json_decode
from tornado.httputil import HTTPServerRequest, split_host_and_port

from builder.preview.board import Board
from builder.preview.panel import stand_in, tail

# A foreign name that points at this machine is how a web page elsewhere would reach the preview (DNS rebinding).
_LOCAL = frozenset({"localhost", "127.0.0.1", "[::1]"})

# Windows takes its types from the registry, where .js may be text/plain: ours are fixed.
_TYPES = {
    ".atom": "application/atom+xml",
    ".bib": "application/x-bibtex",
    ".css": "text/css",
    ".csv": "text/csv",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".md": "text/markdown",
    ".opml": "text/x-opml",
    ".png": "image/png",
    ".ris": "application/x-research-info-systems",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


def application(board: Board) -> web.Application:
    """The preview as a tornado application."""
    return _Application(
        [
            (r"/livereload", _Socket, {"board": board}),
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"/(.*)", _Files, {"board": board}),
        ],
        log_function=lambda _: None,
    )


class _Application(web.Application):
    def find_handler(
        self, request: HTTPServerRequest, **kwargs: Any
    ) -> Any:  # tornado's delegate has no public name
        if request.host_name not in _LOCAL:
            return self.get_handler_delegate(request, web.ErrorHandler, {"status_code": 403})
        return super().find_handler(request, **kwargs)


class _Files(web.RequestHandler):
    """The folder of the site, read anew at every request."""

    board: Board

    def initialize(self, board: Board) -> None:
        self.board = board

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")

    def compute_etag(self) -> None:
        return None

    def get(self, address: str) -> None:
        place = _place(self.board.root, address)
        if place is not None and _is_folder(place):
            if address and not address.endswith("/"):
                query = f"?{self.request.query}" if self.request.query else ""
                self.redirect(f"{self.request.path}/{query}")
                return
            place = place / "index.html"
        data = _read(place)
        if place is None or data is None:
            self._answer_missing()
        else:
            self._answer(data, _type(place))

    head = get

    def _answer_missing(self) -> None:
        self.set_status(503 if self.board.building else 404)
        own = None if self.board.building else _read(self.board.root / "404.html")
        self._answer(own or stand_in(self.board), "text/html")

    def _answer(self, data: bytes, media_type: str) -> None:
        is_text = media_type.startswith("text/") or media_type.endswith(("xml", "json"))
        self.set_header("Content-Type", f"{media_type}; charset=utf-8" if is_text else media_type)
        self.write(data + tail(self.board) if media_type == "text/html" else data)


class _Socket(LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """The socket of one open page; it tells a page at once if that page is old already."""

    def initialize(self, board: Board) -> None:
        self._board = board
        self._edition: object = None

    def check_origin(self, origin: str) -> bool:
        return split_host_and_port(urlsplit(origin).netloc.lower())[0] in _LOCAL

    def on_message(self, message: str | bytes) -> None:
        try:
            said = json_decode(message)
            command = said["command"]
        except (ValueError, TypeError, KeyError):
            self.close()
            return
        if command == "hello":
            self._edition = said.get("snipver")
        super().on_message(message)
        if command == "info" and self._edition is not None and self._edition != self._board.edition:
            self.send_message({"command": "reload", "path": "*", "liveCSS": False})


def _place(root: Path, address: str) -> Path | None:
    """The path below `root` that an address means; None for one that leads elsewhere."""
    # Judged by the stricter rules of Windows everywhere, before the disk is asked: there, a path may name a drive
    # or another machine.
    parts = PureWindowsPath(address)
    if parts.anchor or ".." in parts.parts or "\0" in address:
        return None
    try:
        place = (root / address).resolve()
    except (OSError, RuntimeError):
        return None
    return place if place.is_relative_to(root.resolve()) else None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        # A name longer than the disk allows.
        return False


def _read(path: Path | None) -> bytes | None:
    try:
        return path.read_bytes() if path is not None and path.is_file() else None
    except OSError:
        return None


def _type(path: Path) -> str:
    known = _TYPES.get(path.suffix.lower())
    return known or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
