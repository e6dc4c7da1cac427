"""Who is faster waits: reading and writing stop and go on."""

import asyncio

from catapult_simulator.serve.flow import Flow


class Recorded(asyncio.Transport):
    """A transport that only tells what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def pause_reading(self) -> None:
        self.asked.append("pause")

    def resume_reading(self) -> None:
        self.asked.append("resume")


def test_the_client_is_told_once_to_wait_and_once_to_go_on() -> None:
    transport = Recorded()
    flow = Flow(transport)
    flow.resume_reading()
    flow.pause_reading()
    flow.pause_reading()
    assert not flow.is_reading
    flow.resume_reading()
    flow.resume_reading()
    assert transport.asked == ["pause", "resume"]


def test_who_has_been_heard_enough_of_is_not_listened_to_again() -> None:
    transport = Recorded()
    flow = Flow(transport)
    flow.stop_reading()
    flow.resume_reading()
    assert not flow.is_reading
    assert transport.asked == ["pause"]


def test_who_writes_waits_while_the_client_does_not_read() -> None:
    async def story() -> None:
        flow = Flow(Recorded())
        await flow.room()
        flow.pause_writing()
        waiting = [asyncio.ensure_future(flow.room()) for _ in range(2)]
        await asyncio.sleep(0)
        assert [one.done() for one in waiting] == [False, False]
        flow.resume_writing()
        await asyncio.gather(*waiting)
        await flow.room()

    asyncio.run(story())
