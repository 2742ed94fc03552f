"""What the preview answers: the files of the site as a host would, and nothing to strangers."""

import asyncio
import contextlib
import socket
import sys
from collections.abc import Iterator

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from tests.preview.conftest import Desk
from tests.preview.page import ask, socket_of

_FILES = {
    "index.html": "<html><head></head><body>home</body></html>",
    "404.html": "own page for what is missing",
    "zh/index.html": "<p>中文",
    "zh/atom.xml": "<feed/>",
    "zh/feed.atom": "<feed/>",
    "calendar.ics": "BEGIN:VCALENDAR\r\n",
    "icon.svg": "<svg/>",
    "script.js": "</head>",
    "site.css": "p{}",
    "data.json": "{}",
    "数据.csv": "a,b",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A site with a folder, a 404 page and files of many kinds, and a secret beside it."""
    desk = Desk(tmp_path_factory.mktemp("desk"))
    for name, text in _FILES.items():
        (desk.root / name).parent.mkdir(parents=True, exist_ok=True)
        (desk.root / name).write_bytes(text.encode())
    (desk.root.parent / "secret.txt").write_text("secret")
    with contextlib.suppress(OSError):
        # Windows may not allow it; then there is nothing to refuse.
        (desk.root / "link.txt").symlink_to(desk.root.parent / "secret.txt")
    yield desk.start()
    desk.stop()


@pytest.mark.parametrize(
    ("path", "media_type", "text"),
    [
        ("/", "text/html; charset=utf-8", "home"),
        ("/zh/", "text/html; charset=utf-8", "中文"),
        ("/zh/?a=b", "text/html; charset=utf-8", "中文"),
        ("/zh/index.html", "text/html; charset=utf-8", "中文"),
        ("/zh/atom.xml", "application/xml; charset=utf-8", "<feed/>"),
        ("/zh/feed.atom", "application/atom+xml; charset=utf-8", "<feed/>"),
        ("/calendar.ics", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR\r\n"),
        ("/icon.svg", "image/svg+xml; charset=utf-8", "<svg/>"),
        ("/script.js", "text/javascript; charset=utf-8", "</head>"),
        ("/site.css", "text/css; charset=utf-8", "p{}"),
        ("/data.json", "application/json; charset=utf-8", "{}"),
        ("/%E6%95%B0%E6%8D%AE.csv", "text/csv; charset=utf-8", "a,b"),
    ],
)
def test_found(site: Desk, path: str, media_type: str, text: str) -> None:
    status, headers, body = ask(site.address, path=path)
    assert (status, headers["content-type"], headers["cache-control"]) == (200, media_type, "no-store")
    shown = body.decode()
    assert text in shown
    assert ("livereload.js" in shown) == media_type.startswith("text/html")
    assert ask(site.address, path=path, method="HEAD")[1]["content-length"] == str(len(body))


def test_a_folder_gets_its_slash(site: Desk) -> None:
    status, headers, _ = ask(site.address, path="/zh?a=b")
    assert (status, headers["location"]) == (302, "/zh/?a=b")


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/zh/../../secret.txt",
        "/..%5csecret.txt",
        "/%5c%5chost/share",
        "/C:/secret.txt",
        "//etc/passwd",
        "/link.txt",
        "/a%00b",
        "/" + "a" * 5000,
    ],
)
def test_missing_and_elsewhere(site: Desk, path: str) -> None:
    status, headers, body = ask(site.address, path=path)
    assert (status, headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert b"own page for what is missing" in body
    assert b"livereload.js" in body


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8000", "localhost.evil.example", "10.0.0.1", ""]
)
def test_foreign_hosts_are_refused(site: Desk, host: str) -> None:
    for path in ("/", "/livereload.js", "/livereload"):
        status, _, body = ask(site.address, path=path, headers={"Host": host})
        assert status in (400, 403)
        assert b"home" not in body


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:80", "127.0.0.1:9", "[::1]:8000"])
def test_own_hosts_are_served(site: Desk, host: str) -> None:
    assert ask(site.address, headers={"Host": host})[0] == 200


def test_a_foreign_page_gets_no_socket(site: Desk) -> None:
    request = HTTPRequest(socket_of(site.address), headers={"Origin": "http://evil.example"})

    async def connect() -> None:
        await websocket_connect(request)

    with pytest.raises(HTTPClientError, match="403"):
        asyncio.run(connect())


def test_a_busy_port_gives_the_next(desk: Desk) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        desk.port = taken.getsockname()[1]
        desk.start()
        said = desk.await_line(f"port {desk.port} is taken; using ")
    assert desk.address == f"http://127.0.0.1:{said.split()[-1]}/"
    assert ask(desk.address)[0] == 200


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has more loopback addresses than one")
def test_only_this_machine_is_served(site: Desk) -> None:
    port = int(site.address.rstrip("/").rsplit(":", 1)[1])
    with socket.socket() as other:
        other.bind(("127.0.0.2", port))
