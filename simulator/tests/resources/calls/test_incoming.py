"""Calls that arrive: from outside, and from a number of this simulator."""

from typing import Any

import pytest

from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim, application

RING = 0.5


def arrive(sim: Sim, **more: Any) -> str:
    body = {"to": NUMBERS[ALICE], "from": OUTSIDE, **more}
    response = sim.outside("/calls", body)
    assert response.status_code == 200, response.text
    assert response.json()["userId"] == ALICE
    call_id: str = response.json()["id"]
    return call_id


def with_application(sim: Sim, user: str = ALICE, **properties: Any) -> None:
    sim.own(user, NUMBERS[user], application=application(**properties))


def test_an_incoming_call_is_announced_to_its_application_and_waits(sim: Sim) -> None:
    with_application(sim)
    call_id = arrive(sim)
    assert sim.get(f"/calls/{call_id}")["state"] == "started"
    assert sim.called_back() == [
        {
            "eventType": "incomingcall",
            "callId": call_id,
            "callUri": f"http://127.0.0.1/v1/users/{ALICE}/calls/{call_id}",
            "from": OUTSIDE,
            "to": NUMBERS[ALICE],
            "callState": "active",
            "applicationId": "a-1",
            "time": "2016-11-16T15:00:00Z",
        }
    ]


def test_events_of_an_incoming_call_go_where_the_application_says(sim: Sim) -> None:
    with_application(
        sim,
        incomingCallFallbackUrl="http://b.example/",
        incomingCallUrlCallbackTimeout=7,
        callbackHttpMethod="GET",
    )
    arrive(sim)
    sent = sim.world.callbacks.log[0].callback
    assert (sent.url, sent.fallback_url) == ("http://app.example/calls", "http://b.example/")
    assert (sent.method, sent.timeout_ms) == ("GET", 7)


def test_auto_answer_answers_at_once(sim: Sim) -> None:
    with_application(sim, autoAnswer=True)
    call_id = arrive(sim)
    call = sim.get(f"/calls/{call_id}")
    assert (call["state"], call["activeTime"]) == ("active", call["startTime"])
    assert [event["eventType"] for event in sim.called_back()] == ["incomingcall", "answer"]


def test_what_the_call_brings_along_is_in_incomingcall_and_answer(sim: Sim) -> None:
    with_application(sim, autoAnswer=True)
    brought = {
        "diversion": {"origTo": "+12222222222", "reason": "unavailable", "counter": 1},
        "displayName": "Ann",
        "withholdCallerNumber": "false",
        "withholdCallerName": "false",
    }
    arrive(sim, **brought)
    assert all(brought.items() <= event.items() for event in sim.called_back())


@pytest.mark.parametrize(
    ("state", "then", "cause"),
    [("active", "active", None), ("rejected", "rejected", "CALL_REJECTED")],
)
def test_an_incoming_call_can_be_answered_or_rejected(
    sim: Sim, state: str, then: str, cause: str | None
) -> None:
    with_application(sim)
    call_id = arrive(sim)
    assert sim.post(f"/calls/{call_id}", {"state": state}).status_code == 200
    assert sim.get(f"/calls/{call_id}")["state"] == then
    assert sim.called_back()[1].get("cause") == cause


def test_a_caller_who_gives_up_has_cancelled(sim: Sim) -> None:
    with_application(sim)
    call_id = arrive(sim)
    sim.outside(f"/users/{ALICE}/calls/{call_id}/hang-up")
    assert sim.called_back()[1]["cause"] == "ORIGINATOR_CANCEL"


def test_a_number_that_nobody_owns_cannot_be_called(sim: Sim) -> None:
    response = sim.outside("/calls", {"to": OUTSIDE, "from": OUTSIDE})
    assert (response.status_code, response.json()["code"]) == (404, "number-not-found")


@pytest.mark.parametrize("action", ["dance", "answer"])
def test_what_the_far_end_cannot_do_is_an_error(sim: Sim, action: str) -> None:
    response = sim.outside(f"/users/{ALICE}/calls/c-nothing/{action}")
    assert response.status_code == 404


