"""What an ASGI application may say, and what becomes of what it may not."""

import asyncio
import re
import socket
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from catapult_simulator.serve import Bounds
from catapult_simulator.serve.listener import Listener
from sim_sockets import PATIENCE_SECONDS, Client, run

Send = Callable[[Any], Awaitable[None]]
Receive = Callable[[], Awaitable[Any]]
App = Callable[[Any, Receive, Send], Awaitable[None]]

ASKED = b"GET /a HTTP/1.1\r\nhost: sim\r\n\r\n"
OLD = ASKED.replace(b"1.1", b"1.0")
DATE = re.compile(rb"date: [^\r]*\r\n")
POSTED = b"POST /a HTTP/1.1\r\nhost: sim\r\ncontent-length: 4\r\n\r\nbody"


@asynccontextmanager
async def listening(app: App, *, prompt: bool) -> AsyncGenerator[Callable[[], Awaitable[Client]]]:
    """An application behind a port; what is given makes clients of it."""
    with socket.create_server(("127.0.0.1", 0)) as bound:
        listener = Listener(app, bound, Bounds(), None, prompt=prompt)
        await listener.start()
        opened: list[asyncio.StreamWriter] = []

        async def client() -> Client:
            reader, writer = await asyncio.open_connection(*listener.address)
            opened.append(writer)
            return Client(reader, writer)

        try:
            yield client
        finally:
            for writer in opened:
                writer.transport.abort()
            await listener.stop(0)


def said(app: App, sent: bytes, *, prompt: bool) -> bytes:
    """Everything that a client hears that sends this, until its connection is ended."""
    heard = b""

    async def story() -> None:
        nonlocal heard
        async with listening(app, prompt=prompt) as client:
            asking = await client()
            await asking.send(sent)
            heard = await asking.rest()

    run(story())
    return DATE.sub(b"", heard)


def saying(*messages: dict[str, Any]) -> App:
    async def app(_scope: Any, _receive: Receive, send: Send) -> None:
        for message in messages:
            await send(message)

    return app


def start(status: int = 200, *headers: tuple[bytes, bytes]) -> dict[str, Any]:
    return {"type": "http.response.start", "status": status, "headers": headers}


def body(data: bytes, *, more: bool = False) -> dict[str, Any]:
    return {"type": "http.response.body", "body": data, "more_body": more}


LENGTH = (b"content-length", b"4")
CLOSE = (b"connection", b"close")
FAILED = (
    b"HTTP/1.1 500 Internal Server Error\r\ncontent-type: text/plain; charset=utf-8\r\n"
    b"content-length: 21\r\nconnection: close\r\n\r\nInternal Server Error"
)
OK = b"HTTP/1.1 200 OK\r\n"
ENDING = OK + b"connection: close\r\n\r\n"
KNOWN = OK + b"content-length: 4\r\nconnection: close\r\n\r\n"
CHUNKED = OK + b"transfer-encoding: chunked\r\nconnection: close\r\n\r\n"


