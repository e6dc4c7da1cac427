"""Transferring a call: a new leg, whose fate decides what becomes of the call."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from sim_assertions import assert_error
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim, application

RING = 0.5


def active_call(sim: Sim) -> str:
    sim.own(ALICE, NUMBERS[ALICE], application=application(autoAnswer=True))
    call_id: str = sim.outside("/calls", {"to": NUMBERS[ALICE], "from": OUTSIDE}).json()["id"]
    return call_id


def transferred(sim: Sim, call_id: str, to: str, **more: Any) -> str:
    body = {"state": "transferring", "transferTo": to, **more}
    response = sim.post(f"/calls/{call_id}", body)
    assert response.status_code == 200, response.text
    return response.headers["location"].rpartition("/")[2]


def states(sim: Sim, *call_ids: str) -> list[str]:
    return [sim.get(f"/calls/{call_id}")["state"] for call_id in call_ids]


def test_a_transfer_places_a_new_call_that_shows_the_callers_number(sim: Sim) -> None:
    call_id = active_call(sim)
    leg_id = transferred(sim, call_id, "+14155550100", callbackUrl="http://leg.example/")
    leg = sim.get(f"/calls/{leg_id}")
    assert (leg["direction"], leg["from"], leg["to"]) == ("out", OUTSIDE, "+14155550100")
    assert leg["callbackUrl"] == "http://leg.example/"
    assert states(sim, call_id, leg_id) == ["transferring", "started"]


def test_when_the_target_answers_both_calls_are_active(sim: Sim) -> None:
    call_id = active_call(sim)
    leg_id = transferred(sim, call_id, "+14155550100")
    sim.wait(RING)
    assert states(sim, call_id, leg_id) == ["active", "active"]


@pytest.mark.parametrize("line", ["01", "03", "04"])
def test_when_the_target_cannot_be_reached_the_call_goes_on(sim: Sim, line: str) -> None:
    call_id = active_call(sim)
    transferred(sim, call_id, f"+14155550{1}{line}")
    sim.wait(RING)
    assert states(sim, call_id) == ["active"]


def test_when_the_target_never_answers_the_call_goes_on(sim: Sim) -> None:
    call_id = active_call(sim)
    leg_id = transferred(sim, call_id, "+14155550102", callbackUrl="http://leg.example/")
    sim.wait(60)
    assert states(sim, call_id, leg_id) == ["active", "completed"]
    assert [event["eventType"] for event in sim.called_back(leg_id)] == ["timeout", "hangup"]


def test_when_one_side_hangs_up_the_other_call_ends_too(sim: Sim) -> None:
    call_id = active_call(sim)
    leg_id = transferred(sim, call_id, "+14155550105")
    sim.wait(RING + 1)
    assert states(sim, call_id, leg_id) == ["completed", "completed"]


def test_when_the_caller_gives_up_the_new_call_is_cancelled(sim: Sim) -> None:
    call_id = active_call(sim)
    leg_id = transferred(sim, call_id, "+14155550102", callbackUrl="http://leg.example/")
    sim.outside(f"/users/{ALICE}/calls/{call_id}/hang-up")
    assert states(sim, call_id, leg_id) == ["completed", "completed"]
    assert sim.called_back(leg_id)[0]["cause"] == "ORIGINATOR_CANCEL"


def test_a_second_transfer_lets_the_first_target_go(sim: Sim) -> None:
    call_id = active_call(sim)
    first = transferred(sim, call_id, "+14155550100")
    sim.wait(RING)
    second = transferred(sim, call_id, "+14155550100")
    assert states(sim, call_id, first, second) == ["transferring", "completed", "started"]


@pytest.mark.parametrize("caller_id", ["private", OUTSIDE, NUMBERS[ALICE]])
def test_the_caller_shown_may_be_private_the_caller_or_an_own_number(
    sim: Sim, caller_id: str
) -> None:
    call_id = active_call(sim)
    leg_id = transferred(sim, call_id, "+14155550100", transferCallerId=caller_id)
    assert sim.get(f"/calls/{leg_id}")["from"] == caller_id


@pytest.mark.parametrize("caller_id", ["+14155559999", NUMBERS[BOB], "hidden", 7])
def test_any_other_caller_shown_is_refused_and_nothing_happens(sim: Sim, caller_id: object) -> None:
    call_id = active_call(sim)
    body = {"state": "transferring", "transferTo": OUTSIDE, "transferCallerId": caller_id}
    response = sim.post(f"/calls/{call_id}", body)
    assert (response.status_code, response.json()["code"]) == (400, "validation-error")
    assert response.json()["message"] == (
        f"The callerId {caller_id} is not allowed. "
        "It must be `private` or a phone number owned by user"
    )
    assert (states(sim, call_id), len(sim.get("/calls"))) == (["active"], 1)


def test_an_outgoing_call_does_not_show_a_strangers_number(sim: Sim) -> None:
    leg_id = transferred(sim, active_call(sim), "+14155550100")
    sim.wait(RING)
    body = {"state": "transferring", "transferTo": "+14155550100", "transferCallerId": OUTSIDE}
    assert sim.get(f"/calls/{leg_id}")["from"] == OUTSIDE
    assert sim.post(f"/calls/{leg_id}", body).status_code == 400


def test_a_transfer_needs_a_target(sim: Sim) -> None:
    response = sim.post(f"/calls/{active_call(sim)}", {"state": "transferring"})
    error = response.json()
    assert (response.status_code, error["code"]) == (400, "missing-property")
    assert error["message"] == (
        "The 'call' resource property 'transferTo' is required but was not specified"
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "started"},
        {"state": "Completed"},
        {"state": 1},
        {"transferTo": "919"},
        {"callbackUrl": "x"},
        {"whisperAudio": "hello"},
        {"whisperAudio": {"fileUrl": "x"}},
        {"whisperAudio": {"sentence": "x", "gender": "none"}},
        {"whisperAudio": {"sentence": "x", "locale": "en_us"}},
        {"whisperAudio": {"sentence": "x", "voice": 1}},
        {"whisperAudio": {"voice": "Kate"}},
        {"whisperAudio": {}},
        {"diversionTreatment": "some"},
        {"diversionReason": "because"},
        {"recordingEnabled": "maybe"},
        {"recordingFileFormat": "WAV"},
    ],
)
def test_what_is_wrong_is_400_whatever_the_state_and_even_without_a_call(
    sim: Sim, wrong: dict[str, object]
) -> None:
    good = {"state": "transferring", "transferTo": OUTSIDE}
    assert sim.post("/calls/c-nothing", {**good, **wrong}).status_code == 400


def test_every_documented_property_of_a_transfer_is_accepted(sim: Sim) -> None:
    whisper = {
        "sentence": "You have a call",
        "fileUrl": "http://app.example/x.wav",
        "gender": "male",
        "locale": "it_IT",
        "voice": "luca",
    }
    transferred(
        sim,
        active_call(sim),
        "sip:someone@somewhere.com",
        whisperAudio=whisper,
        diversionTreatment="stack",
        diversionReason="away",
        recordingEnabled=True,
        recordingFileFormat="mp3",
    )


def test_the_printed_whisper_is_taken_though_its_locale_is_in_no_table(sim: Sim) -> None:
    printed = {
        "sentence": "You have an incoming call",
        "gender": "female",
        "voice": "julie",
        "locale": "en",
    }
    transferred(sim, active_call(sim), "+18382947878", whisperAudio=printed)


WHISPER = {"sentence": "Somebody about an order.", "voice": "kate"}


def test_the_target_hears_the_whisper_before_it_is_connected(sim: Sim) -> None:
    call_id = active_call(sim)
    leg_id = transferred(
        sim, call_id, "+14155550100", callbackUrl="http://leg.example/", whisperAudio=WHISPER
    )
    sim.wait(RING)
    assert states(sim, call_id, leg_id) == ["transferring", "active"]
    sim.wait(len(WHISPER["sentence"]) / 15)
    assert states(sim, call_id, leg_id) == ["active", "active"]
    told = [(event["eventType"], event.get("status")) for event in sim.called_back(leg_id)]
    assert told == [("answer", None), ("speak", "started"), ("speak", "done")]


def test_who_stops_the_whisper_is_connected_at_once(sim: Sim) -> None:
    call_id = active_call(sim)
    whisper = {"fileUrl": "http://files.example/a.mp3?seconds=60"}
    leg_id = transferred(sim, call_id, "+14155550100", whisperAudio=whisper)
    sim.wait(RING)
    assert sim.post(f"/calls/{leg_id}/audio", {"fileUrl": ""}).status_code == 200
    assert states(sim, call_id, leg_id) == ["active", "active"]


def test_who_hangs_up_during_the_whisper_is_not_connected(sim: Sim) -> None:
    call_id = active_call(sim)
    leg_id = transferred(sim, call_id, "+14155550100", whisperAudio=WHISPER)
    sim.wait(RING)
    sim.outside(f"/users/{ALICE}/calls/{leg_id}/hang-up")
    assert states(sim, call_id, leg_id) == ["active", "completed"]
    sim.wait(60)
    assert states(sim, call_id, leg_id) == ["active", "completed"]


def test_a_whisper_plays_once(sim: Sim) -> None:
    call_id = active_call(sim)
    leg_id = transferred(sim, call_id, "+14155550100", whisperAudio=WHISPER)
    sim.wait(RING + 60)
    sim.post(f"/calls/{leg_id}", {"recordingEnabled": True})
    assert [event["name"] for event in sim.get(f"/calls/{leg_id}/events")].count("speak") == 2
    assert states(sim, call_id, leg_id) == ["active", "active"]


def test_a_whisper_of_nothing_keeps_nobody_waiting(sim: Sim) -> None:
    call_id = active_call(sim)
    leg_id = transferred(sim, call_id, "+14155550100", whisperAudio={"sentence": ""})
    sim.wait(RING)
    assert states(sim, call_id, leg_id) == ["active", "active"]


@pytest.mark.parametrize(
    ("line", "code"), [("07", "invalid-call-to-number"), ("08", "invalid-destination-number")]
)
def test_a_number_that_may_not_be_called_is_no_target(sim: Sim, line: str, code: str) -> None:
    call_id = active_call(sim)
    body = {"state": "transferring", "transferTo": f"+14155550{1}{line}", "recordingEnabled": True}
    assert_error(sim.post(f"/calls/{call_id}", body), 403, code)
    call = sim.get(f"/calls/{call_id}")
    assert (call["state"], call["recordingEnabled"], len(sim.get("/calls"))) == ("active", False, 1)


def test_a_transfer_needs_the_money_for_a_call(sim_with: Callable[..., Sim]) -> None:
    sim = sim_with(balance=Decimal("0.005"))
    call_id = active_call(sim)
    body = {"state": "transferring", "transferTo": "+14155550100"}
    response = sim.post(f"/calls/{call_id}", body)
    assert_error(response, 403, "insufficient-available-balance")
    assert states(sim, call_id) == ["active"]


@pytest.mark.parametrize(
    ("shown", "charged"),
    [
        ({}, NUMBERS[ALICE]),
        ({"transferCallerId": "private"}, NUMBERS[ALICE]),
        ({"transferCallerId": "+19195551003"}, "+19195551003"),
    ],
)
def test_a_transfer_is_charged_to_a_number_of_the_account(
    sim: Sim, shown: dict[str, str], charged: str
) -> None:
    sim.own(ALICE, "+19195551003")
    call_id = active_call(sim)
    transferred(sim, call_id, "+14155550100", **shown)
    sim.wait(RING + 1)
    sim.post(f"/calls/{call_id}", {"state": "completed"})
    charges = sim.get("/account/transactions?type=charge")
    numbers = {one["productType"]: one["number"] for one in charges}
    assert numbers == {"call-in": NUMBERS[ALICE], "call-out": charged}


def test_a_target_that_is_let_go_is_charged_to_the_account_too(sim: Sim) -> None:
    call_id = active_call(sim)
    first = transferred(sim, call_id, "+14155550100")
    sim.wait(RING + 1)
    second = transferred(sim, first, "+14155550100")
    sim.wait(RING + 1)
    transferred(sim, first, "+14155550102")
    assert states(sim, second) == ["completed"]
    charges = sim.get("/account/transactions?type=charge")
    assert [one["number"] for one in charges] == [NUMBERS[ALICE]]
