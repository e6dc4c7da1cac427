"""Transcriptions: asked for or automatic, what is in them, what they cost, and what is told."""

from typing import Any

import pytest

from catapult_simulator.resources.transcriptions.moves import PLACEHOLDER
from sim_assertions import assert_error
from sim_calls import active_call, hang_up, told
from sim_harness import ALICE, BOB, Sim

SAVED = 1.0
WRITTEN = 2.0


def recorded(sim: Sim, *said: str, seconds: float = 10, **properties: Any) -> tuple[str, str]:
    """A call that was recorded while the far end spoke: its id, and that of the recording."""
    call_id = active_call(sim, recordingEnabled=True, **properties)
    for sentence in said:
        hear(sim, call_id, sentence)
    sim.wait(seconds)
    hang_up(sim, call_id)
    sim.wait(SAVED)
    return call_id, sim.get(f"/calls/{call_id}/recordings")[0]["id"]


def hear(sim: Sim, call_id: str, sentence: str) -> None:
    path = f"/users/{ALICE}/calls/{call_id}/speak"
    assert sim.outside(path, {"sentence": sentence}).status_code == 200


def transcribed(sim: Sim, recording_id: str) -> Any:
    """Ask for a transcription and wait for it."""
    response = sim.post(f"/recordings/{recording_id}/transcriptions", {})
    assert response.status_code == 201, response.text
    sim.wait(WRITTEN)
    return sim.get(response.headers["location"])


def test_a_transcription_goes_through_the_documented_states(sim: Sim) -> None:
    call_id, recording_id = recorded(sim, "Hey there.", "See you on Saturday.")
    path = f"/recordings/{recording_id}/transcriptions"
    response = sim.post(path + "/", {})
    location = response.headers["location"]
    assert (response.status_code, response.content) == (201, b"")
    assert location.startswith(f"http://sim/v1/users/{ALICE}{path}/t-")
    id_ = location.rpartition("/")[2]
    begun = {
        "id": id_,
        "state": "transcribing",
        "time": "2016-11-16T15:00:11Z",
        "chargeableDuration": 10,
    }
    assert sim.get(location) == begun
    sim.wait(WRITTEN)
    done = begun | {
        "state": "completed",
        "text": "Hey there. See you on Saturday.",
        "textSize": 31,
        "textUrl": f"http://sim/v1/users/{ALICE}/media/{id_}",
    }
    assert sim.get(location) == done
    assert sim.get(path) == [done]
    assert sim.get(f"/calls/{call_id}/transcriptions") == [done]


def test_the_event_has_the_documented_fields(sim: Sim) -> None:
    call_id, recording_id = recorded(sim, "Hello.", tag="mine")
    id_ = transcribed(sim, recording_id)["id"]
    [event] = told(sim, call_id, "transcription")
    assert event == {
        "eventType": "transcription",
        "transcriptionId": id_,
        "recordingId": recording_id,
        "state": "completed",
        "status": "completed",
        "transcriptionUri": (
            f"http://sim/v1/users/{ALICE}/recordings/{recording_id}/transcriptions/{id_}"
        ),
        "text": "Hello.",
        "textSize": 6,
        "textUrl": f"http://sim/v1/users/{ALICE}/media/{id_}",
        "tag": "mine",
    }


@pytest.mark.parametrize("size", [999, 1000, 1001, 1026, 1027, 5000])
def test_a_long_text_is_cropped_and_whole_at_its_url(sim: Sim, size: int) -> None:
    text = ("wörter " * 1000)[:size]
    call_id, recording_id = recorded(sim, text)
    found = transcribed(sim, recording_id)
    assert (found["text"], found["textSize"]) == (text[:1000], size)
    whole = sim.ask("GET", found["textUrl"])
    assert whole.headers["content-type"] == "text/plain; charset=utf-8"
    assert whole.content.decode() == text
    assert told(sim, call_id, "transcription")[0]["text"] == text[:1026]


