"""What was recorded is a file of that length; what was said in it a text, cropped where it is long.

Sources: methods/recordings/getRecordings.md, getRecordingsRecordingId.md;
methods/transcriptions/getTranscriptionsTranscriptionId.md (1000 characters);
apiCallbacks/transcription.md (1026). Where no page decides: docs/decisions/0058, 0059.
"""

from __future__ import annotations

import io
import wave
from typing import Any

import pytest

from contract_tests.accounts import Account
from contract_tests.live_calls import LiveCall
from contract_tests.live_things import created, talking

SAVING_SECONDS = 1
TRANSCRIBING_SECONDS = 2
CROPPED, CROPPED_IN_EVENT = 1000, 1026
LONG = "All work and no play makes a dull text. " * 40


def recordings(call: LiveCall) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = call.account.send(
        "GET", f"/users/{{userId}}/calls/{call.id}/recordings"
    ).json()
    return found


def saved(call: LiveCall) -> dict[str, Any]:
    """The only recording of a call, when it is complete."""
    call.account.advance(SAVING_SECONDS)
    [recording] = recordings(call)
    assert recording["state"] == "complete"
    return recording


def file_of(account: Account, url: str) -> bytes:
    reply = account.send("GET", url.partition("/v1")[2])
    assert reply.status == 200, reply.content
    return reply.content


@pytest.mark.parametrize("seconds", [0.5, 1, 61])
def test_a_recording_is_a_wav_file_of_the_length_of_the_talk(
    fresh: Account, seconds: float
) -> None:
    call = talking(fresh, recordingEnabled=True)
    fresh.advance(seconds)
    call.meet("hang-up")
    content = file_of(fresh, saved(call)["media"])
    with wave.open(io.BytesIO(content)) as sound:
        assert sound.getnframes() / sound.getframerate() == pytest.approx(seconds, abs=0.001)


def test_a_recording_can_be_an_mp3_file(fresh: Account) -> None:
    call = talking(fresh, recordingEnabled=True, recordingFileFormat="mp3")
    fresh.advance(2)
    call.meet("hang-up")
    media = saved(call)["media"]
    assert media.endswith(".mp3")
    content = file_of(fresh, media)
    assert content[0] == 0xFF
    assert content[1] & 0xE0 == 0xE0


def test_a_recording_that_is_full_ends_and_can_be_asked_for_again(fresh: Account) -> None:
    call = talking(fresh, recordingEnabled=True, recordingMaxDuration=3)
    fresh.advance(5)
    assert call.shown()["recordingEnabled"] is False
    [full] = recordings(call)
    with wave.open(io.BytesIO(file_of(fresh, full["media"]))) as sound:
        assert sound.getnframes() / sound.getframerate() == pytest.approx(3, abs=0.001)
    assert call.ask({"recordingEnabled": True}).status == 200
    assert [one["state"] for one in recordings(call)] == ["complete", "recording"]


def test_each_recording_of_a_call_has_a_file_of_its_own(fresh: Account) -> None:
    call = talking(fresh, recordingEnabled=True)
    for enabled in (False, True, False):
        fresh.advance(1)
        assert call.ask({"recordingEnabled": enabled}).status == 200
    fresh.advance(SAVING_SECONDS)
    media = [one["media"] for one in recordings(call)]
    assert [name.rsplit("/", 1)[1] for name in media] == [f"{call.id}-1.wav", f"{call.id}-2.wav"]


def transcribed(account: Account, *sentences: str) -> tuple[LiveCall, dict[str, Any]]:
    """A call on which this was spoken, and the transcription of its recording."""
    call = talking(account, recordingEnabled=True)
    for sentence in sentences:
        path = f"/users/{account.user_id}/calls/{call.id}/speak"
        account.act(path, {"sentence": sentence})
    account.advance(1)
    call.meet("hang-up")
    path = f"recordings/{saved(call)['id']}/transcriptions"
    id_ = created(account, path, {})
    account.advance(TRANSCRIBING_SECONDS)
    shown = account.send("GET", f"/users/{{userId}}/{path}/{id_}").json()
    assert shown["state"] == "completed"
    return call, shown


def test_a_transcription_has_what_was_spoken_while_it_was_recorded(fresh: Account) -> None:
    _, transcription = transcribed(fresh, "Hello.", "Grüße & 1+1=2.")
    assert transcription["text"] == "Hello. Grüße & 1+1=2."
    assert transcription["textSize"] == len(transcription["text"])
    content = file_of(fresh, transcription["textUrl"])
    assert content.decode() == transcription["text"]


def test_a_long_text_is_cropped_in_the_reply_and_in_the_event_and_whole_in_its_file(
    fresh: Account,
) -> None:
    call, transcription = transcribed(fresh, LONG)
    event = call.events()[-1]
    assert event["eventType"] == "transcription"
    assert transcription["text"] == LONG[:CROPPED]
    assert event["text"] == LONG[:CROPPED_IN_EVENT]
    assert transcription["textSize"] == event["textSize"] == len(LONG)
    assert file_of(fresh, transcription["textUrl"]).decode() == LONG


def test_a_recording_has_what_is_said_on_the_call_that_it_is_bridged_with(fresh: Account) -> None:
    one, other = talking(fresh), talking(fresh, recordingEnabled=True)
    created(fresh, "bridges", {"callIds": [one.id, other.id]})
    fresh.act(f"/users/{fresh.user_id}/calls/{one.id}/speak", {"sentence": "Over to you."})
    fresh.advance(1)
    other.meet("hang-up")
    path = f"recordings/{saved(other)['id']}/transcriptions"
    id_ = created(fresh, path, {})
    fresh.advance(TRANSCRIBING_SECONDS)
    transcription = fresh.send("GET", f"/users/{{userId}}/{path}/{id_}").json()
    assert transcription["text"] == "Over to you."
