"""Starts recordings, ends them, saves them, and tells about it; always in a unit of work.

A call is recorded while it is answered and its recordingEnabled is true, whatever brought that
about. Sources: methods/calls/postCalls.md (recordingEnabled, recordingMaxDuration);
methods/transcriptions/transcriptions.md (several recordings of one call). Choice: decisions/0058.
"""

from catapult_simulator.moments import whole_milliseconds
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.calls.lifecycle import State as CallState
from catapult_simulator.resources.calls.moves import call_back
from catapult_simulator.resources.media import rules as media
from catapult_simulator.resources.recordings.documents import RECORDINGS
from catapult_simulator.resources.recordings.events import payload
from catapult_simulator.resources.recordings.lifecycle import ANNOUNCED, STEPS, Event, State
from catapult_simulator.resources.recordings.sound import FORMATS
from catapult_simulator.settings import LONGEST_RECORDING_SECONDS
from catapult_simulator.state.kinds import RECORDING_SAVED
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

IS_FULL = "recording:is-full"
IS_SAVED = "recording:is-saved"

DEFAULT_MAX_SECONDS = 3600
SAVING_SECONDS = 1.0
TALKING = frozenset({CallState.ACTIVE, CallState.TRANSFERRING})


def call_moved(world: World, user_id: str, call: Document) -> None:
    """A call took a step: start to record it, or stop, or neither."""
    if "activeTime" not in call:
        return  # Nothing was said yet.
    is_wanted = call["recordingEnabled"] and call["state"] in TALKING
    recording = running(world, user_id, call["id"])
    if is_wanted and recording is None:
        _start(world, user_id, call)
    elif recording is not None and not is_wanted:
        move(world, user_id, recording["id"], Event.STOPS)


def hear(world: World, user_id: str, heard: Document) -> None:
    """A sentence was spoken on a call: it is in what is being recorded."""
    recording = running(world, user_id, heard["callId"])
    if recording is not None:
        spoken = [*recording["_spoken"], heard["sentence"]]
        world.store.put(RECORDINGS, user_id, recording | {"_spoken": spoken})


def fill(world: World, user_id: str, recording_id: str) -> None:
    """A recording has reached its longest duration; its call goes on without it."""
    if move(world, user_id, recording_id, Event.STOPS):
        _switch_off(world, user_id, recording_id)


def save(world: World, user_id: str, recording_id: str) -> None:
    """The file of a recording can be downloaded from now on."""
    move(world, user_id, recording_id, Event.IS_SAVED)


def fail(world: World, user_id: str, recording_id: str) -> bool:
    """A recording is lost. Returns False when it is too late for that."""
    if not move(world, user_id, recording_id, Event.FAILS):
        return False
    _switch_off(world, user_id, recording_id)
    return True


def move(world: World, user_id: str, recording_id: str, event: Event) -> bool:
    """Let an event happen to a recording; False when it cannot happen in its state."""
    recording = world.store.get(RECORDINGS, user_id, recording_id)
    if recording is None:
        return False
    state = STEPS.get((State(recording["state"]), event))
    if state is None:
        return False
    world.clock.cancel(recording["_due"])
    moved = recording | {"state": state.value, "_running": None, "_due": None}
    if "endTime" not in recording:
        lasted = whole_milliseconds(world.clock.timestamp() - recording["_started"])
        seconds = min(max(0.0, lasted), LONGEST_RECORDING_SECONDS)
        moved |= {"endTime": world.clock.iso(), "_seconds": seconds}
    if state is State.SAVING:
        moved["_due"] = world.clock.schedule(SAVING_SECONDS, IS_SAVED, user_id, recording_id)
    elif state is State.COMPLETE:
        make, content_type = FORMATS[recording["_format"]]
        moved["_media"] = _free_name(world, user_id, recording)
        media.save(world, user_id, moved["_media"], make(recording["_seconds"]), content_type)
    world.store.put(RECORDINGS, user_id, moved)
    if state in ANNOUNCED:
        _announce(world, user_id, moved)
    return True


def running(world: World, user_id: str, call_id: str) -> Document | None:
    """The recording that a call is being recorded in."""
    return world.store.first(RECORDINGS, user_id, "_running", call_id)


def _start(world: World, user_id: str, call: Document) -> None:
    id_ = world.ids.new("recording", user_id)
    asked = call.get("recordingMaxDuration", DEFAULT_MAX_SECONDS)
    longest = min(asked, LONGEST_RECORDING_SECONDS)
    recording: Document = {
        "id": id_,
        "startTime": world.clock.iso(),
        "state": State.RECORDING.value,
        "_callId": call["id"],
        "_running": call["id"],
        "_started": world.clock.timestamp(),
        "_format": call["recordingFileFormat"],
        "_spoken": list[str](),
        "_due": world.clock.schedule(longest, IS_FULL, user_id, id_),
    }
    world.store.put(RECORDINGS, user_id, recording)


def _free_name(world: World, user_id: str, recording: Document) -> str:
    """The call and the number of its recording, or the next number that no upload has."""
    of_call = world.store.where(RECORDINGS, user_id, "_callId", recording["_callId"])
    number = 1 + [one["id"] for one in of_call].index(recording["id"])
    while media.has(
        world, user_id, name := f"{recording['_callId']}-{number}.{recording['_format']}"
    ):
        number += 1
    return name


def _switch_off(world: World, user_id: str, recording_id: str) -> None:
    """The call is not recorded any more, so that recording can be asked for again."""
    recording = world.store.get(RECORDINGS, user_id, recording_id)
    call = recording and world.store.get(CALLS, user_id, recording["_callId"])
    if call and call["state"] in TALKING and not running(world, user_id, call["id"]):
        world.store.put(CALLS, user_id, call | {"recordingEnabled": False})


def _announce(world: World, user_id: str, recording: Document) -> None:
    call = world.store.get(CALLS, user_id, recording["_callId"])
    if call is not None:
        uri = world.links.to(user_id, "recordings", recording["id"])
        call_back(world, user_id, call, payload(recording, call, uri))
    if recording["state"] == State.COMPLETE:
        world.tell(RECORDING_SAVED, user_id, recording)
