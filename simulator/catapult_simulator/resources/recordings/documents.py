"""How a recording is kept, and how it is shown.

A kept recording has `id`, `state`, `startTime` and `endTime`; those that begin with an underscore
are the simulator's: `_callId`, `_running` (the call's id while it is being recorded), `_started`
(seconds since the epoch), `_seconds` (its length, once it is known), `_format` (wav or mp3),
`_media` (the name of its file, once there is one), `_spoken` (the sentences in it), `_due` (when it
is full or saved).

Source: methods/recordings/getRecordings.md, Properties.
"""

from typing import Literal

from catapult_simulator.checks.schema import MOMENT, TEXT, Schema, record
from catapult_simulator.resources.media import rules as media
from catapult_simulator.resources.recordings.lifecycle import State
from catapult_simulator.settings import LONGEST_RECORDING_SECONDS
from catapult_simulator.state.store import Document, Kind
from catapult_simulator.world import World

LENGTH = range(LONGEST_RECORDING_SECONDS + 1)
_HAS_STOPPED = {"endTime": str, "_seconds": LENGTH}
RECORDINGS = Kind(
    "recordings",
    indexes=("_callId", "_running"),
    needs={
        "state": State,
        "startTime": str,
        "_callId": str,
        "_running": str | None,
        "_started": float,
        "_format": Literal["wav", "mp3"],
        "_spoken": list[str],
        "_due": int | None,
    },
    maybe={"endTime": str, "_seconds": LENGTH, "_media": str},
    when={
        ("state", State.SAVING.value): _HAS_STOPPED,
        ("state", State.ERROR.value): _HAS_STOPPED,
        ("state", State.COMPLETE.value): _HAS_STOPPED | {"_media": str},
    },
)
SHOWN = ("id", "startTime", "endTime", "state")
SHOWN_RECORDING: Schema = record(
    "Recording",
    {"id": TEXT, "startTime": MOMENT, "state": TEXT, "call": TEXT},
    maybe={"endTime": MOMENT, "media": TEXT},
)
"""What `shown_recording` returns."""


def shown_recording(world: World, user_id: str, recording: Document) -> Document:
    """A recording as the API shows it; `media` once there is something to download."""
    shown: Document = {name: recording[name] for name in SHOWN if name in recording}
    shown["call"] = world.links.to(user_id, "calls", recording["_callId"])
    if recording["state"] == State.COMPLETE:
        shown["media"] = media.url(world, user_id, recording["_media"])
    return shown
