"""A simulator on real sockets with tight bounds, and clients that misbehave byte by byte."""

import asyncio
import re
from base64 import b64encode
from collections.abc import AsyncGenerator, Coroutine
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

from catapult_simulator import Settings
from catapult_simulator.serve import Bounds, Running, Where, serving
from catapult_simulator.serve.process import new_loop

CREDENTIALS = b"authorization: Basic " + b64encode(b"t-test:s-test") + b"\r\n"
GET = b"GET /v1/users/u-test/account HTTP/1.1\r\nhost: sim\r\n" + CREDENTIALS + b"\r\n"
FAST = Bounds(
    head_seconds=0.3, idle_seconds=0.6, body_seconds=0.3, unread_seconds=0.4, look_seconds=0.02
)
PATIENCE_SECONDS = 10
STATUS = re.compile(rb"HTTP/1\.1 (\d{3})")


def post(path: bytes, body: bytes, *headers: bytes, length: int | None = None) -> bytes:
    """The bytes of a POST below the user; `length` where it is not the body's."""
    declared = b"content-length: %d" % (len(body) if length is None else length)
    lines = [b"POST /v1/users/u-test%s HTTP/1.1" % path, b"host: sim", declared, *headers]
    return b"\r\n".join(lines) + b"\r\n" + CREDENTIALS + b"\r\n" + body


def run(work: Coroutine[Any, Any, None]) -> None:
    """Runs in the kind of loop that serves."""
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(work)


class Client:
    """A connection that sends what it is told."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    async def send(self, data: bytes) -> None:
        """Sends bytes."""
        self.writer.write(data)
        await self.writer.drain()

    async def rest(self) -> bytes:
        """Everything until the other side ends the connection; TimeoutError when it does not."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            try:
                return await self.reader.read()
            except ConnectionError:
                return b""

    async def answer(self) -> tuple[int, bytes]:
        """Status and body of the next answer."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            head = await self.reader.readuntil(b"\r\n\r\n")
            length = re.search(rb"content-length: (\d+)", head)
            body = await self.reader.readexactly(int(length[1]) if length else 0)
        found = STATUS.match(head)
        assert found is not None
        return int(found[1]), body


class Served:
    """A running simulator, and clients of its API."""

    def __init__(self, running: Running) -> None:
        self.running = running
        self.world = running.simulator.world
        self._open: list[asyncio.StreamWriter] = []

    async def client(self) -> Client:
        """One more connection to the API."""
        parts = urlsplit(self.running.api_url)
        reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
        self._open.append(writer)
        return Client(reader, writer)

    def close(self) -> None:
        """Ends every connection."""
        for writer in self._open:
            writer.transport.abort()


@asynccontextmanager
async def served(bounds: Bounds = FAST, **settings: Any) -> AsyncGenerator[Served, None]:
    """A simulator of the account `u-test` on free ports."""
    async with serving(Settings(**settings), Where(bounds=bounds)) as running:
        made = Served(running)
        try:
            yield made
        finally:
            made.close()
