"""Who is faster waits: reading and writing stop and go on."""

import asyncio
from typing import Any

from catapult_simulator.serve.bounds import Bounds
from catapult_simulator.serve.flow import Flow
from catapult_simulator.serve.port import Port


class Recorded(asyncio.Transport):
    """A transport that only tells what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def pause_reading(self) -> None:
        self.asked.append("pause")

    def resume_reading(self) -> None:
        self.asked.append("resume")

    def write(self, data: Any) -> None:
        self.asked.append(data.decode())

    def is_closing(self) -> bool:
        return "close" in self.asked

    def close(self) -> None:
        self.asked.append("close")


def flow_of(transport: Recorded) -> Flow:
    async def nothing(_scope: Any, _receive: Any, _send: Any) -> None:
        raise AssertionError("nobody asks")

    return Flow(transport, Port(nothing, Bounds()).soon)


def test_the_client_is_told_once_to_wait_and_once_to_go_on() -> None:
    transport = Recorded()
    flow = flow_of(transport)
    flow.resume_reading()
    flow.pause_reading()
    flow.pause_reading()
    assert not flow.is_reading
    flow.resume_reading()
    flow.resume_reading()
    assert transport.asked == ["pause", "resume"]


def test_who_has_been_heard_enough_of_is_not_listened_to_again() -> None:
    transport = Recorded()
    flow = flow_of(transport)
    flow.stop_reading()
    flow.resume_reading()
    assert not flow.is_reading
    assert transport.asked == ["pause"]


def test_who_writes_waits_while_the_client_does_not_read() -> None:
    async def story() -> None:
        flow = flow_of(Recorded())
        await flow.room()
        flow.pause_writing()
        waiting = [asyncio.ensure_future(flow.room()) for _ in range(2)]
        await asyncio.sleep(0)
        assert [one.done() for one in waiting] == [False, False]
        flow.resume_writing()
        await asyncio.gather(*waiting)
        await flow.room()

    asyncio.run(story())


def test_what_is_to_leave_soon_leaves_together_and_in_order_and_before_the_end() -> None:
    async def story() -> None:
        transport = Recorded()
        flow = flow_of(transport)
        flow.write_soon(b"a")
        flow.write_soon(b"b")
        assert transport.asked == []
        await asyncio.sleep(0)
        assert transport.asked == ["ab"]
        flow.write_soon(b"c")
        flow.write(b"d")
        flow.write_soon(b"e")
        flow.close()
        await asyncio.sleep(0)
        assert transport.asked == ["ab", "c", "d", "e", "close"]
        flow.write_soon(b"f")
        await asyncio.sleep(0)
        assert transport.asked[-1] == "close"

    asyncio.run(story())


def test_nothing_is_written_to_who_is_gone() -> None:
    async def story() -> None:
        transport = Recorded()
        flow = flow_of(transport)
        flow.write_soon(b"a")
        flow.pause_writing()
        waiting = asyncio.ensure_future(flow.room())
        await asyncio.sleep(0)
        flow.write_soon(b"b")
        flow.end()
        await waiting
        assert transport.asked == ["a"]

    asyncio.run(story())
