"""Recordings: from when to when a call is recorded, the file of it, and what is told."""

import io
import wave
from datetime import datetime
from typing import Any

import pytest

from sim_assertions import assert_error
from sim_calls import active_call, hang_up, placed_call, told
from sim_harness import ALICE, BOB, NUMBERS, Sim

AMPLE = 2.0


def recordings(sim: Sim, call_id: str) -> Any:
    return sim.get(f"/calls/{call_id}/recordings")


def seconds_of(recording: dict[str, Any]) -> float:
    begin, end = (datetime.fromisoformat(recording[name]) for name in ("startTime", "endTime"))
    return (end - begin).total_seconds()


def switch(sim: Sim, call_id: str, on: bool | str, **more: Any) -> None:
    response = sim.post(f"/calls/{call_id}", {"recordingEnabled": on, **more})
    assert response.status_code == 200, response.text


def recorded(sim: Sim, seconds: float = 10, **properties: Any) -> dict[str, Any]:
    """A complete recording of a call of so many seconds."""
    call_id = active_call(sim, recordingEnabled=True, **properties)
    sim.wait(seconds)
    hang_up(sim, call_id)
    sim.wait(AMPLE)
    [recording] = recordings(sim, call_id)
    return dict(recording)


def test_a_recording_goes_through_the_documented_states(sim: Sim) -> None:
    call_id = placed_call(sim, recordingEnabled=True)
    assert recordings(sim, call_id) == []
    sim.wait(0.5)
    [recording] = recordings(sim, call_id)
    assert recording == {
        "id": recording["id"],
        "startTime": "2016-11-16T15:00:00Z",
        "state": "recording",
        "call": f"http://sim/v1/users/{ALICE}/calls/{call_id}",
    }
    sim.wait(4)
    hang_up(sim, call_id)
    saving = recording | {"state": "saving", "endTime": "2016-11-16T15:00:04Z"}
    assert recordings(sim, call_id) == [saving]
    sim.wait(1)
    media = f"http://sim/v1/users/{ALICE}/media/{call_id}-1.wav"
    complete = saving | {"state": "complete", "media": media}
    assert recordings(sim, call_id) == [complete]
    assert sim.get(f"/recordings/{recording['id']}") == complete
    assert sim.get("/recordings") == [complete]


def test_the_event_has_the_documented_fields(sim: Sim) -> None:
    recording = recorded(sim, tag="mine")
    call_id = recording["call"].rpartition("/")[2]
    [event] = told(sim, call_id, "recording")
    assert event == {
        "eventType": "recording",
        "callId": call_id,
        "recordingId": recording["id"],
        "recordingUri": f"http://sim/v1/users/{ALICE}/recordings/{recording['id']}",
        "state": "complete",
        "status": "complete",
        "startTime": recording["startTime"],
        "endTime": recording["endTime"],
        "tag": "mine",
    }
    types = [one["eventType"] for one in sim.called_back(call_id)]
    assert types == ["answer", "hangup", "recording"]


@pytest.mark.parametrize("seconds", [0, 0.25, 1, 61.5, 3600])
def test_the_file_is_a_wav_as_long_as_the_call(sim: Sim, seconds: float) -> None:
    recording = recorded(sim, seconds)
    assert abs(seconds_of(recording) - seconds) < 1  # Times are shown in whole seconds.
    found = sim.ask("GET", recording["media"])
    assert found.headers["content-type"] == "audio/wav"
    with wave.open(io.BytesIO(found.content)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 8000)
        assert file.getnframes() == seconds * 8000
        assert file.readframes(8000) == bytes(int(min(seconds, 1) * 16_000))
    assert len(found.content) == int(found.headers["content-length"]) == 44 + seconds * 16_000


@pytest.mark.parametrize("seconds", [0, 0.1, 36, 600])
def test_the_file_is_an_mp3_when_that_is_asked_for(sim: Sim, seconds: float) -> None:
    recording = recorded(sim, seconds, recordingFileFormat="mp3")
    assert recording["media"].endswith("-1.mp3")
    found = sim.ask("GET", recording["media"])
    assert found.headers["content-type"] == "audio/mpeg"
    frames = [found.content[place : place + 36] for place in range(0, len(found.content), 36)]
    # Eleven bits of synchronisation, MPEG-2, layer III, no checksum; 8 kbit/s, 16 kHz; mono.
    assert set(frames) <= {b"\xff\xf3\x18\xc0" + bytes(32)}
    assert 0 <= len(frames) * 0.036 - seconds < 0.036


