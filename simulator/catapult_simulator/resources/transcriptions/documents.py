"""How a transcription is kept, and how it is shown.

A kept transcription has the API's own properties, its `text` in full; those that begin with an
underscore are the simulator's: `_recordingId`, `_callId`, and `_due` (when it is completed).

Source: methods/transcriptions/getTranscriptionsTranscriptionId.md, Properties.
"""

import math
from enum import StrEnum

from catapult_simulator.checks.schema import INTEGER, MOMENT, TEXT, Schema, record
from catapult_simulator.resources.media import rules as media
from catapult_simulator.state.store import Document, Kind
from catapult_simulator.world import World

SHOWN = ("chargeableDuration", "id", "state", "time", "textSize")
SHOWN_TRANSCRIPTION: Schema = record(
    "Transcription",
    {"id": TEXT, "state": TEXT, "time": MOMENT},
    maybe={"chargeableDuration": INTEGER, "textSize": INTEGER, "text": TEXT, "textUrl": TEXT},
)
"""What `shown_transcription` returns."""

CROPPED_CHARACTERS = 1000
EVENT_CHARACTERS = 1026
BILLED_SECONDS = 60


class State(StrEnum):
    """The documented states of a transcription; the last two are final, and are told."""

    TRANSCRIBING = "transcribing"
    COMPLETED = "completed"
    ERROR = "error"


TRANSCRIPTIONS = Kind(
    "transcriptions",
    indexes=("_recordingId", "_callId"),
    needs={
        "state": State,
        "time": str,
        "chargeableDuration": int,
        "_recordingId": str,
        "_callId": str,
        "_due": int | None,
    },
    maybe={"text": str, "textSize": int},
    when={("state", State.COMPLETED.value): {"text": str, "textSize": int}},
)


def shown_transcription(world: World, user_id: str, transcription: Document) -> Document:
    """A transcription as the API shows it: its text cropped, and where to find all of it."""
    shown: Document = {name: transcription[name] for name in SHOWN if name in transcription}
    if transcription["state"] == State.COMPLETED:
        shown["text"] = transcription["text"][:CROPPED_CHARACTERS]
        shown["textUrl"] = media.url(world, user_id, transcription["id"])
    return shown


def event_of(world: World, user_id: str, transcription: Document, call: Document) -> Document:
    """The payload of the transcription event: apiCallbacks/transcription.md.

    A call's `tag` is in every event (methods/calls/postCalls.md).
    """
    id_, recording_id, state = (transcription[n] for n in ("id", "_recordingId", "state"))
    event: Document = {
        "eventType": "transcription",
        "transcriptionId": id_,
        "recordingId": recording_id,
        "state": state,
        "status": state,
    }
    if state == State.COMPLETED:
        path = ("recordings", recording_id, "transcriptions", id_)
        event |= {
            "transcriptionUri": world.links.to(user_id, *path),
            "text": transcription["text"][:EVENT_CHARACTERS],
            "textSize": transcription["textSize"],
            "textUrl": media.url(world, user_id, id_),
        }
    return event | ({"tag": call["tag"]} if "tag" in call else {})


def whole_seconds(seconds: float) -> int:
    """The chargeable duration of a recording: its seconds, a begun one counted."""
    return math.ceil(round(seconds, 6))


def billed_minutes(seconds: int) -> int:
    """How many units a transcription costs: whole minutes, at least one."""
    return max(1, math.ceil(seconds / BILLED_SECONDS))