@pytest.mark.parametrize("prompt", [True, False])
@pytest.mark.parametrize(
    ("messages", "sent", "heard"),
    [
        ([start(200, LENGTH, CLOSE), body(b"four")], ASKED, KNOWN + b"four"),
        ([start(200, LENGTH), body(b"four")], OLD, KNOWN + b"four"),
        ([start(200, CLOSE), body(b"ab", more=True), body(b"c")], ASKED, None),
        ([start(200, CLOSE), body(b"", more=True), body(b"")], ASKED, CHUNKED + b"0\r\n\r\n"),
        # How a body is framed is the server's to say, and said once.
        (
            [start(200, (b"transfer-encoding", b"chunked"), CLOSE), body(b"")],
            ASKED,
            CHUNKED + b"0\r\n\r\n",
        ),
        (
            [start(200, LENGTH, (b"Transfer-Encoding", b"chunked"), CLOSE), body(b"four")],
            ASKED,
            KNOWN + b"four",
        ),
        # Before HTTP/1.1 there are no chunks: the end of the connection is the end of the body.
        ([start(), body(b"ab", more=True), body(b"c")], OLD, ENDING + b"abc"),
        ([start(204, CLOSE), body(b"")], ASKED, b"HTTP/1.1 204 No Content\r\n" + ENDING[17:]),
        ([start(200, LENGTH, CLOSE), body(b"four")], b"HEAD" + ASKED[3:], KNOWN),
        (
            [start(599, LENGTH, CLOSE), body(b"four")],
            ASKED,
            b"HTTP/1.1 599 " + KNOWN[15:] + b"four",
        ),
        ([], ASKED, FAILED),
        ([body(b"four")], ASKED, FAILED),
        ([start(), start()], OLD, ENDING),
        ([start(200, (b"a", b"b\r\nc: d"))], ASKED, FAILED),
        ([start(200, (b"a b", b"c"))], ASKED, FAILED),
        ([start(42)], ASKED, FAILED),
        ([start(200, LENGTH, CLOSE), body(b"fiver")], ASKED, KNOWN),
        ([start(200, LENGTH, CLOSE), body(b"two", more=True), body(b"")], ASKED, KNOWN + b"two"),
        ([start(200, LENGTH, CLOSE), body(b"four"), body(b"more")], ASKED, KNOWN + b"four"),
    ],
)
def test_an_answer_is_written_as_it_is_said_and_ends_where_it_is_wrong(
    messages: list[dict[str, Any]], sent: bytes, heard: bytes | None, prompt: bool
) -> None:
    chunks = CHUNKED + b"2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"
    assert said(saying(*messages), sent, prompt=prompt) == (chunks if heard is None else heard)


@pytest.mark.parametrize("version", [b"0.9", b"1.0", b"2.0"])
def test_who_knows_no_chunks_hears_the_end_of_a_body_by_the_end_of_the_connection(
    version: bytes,
) -> None:
    asked = OLD.replace(b"1.0", version).replace(b"host", b"connection: keep-alive\r\nhost")
    heard = said(saying(start(), body(b"ab", more=True), body(b"c")), asked, prompt=True)
    assert heard == ENDING + b"abc"


@pytest.mark.parametrize("prompt", [True, False])
def test_who_asks_whether_to_go_on_is_told_so_when_the_body_is_wanted(prompt: bool) -> None:
    async def echo(_scope: Any, receive: Receive, send: Send) -> None:
        asked = await receive()
        await send(start(200, LENGTH, CLOSE))
        await send(body(asked["body"]))

    expecting = POSTED.replace(b"host", b"expect: 100-continue\r\nhost")
    heard = said(echo, expecting, prompt=prompt)
    assert heard == b"HTTP/1.1 100 Continue\r\n\r\n" + KNOWN + b"body"


@pytest.mark.parametrize("prompt", [True, False])
@pytest.mark.parametrize("behind", [b"", ASKED])
def test_who_waits_for_more_of_a_request_is_told_that_the_client_is_gone(
    behind: bytes, prompt: bool
) -> None:
    told: list[str] = []

    async def app(_scope: Any, receive: Receive, _send: Send) -> None:
        while not told or told[-1] != "http.disconnect":
            told.append((await receive())["type"])

    async def story() -> None:
        async with listening(app, prompt=prompt) as client:
            leaving = await client()
            await leaving.send(POSTED + behind)
            async with asyncio.timeout(PATIENCE_SECONDS):
                while not told:
                    await asyncio.sleep(0.01)
                leaving.writer.transport.abort()
                while told[-1] != "http.disconnect":
                    await asyncio.sleep(0.01)

    run(story())
    assert told == ["http.request", "http.disconnect"]


def test_of_a_large_body_only_so_much_lies_ready_as_is_asked_for() -> None:
    pieces: list[int] = []
    size = 4 * 1024 * 1024

    async def app(_scope: Any, receive: Receive, send: Send) -> None:
        more = True
        while more:
            await asyncio.sleep(0.001)
            message = await receive()
            pieces.append(len(message["body"]))
            more = message["more_body"]
        await send(start(200, LENGTH, CLOSE))
        await send(body(b"four"))

    head = POSTED.replace(b"content-length: 4", b"content-length: %d" % size)[:-4]
    assert said(app, head + b"x" * size, prompt=True) == KNOWN + b"four"
    assert sum(pieces) == size
    assert max(pieces) < 1024 * 1024