def test_the_text_has_what_either_end_said_while_it_was_recorded(sim: Sim) -> None:
    call_id = active_call(sim)
    hear(sim, call_id, "Before.")
    sim.post(f"/calls/{call_id}", {"recordingEnabled": True})
    sim.post(f"/calls/{call_id}/audio", {"sentence": "Leave a message."})
    sim.wait(5)
    hear(sim, call_id, "I shall.")
    sim.post(f"/calls/{call_id}/audio", {"fileUrl": "http://media.example/beep.wav"})
    sim.post(f"/calls/{call_id}", {"recordingEnabled": False})
    hear(sim, call_id, "After.")
    sim.wait(SAVED)
    [recording] = sim.get(f"/calls/{call_id}/recordings")
    assert transcribed(sim, recording["id"])["text"] == "Leave a message. I shall."


def test_of_silence_there_is_a_placeholder(sim: Sim) -> None:
    _, recording_id = recorded(sim)
    found = transcribed(sim, recording_id)
    assert (found["text"], found["textSize"]) == (PLACEHOLDER, len(PLACEHOLDER))


def test_every_recording_of_a_call_is_transcribed_when_that_was_asked_for(sim: Sim) -> None:
    call_id = active_call(sim, transcriptionEnabled="true")
    for sentence in ("One.", "Two."):
        sim.post(f"/calls/{call_id}", {"recordingEnabled": True})
        hear(sim, call_id, sentence)
        sim.post(f"/calls/{call_id}", {"recordingEnabled": False})
        sim.wait(SAVED + WRITTEN)
    found = sim.get(f"/calls/{call_id}/transcriptions")
    assert [one["text"] for one in found] == ["One.", "Two."]
    types = [one["eventType"] for one in sim.called_back(call_id)]
    assert types == ["answer", *["recording", "transcription"] * 2]


def test_without_being_asked_nothing_is_transcribed(sim: Sim) -> None:
    call_id, recording_id = recorded(sim)
    sim.wait(60)
    assert sim.get(f"/calls/{call_id}/transcriptions") == []
    assert sim.get(f"/recordings/{recording_id}/transcriptions") == []


def test_a_lost_recording_is_not_transcribed(sim: Sim) -> None:
    call_id = active_call(sim, recordingEnabled=True, transcriptionEnabled=True)
    recording_id = sim.get(f"/calls/{call_id}/recordings")[0]["id"]
    sim.outside(f"/users/{ALICE}/recordings/{recording_id}/fail")
    sim.wait(60)
    assert sim.get(f"/calls/{call_id}/transcriptions") == []


@pytest.mark.parametrize("state", ["recording", "saving", "error"])
def test_only_a_complete_recording_can_be_transcribed(sim: Sim, state: str) -> None:
    call_id = active_call(sim, recordingEnabled=True)
    recording_id = sim.get(f"/calls/{call_id}/recordings")[0]["id"]
    if state == "saving":
        hang_up(sim, call_id)
    elif state == "error":
        sim.outside(f"/users/{ALICE}/recordings/{recording_id}/fail")
    refused = sim.post(f"/recordings/{recording_id}/transcriptions", {})
    body = assert_error(refused, 403, "invalid-recording-state")
    assert body["message"] == (
        f"Cannot transcribe the recording {recording_id}. The state must be complete"
    )
    assert sim.get(f"/recordings/{recording_id}/transcriptions") == []


@pytest.mark.parametrize(
    ("seconds", "chargeable", "amount"),
    [(0, 0, "0.05000"), (10.5, 11, "0.05000"), (60, 60, "0.05000"), (61, 61, "0.10000")],
)
def test_a_transcription_is_billed_by_the_minute(
    sim: Sim, seconds: float, chargeable: int, amount: str
) -> None:
    _, recording_id = recorded(sim, seconds=seconds)
    found = transcribed(sim, recording_id)
    assert found["chargeableDuration"] == chargeable
    charges = [
        (one["amount"], one["resourceId"])
        for one in sim.get("/account/transactions")
        if one["productType"] == "transcription"
    ]
    assert charges == [(amount, found["id"])]


def spend_all(sim: Sim) -> None:
    with sim.world.store.unit():
        balance = sim.world.ledger.account(ALICE)["balance"]
        sim.world.ledger.pay(ALICE, -balance)


def test_without_money_nothing_is_transcribed_on_demand(sim: Sim) -> None:
    _, recording_id = recorded(sim)
    spend_all(sim)
    refused = sim.post(f"/recordings/{recording_id}/transcriptions", {})
    assert_error(refused, 403, "insufficient-available-balance")
    assert sim.get(f"/recordings/{recording_id}/transcriptions") == []


