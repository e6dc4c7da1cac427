"""What the API does when it is asked about transcriptions.

Source: methods/transcriptions/*.md; methods/calls/getCallsCallIdTranscriptions.md; errors.md.
"""

from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.calls import legs
from catapult_simulator.resources.recordings import rules as recordings
from catapult_simulator.resources.recordings.lifecycle import State as RecordingState
from catapult_simulator.resources.transcriptions.documents import TRANSCRIPTIONS
from catapult_simulator.resources.transcriptions.moves import start
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

NOT_OF_THE_RECORDING = "The transcription ${0} from recording ${1} could not be found"


def create(world: World, user_id: str, recording_id: str) -> str:
    """Begins to transcribe a recording, once more if it was before, and returns the new id.

    Raises ApiError: 404 `recording-not-found`; 403 `invalid-recording-state` unless the recording
    is complete, `insufficient-available-balance`.
    """
    recording = recordings.find(world, user_id, recording_id)
    if recording["state"] != RecordingState.COMPLETE:
        raise ApiError("invalid-recording-state", recording_id)
    return start(world, user_id, recording)


def of_recording(world: World, user_id: str, recording_id: str) -> list[Document]:
    """A recording's transcriptions, in order. Raises ApiError (404, `recording-not-found`)."""
    recordings.find(world, user_id, recording_id)
    return list(world.store.where(TRANSCRIPTIONS, user_id, "_recordingId", recording_id))


def of_call(world: World, user_id: str, call_id: str) -> list[Document]:
    """The transcriptions of a call's recordings. Raises ApiError (404, `call-not-found`)."""
    legs.latest(world, user_id, call_id)
    return list(world.store.where(TRANSCRIPTIONS, user_id, "_callId", call_id))


def find(world: World, user_id: str, recording_id: str, transcription_id: str) -> Document:
    """One transcription of a recording.

    Raises ApiError: 404 `recording-not-found`, `transcription-not-found`.
    """
    recordings.find(world, user_id, recording_id)
    found = world.store.get(TRANSCRIPTIONS, user_id, transcription_id)
    if found is None or found["_recordingId"] != recording_id:
        values = (transcription_id, recording_id)
        raise ApiError("transcription-not-found", *values, says=NOT_OF_THE_RECORDING)
    return found
