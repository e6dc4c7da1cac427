"""Who hears what is said: the recordings of the calls at both ends, and of those connected."""

from typing import Any

import pytest

from catapult_simulator.resources.recordings.documents import RECORDINGS
from sim_calls import RING_SECONDS, active_call
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim, application

HELLO = "Good morning."


def recorded(sim: Sim, **more: Any) -> str:
    return active_call(sim, recordingEnabled=True, **more)


def arrived(sim: Sim) -> str:
    """A call from outside that is answered and recorded."""
    sim.own(ALICE, NUMBERS[ALICE], application=application(autoAnswer=True))
    call_id: str = sim.outside("/calls", {"to": NUMBERS[ALICE], "from": OUTSIDE}).json()["id"]
    sim.post(f"/calls/{call_id}", {"recordingEnabled": True})
    return call_id


def calls_bob(sim: Sim) -> tuple[str, str]:
    """Alice's call to Bob and Bob's call from her, both recorded."""
    sim.own(BOB, NUMBERS[BOB], application=application(autoAnswer=True))
    call_id = recorded(sim, to=NUMBERS[BOB])
    bobs: str = sim.get("/calls", user=BOB)[0]["id"]
    sim.post(f"/calls/{bobs}", {"recordingEnabled": True}, user=BOB)
    return call_id, bobs


def says(sim: Sim, call_id: str, user: str = ALICE) -> None:
    """The far end of a call says hello."""
    response = sim.outside(f"/users/{user}/calls/{call_id}/speak", {"sentence": HELLO})
    assert response.status_code == 200, response.text


def plays(sim: Sim, path: str) -> None:
    """The application says hello."""
    assert sim.post(f"{path}/audio", {"sentence": HELLO}).status_code == 200


def heard(sim: Sim, *call_ids: str, user: str = ALICE) -> list[list[str]]:
    found = (sim.world.store.first(RECORDINGS, user, "_callId", call_id) for call_id in call_ids)
    return [recording["_spoken"] for recording in found if recording is not None]


def test_what_one_application_says_the_other_end_hears(sim: Sim) -> None:
    mine, bobs = calls_bob(sim)
    plays(sim, f"/calls/{mine}")
    assert (heard(sim, mine), heard(sim, bobs, user=BOB)) == ([[HELLO]], [[HELLO]])


def test_what_is_said_at_the_far_end_both_calls_hear(sim: Sim) -> None:
    mine, bobs = calls_bob(sim)
    says(sim, mine)
    assert (heard(sim, mine), heard(sim, bobs, user=BOB)) == ([[HELLO]], [[HELLO]])


def test_who_is_bridged_hears_the_far_end_of_the_other_call(sim: Sim) -> None:
    one, other = recorded(sim), recorded(sim)
    sim.post("/bridges", {"callIds": [one, other]})
    says(sim, one)
    assert heard(sim, one, other) == [[HELLO], [HELLO]]


def test_who_is_bridged_hears_the_application_at_the_other_ends_far_end(sim: Sim) -> None:
    mine, bobs = calls_bob(sim)
    other = recorded(sim)
    sim.post("/bridges", {"callIds": [mine, other]})
    sim.post(f"/calls/{bobs}/audio", {"sentence": HELLO}, user=BOB)
    assert heard(sim, mine, other) == [[HELLO], [HELLO]]


def test_on_hold_nobody_hears_the_other(sim: Sim) -> None:
    one, other = recorded(sim), recorded(sim)
    sim.post("/bridges", {"callIds": [one, other], "bridgeAudio": False})
    says(sim, one)
    assert heard(sim, one, other) == [[HELLO], []]


def test_what_is_played_to_one_call_of_a_bridge_the_other_does_not_hear(sim: Sim) -> None:
    one, other = recorded(sim), recorded(sim)
    sim.post("/bridges", {"callIds": [one, other]})
    plays(sim, f"/calls/{one}")
    assert heard(sim, one, other) == [[HELLO], []]


@pytest.mark.parametrize("speaker", ["the call", "its target"])
def test_after_a_transfer_both_hear_each_other(sim: Sim, speaker: str) -> None:
    call_id = arrived(sim)
    body = {"state": "transferring", "transferTo": "+14155550100"}
    leg_id = sim.post(f"/calls/{call_id}", body).headers["location"].rpartition("/")[2]
    says_nothing_yet = heard(sim, call_id)
    sim.wait(RING_SECONDS)
    sim.post(f"/calls/{leg_id}", {"recordingEnabled": True})
    says(sim, call_id if speaker == "the call" else leg_id)
    assert (says_nothing_yet, heard(sim, call_id, leg_id)) == ([[]], [[HELLO], [HELLO]])


def test_a_whisper_is_heard_by_the_target_alone(sim: Sim) -> None:
    call_id = arrived(sim)
    body = {"state": "transferring", "transferTo": "+14155550100"}
    whisper = {"whisperAudio": {"sentence": "w" * 150}}
    leg = sim.post(f"/calls/{call_id}", body | whisper).headers["location"]
    sim.wait(RING_SECONDS)
    sim.post(leg, {"recordingEnabled": True})
    leg_id = leg.rpartition("/")[2]
    says(sim, leg_id)
    assert heard(sim, call_id, leg_id) == [[], [HELLO]]


def conferring(sim: Sim, *members: dict[str, Any], **conference: Any) -> tuple[str, list[str]]:
    """A conference and the calls in it, all recorded."""
    location = sim.post("/conferences", {"from": NUMBERS[ALICE]}).headers["location"]
    calls: list[str] = []
    for asked in members:
        calls.append(recorded(sim, conferenceId=location.rpartition("/")[2]))
        response = sim.post(f"{location}/members", {"callId": calls[-1], **asked})
        assert response.status_code == 201, response.text
    if conference:
        sim.post(location, conference)
    return location, calls


def test_members_of_a_conference_hear_it_unless_they_are_on_hold(sim: Sim) -> None:
    location, calls = conferring(sim, {}, {"mute": True}, {"hold": True})
    plays(sim, location)
    assert heard(sim, *calls) == [[HELLO], [HELLO], []]


def test_nobody_hears_a_conference_that_is_on_hold(sim: Sim) -> None:
    location, calls = conferring(sim, {}, {}, hold=True)
    plays(sim, location)
    assert heard(sim, *calls) == [[], []]


@pytest.mark.parametrize(
    ("speaker", "conference", "reached"),
    [
        ({}, {}, [[HELLO], [HELLO], []]),
        ({"mute": True}, {}, [[HELLO], [], []]),
        ({"hold": True}, {}, [[HELLO], [], []]),
        ({}, {"mute": True}, [[HELLO], [], []]),
        ({}, {"hold": True}, [[HELLO], [], []]),
    ],
)
def test_a_member_that_may_speak_is_heard_by_those_that_may_hear(
    sim: Sim, speaker: dict[str, Any], conference: dict[str, Any], reached: list[list[str]]
) -> None:
    _, calls = conferring(sim, speaker, {}, {"hold": True}, **conference)
    says(sim, calls[0])
    assert heard(sim, *calls) == reached