def test_a_long_recording_takes_the_room_of_a_short_one(sim: Sim) -> None:
    recording = recorded(sim, 40_000, recordingMaxDuration=50_000)
    name = recording["media"].rpartition("/")[2]
    [medium] = [one for one in sim.get("/media") if one["mediaName"] == name]
    assert medium["contentLength"] == 44 + 40_000 * 16_000
    part = sim.ask("GET", recording["media"], headers={"range": "bytes=0-3"})
    assert part.content == b"RIFF"


def test_recordings_of_a_call_are_numbered_and_end_when_they_are_switched_off(sim: Sim) -> None:
    call_id = active_call(sim)
    sim.wait(5)
    assert recordings(sim, call_id) == []
    for seconds in (3, 7):
        switch(sim, call_id, "true")
        sim.wait(seconds)
        switch(sim, call_id, False)
        sim.wait(AMPLE)
    switch(sim, call_id, True, recordingFileFormat="mp3")
    sim.wait(1)
    hang_up(sim, call_id)
    sim.wait(AMPLE)
    found = recordings(sim, call_id)
    assert [seconds_of(one) for one in found] == [3, 7, 1]
    names = [one["media"].rpartition("/")[2] for one in found]
    assert names == [f"{call_id}-1.wav", f"{call_id}-2.wav", f"{call_id}-3.mp3"]
    assert len(told(sim, call_id, "recording")) == 3


def test_recording_twice_at_once_is_the_documented_conflict(sim: Sim) -> None:
    call_id = active_call(sim, recordingEnabled=True)
    refused = sim.post(f"/calls/{call_id}", {"recordingEnabled": True})
    assert_error(refused, 409, "conflicted-recording-values-request")
    assert len(recordings(sim, call_id)) == 1


def test_an_unanswered_call_leaves_no_recording(sim: Sim) -> None:
    call_id = placed_call(sim, recordingEnabled=True, to="+14155550101")
    sim.wait(5)
    assert recordings(sim, call_id) == []


@pytest.mark.parametrize(("asked", "longest"), [({}, 3600), ({"recordingMaxDuration": "20"}, 20)])
def test_a_recording_ends_at_its_longest_and_the_call_goes_on(
    sim: Sim, asked: dict[str, Any], longest: int
) -> None:
    call_id = active_call(sim, recordingEnabled=True, **asked)
    sim.wait(longest + 10)
    [recording] = recordings(sim, call_id)
    assert (recording["state"], seconds_of(recording)) == ("complete", longest)
    call = sim.get(f"/calls/{call_id}")
    assert (call["state"], call["recordingEnabled"]) == ("active", False)
    switch(sim, call_id, True)
    assert [one["state"] for one in recordings(sim, call_id)] == ["complete", "recording"]


def test_a_recording_is_as_long_as_a_file_can_be(sim: Sim) -> None:
    call_id = active_call(sim, recordingEnabled=True, recordingMaxDuration=74 * 3600)
    sim.wait(10**6)
    [recording] = recordings(sim, call_id)
    assert (recording["state"], seconds_of(recording)) == ("complete", 74 * 3600)
    header = sim.ask("GET", recording["media"], headers={"range": "bytes=4-7"}).content
    assert int.from_bytes(header, "little") == 36 + 74 * 3600 * 16_000


def test_an_incoming_call_is_recorded_on_demand(sim: Sim) -> None:
    call = sim.outside("/calls", {"from": "+14155551212", "to": NUMBERS[ALICE]}).json()
    switch(sim, call["id"], True)
    sim.wait(1)
    assert recordings(sim, call["id"]) == []
    sim.post(f"/calls/{call['id']}", {"state": "active"})
    assert [one["state"] for one in recordings(sim, call["id"])] == ["recording"]


def test_a_transferred_call_goes_on_being_recorded(sim: Sim) -> None:
    call_id = active_call(sim, recordingEnabled=True)
    sim.wait(1)
    asked = {"state": "transferring", "transferTo": "+14155550199"}
    assert sim.post(f"/calls/{call_id}", asked).status_code == 200
    sim.wait(4)
    hang_up(sim, call_id)
    sim.wait(AMPLE)
    assert [seconds_of(one) for one in recordings(sim, call_id)] == [5]


