"""An outgoing call's way, by the number that is called: states, times and events."""

import asyncio
from typing import Any

import pytest

from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim

RING = 0.5


def placed(sim: Sim, to: str, **more: Any) -> str:
    body = {"from": NUMBERS[ALICE], "to": to, "callbackUrl": "http://app.example/c", **more}
    response = sim.post("/calls", body)
    assert response.status_code == 201, response.text
    return response.headers["location"].rpartition("/")[2]


def test_an_ordinary_number_rings_and_answers(sim: Sim) -> None:
    call_id = placed(sim, OUTSIDE)
    sim.wait(RING - 0.01)
    assert (sim.get(f"/calls/{call_id}")["state"], sim.called_back()) == ("started", [])
    sim.wait(0.01)
    call = sim.get(f"/calls/{call_id}")
    assert (call["state"], call["activeTime"]) == ("active", "2016-11-16T15:00:00Z")
    assert sim.called_back() == [
        {
            "eventType": "answer",
            "callId": call_id,
            "callUri": f"http://sim/v1/users/{ALICE}/calls/{call_id}",
            "from": NUMBERS[ALICE],
            "to": OUTSIDE,
            "callState": "active",
            "time": "2016-11-16T15:00:00Z",
        }
    ]


def test_a_call_that_was_answered_stays_until_someone_hangs_up(sim: Sim) -> None:
    call_id = placed(sim, OUTSIDE)
    sim.wait(3600)
    assert sim.get(f"/calls/{call_id}")["state"] == "active"


@pytest.mark.parametrize(
    ("line", "state", "cause"),
    [
        ("01", "completed", "USER_BUSY"),
        ("03", "rejected", "CALL_REJECTED"),
        ("04", "completed", "UNALLOCATED_NUMBER"),
        ("06", "completed", "NORMAL_TEMPORARY_FAILURE"),
    ],
)
def test_a_call_that_fails_hangs_up_with_its_cause(
    sim: Sim, line: str, state: str, cause: str
) -> None:
    call_id = placed(sim, f"+14155550{1}{line}")
    sim.wait(RING)
    call = sim.get(f"/calls/{call_id}")
    assert (call["state"], call["chargeableDuration"]) == (state, 0)
    assert "activeTime" not in call
    (event,) = sim.called_back(call_id)
    assert (event["eventType"], event["cause"]) == ("hangup", cause)


def test_a_rejection_says_completed_as_its_page_shows(sim: Sim) -> None:
    placed(sim, "+14155550103")
    sim.wait(RING)
    assert sim.called_back()[0]["callState"] == "completed"


@pytest.mark.parametrize("seconds", [1, 60, 300])
def test_nobody_answers_until_the_call_times_out(sim: Sim, seconds: int) -> None:
    call_id = placed(sim, "+14155550102", callTimeout=seconds)
    sim.wait(seconds - 0.001)
    assert sim.called_back() == []
    sim.wait(0.001)
    assert sim.get(f"/calls/{call_id}")["state"] == "completed"
    timeout, hangup = sim.called_back(call_id)
    assert set(timeout) == {"eventType", "callId", "callUri", "from", "to", "time"}
    assert (timeout["eventType"], hangup["eventType"]) == ("timeout", "hangup")
    assert hangup["cause"] == "NO_ANSWER"


def test_a_number_of_an_account_rings_until_the_call_times_out(sim: Sim) -> None:
    call_id = placed(sim, NUMBERS[BOB], callTimeout=20)
    sim.wait(20 - 0.001)
    (arrived,) = sim.get("/calls", user=BOB)
    assert (sim.get(f"/calls/{call_id}")["state"], arrived["state"]) == ("started", "started")
    sim.wait(0.001)
    assert sim.get(f"/calls/{call_id}")["state"] == "completed"
    assert sim.get(f"/calls/{arrived['id']}", user=BOB)["state"] == "completed"
    assert sim.world.clock.pending() == []


@pytest.mark.parametrize("ring_seconds", [2.0, 3.0])
def test_a_far_end_that_is_not_reached_in_time_never_rings(
    sim_runner: asyncio.Runner, ring_seconds: float
) -> None:
    sim = Sim(sim_runner, ring_seconds=ring_seconds)
    call_id = placed(sim, NUMBERS[BOB], callTimeout=2)
    sim.wait(10)
    hangup = sim.called_back(call_id)[-1]
    assert (hangup["cause"], hangup["time"]) == ("NO_ANSWER", "2016-11-16T15:00:02Z")
    assert sim.get("/calls", user=BOB) == []


