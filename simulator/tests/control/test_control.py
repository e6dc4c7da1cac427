"""The control API: reset, clock, accounts, limits, and the two logs."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from sim_assertions import assert_error
from sim_harness import ALICE, BOB, OUTSIDE, Sim

CALL = {"from": "+19195551001", "to": OUTSIDE, "callbackUrl": "http://a.example/"}


def refusal(response: httpx.Response) -> tuple[int, str]:
    """Status and code of an error, which has everything that errors have."""
    assert set(response.json()) == {"category", "code", "message", "details"}
    return response.status_code, response.json()["code"]


def control(sim: Sim, method: str, path: str, **request: Any) -> httpx.Response:
    """Sends a request to the control API."""
    return sim.control(method, path, **request)


def found(sim: Sim, path: str) -> Any:
    """The JSON of a GET that succeeds."""
    response = control(sim, "GET", path)
    assert response.status_code == 200, response.text
    return response.json()


def test_it_says_that_it_is_ready(sim: Sim) -> None:
    assert found(sim, "/ready") == {"ready": True}


def test_a_reset_forgets_state_logs_and_what_is_due(sim: Sim) -> None:
    sim.post("/calls", CALL)
    sim.wait(1)
    assert control(sim, "POST", "/reset").status_code == 200
    assert sim.get("/calls") == []
    assert (found(sim, "/deliveries"), found(sim, "/clock")["due"]) == ([], [])
    assert [one["operation"] for one in found(sim, "/requests")] == ["listCalls"]


def test_after_a_reset_the_same_requests_give_the_same_bytes(sim: Sim) -> None:
    def play() -> list[str]:
        control(sim, "POST", "/reset", json={"seed": 7})
        sim.post("/applications", {"name": "x", "incomingCallUrl": "http://a.example/"})
        sim.ask("GET", "/calls/c-no")
        return [sim.ask("GET", path).text for path in ("/applications", "/errors")]

    assert play() == play()


def test_another_seed_gives_other_ids(sim: Sim) -> None:
    def play(seed: int) -> str:
        control(sim, "POST", "/reset", json={"seed": seed})
        application = {"name": "x", "incomingCallUrl": "http://a.example/"}
        return str(sim.post("/applications", application).headers["location"])

    assert play(1) != play(2)


def test_the_clock_shows_what_is_due_and_is_advanced_to_it(sim: Sim) -> None:
    call_id = sim.post("/calls", CALL).headers["location"].rpartition("/")[2]
    clock = found(sim, "/clock")
    assert (clock["mode"], clock["time"]) == ("manual", "2016-11-16T15:00:00.000Z")
    assert {due["subject"] for due in clock["due"]} == {call_id}
    moved = control(sim, "POST", "/clock/advance").json()
    assert moved == {"time": "2016-11-16T15:00:00.500Z", "fired": 1}


@pytest.mark.parametrize("seconds", [-1, "x", 1e300, None])
def test_the_clock_cannot_be_advanced_by_everything(sim: Sim, seconds: Any) -> None:
    response = control(sim, "POST", "/clock/advance", json={"seconds": seconds})
    assert response.status_code == (200 if seconds is None else 400)


def test_a_real_clock_is_not_advanced(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with()
    sim.world.clock.mode = "real"
    response = control(sim, "POST", "/clock/advance", json={"seconds": 1})
    assert response.status_code == 400
    assert "--clock manual" in response.text


def test_deliveries_can_be_filtered(sim: Sim) -> None:
    for _ in range(2):
        sim.post("/calls", CALL)
    sim.wait(1)
    first, second = found(sim, "/deliveries?eventType=answer")
    assert found(sim, f"/deliveries?key={first['key']}&eventType=answer") == [first]
    assert found(sim, f"/deliveries?after={first['id']}&eventType=answer") == [second]
    assert found(sim, f"/deliveries?userId={BOB}") == []
    assert found(sim, "/deliveries?state=failed") == []


def test_requests_can_be_filtered(sim: Sim) -> None:
    sim.ask("GET", "/calls/c-no")
    sim.ask("GET", "/calls")
    (logged,) = found(sim, "/requests?status=404")
    assert (logged["operation"], logged["userId"]) == ("getCall", ALICE)
    assert len(found(sim, f"/requests?userId={ALICE}")) == 2


def test_limits_can_be_switched_on(sim: Sim) -> None:
    control(sim, "POST", "/limits", json={"mode": "documented"})
    sim.ask("GET", "/account")
    assert_error(sim.ask("GET", "/account"), 429, "too-many-requests")
    assert control(sim, "POST", "/limits", json={"mode": "some"}).status_code == 400


def test_a_call_arrives_and_its_far_end_hangs_up(sim: Sim) -> None:
    arrived = control(sim, "POST", "/calls", json={"from": OUTSIDE, "to": "+19195551001"})
    call = arrived.json()
    assert (arrived.status_code, call["userId"], call["direction"]) == (200, ALICE, "in")
    sim.post(f"/calls/{call['id']}", {"state": "active"})
    ended = control(sim, "POST", f"/users/{ALICE}/calls/{call['id']}/hang-up").json()
    assert ended["state"] == sim.get(f"/calls/{call['id']}")["state"] == "completed"


def test_a_message_arrives(sim: Sim) -> None:
    message = {"from": OUTSIDE, "to": "+19195551001", "text": "hi"}
    arrived = control(sim, "POST", "/messages", json=message).json()
    assert sim.get(f"/messages/{arrived['id']}")["text"] == "hi"


def test_what_the_outside_cannot_do_leaves_nothing_behind(sim: Sim) -> None:
    refused = control(sim, "POST", "/calls", json={"from": OUTSIDE, "to": "+19195559999"})
    assert refused.json()["code"] == "number-not-found"
    assert sim.get("/calls") == []


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nothing", 404, "resource-not-found"),
        ("DELETE", "/clock", 405, "method-not-allowed"),
    ],
)
def test_unknown_paths_and_methods_are_errors_in_json(
    sim: Sim, method: str, path: str, status: int, code: str
) -> None:
    assert refusal(control(sim, method, path)) == (status, code)


@pytest.mark.parametrize(
    ("method", "path", "sent", "said"),
    [
        ("POST", "/clock/advance", {"second": 5}, "did you mean 'seconds'?"),
        ("PATCH", "/config", {"ringSeconds": 1, "publicURL": ""}, "did you mean 'publicUrl'?"),
        ("POST", "/limits", {"mode": "documented", "xyz": 1}, "it takes mode"),
    ],
)
def test_a_property_that_is_not_taken_is_refused_and_changes_nothing(
    sim: Sim, method: str, path: str, sent: dict[str, object], said: str
) -> None:
    before = control(sim, "GET", "/config").json(), control(sim, "GET", "/clock").json()
    refused = control(sim, method, path, json=sent)
    assert refusal(refused) == (400, "validation-error")
    assert said in refused.text
    after = control(sim, "GET", "/config").json(), control(sim, "GET", "/clock").json()
    assert after == before


def test_a_query_that_is_not_taken_is_refused(sim: Sim) -> None:
    refused = control(sim, "GET", "/deliveries?event=answer")
    assert refusal(refused) == (400, "validation-error")
    assert "did you mean 'eventType'?" in refused.text


def test_what_is_not_json_is_400(sim: Sim) -> None:
    assert control(sim, "POST", "/reset", content=b"{").status_code == 400
