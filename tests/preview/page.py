"""An open page without a browser: it fetches, connects the socket of its script, and reloads when told."""

import asyncio
import http.client
import json
import re
from urllib.parse import urlsplit

from tornado.websocket import WebSocketClientConnection, websocket_connect

PATIENCE = 20.0

_SCRIPT = re.compile(r'<script src="/livereload\.js\?snipver=([\w-]+)')


class Page:
    """A page that is open at an address."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._loop = asyncio.new_event_loop()
        self._socket: WebSocketClientConnection | None = None
        self.text = ""
        self.edition = ""
        self.fetch()
        self.connect()

    def fetch(self) -> None:
        _, _, body = ask(self._address)
        self.text = body.decode()
        self.edition = _SCRIPT.findall(self.text)[-1]

    def connect(self) -> None:
        self._loop.run_until_complete(self._connect())

    def await_reload(self) -> None:
        """Wait for the word to reload, and do it."""
        self._loop.run_until_complete(asyncio.wait_for(self._word("reload"), PATIENCE))
        self.fetch()
        self.connect()

    def await_text(self, text: str) -> None:
        """Reload as often as told, until the page holds the text."""
        while text not in self.text:
            self.await_reload()

    def close(self) -> None:
        self._loop.run_until_complete(self._disconnect())
        self._loop.close()

    async def _connect(self) -> None:
        await self._disconnect()
        self._socket = await websocket_connect(socket_of(self._address))
        await self._socket.write_message(
            json.dumps({"command": "hello", "protocols": [], "snipver": self.edition})
        )
        await self._word("hello")
        await self._socket.write_message(json.dumps({"command": "info", "url": self._address}))

    async def _word(self, command: str) -> None:
        while True:
            assert self._socket is not None
            message = await self._socket.read_message()
            assert message is not None, "the preview hung up"
            if json.loads(message)["command"] == command:
                return

    async def _disconnect(self) -> None:
        if self._socket is not None:
            self._socket.close()
            while await self._socket.read_message() is not None:
                pass


def ask(
    address: str, *, path: str | None = None, headers: dict[str, str] | None = None, method: str = "GET"
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers (names in lower case) and body; `path` is sent as it stands."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE)
    try:
        connection.request(method, path or parts.path, headers=headers or {})
        response = connection.getresponse()
        found = {name.lower(): value for name, value in response.getheaders()}
        return response.status, found, response.read()
    finally:
        connection.close()


def socket_of(address: str) -> str:
    """Address of the reload socket."""
    return address.replace("http", "ws", 1).rsplit("/", 1)[0] + "/livereload"