def test_a_number_that_answers_and_hangs_up_is_billed_by_the_minute(sim: Sim) -> None:
    call_id = placed(sim, "+14155550105")
    sim.wait(10)
    call = sim.get(f"/calls/{call_id}")
    assert (call["state"], call["chargeableDuration"]) == ("completed", 60)
    assert call["startTime"] == call["activeTime"] < call["endTime"]
    assert [event["eventType"] for event in sim.called_back(call_id)] == ["answer", "hangup"]


@pytest.mark.parametrize(("talk", "billed"), [(1, 60), (60, 60), (60.5, 120), (180, 180)])
def test_a_minute_that_has_begun_is_billed(sim: Sim, talk: float, billed: int) -> None:
    call_id = placed(sim, OUTSIDE)
    sim.wait(RING + talk)
    sim.post(f"/calls/{call_id}", {"state": "completed"})
    assert sim.get(f"/calls/{call_id}")["chargeableDuration"] == billed


@pytest.mark.parametrize("step_seconds", [0.6, 1.2, 2.4])
def test_a_minute_is_a_minute_in_however_many_steps_it_passed(
    sim: Sim, step_seconds: float
) -> None:
    call_id = placed(sim, OUTSIDE)
    sim.wait(RING)
    for _ in range(round(60 / step_seconds)):
        sim.wait(step_seconds)
    sim.post(f"/calls/{call_id}", {"state": "completed"})
    assert sim.get(f"/calls/{call_id}")["chargeableDuration"] == 60


def test_hanging_up_while_it_rings_cancels_the_call_and_everything_that_was_due(sim: Sim) -> None:
    call_id = placed(sim, OUTSIDE)
    assert sim.post(f"/calls/{call_id}", {"state": "completed"}).status_code == 200
    assert sim.world.clock.pending() == []
    (event,) = sim.called_back(call_id)
    assert event["cause"] == "ORIGINATOR_CANCEL"


def test_a_tag_is_in_every_event(sim: Sim) -> None:
    call_id = placed(sim, "+14155550102", tag='{"a": 1}', callTimeout=1)
    sim.wait(1)
    assert [event["tag"] for event in sim.called_back(call_id)] == ['{"a": 1}'] * 2


def test_a_hangup_in_query_form_names_the_state(sim: Sim) -> None:
    call_id = placed(sim, OUTSIDE, callbackHttpMethod="GET")
    sim.wait(RING)
    sim.post(f"/calls/{call_id}", {"state": "completed"})
    assert sim.called_back(call_id)[1]["callState"] == "completed"


def test_where_and_how_events_go_is_as_the_call_says(sim: Sim) -> None:
    more = {"callbackTimeout": 50, "callbackHttpMethod": "GET", "fallbackUrl": "http://b.example/"}
    placed(sim, OUTSIDE, **more)
    sim.wait(RING)
    sent = sim.world.callbacks.log[0].callback
    assert (sent.url, sent.fallback_url) == ("http://app.example/c", "http://b.example/")
    assert (sent.method, sent.timeout_ms) == ("GET", 50)


def test_a_call_without_callback_url_calls_nobody_back(sim: Sim) -> None:
    sim.post("/calls", {"from": NUMBERS[ALICE], "to": OUTSIDE})
    sim.wait(RING)
    assert sim.called_back() == []


def test_turning_recording_on_twice_is_a_conflict_and_off_and_on_is_not(sim: Sim) -> None:
    call_id = placed(sim, OUTSIDE)
    sim.wait(RING)
    wanted = [
        sim.post(f"/calls/{call_id}", {"recordingEnabled": on}) for on in ("true", "true", False)
    ]
    again = sim.post(f"/calls/{call_id}", {"recordingEnabled": True})
    assert [one.status_code for one in wanted] + [again.status_code] == [200, 409, 200, 200]
    assert wanted[1].json()["code"] == "conflicted-recording-values-request"
    assert sim.get(f"/calls/{call_id}")["recordingEnabled"] is True


def test_an_empty_update_of_a_call_that_is_up_changes_nothing(sim: Sim) -> None:
    call_id = placed(sim, OUTSIDE)
    before = sim.get(f"/calls/{call_id}")
    assert sim.post(f"/calls/{call_id}", {}).status_code == 200
    assert sim.get(f"/calls/{call_id}") == before


def test_the_money_a_call_costs_is_a_transaction(sim: Sim) -> None:
    call_id = placed(sim, "+14155550105")
    sim.wait(10)
    (entry,) = sim.get("/account/transactions")
    assert (entry["productType"], entry["resourceId"]) == ("call-out", call_id)
