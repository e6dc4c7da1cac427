"""Clients that take their time: each has so long, and there are so many at once."""

import asyncio
import time
from dataclasses import replace

import orjson
import pytest

from catapult_simulator.serve import Bounds
from catapult_simulator.state.kinds import APPLICATIONS
from sim_sockets import CREDENTIALS, FAST, GET, Client, post, run, served

DRIP_SECONDS = 0.02


async def drip(client: Client, piece: bytes) -> float:
    """Sends a piece again and again until the other side has had enough; seconds it took."""
    started = time.monotonic()
    ended = asyncio.ensure_future(client.rest())
    while not ended.done():
        client.writer.write(piece)
        await asyncio.wait([ended], timeout=DRIP_SECONDS)
    return time.monotonic() - started


async def ask_for_a_large_answer(client: Client, size: int) -> None:
    """Uploads so many bytes, and asks for them."""
    upload = b"PUT /v1/users/u-test/media/big HTTP/1.1\r\nhost: s\r\ncontent-length: %d\r\n"
    await client.send(upload % size + CREDENTIALS + b"\r\n" + b"x" * size)
    assert (await client.answer())[0] == 200
    await client.send(GET.replace(b"/account", b"/media/big"))


def test_the_defaults_are_the_ones_that_are_documented() -> None:
    assert Bounds() == Bounds(
        connections=500,
        pipelined=64,
        head_bytes=32 * 1024,
        headers=100,
        head_seconds=10,
        idle_seconds=75,
        body_seconds=20,
        body_bytes_per_second=16 * 1024,
        unread_seconds=60,
    )


@pytest.mark.parametrize(
    "begin", [b"", b"GET /v1", b"GET / HTTP/1.1\r\nhost: sim\r\nx-a: b"], ids=["no", "line", "head"]
)
def test_a_client_that_does_not_finish_its_head_is_hung_up_on(begin: bytes) -> None:
    async def attack() -> None:
        async with served() as there:
            client = await there.client()
            await client.send(begin)
            started = time.monotonic()
            assert await client.rest() == b""
            assert time.monotonic() - started >= FAST.head_seconds * 0.8

    run(attack())


def test_a_head_that_drips_does_not_win_time() -> None:
    async def attack() -> None:
        async with served() as there:
            client = await there.client()
            await client.send(b"GET / HTTP/1.1\r\n")
            assert await drip(client, b"x: y\r\n") < FAST.head_seconds * 5

    run(attack())


def test_a_connection_that_asks_nothing_more_is_closed() -> None:
    async def attack() -> None:
        async with served() as there:
            client = await there.client()
            await client.send(GET)
            assert (await client.answer())[0] == 200
            started = time.monotonic()
            assert await client.rest() == b""
            assert FAST.idle_seconds * 0.8 <= time.monotonic() - started

    run(attack())


def test_a_connection_that_goes_on_asking_stays() -> None:
    async def use() -> None:
        async with served() as there:
            client = await there.client()
            for _ in range(6):
                await client.send(GET)
                assert (await client.answer())[0] == 200
                await asyncio.sleep(FAST.head_seconds * 0.8)

    run(use())


@pytest.mark.parametrize("piece", [b"", b"x"], ids=["stops", "drips"])
def test_a_body_that_hardly_comes_is_not_waited_for_and_not_acted_upon(piece: bytes) -> None:
    async def attack() -> None:
        async with served() as there:
            client = await there.client()
            body = b'{"name": "x", "incomingCallUrl": "http://a.example/"}'
            await client.send(post(b"/applications", body, length=len(body) + 10_000))
            assert await drip(client, piece) < FAST.body_seconds * 5
            assert not list(there.world.store.all(APPLICATIONS, "u-test"))

    run(attack())


def test_a_slow_body_that_keeps_moving_is_taken() -> None:
    bounds = replace(FAST, body_bytes_per_second=100)

    async def use() -> None:
        async with served(bounds) as there:
            client = await there.client()
            body = orjson.dumps({"name": "x" * 100, "incomingCallUrl": "http://a.example/"})
            await client.send(post(b"/applications", b"", length=len(body)))
            for index in range(0, len(body), 8):
                await asyncio.sleep(bounds.body_seconds / 12)
                await client.send(body[index : index + 8])
            assert (await client.answer())[0] == 201

    run(use())


def test_a_client_that_does_not_read_a_large_answer_is_hung_up_on_and_holds_little() -> None:
    size = 32 * 1024 * 1024

    async def attack() -> None:
        async with served() as there:
            client = await there.client()
            await ask_for_a_large_answer(client, size)
            connections = there.running.listeners[0].port.connections
            (connection,) = connections
            waiting = 0
            async with asyncio.timeout(10):
                while connections:
                    waiting = max(waiting, connection.transport.get_write_buffer_size())
                    await asyncio.sleep(DRIP_SECONDS)
            assert 0 < waiting < 2 * 1024 * 1024

    run(attack())


def test_a_client_that_reads_a_large_answer_slowly_gets_all_of_it() -> None:
    size = 16 * 1024 * 1024

    async def use() -> None:
        async with served() as there:
            client = await there.client()
            await ask_for_a_large_answer(client, size)
            await client.reader.readuntil(b"\r\n\r\n")
            for _ in range(16):
                await asyncio.sleep(FAST.unread_seconds / 4)
                await client.reader.readexactly(size // 16)

    run(use())


def test_one_connection_too_many_is_told_so_and_the_others_go_on() -> None:
    async def attack() -> None:
        async with served(replace(FAST, connections=5, head_seconds=60)) as there:
            clients = [await there.client() for _ in range(5)]
            await clients[0].send(GET)
            assert (await clients[0].answer())[0] == 200
            status, body = await (await there.client()).answer()
            assert (status, orjson.loads(body)["code"]) == (503, "too-many-connections")
            await clients[4].send(GET)
            assert (await clients[4].answer())[0] == 200

    run(attack())


def test_after_a_flood_of_silent_connections_others_are_served_again() -> None:
    async def attack() -> None:
        async with served(replace(FAST, connections=50)) as there:
            silent = [await there.client() for _ in range(50)]
            await asyncio.gather(*(one.rest() for one in silent))
            client = await there.client()
            await client.send(GET)
            assert (await client.answer())[0] == 200

    run(attack())