def test_a_number_without_application_leaves_an_error_and_rings_on(sim: Sim) -> None:
    call_id = arrive(sim)
    sim.wait(300)
    assert sim.get(f"/calls/{call_id}")["state"] == "started"
    (error,) = sim.get("/errors")
    assert error["code"] == "no-application-for-number"
    assert error["message"] == f"No application is configured for number {NUMBERS[ALICE]}"


def test_an_application_without_call_url_leaves_an_error(sim: Sim) -> None:
    with_application(sim, incomingCallUrl=None)
    call_id = arrive(sim)
    (error,) = sim.get("/errors")
    assert (error["category"], error["code"]) == ("unavailable", "no-callback-for-call")
    names = {detail["name"]: detail["value"] for detail in error["details"]}
    assert names == {"applicationId": "a-1", "number": NUMBERS[ALICE], "callId": call_id}


def call_bob(sim: Sim) -> str:
    body = {"from": NUMBERS[ALICE], "to": NUMBERS[BOB], "callbackUrl": "http://alice.example/c"}
    call_id = sim.post("/calls", body).headers["location"].rpartition("/")[2]
    sim.wait(RING)
    return call_id


def bobs_call(sim: Sim) -> Any:
    (call,) = sim.get("/calls", user=BOB)
    return call


def test_a_number_of_another_account_rings_there(sim: Sim) -> None:
    with_application(sim, BOB)
    call_id = call_bob(sim)
    theirs = bobs_call(sim)
    assert (theirs["direction"], theirs["from"]) == ("in", NUMBERS[ALICE])
    assert theirs["id"] != call_id
    assert sim.get(f"/calls/{call_id}")["state"] == theirs["state"] == "started"


def test_when_the_called_account_answers_the_caller_hears_it(sim: Sim) -> None:
    with_application(sim, BOB)
    call_id = call_bob(sim)
    sim.post(f"/calls/{bobs_call(sim)['id']}", {"state": "active"}, user=BOB)
    assert sim.get(f"/calls/{call_id}")["state"] == "active"
    assert [event["eventType"] for event in sim.called_back(call_id)] == ["answer"]


@pytest.mark.parametrize(("state", "mine"), [("rejected", "rejected"), ("completed", "rejected")])
def test_when_the_called_account_declines_the_call_is_rejected(
    sim: Sim, state: str, mine: str
) -> None:
    with_application(sim, BOB)
    call_id = call_bob(sim)
    sim.post(f"/calls/{bobs_call(sim)['id']}", {"state": state}, user=BOB)
    assert (sim.get(f"/calls/{call_id}")["state"], bobs_call(sim)["state"]) == (mine, state)
    assert {event.get("cause") for event in sim.called_back()[1:]} == {"CALL_REJECTED"}


def test_when_the_caller_gives_up_the_called_account_sees_it_cancelled(sim: Sim) -> None:
    with_application(sim, BOB)
    call_id = call_bob(sim)
    sim.post(f"/calls/{call_id}", {"state": "completed"})
    assert bobs_call(sim)["state"] == "completed"
    assert sim.called_back(bobs_call(sim)["id"])[1]["cause"] == "ORIGINATOR_CANCEL"


def test_a_call_that_times_out_ends_at_both_ends(sim: Sim) -> None:
    with_application(sim, BOB)
    call_id = call_bob(sim)
    sim.wait(60)
    assert [event["eventType"] for event in sim.called_back(call_id)] == ["timeout", "hangup"]
    assert bobs_call(sim)["state"] == "completed"


@pytest.mark.parametrize("who", [ALICE, BOB])
def test_when_either_side_hangs_up_both_calls_end(sim: Sim, who: str) -> None:
    with_application(sim, BOB, autoAnswer=True)
    call_id = call_bob(sim)
    ended = call_id if who == ALICE else bobs_call(sim)["id"]
    sim.post(f"/calls/{ended}", {"state": "completed"}, user=who)
    assert sim.get(f"/calls/{call_id}")["state"] == bobs_call(sim)["state"] == "completed"
    causes = [event["cause"] for event in sim.called_back() if event["eventType"] == "hangup"]
    assert causes == ["NORMAL_CLEARING"] * 2


