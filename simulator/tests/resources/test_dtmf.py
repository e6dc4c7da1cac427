"""Digits: sent one by one with their pauses, received one event each."""

import pytest

from sim_assertions import assert_error
from sim_calls import active_call, hang_up, placed_call, press, told
from sim_harness import ALICE, BOB, NUMBERS, Sim, application


def connected(sim: Sim) -> tuple[str, str]:
    """A call from Alice to Bob, both ends active; returns the ids of both."""
    made = application("a-bob", autoAnswer=True)
    sim.own(BOB, NUMBERS[BOB], application=made)
    call_id = active_call(sim, to=NUMBERS[BOB])
    (arrived,) = sim.get("/calls", user=BOB)
    return call_id, arrived["id"]


def times(sim: Sim, call_id: str) -> list[str]:
    events = sim.told_at(call_id)
    return [f"{one['dtmfDigit']} {at}" for one, at in events if one["eventType"] == "dtmf"]


def test_a_pressed_key_is_told(sim: Sim) -> None:
    call_id = active_call(sim)
    press(sim, call_id, "5")
    assert told(sim, call_id, "dtmf") == [
        {
            "eventType": "dtmf",
            "callId": call_id,
            "callUri": f"http://sim/v1/users/{ALICE}/calls/{call_id}",
            "dtmfDigit": "5",
            "time": "2016-11-16T15:00:00Z",
        }
    ]


def test_every_key_is_an_event_of_its_own(sim: Sim) -> None:
    call_id = active_call(sim)
    press(sim, call_id, "1A*#")
    assert [event["dtmfDigit"] for event in told(sim, call_id, "dtmf")] == list("1A*#")


def test_a_key_does_not_have_the_tag_of_the_call(sim: Sim) -> None:
    """bw-masked-number-amd takes an event with the tag of its call for the end of its gather."""
    call_id = active_call(sim, tag='{"iCallId": "c-1"}')
    sim.post(f"/calls/{call_id}/gather", {"maxDigits": 1, "tag": '{"iCallId": "c-1"}'})
    press(sim, call_id, "1")
    tags = [(one["eventType"], "tag" in one) for one in sim.called_back(call_id)]
    assert tags == [("answer", True), ("dtmf", False), ("gather", True)]


@pytest.mark.parametrize(
    ("sent", "heard"),
    [
        ("12", ["1 00.500", "2 00.600"]),
        ("1WWW,5", ["1 00.500", "5 04.100"]),
        ("1Ww#", ["1 00.500", "# 02.100"]),
        ("w1", ["1 01.000"]),
    ],
)
def test_digits_arrive_one_by_one_with_their_pauses(sim: Sim, sent: str, heard: list[str]) -> None:
    call_id, arrived_id = connected(sim)
    assert sim.post(f"/calls/{call_id}/dtmf", {"dtmfOut": sent}).status_code == 200
    sim.wait(10)
    assert times(sim, arrived_id) == heard
    assert told(sim, call_id, "dtmf") == []


def test_digits_wait_for_those_before_them(sim: Sim) -> None:
    call_id, arrived_id = connected(sim)
    for sent in ("1W2", "3"):
        sim.post(f"/calls/{call_id}/dtmf", {"dtmfOut": sent})
    sim.wait(10)
    assert times(sim, arrived_id) == ["1 00.500", "2 01.600", "3 01.700"]


def test_digits_that_were_not_sent_when_the_call_ends_are_lost(sim: Sim) -> None:
    call_id, arrived_id = connected(sim)
    sim.post(f"/calls/{call_id}/dtmf", {"dtmfOut": "1W2"})
    hang_up(sim, call_id)
    sim.wait(10)
    assert times(sim, arrived_id) == ["1 00.500"]


def test_digits_that_meet_a_transfer_are_lost_and_later_ones_are_not(sim: Sim) -> None:
    call_id, arrived_id = connected(sim)
    sim.post(f"/calls/{call_id}/dtmf", {"dtmfOut": "1W2"})
    sim.post(f"/calls/{call_id}", {"state": "transferring", "transferTo": "+14155550102"})
    sim.wait(61)
    assert sim.get(f"/calls/{call_id}")["state"] == "active"
    sim.post(f"/calls/{call_id}/dtmf", {"dtmfOut": "3"})
    assert [one["dtmfDigit"] for one in told(sim, arrived_id, "dtmf")] == ["1", "3"]


def test_a_request_without_digits_sends_none(sim: Sim) -> None:
    call_id, arrived_id = connected(sim)
    assert sim.post(f"/calls/{call_id}/dtmf", {}).status_code == 200
    sim.wait(10)
    assert told(sim, arrived_id, "dtmf") == []


@pytest.mark.parametrize("digits", ["", "12E", "1 2", "a", "1\n", "1" * 93, 12, ["1"]])
def test_what_is_not_digits_is_refused_before_the_call_is_looked_for(
    sim: Sim, digits: object
) -> None:
    assert_error(sim.post("/calls/c-none/dtmf", {"dtmfOut": digits}), 400, "validation-error")


def test_ninety_two_characters_are_allowed(sim: Sim) -> None:
    call_id = active_call(sim)
    assert sim.post(f"/calls/{call_id}/dtmf", {"dtmfOut": "1" * 92}).status_code == 200


def test_an_unknown_call_sends_nothing(sim: Sim) -> None:
    assert_error(sim.post("/calls/c-none/dtmf", {"dtmfOut": "1"}), 404, "call-not-found")


def test_another_accounts_call_sends_nothing(sim: Sim) -> None:
    call_id = active_call(sim)
    response = sim.post(f"/calls/{call_id}/dtmf", {"dtmfOut": "1"}, user=BOB)
    assert_error(response, 404, "call-not-found")


def test_a_call_that_rings_or_has_ended_sends_nothing(sim: Sim) -> None:
    call_id = placed_call(sim)
    response = sim.post(f"/calls/{call_id}/dtmf", {"dtmfOut": "1"})
    assert_error(response, 403, "call-invalid-state")
    sim.post(f"/calls/{call_id}", {"state": "completed"})
    response = sim.post(f"/calls/{call_id}/dtmf", {"dtmfOut": "1"})
    assert_error(response, 403, "call-invalid-state")


def test_nobody_presses_keys_before_the_call_is_answered(sim: Sim) -> None:
    call_id = placed_call(sim)
    response = sim.outside(f"/users/{ALICE}/calls/{call_id}/digits", {"digits": "1"})
    assert response.json()["code"] == "call-invalid-state"
    assert told(sim, call_id, "dtmf") == []
