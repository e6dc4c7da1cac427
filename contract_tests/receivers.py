"""A customer's server on loopback: keeps what arrives, and answers, refuses or says nothing."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

STATUSES = {"/refuses": 500, "/gone": 404, "/moved": 302}
SILENT = "/silent"


@dataclass(frozen=True)
class Received:
    """One request as it arrived; `target` is path and query."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def path(self) -> str:
        """The path alone."""
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, str]:
        """The query parameters, decoded."""
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @property
    def event(self) -> dict[str, Any]:
        """The event that it brought, of a GET as text only."""
        if self.method == "GET":
            return self.query
        event: dict[str, Any] = json.loads(self.body)
        return event

    @property
    def wire(self) -> str | bytes:
        """What a program hands to `webhooks.parse`: the query of a GET, the body of a POST."""
        return urlsplit(self.target).query if self.method == "GET" else self.body


@dataclass
class Receiver:
    """What arrived, in order. The path says how it is answered: see STATUSES and SILENT."""

    port: int
    received: list[Received] = field(default_factory=list[Received])
    closing: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str = "/ok", userinfo: str = "") -> str:
        """A URL of this server; `userinfo` is `user:password`."""
        at = f"{userinfo}@" if userinfo else ""
        return f"http://{at}127.0.0.1:{self.port}{path}"

    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [one.path for one in self.received]


@contextlib.contextmanager
def receiving() -> Generator[Receiver]:
    """A receiver on a free port; it ends with the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads, server.block_on_close = True, False
    receiver = Receiver(server.server_address[1])
    _RECEIVERS[receiver.port] = receiver
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield receiver
    finally:
        receiver.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()
        del _RECEIVERS[receiver.port]


_RECEIVERS: dict[int, Receiver] = {}
_LONGEST_SILENCE_SECONDS = 20


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self._take()

    def do_POST(self) -> None:
        self._take()

    def _take(self) -> None:
        receiver = _RECEIVERS[self.server.server_port]  # type: ignore[attr-defined]
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        received = Received(self.command, self.path, dict(self.headers.items()), body)
        receiver.received.append(received)
        if received.path == SILENT:
            receiver.closing.wait(_LONGEST_SILENCE_SECONDS)
            return
        self.send_response(STATUSES.get(received.path, 200))
        if received.path == "/moved":
            self.send_header("Location", receiver.url())
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: a test's output is its own."""
