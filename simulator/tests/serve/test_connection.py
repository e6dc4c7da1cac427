"""What is answered on a connection, in which order, and what is left when it is over."""

import asyncio
import gc
import tracemalloc
import weakref

import orjson
import pytest

from catapult_simulator.state.kinds import APPLICATIONS
from sim_sockets import CREDENTIALS, GET, PATIENCE_SECONDS, STATUS, Served, post, run, served

APPLICATION = orjson.dumps({"name": "a", "incomingCallUrl": "http://127.0.0.1:9/"})
CREATE = post(b"/applications", APPLICATION)
CHUNKED = b"transfer-encoding: chunked"
BROKEN = b"5\r\nabcdeXX\r\n"
NOISE = b"garbage\r\n\r\n"


def statuses(heard: bytes) -> list[int]:
    return [int(status) for status in STATUS.findall(heard)]


def applications(there: Served) -> list[str]:
    return [one["id"] for one in there.world.store.all(APPLICATIONS, "u-test")]


def chunked(method: bytes, path: bytes) -> bytes:
    """The head of a request whose body comes in chunks."""
    head = post(path, b"").replace(b"POST", method, 1)
    return head.replace(b"content-length: 0", CHUNKED)


def closing(request: bytes) -> bytes:
    return request.replace(b"host: sim", b"host: sim\r\nconnection: close", 1)


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (GET + NOISE, [200, 400]),
        (CREATE + NOISE, [201, 400]),
        (GET + CREATE + GET + NOISE, [200, 201, 200, 400]),
        (GET + b"GET /\xff HTTP/1.1\r\n\r\n", [200, 400]),
        (GET + b"GET / HTTP/1.1\r\nx: " + b"y" * 40_000 + b"\r\n\r\n", [200, 431]),
        (GET + chunked(b"POST", b"/applications") + BROKEN, [200, 400]),
        (GET + GET + chunked(b"POST", b"/applications") + BROKEN, [200, 200, 400]),
        # Nothing is said behind the last answer.
        (closing(GET) + NOISE, [200]),
        (GET + closing(CREATE) + NOISE, [200, 201]),
    ],
)
def test_what_is_whole_is_answered_before_what_is_wrong_is_refused(
    sent: bytes, expected: list[int]
) -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            await client.send(sent)
            assert statuses(await client.rest()) == expected
            assert len(applications(there)) == expected.count(201)

    run(story())


def test_what_is_wrong_is_said_when_the_slow_answers_before_it_are_there() -> None:
    async def story() -> None:
        async with served() as there:
            there.world.faults.add({"kind": "latency", "milliseconds": 100, "times": 1})
            client = await there.client()
            await client.send(GET + GET)
            await asyncio.sleep(0.02)
            await client.send(NOISE + CREATE)
            assert statuses(await client.rest()) == [200, 200, 400]
            assert applications(there) == []

    run(story())


def test_a_request_whose_body_is_wrong_is_not_acted_upon() -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            await client.send(CREATE)
            assert (await client.answer())[0] == 201
            (made,) = applications(there)
            removing = chunked(b"DELETE", b"/applications/" + made.encode())
            await client.send(removing + BROKEN)
            assert statuses(await client.rest()) == [400]
            assert applications(there) == [made]

    run(story())


def test_a_request_has_one_answer_though_its_body_is_wrong_behind_it() -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            await client.send(chunked(b"POST", b"/nothing"))
            assert (await client.answer())[0] == 404
            await client.send(BROKEN)
            assert await client.rest() == b""

    run(story())


@pytest.mark.parametrize(
    "last", [b"connection: close", b"connection: close, upgrade\r\nupgrade: x"]
)
def test_nothing_behind_the_last_request_is_acted_upon(last: bytes) -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            await client.send(post(b"/nothing", b"", last, length=4))
            assert (await client.answer())[0] == 404
            await client.send(b"body" + CREATE)
            assert await client.rest() == b""
            assert applications(there) == []

    run(story())


def test_who_speaks_http_1_0_is_not_told_to_go_on() -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            old = post(b"/applications", b"", b"expect: 100-continue", length=len(APPLICATION))
            await client.send(old.replace(b"HTTP/1.1", b"HTTP/1.0", 1))
            await asyncio.sleep(0.02)
            await client.send(APPLICATION)
            assert statuses(await client.rest()) == [201]

    run(story())


@pytest.mark.parametrize(
    "sent",
    [
        GET,
        CREATE * 3,
        closing(GET),
        CREATE[:-5],
        GET + NOISE,
        GET[:30],
        chunked(b"POST", b"/nothing"),
        GET.replace(CREDENTIALS, CREDENTIALS + b"connection: upgrade\r\nupgrade: h2c\r\n"),
    ],
)
def test_a_connection_that_is_over_leaves_nothing_for_the_collector(sent: bytes) -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            await client.send(sent)
            await asyncio.sleep(0.02)
            connections = there.running.listeners[0].port.connections
            left = [weakref.ref(one) for one in connections]
            client.writer.transport.abort()
            async with asyncio.timeout(PATIENCE_SECONDS):
                while connections:
                    await asyncio.sleep(0.01)
            await asyncio.sleep(0.02)
            assert [one() for one in left] == [None] * len(left)

    gc.disable()
    try:
        run(story())
    finally:
        gc.enable()


def test_a_body_that_was_refused_is_not_kept_while_its_connection_waits() -> None:
    size, clients = 50_000, 20

    async def story() -> None:
        async with served() as there:
            stranger = post(b"/applications", b" " * size).replace(CREDENTIALS, b"")
            tracemalloc.start()
            before, _ = tracemalloc.get_traced_memory()
            for _ in range(clients):
                client = await there.client()
                await client.send(stranger)
                assert (await client.answer())[0] == 401
            after, _ = tracemalloc.get_traced_memory()
            assert after - before < clients * size / 2

    try:
        run(story())
    finally:
        tracemalloc.stop()