@pytest.mark.parametrize("moment", ["recording", "saving"])
def test_a_recording_can_be_lost(sim: Sim, moment: str) -> None:
    call_id = active_call(sim, recordingEnabled=True)
    sim.wait(3)
    if moment == "saving":
        hang_up(sim, call_id)
    id_ = recordings(sim, call_id)[0]["id"]
    lost = sim.outside(f"/users/{ALICE}/recordings/{id_}/fail")
    assert (lost.status_code, lost.json()["state"]) == (200, "error")
    sim.wait(AMPLE)
    [recording] = recordings(sim, call_id)
    assert recording == lost.json()
    assert "media" not in recording
    assert seconds_of(recording) == 3
    [event] = told(sim, call_id, "recording")
    assert (event["state"], event["status"]) == ("error", "error")
    assert sim.get("/media") == []
    assert sim.get(f"/calls/{call_id}")["recordingEnabled"] is (moment == "saving")


def test_only_what_is_not_over_can_be_lost(sim: Sim) -> None:
    recording = recorded(sim)
    path = f"/users/{ALICE}/recordings/{recording['id']}/fail"
    assert sim.outside(path).status_code == 409
    assert sim.outside(f"/users/{BOB}/recordings/{recording['id']}/fail").status_code == 404
    assert sim.get(f"/recordings/{recording['id']}") == recording


def test_a_recording_outlives_its_file(sim: Sim) -> None:
    recording = recorded(sim)
    sim.ask("DELETE", recording["media"])
    assert sim.get(f"/recordings/{recording['id']}") == recording
    assert_error(sim.ask("GET", recording["media"]), 404, "media-not-found")


def test_recordings_have_pages_in_the_order_of_their_beginning(sim: Sim) -> None:
    ids = [recorded(sim, 1)["id"] for _ in range(3)]
    first = sim.ask("GET", "/recordings/", params={"size": "2"})
    assert [one["id"] for one in first.json()] == ids[:2]
    rest = sim.get("/recordings", params={"page": "1", "size": "2"})
    assert [one["id"] for one in rest] == ids[2:]
    refused = sim.ask("GET", "/recordings", params={"size": "0"})
    assert_error(refused, 400, "validation-error")


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/recordings/rec-x", "recording-not-found"),
        ("/calls/c-x/recordings", "call-not-found"),
    ],
)
def test_what_is_not_there_is_the_documented_404(sim: Sim, path: str, code: str) -> None:
    assert_error(sim.ask("GET", path), 404, code)


def test_recordings_belong_to_one_account(sim: Sim) -> None:
    recording = recorded(sim)
    call_id = recording["call"].rpartition("/")[2]
    assert sim.get("/recordings", user=BOB) == []
    for path, code in (
        (f"/recordings/{recording['id']}", "recording-not-found"),
        (f"/calls/{call_id}/recordings", "call-not-found"),
    ):
        assert_error(sim.ask("GET", path, user=BOB), 404, code)


def test_a_call_between_two_accounts_is_recorded_by_whoever_wants_it(
    sim: Sim,
) -> None:
    sim.own(BOB, "+19195551009", application=None)
    call_id = placed_call(sim, recordingEnabled=True, to="+19195551009")
    sim.wait(1)
    arrived = sim.get("/calls", user=BOB)[0]["id"]
    sim.post(f"/calls/{arrived}", {"state": "active"}, user=BOB)
    sim.wait(3)
    sim.post(f"/calls/{arrived}", {"state": "completed"}, user=BOB)
    sim.wait(AMPLE)
    assert [seconds_of(one) for one in recordings(sim, call_id)] == [3]
    assert sim.get("/recordings", user=BOB) == []


def test_a_recording_leaves_alone_what_was_uploaded_under_its_name(sim: Sim) -> None:
    call_id = active_call(sim, recordingEnabled=True)
    for number in (1, 2):
        sim.ask("PUT", f"/media/{call_id}-{number}.wav", content=b"mine")
    hang_up(sim, call_id)
    sim.wait(AMPLE)
    assert recordings(sim, call_id)[0]["media"].endswith(f"/media/{call_id}-3.wav")
    assert sim.ask("GET", f"/media/{call_id}-1.wav").content == b"mine"


def test_a_call_without_a_callback_url_is_recorded_in_silence(sim: Sim) -> None:
    body = {"from": NUMBERS[ALICE], "to": "+14155551212", "recordingEnabled": True}
    call_id = sim.post("/calls", body).headers["location"].rpartition("/")[2]
    sim.wait(1)
    hang_up(sim, call_id)
    sim.wait(AMPLE)
    assert recordings(sim, call_id)[0]["state"] == "complete"
    assert sim.called_back() == []
