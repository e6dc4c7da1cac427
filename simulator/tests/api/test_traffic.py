"""What is remembered and counted of the requests."""

from catapult_simulator.api.traffic import BOUNDS_SECONDS, Logged, Traffic
from sim_harness import ALICE, Sim


def add(traffic: Traffic, number: int = 1, seconds: float = 0.0) -> None:
    traffic.add(number, 0.0, seconds, ALICE, "GET", "/v1/x", "getCall", 200)


def test_each_operation_and_status_has_a_tally_of_its_own(sim: Sim) -> None:
    sim.get("/calls")
    sim.get("/calls")
    sim.ask("GET", "/calls/c-nobody")
    sim.ask("GET", "/nothing")
    counted = {key: sum(tally.buckets) for key, tally in sim.world.traffic.tallies.items()}
    assert counted == {("listCalls", 200): 2, ("getCall", 404): 1, (None, 404): 1}


def test_a_duration_counts_in_the_first_bound_that_it_does_not_exceed() -> None:
    traffic = Traffic(10)
    for seconds in (0.0, BOUNDS_SECONDS[0], BOUNDS_SECONDS[1], 5.0):
        add(traffic, seconds=seconds)
    tally = traffic.tallies["getCall", 200]
    assert tally.buckets == [2, 1, *[0] * (len(BOUNDS_SECONDS) - 2), 1]
    assert tally.seconds == BOUNDS_SECONDS[0] + BOUNDS_SECONDS[1] + 5.0


def test_only_the_latest_requests_are_kept_and_all_are_counted() -> None:
    traffic = Traffic(3)
    for number in range(1, 6):
        add(traffic, number)
    assert [one.number for one in traffic.log] == [3, 4, 5]
    assert [one.number for one in reversed(traffic.log)] == [5, 4, 3]
    assert [one.number for one in traffic.log[1:]] == [4, 5]
    assert (traffic.log[-1].number, len(traffic.log)) == (5, 3)
    assert sum(traffic.tallies["getCall", 200].buckets) == 5


def test_listeners_hear_of_every_request_and_may_leave_while_they_do() -> None:
    traffic, heard = Traffic(3), list[str]()

    def once(request: Logged) -> None:
        heard.append(request.request_id)
        traffic.listeners.remove(once)

    traffic.listeners += [once, lambda request: heard.append(f"again {request.number}")]
    add(traffic, 1)
    add(traffic, 2)
    assert heard == ["r-000000000001", "again 1", "again 2"]


def test_requests_are_numbered_on_over_a_reset(sim: Sim) -> None:
    sim.get("/calls")
    first = sim.world.requests[-1].number
    sim.world.reset()
    sim.get("/calls")
    assert [one.number for one in sim.world.requests] == [first + 1]
