"""A number that no program holds is refused, and never kept where it would spoil everything."""

import pytest

from catapult_simulator.checks.values import LARGEST
from sim_assertions import assert_error
from sim_harness import ALICE, NUMBERS, OUTSIDE, Sim

CALL = {"from": NUMBERS[ALICE], "to": OUTSIDE}
HUGE = [1e30, 1e300, "1" + "0" * 30, "9" * 999, float(LARGEST)]
WHOLE = ["/snapshot", "/config", "/faults", "/clock", f"/users/{ALICE}/calls"]


def endpoint(sim: Sim) -> str:
    domain = sim.post("/domains", {"name": "shop", "description": "d"}).headers["location"]
    sent = {"name": "me", "credentials": {"password": "secret"}}
    return str(sim.post(f"{domain}/endpoints", sent).headers["location"])


@pytest.mark.parametrize("number", HUGE)
def test_a_huge_number_is_refused_by_the_api(sim: Sim, number: object) -> None:
    token = sim.post(f"{endpoint(sim)}/tokens", {"expires": number})
    assert_error(token, 400, "validation-error")
    call = sim.post("/calls", CALL | {"recordingMaxDuration": number})
    assert_error(call, 403, "maximum-recording-value-request")
    assert sim.get("/calls") == []


@pytest.mark.parametrize("number", HUGE)
@pytest.mark.parametrize(
    ("method", "path", "sent", "name"),
    [
        ("POST", "/reset", {}, "seed"),
        ("PATCH", "/config", {}, "seed"),
        ("POST", "/faults", {"kind": "error", "code": "call-unavailable"}, "times"),
    ],
)
def test_a_huge_number_is_refused_by_the_control_api_and_spoils_nothing(
    sim: Sim, number: object, method: str, path: str, sent: dict[str, object], name: str
) -> None:
    answer = sim.control(method, path, json=sent | {name: number})
    assert (answer.status_code, answer.json()["code"]) == (400, "validation-error")
    assert {sim.control("GET", one).status_code for one in WHOLE} == {200}


@pytest.mark.parametrize("seed", [LARGEST, -LARGEST])
def test_the_largest_number_is_kept(sim: Sim, seed: int) -> None:
    assert sim.control("POST", "/reset", json={"seed": seed}).status_code == 200
    assert sim.control("GET", "/snapshot").json()["ids"]["seed"] == seed


@pytest.mark.parametrize("query", ["/calls?page=", "/account/transactions?maxItems="])
def test_a_huge_number_in_a_query_finds_what_is_there(sim: Sim, query: str) -> None:
    assert sim.get(query + "9" * 999) == []
