"""A request and its answer, as an ASGI application has them. Source: the ASGI specification, HTTP.

What the application may do wrong is an error here and a 500 for the client.
"""

import asyncio
import logging
from collections.abc import Callable, MutableMapping
from typing import Any

from catapult_simulator.api.asking import AsgiApp
from catapult_simulator.serve.flow import Flow
from catapult_simulator.serve.heads import CONTINUE, HEADER_NAME, HEADER_VALUE, STATUS_LINES
from catapult_simulator.serve.port import Port

Message = MutableMapping[str, Any]

MOST_BUFFERED_BYTES = 64 * 1024
"""So much of a body lies ready; the rest waits until it is asked for."""

WITHOUT_BODY = (204, 304)
INTERNAL_ERROR = b"Internal Server Error"

log = logging.getLogger(__name__)


class Cycle:
    """One request of a connection.

    Attributes:
        scope: what ASGI calls the request's head.
        keep_alive: whether the connection goes on after the answer.
        is_started: whether some of the answer was written.
        is_complete: whether all of it was.
        is_disconnected: whether nobody is there any more to be answered.
    """

    __slots__ = (
        "_buffered",
        "_expects_continue",
        "_flow",
        "_has_body",
        "_is_chunked",
        "_is_handed_out",
        "_is_whole",
        "_left",
        "_news",
        "_on_complete",
        "_pieces",
        "_port",
        "is_complete",
        "is_disconnected",
        "is_started",
        "keep_alive",
        "scope",
    )

    def __init__(
        self,
        scope: dict[str, Any],
        port: Port,
        flow: Flow,
        on_complete: Callable[["Cycle"], None],
        *,
        keep_alive: bool,
        expects_continue: bool,
    ) -> None:
        self.scope = scope
        self.keep_alive = keep_alive
        self.is_started = self.is_complete = self.is_disconnected = False
        self._port = port
        self._flow = flow
        self._on_complete = on_complete
        self._expects_continue = expects_continue
        self._pieces: list[bytes] = []
        self._buffered = 0
        self._is_whole = self._is_handed_out = False
        self._news: asyncio.Event | None = None

    @property
    def is_plain(self) -> bool:
        """Whether an answer is as most are: with a body, and not the last of its connection."""
        return self.keep_alive and not self.is_disconnected and self.scope["method"] != "HEAD"

    @property
    def transport(self) -> asyncio.Transport:
        """The connection, for what ASGI has no words for."""
        return self._flow.transport

    async def run(self, app: AsgiApp) -> None:
        """Has the application answer."""
        try:
            await app(self.scope, self.receive, self.send)
        except (Exception, asyncio.CancelledError):
            log.exception("%s %s was not answered", self.scope["method"], self.scope["path"])
        else:
            if self.is_complete or self.is_disconnected:
                return
            log.error("%s %s has no whole answer", self.scope["method"], self.scope["path"])
        await self._end_early()

    # The body of the request.

    def take(self, piece: bytes) -> None:
        """A piece of the body has arrived."""
        self._pieces.append(piece)
        self._buffered += len(piece)
        if self._buffered > MOST_BUFFERED_BYTES:
            self._flow.pause_reading()
        if self._news is not None:
            self._news.set()

    def end_body(self) -> None:
        """All of the body has arrived."""
        self._is_whole = True
        if self._news is not None:
            self._news.set()

    def disconnect(self) -> None:
        """Nobody is there any more."""
        self.is_disconnected = not self.is_complete
        if self._news is not None:
            self._news.set()

    async def receive(self) -> Message:
        """What has arrived of the body, or that nothing more will come."""
        if self._expects_continue:
            self._expects_continue = False
            if not self.transport.is_closing():
                self._flow.write(CONTINUE)
        while True:
            if self.is_complete or self.is_disconnected:
                return {"type": "http.disconnect"}
            if not self._flow.is_reading:
                self._flow.resume_reading()
            if self._pieces or (self._is_whole and not self._is_handed_out):
                body = b"".join(self._pieces)
                self._pieces.clear()
                self._buffered = 0
                self._is_handed_out = self._is_whole
                return {"type": "http.request", "body": body, "more_body": not self._is_whole}
            self._news = self._news or asyncio.Event()
            self._news.clear()
            await self._news.wait()

    # The answer.

    async def send(self, message: Message) -> None:
        """Writes what the application says. Raises RuntimeError for what it may not say."""
        if self._flow.is_full and not self.is_disconnected:
            await self._flow.room()
        if self.is_disconnected:
            return
        if not self.is_started:
            self._write_head(message)
        elif not self.is_complete:
            self._write_body(message)
        else:
            raise RuntimeError(f"{message['type']} came behind the end of an answer")

    def complete(self) -> None:
        """All of the answer is written."""
        self.is_started = self.is_complete = True
        if self._buffered:
            self._pieces.clear()
        if self._news is not None:
            self._news.set()
        self._on_complete(self)

    def _write_head(self, message: Message) -> None:
        if message["type"] != "http.response.start":
            raise RuntimeError(f"an answer begins with its head, not with {message['type']}")
        status = message["status"]
        written, length = [STATUS_LINES[status], self._port.date_line], None
        for name, value in message.get("headers", ()):
            if not (HEADER_NAME.fullmatch(name) and HEADER_VALUE.fullmatch(value)):
                raise RuntimeError(f"{name!r} or its value may not stand in a header")
            named = name.lower()
            if named == b"content-length":
                length = int(value)
            elif named == b"connection":
                self.keep_alive = self.keep_alive and value.lower() != b"close"
                continue
            elif named == b"transfer-encoding":
                continue
            written += (named, b": ", value, b"\r\n")
        self._has_body = self.scope["method"] != "HEAD" and status not in WITHOUT_BODY
        self._is_chunked = self._has_body and length is None and self.scope["http_version"] == "1.1"
        self._left = length
        if self._is_chunked:
            written.append(b"transfer-encoding: chunked\r\n")
        if not self.keep_alive:
            written.append(b"connection: close\r\n")
        self.is_started = True
        self._expects_continue = False
        self._flow.write(b"".join((*written, b"\r\n")))

    def _write_body(self, message: Message) -> None:
        if message["type"] != "http.response.body":
            raise RuntimeError(f"behind an answer's head comes its body, not {message['type']}")
        body, more = message.get("body", b""), message.get("more_body", False)
        if self._has_body:
            self._count(body, more)
            if self._is_chunked:
                chunk = b"%x\r\n%s\r\n" % (len(body), body) if body else b""
                body = chunk if more else chunk + b"0\r\n\r\n"
            self._flow.write(body)
        if not more:
            self.complete()

    def _count(self, body: bytes, more: bool) -> None:
        if self._left is None:
            return
        self._left -= len(body)
        if self._left < 0 or (self._left and not more):
            raise RuntimeError(f"a body is not as long as its head says: {-self._left:+d} bytes")

    async def _end_early(self) -> None:
        if self.is_complete or self.is_disconnected:
            return
        if self.is_started:
            self._flow.close()
            return
        self.keep_alive = False
        length = str(len(INTERNAL_ERROR)).encode()
        headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", length)]
        await self.send({"type": "http.response.start", "status": 500, "headers": headers})
        await self.send({"type": "http.response.body", "body": INTERNAL_ERROR})