def test_the_far_end_of_a_call_between_accounts_acts_for_its_owner(sim: Sim) -> None:
    with_application(sim, BOB)
    call_id = call_bob(sim)
    sim.outside(f"/users/{ALICE}/calls/{call_id}/answer")
    assert sim.get(f"/calls/{call_id}")["state"] == bobs_call(sim)["state"] == "active"


def test_an_account_can_call_itself(sim: Sim) -> None:
    with_application(sim, autoAnswer=True)
    body = {"from": NUMBERS[ALICE], "to": NUMBERS[ALICE]}
    sim.post("/calls", body)
    sim.wait(RING)
    assert [call["state"] for call in sim.get("/calls")] == ["active", "active"]


def test_an_event_that_nobody_takes_sends_the_call_to_the_fallback_number(sim: Sim) -> None:
    sim.own(ALICE, NUMBERS[ALICE], application=application(), fallbackNumber="+14155550100")
    call_id = arrive(sim)
    with sim.world.store.unit():
        sim.world.clock.handlers["call:events-undeliverable"](ALICE, call_id)
    assert sim.get(f"/calls/{call_id}")["state"] == "transferring"
    sim.wait(RING)
    rescue, call = sim.get("/calls")
    assert (rescue["to"], rescue["from"]) == ("+14155550100", OUTSIDE)
    assert rescue["state"] == call["state"] == "active"


@pytest.mark.parametrize("action", ["busy", "unallocated", "unreachable"])
def test_who_was_called_and_found_busy_or_not_at_all_rings_no_more(sim: Sim, action: str) -> None:
    with_application(sim, BOB)
    call_id = call_bob(sim)
    assert sim.outside(f"/users/{ALICE}/calls/{call_id}/{action}").status_code == 200
    assert bobs_call(sim)["state"] == "completed"
    assert sim.called_back(bobs_call(sim)["id"])[-1]["cause"] == "ORIGINATOR_CANCEL"


@pytest.mark.parametrize("state", ["rejected", "completed"])
def test_who_ends_a_call_does_not_have_it_recorded(sim: Sim, state: str) -> None:
    with_application(sim)
    call_id = arrive(sim)
    sim.post(f"/calls/{call_id}", {"state": state, "recordingEnabled": True})
    call = sim.get(f"/calls/{call_id}")
    assert (call["state"], call["recordingEnabled"]) == (state, False)
    assert sim.get(f"/calls/{call_id}/recordings") == []


def test_a_call_shows_the_sip_headers_that_it_came_with(sim: Sim) -> None:
    """node-click-to-call, which finds its own calls by a header that the browser sends along."""
    headers = {"X-Tracking-Id": "42"}
    sim.own(ALICE, NUMBERS[ALICE], application=application())
    body = {"to": NUMBERS[ALICE], "from": OUTSIDE, "sipHeaders": headers}
    arrived = sim.outside("/calls", body).json()
    assert arrived["sipHeaders"] == sim.get(f"/calls/{arrived['id']}")["sipHeaders"] == headers


def test_a_call_between_two_accounts_brings_its_sip_headers(sim: Sim) -> None:
    headers = {"X-Tracking-Id": "42"}
    sim.own(BOB, NUMBERS[BOB], application=application())
    body = {"from": NUMBERS[ALICE], "to": NUMBERS[BOB], "sipHeaders": headers}
    assert sim.post("/calls", body).status_code == 201
    sim.wait(1)
    (arrived,) = sim.get("/calls", user=BOB)
    assert arrived["sipHeaders"] == headers


def test_sip_headers_that_cannot_be_bring_no_call(sim: Sim) -> None:
    body = {"to": NUMBERS[ALICE], "from": OUTSIDE, "sipHeaders": {"Tracking-Id": "42"}}
    assert sim.outside("/calls", body).status_code == 400
    assert sim.get("/calls") == []
