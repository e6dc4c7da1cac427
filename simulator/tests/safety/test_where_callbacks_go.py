"""Server-side request forgery, tried with real sockets: what arrives, and what must not."""

import asyncio
import socket
import time
from collections.abc import Callable
from typing import Any

import pytest
from aiohttp.abc import ResolveResult

from catapult_simulator.outgoing.egress import Egress
from catapult_simulator.outgoing.message import Answer, Message
from catapult_simulator.outgoing.sender import MAX_ANSWER_BYTES, Sender
from sim_receiver import Receiver, receiver

SECONDS = 5.0


def message(url: str, seconds: float = SECONDS) -> Message:
    """A callback without credentials."""
    return Message("POST", url, None, b"{}", seconds)


async def send(egress: Egress, *urls: str, seconds: float = SECONDS) -> list[str | None]:
    """What went wrong with each."""
    sender = Sender(egress, 4)
    try:
        return [(await sender.send(message(url, seconds)))[1] for url in urls]
    finally:
        await sender.close()


def attack(
    make_url: Callable[[Receiver, int], str], *, is_own_port: bool = True
) -> tuple[str | None, list[str]]:
    """What went wrong with a callback, and which paths arrived at a server on loopback."""

    async def run() -> tuple[str | None, list[str]]:
        async with receiver() as there:
            port = int(there.url.rpartition(":")[2])
            egress = Egress("local")
            if is_own_port:
                egress.own_ports.add(port)
            (error,) = await send(egress, make_url(there, port))
            return error, there.paths()

    return asyncio.run(run())


def test_a_callback_arrives_when_nothing_speaks_against_it() -> None:
    assert attack(lambda there, _: there.url + "/ok", is_own_port=False) == (None, ["/ok"])


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "0127.0.0.1",
        "0x7f.0.0.1",
        "0x7f000001",
        "2130706433",
        "017700000001",
        "127.0.0.1%2f",
        "127%2e0%2e0%2e1",
        "\uff11\uff12\uff17.0.0.1",
        "127\u30020\u30020\u30021",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "a@127.0.0.1",
        "a:b@127.0.0.1",
        "8.8.8.8@127.0.0.1",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[0:0:0:0:0:ffff:127.0.0.1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "0.0.0.0",
        "0",
        "[::]",
        "[::1]",
        "[::1%25lo]",
    ],
)
def test_no_way_of_writing_this_machine_reaches_our_own_port(host: str) -> None:
    error, arrived = attack(lambda _, port: f"http://{host}:{port}/ok")
    assert error is not None
    assert arrived == []


@pytest.mark.parametrize(
    "written",
    [
        "http:{}/ok",
        "//{}/ok",
        "HTTP://{}/ok",
        " http://{}/ok",
        "http://{}\\@8.8.8.8/ok",
        "http://8.8.8.8\\@{}/ok",
        "http://8.8.8.8#@{}/ok",
        "http://8.8.8.8?@{}/ok",
        "http:///{}/ok",
        "http://{}\t/ok",
        "http://{}\r\nx: y/ok",
        "ftp://{}/ok",
        "file://{}/ok",
        "gopher://{}/ok",
        "unix:///var/run/docker.sock",
        "",
    ],
)
def test_no_way_of_writing_a_url_reaches_our_own_port(written: str) -> None:
    error, arrived = attack(lambda _, port: written.format(f"127.0.0.1:{port}"))
    assert error is not None
    assert arrived == []


def test_a_redirect_is_not_followed() -> None:
    error, arrived = attack(lambda there, _: there.url + "/redirect", is_own_port=False)
    assert (error, arrived) == (None, ["/redirect"])


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])
def test_proxy_variables_are_not_looked_at(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert attack(lambda there, _: there.url + "/ok", is_own_port=False) == (None, ["/ok"])


def test_netrc_is_not_looked_at(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login a password b\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))

    async def run() -> None:
        async with receiver() as there:
            assert await send(Egress("local"), there.url + "/ok") == [None]
            assert there.received[0].credentials is None

    asyncio.run(run())


class Rebinding:
    """A name server that answers with another address each time."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked = 0

    async def resolve(self, host: str, port: int, _: Any) -> list[ResolveResult]:
        address = self.answers[min(self.asked, len(self.answers) - 1)]
        self.asked += 1
        family, flags = socket.AF_INET, socket.AI_NUMERICHOST
        return [
            ResolveResult(
                hostname=host, host=address, port=port, family=family, proto=0, flags=flags
            )
        ]

    async def close(self) -> None:
        """Nothing is open."""


def rebound(*answers: str) -> tuple[str | None, list[str], int]:
    """A callback to a name with these answers: what went wrong, what arrived, how often asked."""

    async def run() -> tuple[str | None, list[str], int]:
        async with receiver() as there:
            names = Rebinding(*answers)
            sender = Sender(Egress("local"), 4)
            sender._client().connector._resolver._inner = names  # type: ignore[union-attr]
            _, error = await sender.send(
                message(there.url.replace("127.0.0.1", "name.example") + "/ok")
            )
            await sender.close()
            return error, there.paths(), names.asked

    return asyncio.run(run())


def test_the_address_that_was_judged_is_the_one_that_is_connected_to() -> None:
    assert rebound("127.0.0.1", "169.254.169.254") == (None, ["/ok"], 1)


def test_a_name_that_leads_to_the_metadata_first_is_not_asked_for_again() -> None:
    error, arrived, asked = rebound("169.254.169.254", "127.0.0.1")
    assert (error is not None, arrived, asked) == (True, [], 1)


async def answering(
    answer: Callable[[asyncio.StreamWriter], Any], seconds: float
) -> tuple[Answer, str | None, float]:
    """What came of a callback to a server that answers so, and how long it took."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        try:
            await answer(writer)
        except ConnectionError:
            pass
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    sender = Sender(Egress("local"), 4)
    started = time.monotonic()
    try:
        done = await sender.send(message(f"http://127.0.0.1:{port}/", seconds))
        return *done, time.monotonic() - started
    finally:
        await sender.close()
        server.close()


def test_of_an_endless_answer_only_so_much_is_read() -> None:
    async def endless(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            writer.write(b"x" * 65536)
            await writer.drain()

    answer, error, seconds = asyncio.run(answering(endless, SECONDS))
    assert (error, len(answer.head) <= MAX_ANSWER_BYTES) == (None, True)
    assert seconds < SECONDS


@pytest.mark.parametrize("begin", [b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\n\r\n"])
def test_an_answer_that_drips_is_not_waited_for_beyond_the_deadline(begin: bytes) -> None:
    async def dripping(writer: asyncio.StreamWriter) -> None:
        writer.write(begin)
        while True:
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(0.02)

    _, error, seconds = asyncio.run(answering(dripping, 0.3))
    assert error is not None
    assert seconds < 3


@pytest.mark.parametrize("line", [b"x: " + b"y" * 1_000_000, b"x: y\r\n" * 100_000])
def test_an_answer_with_headers_without_end_is_given_up(line: bytes) -> None:
    async def flooding(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            writer.write(line)
            await writer.drain()

    answer, error, seconds = asyncio.run(answering(flooding, 2))
    assert (answer.head, error is not None) == (b"", True)
    assert len(error or "") < 1000
    assert seconds < 3
