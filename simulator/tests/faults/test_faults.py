"""Faults of callbacks, which one strikes, and how a seed decides it."""

from collections.abc import Callable
from typing import Any

import pytest

from catapult_simulator import Simulator
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.faults.faults import Faults
from catapult_simulator.state.ids import Ids
from sim_callbacks import EVENT, deliver, enqueue, with_receiver
from sim_harness import Sim
from sim_receiver import Receiver

REQUEST = ("u-1", "getAccount", "GET", "/users/u-1/account")


def faults(*given: dict[str, Any], seed: int = 1) -> Faults:
    """These faults."""
    made = Faults(Ids(seed))
    for one in given:
        made.add(one)
    return made


def struck(made: Faults, *request: str) -> list[str]:
    """The ids of the faults that strike a request."""
    return [fault.id for fault in made.struck_by(*(request or REQUEST))]


def test_a_lost_callback_never_leaves() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        app.world.faults.add({"kind": "callback-lost", "eventType": "hangup", "times": 1})
        lost = await deliver(app, there.url + "/1")
        await deliver(app, there.url + "/2")
        assert (lost.state, lost.attempts, lost.faults) == ("lost", [], ("f-1",))
        assert there.paths() == ["/2"]

    with_receiver(test)


def test_a_repeated_callback_arrives_so_many_times_more() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        app.world.faults.add({"kind": "callback-repeated", "copies": 2})
        delivery = await deliver(app, there.url + "/ok")
        assert (delivery.state, len(delivery.attempts)) == ("delivered", 3)
        assert there.paths() == ["/ok"] * 3

    with_receiver(test)


def test_the_next_of_its_key_overtakes_a_reordered_callback() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        app.world.faults.add({"kind": "callback-reordered", "times": 1})
        for number in range(3):
            enqueue(app, f"{there.url}/{number}")
        await app.world.callbacks.idle()
        assert there.paths() == ["/1", "/0", "/2"]

    with_receiver(test, clock="manual")


def test_a_reordered_callback_that_nothing_follows_leaves_after_a_second() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        app.world.faults.add({"kind": "callback-reordered", "times": 1})
        await deliver(app, there.url + "/ok")
        await app.world.clock.advance(0.999)
        assert there.paths() == []
        await app.world.clock.advance(0.001)
        assert there.paths() == ["/ok"]

    with_receiver(test, clock="manual")


def test_a_delayed_callback_holds_up_those_of_its_key_and_no_others() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        app.world.faults.add({"kind": "callback-delayed", "milliseconds": 5000, "times": 1})
        enqueue(app, there.url + "/late")
        enqueue(app, there.url + "/behind")
        enqueue(app, there.url + "/other", key="c-2")
        await app.world.clock.advance(4.9)
        assert (there.paths(), app.world.callbacks.waiting) == (["/other"], 2)
        await app.world.clock.advance(0.1)
        assert there.paths() == ["/other", "/late", "/behind"]

    with_receiver(test, clock="manual")


def test_a_real_clock_releases_a_delayed_callback_by_itself() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        app.world.faults.add({"kind": "callback-delayed", "milliseconds": 20})
        enqueue(app, there.url + "/ok")
        found = await app.world.callbacks.wait_for(lambda _: True, 10)
        assert found is not None
        assert there.paths() == ["/ok"]

    with_receiver(test)


def test_a_clock_that_jumps_does_not_wait_for_a_delayed_callback() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        app.world.faults.add({"kind": "callback-delayed", "milliseconds": 3_600_000})
        before = app.world.clock.timestamp()
        enqueue(app, there.url + "/ok")
        assert await app.world.callbacks.wait_for(lambda _: True, 10) is not None
        assert app.world.clock.timestamp() - before == 3600
        assert there.paths() == ["/ok"]

    with_receiver(test, clock="auto")


def test_a_callback_that_is_not_meant_is_left_alone() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        for where in ({"eventType": "answer"}, {"key": "c-2"}, {"userId": "u-other"}):
            app.world.faults.add({"kind": "callback-lost", **where})
        delivery = await deliver(app, there.url + "/ok")
        assert (delivery.state, delivery.faults) == ("delivered", ())

    with_receiver(test)


