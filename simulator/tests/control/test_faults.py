"""Faults of requests, set through the control API and met by whoever asks."""

import time
from typing import Any

import pytest

from catapult_simulator.errors.catalogue import CATALOGUE
from catapult_simulator.faults.cutting import ConnectionCut
from sim_assertions import assert_error
from sim_harness import ALICE, BOB, Sim

APPLICATION = {"name": "x", "incomingCallUrl": "http://a.example/"}


def set_fault(sim: Sim, kind: str, **properties: Any) -> dict[str, Any]:
    """Sets a fault; returns how it is shown."""
    response = sim.control("POST", "/faults", json={"kind": kind, **properties})
    assert response.status_code == 200, response.text
    shown: dict[str, Any] = response.json()
    return shown


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_every_code_can_be_brought_about(sim: Sim, code: str) -> None:
    set_fault(sim, "error", code=code, operation="getAccount")
    response = sim.ask("GET", "/account")
    assert_error(response, CATALOGUE[code].status, code)


def test_an_error_says_what_it_is_told_to(sim: Sim) -> None:
    says = "The conference member ${0} doesn't have a available call retry your operation later"
    told = {"code": "call-unavailable", "says": says, "values": ["member-1"]}
    set_fault(sim, "error", operation="getAccount", details={"memberId": "member-1"}, **told)
    body = assert_error(sim.ask("GET", "/account"), 503, "call-unavailable")
    assert body["message"].startswith("The conference member member-1 doesn't")
    assert body["details"][0] == {"name": "memberId", "value": "member-1"}


def test_an_error_names_the_resource_of_the_path(sim: Sim) -> None:
    call_id = sim.post("/calls", _call()).headers["location"].rpartition("/")[2]
    set_fault(sim, "error", code="call-update-conflict", operation="updateCall")
    body = assert_error(sim.post(f"/calls/{call_id}", {"state": "completed"}), 409, _CONFLICT)
    assert f"The call {call_id} could not be updated" in body["message"]
    assert sim.get(f"/calls/{call_id}")["state"] == "started"


def test_an_error_changes_nothing_but_the_error_log(sim: Sim) -> None:
    set_fault(sim, "error", code="call-creation-failure", operation="createCall", times=1)
    assert_error(sim.post("/calls", _call()), 503, "call-creation-failure")
    assert (sim.get("/calls"), sim.errors()) == ([], ["call-creation-failure"])
    assert sim.post("/calls", _call()).status_code == 201


def test_what_is_wrong_by_itself_is_refused_as_always(sim: Sim) -> None:
    fault = set_fault(sim, "reset", operation="createCall")
    assert_error(sim.post("/calls", {"from": "x"}), 400, "validation-error")
    assert sim.control("GET", "/faults").json() == [fault]


def test_too_many_requests_say_when_to_come_again(sim: Sim) -> None:
    set_fault(sim, "error", code="too-many-requests")
    response = sim.ask("GET", "/account")
    assert_error(response, 429, "too-many-requests")
    milliseconds = int(response.headers["x-ratelimit-reset"]) - time.time() * 1000
    assert 0 < milliseconds < 2000


def test_a_status_comes_from_something_in_between(sim: Sim) -> None:
    set_fault(sim, "status", status=502, operation="getAccount", times=1)
    response = sim.ask("GET", "/account")
    assert (response.status_code, response.headers["content-type"]) == (
        502,
        "text/plain; charset=utf-8",
    )
    assert sim.ask("GET", "/account").status_code == 200


def test_a_latency_is_time_of_the_caller(sim: Sim) -> None:
    set_fault(sim, "latency", milliseconds=30, operation="getAccount")
    before, started = sim.world.clock.timestamp(), time.monotonic()
    assert sim.ask("GET", "/account").status_code == 200
    assert (time.monotonic() - started >= 0.03, sim.world.clock.timestamp()) == (True, before)


@pytest.mark.parametrize(("when", "applications"), [("before", 0), ("after", 1)])
def test_a_reset_comes_before_or_after_the_effect(sim: Sim, when: str, applications: int) -> None:
    set_fault(sim, "reset", when=when, operation="createApplication")
    with pytest.raises(ConnectionCut):
        sim.post("/applications", APPLICATION)
    assert len(sim.get("/applications")) == applications
    status = 201 if when == "after" else 0
    logged = sim.control("GET", "/requests?operation=createApplication").json()
    assert [one["status"] for one in logged] == [status]


def test_a_reply_without_a_body_has_nothing_to_cut(sim: Sim) -> None:
    set_fault(sim, "truncated")
    assert sim.post("/applications", APPLICATION).status_code == 201
    with pytest.raises(ConnectionCut):
        sim.ask("GET", "/applications")


