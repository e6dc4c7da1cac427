"""Connections that a fault cuts, seen from the other end of a real socket."""

import pytest

from sim_sockets import GET, post, run, served

APPLICATION = b'{"name": "x", "incomingCallUrl": "http://a.example/"}'


def test_a_reset_closes_the_connection_without_a_reply() -> None:
    async def test() -> None:
        async with served() as simulator:
            simulator.world.faults.add({"kind": "reset", "times": 1})
            client = await simulator.client()
            await client.send(GET)
            assert await client.rest() == b""
            other = await simulator.client()
            await other.send(GET)
            assert (await other.answer())[0] == 200

    run(test())


def test_a_reset_after_the_effect_leaves_what_was_asked_for() -> None:
    async def test() -> None:
        async with served() as simulator:
            simulator.world.faults.add({"kind": "reset", "when": "after", "times": 1})
            client = await simulator.client()
            await client.send(post(b"/applications", APPLICATION))
            assert await client.rest() == b""
            assert [one.status for one in simulator.world.requests] == [201]

    run(test())


def test_a_truncated_body_ends_in_the_middle() -> None:
    async def test() -> None:
        async with served() as simulator:
            client = await simulator.client()
            await client.send(GET)
            _, whole = await client.answer()
            simulator.world.faults.add({"kind": "truncated", "times": 1})
            await client.send(GET)
            head, _, body = (await client.rest()).partition(b"\r\n\r\n")
            assert b"content-length: %d" % len(whole) in head
            assert body == whole[: len(whole) // 2]

    run(test())


@pytest.mark.parametrize(("kind", "answered"), [("reset", False), ("truncated", True)])
def test_a_client_that_wants_the_connection_closed_is_cut_off_too(
    kind: str, answered: bool
) -> None:
    async def test() -> None:
        async with served() as simulator:
            simulator.world.faults.add({"kind": kind, "times": 1})
            client = await simulator.client()
            await client.send(GET.replace(b"host: sim", b"host: sim\r\nconnection: close"))
            assert bool(await client.rest()) is answered
            assert [one.status for one in simulator.world.requests] == [200 if answered else 0]

    run(test())


def test_a_latency_holds_up_nobody_else() -> None:
    async def test() -> None:
        async with served() as simulator:
            fault = simulator.world.faults.add(
                {"kind": "latency", "milliseconds": 1_500, "operation": "getAccount"}
            )
            slow, fast = await simulator.client(), await simulator.client()
            await slow.send(GET)
            while not fault.fired:
                await fast.send(post(b"/applications", APPLICATION))
                assert (await fast.answer())[0] == 201
            await fast.send(post(b"/applications", APPLICATION))
            assert (await fast.answer())[0] == 201

    run(test())
