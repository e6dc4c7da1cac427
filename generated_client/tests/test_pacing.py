"""`pacing=True`: requests leave no faster than the documented limits let them."""

import httpx
import pytest

from bandwidth_catapult import AsyncCatapult, Catapult
from bandwidth_catapult._pacing import Pace, Pacer

from .conftest import Server


class Clock:
    """A monotonic clock that only moves when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 6))
        self.now += seconds

    async def sleep_async(self, seconds: float) -> None:
        self.sleep(seconds)


@pytest.fixture
def sim_clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("time.monotonic", lambda: clock.now)
    monkeypatch.setattr("time.sleep", clock.sleep)
    monkeypatch.setattr("asyncio.sleep", clock.sleep_async)
    return clock


def paced(server: Server, *, pacing: bool) -> Catapult:
    return Catapult(
        user_id="u-1",
        token="t",
        secret="s",
        pacing=pacing,
        transport=httpx.MockTransport(server),
    )


def test_requests_of_one_limit_are_a_second_apart(server: Server, sim_clock: Clock) -> None:
    client = paced(server, pacing=True)
    for _ in range(3):
        client.media.delete("a.mp3")
    assert sim_clock.slept == [1.0, 1.0]


def test_requests_of_another_limit_need_not_wait(server: Server, sim_clock: Clock) -> None:
    client = paced(server, pacing=True)
    client.media.delete("a.mp3")
    client.applications.delete("a-1")
    assert sim_clock.slept == []


def test_a_burst_leaves_at_once_and_what_follows_is_spaced(
    server: Server, sim_clock: Clock
) -> None:
    client = paced(server, pacing=True)
    server.answers(httpx.Response(200, json=[]))
    for _ in range(802):
        client.available_numbers.search_local(area_code="919")
    assert sim_clock.slept == [0.6, 0.6]


def test_without_pacing_nothing_waits(server: Server, sim_clock: Clock) -> None:
    client = paced(server, pacing=False)
    for _ in range(5):
        client.media.delete("a.mp3")
    assert sim_clock.slept == []


def test_clients_that_share_connections_share_the_limits(server: Server, sim_clock: Clock) -> None:
    client = paced(server, pacing=True)
    client.media.delete("a.mp3")
    client.with_options(timeout=5).media.delete("a.mp3")
    assert sim_clock.slept == [1.0]


def test_what_is_sent_again_waits_for_its_turn_too(server: Server, sim_clock: Clock) -> None:
    server.answers(httpx.Response(503), httpx.Response(200, json={}))
    paced(server, pacing=True).media.delete("a.mp3")
    backoff, turn = sim_clock.slept
    assert backoff + turn == pytest.approx(1.0)


async def asked_twice(client: AsyncCatapult) -> None:
    await client.media.delete("a.mp3")
    await client.media.delete("a.mp3")


def test_the_asynchronous_client_waits_as_well(server: Server, sim_clock: Clock) -> None:
    client = AsyncCatapult(
        user_id="u-1",
        token="t",
        secret="s",
        pacing=True,
        transport=httpx.MockTransport(server.in_async),
    )
    waiting = asked_twice(client)
    with pytest.raises(StopIteration):
        waiting.send(None)
    assert sim_clock.slept == [1.0]


def test_a_rest_brings_the_burst_back(sim_clock: Clock) -> None:
    pacer, pace = Pacer(), Pace("x", 0.5, burst=2)
    assert [pacer.reserve(pace) for _ in range(3)] == [0.0, 0.0, 0.5]
    sim_clock.now += 60
    assert [pacer.reserve(pace) for _ in range(3)] == [0.0, 0.0, 0.5]