def test_a_fault_of_one_account_leaves_the_other_alone(sim: Sim) -> None:
    set_fault(sim, "error", code="internal-error", userId=ALICE)
    assert sim.ask("GET", "/account").status_code == 503
    assert sim.ask("GET", "/account", user=BOB).status_code == 200


def test_faults_are_listed_counted_and_taken_away(sim: Sim) -> None:
    first = set_fault(sim, "reset", operation="getCall")
    second = set_fault(sim, "error", code="internal-error", operation="getAccount")
    sim.ask("GET", "/account")
    assert sim.control("GET", "/faults").json() == [first, second | {"fired": 1}]
    assert sim.control("DELETE", "/faults/f-2").status_code == 200
    assert sim.ask("GET", "/account").status_code == 200
    assert sim.control("GET", "/faults").json() == [first]


def test_a_fault_that_is_not_there_is_404(sim: Sim) -> None:
    assert sim.control("DELETE", "/faults/f-1").json()["code"] == "resource-not-found"


@pytest.mark.parametrize(("method", "path"), [("DELETE", "/faults"), ("POST", "/reset")])
def test_all_faults_are_taken_away(sim: Sim, method: str, path: str) -> None:
    set_fault(sim, "reset")
    set_fault(sim, "callback-lost")
    assert sim.control(method, path).status_code == 200
    assert sim.control("GET", "/faults").json() == []
    assert set_fault(sim, "reset")["id"] == "f-1"


def test_after_a_reset_the_same_requests_meet_the_same_faults(sim: Sim) -> None:
    def play() -> list[int]:
        sim.control("POST", "/reset", json={"seed": 5})
        set_fault(sim, "error", code="internal-error", probability=0.5)
        return [sim.ask("GET", "/account").status_code for _ in range(20)]

    first = play()
    assert first == play()
    assert set(first) == {200, 503}


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ({}, "kind"),
        ({"kind": "flood"}, "callback-delayed"),
        ({"kind": "error"}, "code"),
        ({"kind": "error", "code": "call-unavailible"}, "is call-unavailable"),
        ({"kind": "error", "code": ""}, "no code of an error"),
        ({"kind": "error", "code": "internal-error", "says": "Oh"}, "An error occurred"),
        ({"kind": "error", "code": "internal-error", "details": {"a": 1}}, "value of 'a'"),
        ({"kind": "error", "code": "internal-error", "details": []}, "must be an object"),
        ({"kind": "error", "code": "internal-error", "values": ["a"]}, "more than the 0 that"),
        ({"kind": "callback-lost", "eventType": "anser"}, "values: answer, "),
        ({"kind": "status"}, "status"),
        ({"kind": "status", "status": 200}, "greater than 399"),
        ({"kind": "latency"}, "milliseconds"),
        ({"kind": "latency", "milliseconds": 60_001}, "60000"),
        ({"kind": "latency", "milliseconds": 0}, "greater than 0"),
        ({"kind": "reset", "when": "during"}, "before, after"),
        ({"kind": "reset", "copies": 1}, "nothing that reset takes"),
        ({"kind": "reset", "operaton": "getCall"}, "operaton"),
        ({"kind": "reset", "operation": "getcall"}, "getCall"),
        ({"kind": "reset", "path": "users"}, "begins with /"),
        ({"kind": "reset", "method": "get"}, "GET"),
        ({"kind": "reset", "probability": 2}, "limit of 1"),
        ({"kind": "reset", "probability": -1}, "0 or more"),
        ({"kind": "reset", "times": 0}, "greater than 0"),
        ({"kind": "callback-lost", "operation": "getCall"}, "nothing that callback-lost takes"),
        ({"kind": "callback-delayed"}, "milliseconds"),
        ({"kind": "callback-repeated", "copies": 101}, "limit of 100"),
    ],
)
def test_a_fault_that_cannot_be_is_400_and_says_why(
    sim: Sim, given: dict[str, Any], names: str
) -> None:
    response = sim.control("POST", "/faults", json=given)
    assert response.status_code == 400
    assert names in response.text
    assert sim.control("GET", "/faults").json() == []


def test_a_fault_of_an_account_that_there_is_not_is_404(sim: Sim) -> None:
    response = sim.control("POST", "/faults", json={"kind": "reset", "userId": "u-nobody"})
    assert (response.status_code, response.json()["code"]) == (404, "user-not-found")


_CONFLICT = "call-update-conflict"


def _call() -> dict[str, str]:
    return {"from": "+19195551001", "to": "+14155551212"}