def test_what_is_only_recorded_meets_no_fault(sim: Sim) -> None:
    sim.world.faults.add({"kind": "callback-lost"})
    enqueue(sim.app, "http://a.example/")
    assert sim.world.callbacks.log[-1].state == "recorded"


@pytest.mark.parametrize(
    ("where", "strikes"),
    [
        ({}, True),
        ({"userId": "u-1"}, True),
        ({"userId": "u-2"}, False),
        ({"operation": "getAccount"}, True),
        ({"operation": "getCall"}, False),
        ({"method": "GET"}, True),
        ({"method": "POST"}, False),
        ({"path": "/users/u-1/account"}, True),
        ({"path": "/users/*/account/"}, True),
        ({"path": "/users/*"}, False),
        ({"path": "/users/u-2/account"}, False),
    ],
)
def test_a_fault_strikes_where_it_says(where: dict[str, str], strikes: bool) -> None:
    assert struck(faults({"kind": "reset", **where})) == (["f-1"] if strikes else [])


def test_a_path_may_be_written_with_what_the_request_encodes() -> None:
    made = faults({"kind": "reset", "path": "/users/u-1/phoneNumbers/+1919"})
    path = "/users/u-1/phoneNumbers/%2B1919"
    assert struck(made, "u-1", "getPhoneNumber", "GET", path) == ["f-1"]


def test_latencies_add_up_and_one_other_fault_decides() -> None:
    latency, reset = {"kind": "latency", "milliseconds": 1}, {"kind": "reset"}
    assert struck(faults(latency, latency, reset, latency, reset)) == ["f-1", "f-2", "f-3"]


def test_a_fault_is_spent_after_so_many_times() -> None:
    made = faults({"kind": "reset", "times": 2})
    assert [struck(made) for _ in range(3)] == [["f-1"], ["f-1"], []]


def test_the_same_seed_strikes_the_same_requests() -> None:
    def play(seed: int) -> list[bool]:
        made = faults({"kind": "reset", "probability": 0.3}, seed=seed)
        return [bool(struck(made)) for _ in range(200)]

    assert play(1) == play(1)
    assert play(1) != play(2)
    assert 30 < sum(play(1)) < 90


def test_what_another_account_does_changes_nothing() -> None:
    def play(others: int) -> list[bool]:
        made = faults({"kind": "reset", "probability": 0.5})
        struck_ones = list[bool]()
        for _ in range(20):
            for _ in range(others):
                struck(made, "u-2", *REQUEST[1:])
            struck_ones.append(bool(struck(made)))
        return struck_ones

    assert play(0) == play(3)


@pytest.mark.parametrize(("probability", "times"), [(0, 0), (1, 100)])
def test_never_and_always(probability: float, times: int) -> None:
    made = faults({"kind": "reset", "probability": probability})
    assert sum(bool(struck(made)) for _ in range(100)) == times


def test_faults_do_not_change_ids(sim_with: Callable[..., Sim]) -> None:
    def play(*given: dict[str, Any]) -> str:
        sim = sim_with()
        for one in given:
            sim.world.faults.add(one)
        made = sim.post("/applications", {"name": "x", "incomingCallUrl": "http://a.example/"})
        return made.headers["location"]

    assert play() == play({"kind": "reset", "probability": 0, "userId": "u-alice"})


def test_the_nearest_operation_is_named(sim: Sim) -> None:
    with pytest.raises(ApiError) as raised:
        sim.world.faults.add({"kind": "reset", "operation": "createCalls"})
    assert "nearest name is createCall" in dict(raised.value.details)["reason"]


def test_an_event_without_faults_has_none() -> None:
    async def test(app: Simulator, there: Receiver) -> None:
        delivery = await deliver(app, there.url + "/ok", event=EVENT)
        assert delivery.to_json()["faults"] == []

    with_receiver(test)
