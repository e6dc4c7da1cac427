"""Requests that are answered as they are parsed, and those that have to wait after all."""

import asyncio
import time

import orjson

from sim_sockets import CREDENTIALS, GET, Client, Served, run, served

APPLICATION = orjson.dumps({"name": "a", "incomingCallUrl": "http://127.0.0.1:9/"})
LATE_MS = 150


def requests_of(served_: Served) -> list[str]:
    return [logged.method for logged in served_.world.requests]


def create(*headers: bytes) -> bytes:
    line = b"POST /v1/users/u-test/applications HTTP/1.1"
    length = b"content-length: %d" % len(APPLICATION)
    return b"\r\n".join([line, b"host: sim", length, *headers, CREDENTIALS, b""])[:-2] + b"\r\n"


async def head_of(client: Client) -> bytes:
    async with asyncio.timeout(10):
        return await client.reader.readuntil(b"\r\n\r\n")


def test_a_body_that_arrives_later_is_waited_for_and_others_are_answered_meanwhile() -> None:
    async def story() -> None:
        async with served() as there:
            slow, quick = await there.client(), await there.client()
            await slow.send(create() + APPLICATION[:10])
            await quick.send(GET)
            assert (await quick.answer())[0] == 200
            await slow.send(APPLICATION[10:])
            assert (await slow.answer())[0] == 201
            assert requests_of(there) == ["GET", "POST"]

    run(story())


def test_a_request_that_a_fault_delays_holds_up_nobody_else() -> None:
    async def story() -> None:
        async with served() as there:
            fault = {"kind": "latency", "milliseconds": LATE_MS, "operation": "createApplication"}
            there.world.faults.add(fault)
            slow, quick = await there.client(), await there.client()
            began = time.monotonic()
            await slow.send(create() + APPLICATION + GET)
            await quick.send(GET)
            assert (await quick.answer())[0] == 200
            # The one behind it on its connection waits for its turn.
            assert [(await slow.answer())[0] for _ in range(2)] == [201, 200]
            assert time.monotonic() - began >= LATE_MS / 1000 * 0.9
            assert requests_of(there) == ["GET", "POST", "GET"]

    run(story())


def test_the_answer_to_head_has_no_body() -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            await client.send(GET.replace(b"GET", b"HEAD", 1) + GET)
            assert (await head_of(client)).startswith(b"HTTP/1.1 405 ")
            assert (await client.answer())[0] == 200

    run(story())


def test_who_speaks_http_1_0_or_wants_the_end_gets_it() -> None:
    async def story() -> None:
        async with served() as there:
            old = GET.replace(b"HTTP/1.1", b"HTTP/1.0", 1)
            closing = GET.replace(b"host: sim", b"host: sim\r\nconnection: close", 1)
            for asked in (old, closing):
                client = await there.client()
                await client.send(asked)
                answered = await client.rest()
                assert answered.startswith(b"HTTP/1.1 200 ")
                assert b"\r\nconnection: close\r\n" in answered

    run(story())
