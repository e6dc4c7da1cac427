"""One attempt over real sockets: judged at the last gate, bounded in time and size, no detours."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp.abc import ResolveResult

from catapult_simulator.outgoing.egress import Egress
from catapult_simulator.outgoing.message import Answer, Message
from catapult_simulator.outgoing.sender import MAX_ANSWER_BYTES, GuardedResolver, Sender
from sim_receiver import receiver

HEAD = b"HTTP/1.1 200 OK\r\n"
Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def talking(talk: Talk) -> AsyncGenerator[str, None]:
    """A server that says what it is told, byte by byte; its URL."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await reader.readuntil(b"\r\n\r\n")
            await talk(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"


async def sent(url: str, *, seconds: float = 5, egress: Egress | None = None) -> tuple[Answer, Any]:
    """One GET, by a sender of its own."""
    sender = Sender(egress or Egress("local"), 4)
    try:
        return await sender.send(Message("GET", url, None, None, seconds))
    finally:
        await sender.close()


async def drip(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """A byte now and then, and no end."""
    writer.write(HEAD + b"content-length: 1000\r\n\r\n")
    while not writer.is_closing():
        writer.write(b"x")
        await asyncio.sleep(0.01)


async def flood(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Bytes as fast as they are taken, and no end."""
    writer.write(HEAD + b"\r\n")
    while not writer.is_closing():
        writer.write(b"x" * 65536)
        await writer.drain()


async def in_two_pieces(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """A body that arrives in two packets."""
    writer.write(HEAD + b"content-length: 6\r\n\r\nabc")
    await writer.drain()
    await asyncio.sleep(0.05)
    writer.write(b"def")


def test_a_slow_drip_ends_with_the_deadline() -> None:
    async def run() -> None:
        async with talking(drip) as url:
            answer, error = await asyncio.wait_for(sent(url, seconds=0.2), 5)
        assert (answer.status, error) == (200, "no answer within 0.2 s")
        assert answer.head.startswith(b"xx")

    asyncio.run(run())


def test_a_flood_is_read_so_far_and_no_further() -> None:
    async def run() -> None:
        async with talking(flood) as url:
            answer, error = await asyncio.wait_for(sent(url), 5)
        assert (answer.status, len(answer.head), error) == (200, MAX_ANSWER_BYTES, None)

    asyncio.run(run())


@pytest.mark.parametrize(
    ("said", "head", "wrong"),
    [
        (HEAD + b"content-length: 10\r\n\r\nabc", b"abc", "the answer ended before it was whole"),
        (
            HEAD + b"transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n5\r\nde",
            b"abcde",
            "the answer ended before it was whole",
        ),
        (
            b"hello\r\n\r\n",
            b"",
            "the answer is not HTTP: Bad status line: Expected HTTP/, RTSP/ or ICE/: b'hello'",
        ),
    ],
    ids=["short", "chunks", "greeting"],
)
def test_of_an_answer_that_fails_there_is_what_came_and_a_sentence(
    said: bytes, head: bytes, wrong: str
) -> None:
    async def talk(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(said)

    async def run() -> None:
        async with talking(talk) as url:
            answer, error = await asyncio.wait_for(sent(url), 5)
        assert (answer.head, error) == (head, wrong)

    asyncio.run(run())


def test_an_answer_in_pieces_is_read_whole() -> None:
    async def run() -> None:
        async with talking(in_two_pieces) as url:
            assert (await sent(url))[0] == Answer(200, b"abcdef")

    asyncio.run(run())


def test_a_server_that_is_not_there_is_told_in_words() -> None:
    _, problem = asyncio.run(sent("http://127.0.0.1:1/"))
    assert problem.startswith("Cannot connect to host 127.0.0.1:1 [")


def test_proxy_settings_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")

    async def run() -> None:
        async with receiver() as there:
            assert (await sent(there.url + "/ok"))[1] is None

    asyncio.run(run())


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f000001", "0x7f.1", "127.1", "0177.0.0.1", "[::ffff:127.0.0.1]"]
)
def test_every_spelling_of_an_address_of_ours_is_forbidden(host: str) -> None:
    async def run() -> None:
        async with receiver() as there:
            port = int(there.url.rpartition(":")[2])
            egress = Egress("local")
            egress.own_ports.add(port)
            answer, error = await sent(f"http://{host}:{port}/ok", egress=egress)
        assert (answer.status, there.received) == (None, [])
        assert error

    asyncio.run(run())


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST"])
def test_a_name_of_this_machine_is_local_however_it_is_spelt(host: str) -> None:
    async def run() -> None:
        async with receiver() as there:
            url = there.url.replace("127.0.0.1", host)
            assert (await sent(url + "/ok"))[1] is None

    asyncio.run(run())


class Rebinding:
    """A name that is local when it is asked for the first time, and the metadata's afterwards."""

    def __init__(self) -> None:
        self.asked = 0

    async def resolve(self, host: str, port: int, _: Any) -> list[ResolveResult]:
        self.asked += 1
        address = "127.0.0.1" if self.asked == 1 else "169.254.169.254"
        return [ResolveResult(hostname=host, host=address, port=port, family=2, proto=0, flags=0)]


def test_a_name_that_is_bound_anew_is_judged_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    names, resolve = Rebinding(), GuardedResolver.resolve

    async def rebinding(
        self: GuardedResolver, host: str, port: int, family: Any
    ) -> list[ResolveResult]:
        self._inner = names  # type: ignore[assignment]
        return await resolve(self, host, port, family)

    monkeypatch.setattr(GuardedResolver, "resolve", rebinding)

    async def run() -> None:
        async with receiver() as there:
            url = there.url.replace("127.0.0.1", "name.example")
            first, second = await sent(url + "/ok"), await sent(url + "/ok")
        assert first[1] is None
        assert names.asked == 2
        assert "never go to 169.254.169.254" in second[1]

    asyncio.run(run())


def test_the_last_gate_judges_what_no_resolver_saw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Egress, "check_url", lambda *_: None)

    async def run() -> None:
        answer, error = await sent("http://169.254.169.254/latest/meta-data")
        assert answer.status is None
        assert "never go to 169.254.169.254" in error

    asyncio.run(run())


def test_another_egress_rule_holds_for_kept_connections_too() -> None:
    async def run() -> None:
        async with receiver() as there:
            egress = Egress("local")
            sender = Sender(egress, 4)
            url = there.url.replace("127.0.0.1", "localhost")
            message = Message("GET", url + "/ok", None, None, 5)
            assert (await sender.send(message))[1] is None
            egress.mode = "open"
            egress.own_ports.add(int(there.url.rpartition(":")[2]))
            assert "is the simulator itself" in str((await sender.send(message))[1])
            await sender.close()

    asyncio.run(run())