def test_without_money_the_error_log_tells_of_what_was_not_transcribed(sim: Sim) -> None:
    call_id = active_call(sim, recordingEnabled=True, transcriptionEnabled=True)
    spend_all(sim)
    hang_up(sim, call_id)
    sim.wait(60)
    assert sim.get(f"/calls/{call_id}/transcriptions") == []
    assert sim.get(f"/calls/{call_id}/recordings")[0]["state"] == "complete"
    assert sim.errors() == ["insufficient-available-balance"]


def test_a_transcription_can_go_wrong(sim: Sim) -> None:
    call_id, recording_id = recorded(sim, "Hello.")
    location = sim.post(f"/recordings/{recording_id}/transcriptions", {}).headers["location"]
    id_ = location.rpartition("/")[2]
    path = f"/users/{ALICE}/transcriptions/{id_}/fail"
    assert sim.outside(path).json()["state"] == "error"
    assert sim.outside(path).status_code == 404
    sim.wait(60)
    found = sim.get(location)
    assert set(found) == {"id", "state", "time", "chargeableDuration"}
    assert found["state"] == "error"
    assert told(sim, call_id, "transcription") == [
        {
            "eventType": "transcription",
            "transcriptionId": id_,
            "recordingId": recording_id,
            "state": "error",
            "status": "error",
        }
    ]


def test_a_recording_may_be_transcribed_again(sim: Sim) -> None:
    _, recording_id = recorded(sim, "Hello.")
    ids = [transcribed(sim, recording_id)["id"] for _ in range(2)]
    found = sim.get(f"/recordings/{recording_id}/transcriptions")
    assert [one["id"] for one in found] == ids


@pytest.mark.parametrize("body", [None, {}, {"unknown": 1}])
def test_the_body_is_empty_or_ignored(sim: Sim, body: Any) -> None:
    _, recording_id = recorded(sim)
    response = sim.post(f"/recordings/{recording_id}/transcriptions", body)
    assert response.status_code == 201


@pytest.mark.parametrize("body", [[], "x", 1])
def test_a_body_that_is_no_object_is_refused(sim: Sim, body: Any) -> None:
    _, recording_id = recorded(sim)
    refused = sim.post(f"/recordings/{recording_id}/transcriptions", body)
    assert_error(refused, 400, "validation-error")


def test_what_is_not_there_is_the_documented_404(sim: Sim) -> None:
    _, recording_id = recorded(sim)
    _, other_id = recorded(sim)
    id_ = transcribed(sim, recording_id)["id"]
    for method in ("GET", "POST"):
        missing = sim.ask(method, "/recordings/rec-x/transcriptions")
        assert_error(missing, 404, "recording-not-found")
    missing = sim.ask("GET", "/calls/c-x/transcriptions")
    assert_error(missing, 404, "call-not-found")
    for recording, transcription in ((recording_id, "t-x"), (other_id, id_)):
        missing = sim.ask("GET", f"/recordings/{recording}/transcriptions/{transcription}")
        body = assert_error(missing, 404, "transcription-not-found")
        assert body["message"] == (
            f"The transcription {transcription} from recording {recording} could not be found"
        )


def test_transcriptions_belong_to_one_account(sim: Sim) -> None:
    call_id, recording_id = recorded(sim, "Secret.")
    id_ = transcribed(sim, recording_id)["id"]
    for path, code in (
        (f"/recordings/{recording_id}/transcriptions", "recording-not-found"),
        (f"/recordings/{recording_id}/transcriptions/{id_}", "recording-not-found"),
        (f"/calls/{call_id}/transcriptions", "call-not-found"),
        (f"/media/{id_}", "media-not-found"),
    ):
        assert_error(sim.ask("GET", path, user=BOB), 404, code)


def test_nobody_speaks_on_a_call_that_is_not_active(sim: Sim) -> None:
    call_id, _ = recorded(sim)
    path = f"/users/{ALICE}/calls/{call_id}/speak"
    assert sim.outside(path, {"sentence": "Hello?"}).json()["code"] == "call-invalid-state"
    assert sim.outside(path, {}).json()["code"] == "missing-property"
