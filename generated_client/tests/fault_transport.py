"""A server behind a transport that goes wrong in every way there is, and counts what it did."""

import time
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

import httpx


class Fault(Enum):
    """What goes wrong with one try."""

    CONNECT = "no connection is made"
    RESET_BEFORE = "the connection breaks before the request was read"
    RESET_AFTER = "the connection breaks after the request was read"
    READ_TIMEOUT = "no answer comes in time"
    TOO_MANY = "429"
    LIMIT = "403 limit"
    FAILED = "500"
    UNAVAILABLE = "503"
    TRUNCATED = "the body of a success ends too early"


REFUSED: Final = (Fault.CONNECT, Fault.TOO_MANY, Fault.LIMIT)
"""The server cannot have acted: any request may be sent again."""
UNCLEAR: Final = tuple(set(Fault) - set(REFUSED))
"""The server may have acted: only what is idempotent may be sent again."""


@dataclass
class Tally:
    """What happened to the requests of one call.

    Attributes:
        tries: how often the client tried.
        reached: how often the server read a whole request.
        acted: how often it did what was asked.
    """

    tries: int = 0
    reached: int = 0
    acted: int = 0
    method: str = ""


class Broken(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that ends before it is whole."""

    def __iter__(self) -> Iterator[bytes]:
        yield b'[{"id": "x'
        raise httpx.RemoteProtocolError("peer closed connection without sending complete message")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self:
            yield piece


@dataclass
class FaultTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Answers with one fault after the other, and with success when there are no more."""

    faults: Sequence[Fault]
    tally: Tally = field(default_factory=Tally)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return self._answer(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return self._answer(request)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.tally.method = request.method
        self.tally.tries += 1
        number = self.tally.tries - 1
        if number >= len(self.faults):
            self.tally.reached += 1
            self.tally.acted += 1
            return httpx.Response(200, headers={"Location": "/v1/x/1"}, content=b"[]")
        return self._broken(self.faults[number])

    def _broken(self, fault: Fault) -> httpx.Response:
        if fault is Fault.CONNECT:
            raise httpx.ConnectError("connection refused")
        if fault is Fault.RESET_BEFORE:
            raise httpx.WriteError("broken pipe")
        self.tally.reached += 1
        # A server that fails or falls silent may have acted; the worst case is that it has.
        self.tally.acted += fault not in REFUSED
        return _ANSWERS[fault]()


def _no_answer() -> httpx.Response:
    raise httpx.ReadTimeout("timed out")


def _reset() -> httpx.Response:
    raise httpx.ReadError("connection reset by peer")


def _refusal(status: int, category: str, code: str) -> httpx.Response:
    reset = {"X-RateLimit-Reset": str(int(time.time() * 1000))}
    return httpx.Response(status, headers=reset, json={"category": category, "code": code})


_ANSWERS: Final[Mapping[Fault, Callable[[], httpx.Response]]] = {
    Fault.RESET_AFTER: _reset,
    Fault.READ_TIMEOUT: _no_answer,
    Fault.TOO_MANY: lambda: _refusal(429, "too-many-requests", "too-many-requests"),
    Fault.LIMIT: lambda: _refusal(403, "limit", "call-rate-limit"),
    Fault.FAILED: lambda: httpx.Response(500, html="<h1>Oops</h1>"),
    Fault.UNAVAILABLE: lambda: httpx.Response(503),
    Fault.TRUNCATED: lambda: httpx.Response(200, stream=Broken()),
}
