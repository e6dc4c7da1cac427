"""Starts transcriptions, ends them, and tells about it; always in a unit of work.

Sources: methods/transcriptions/*.md; apiCallbacks/transcription.md. Choice: decisions/0059.
"""

from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.calls.moves import call_back
from catapult_simulator.resources.media import rules as media
from catapult_simulator.resources.recordings.documents import RECORDINGS
from catapult_simulator.resources.transcriptions.documents import (
    TRANSCRIPTIONS,
    State,
    billed_minutes,
    event_of,
    whole_seconds,
)
from catapult_simulator.state.blobs import blob_of
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

IS_WRITTEN = "transcription:is-written"

TRANSCRIBING_SECONDS = 2.0
PLACEHOLDER = "Nothing is known of what was said in this recording."
TEXT_TYPE = "text/plain; charset=utf-8"


def start(world: World, user_id: str, recording: Document) -> str:
    """Begin to transcribe a complete recording, charge for it, and return the new id.

    Raises ApiError (403, `insufficient-available-balance`).
    """
    id_ = world.ids.new("transcription", user_id)
    seconds = whole_seconds(recording["_seconds"])
    minutes = billed_minutes(seconds)
    world.ledger.charge(user_id, "transcription", units=minutes, resource_id=id_)
    transcription: Document = {
        "id": id_,
        "state": State.TRANSCRIBING.value,
        "time": world.clock.iso(),
        "chargeableDuration": seconds,
        "_recordingId": recording["id"],
        "_callId": recording["_callId"],
        "_due": world.clock.schedule(TRANSCRIBING_SECONDS, IS_WRITTEN, user_id, id_),
    }
    world.store.put(TRANSCRIPTIONS, user_id, transcription)
    return id_


def recording_saved(world: World, user_id: str, recording: Document) -> None:
    """A recording is complete: transcribe it, if that was asked for when its call was made.

    For want of money there is no transcription, which `/errors` tells; the recording stays.
    """
    call = world.store.get(CALLS, user_id, recording["_callId"])
    if call is None or not call["transcriptionEnabled"]:
        return
    try:
        with world.store.unit():
            start(world, user_id, recording)
    except ApiError as error:
        details = [*error.details, ("recordingId", recording["id"])]
        world.errors.add(user_id, error.category, error.code, error.message, details)


def complete(world: World, user_id: str, transcription_id: str) -> None:
    """The text of a transcription is there: what was spoken, as far as it is known."""
    transcription = world.store.get(TRANSCRIPTIONS, user_id, transcription_id)
    if transcription is None:
        return
    recording = world.store.get(RECORDINGS, user_id, transcription["_recordingId"])
    text = " ".join(recording["_spoken"] if recording else []) or PLACEHOLDER
    content = blob_of(text.encode("utf-8", "replace"))
    media.save(world, user_id, transcription_id, content, TEXT_TYPE)
    _end(world, user_id, transcription | {"text": text, "textSize": len(text)}, State.COMPLETED)


def fail(world: World, user_id: str, transcription: Document) -> bool:
    """A transcription goes wrong. Returns False when it is too late for that."""
    if transcription["state"] != State.TRANSCRIBING:
        return False
    world.clock.cancel(transcription["_due"])
    _end(world, user_id, transcription, State.ERROR)
    return True


def _end(world: World, user_id: str, transcription: Document, state: State) -> None:
    ended: Document = transcription | {"state": state.value, "_due": None}
    world.store.put(TRANSCRIPTIONS, user_id, ended)
    call = world.store.get(CALLS, user_id, ended["_callId"])
    if call is not None:
        call_back(world, user_id, call, event_of(world, user_id, ended, call))
