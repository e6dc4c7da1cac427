"""What the API does when it is asked about recordings.

Source: methods/recordings/*.md; methods/calls/getCallsCallIdRecordings.md.
"""

from collections.abc import Iterator

from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.calls import legs
from catapult_simulator.resources.recordings.documents import RECORDINGS
from catapult_simulator.state.store import Document
from catapult_simulator.world import World


def every(world: World, user_id: str) -> Iterator[Document]:
    """The account's recordings, in order of their beginning."""
    return world.store.all(RECORDINGS, user_id)


def of_call(world: World, user_id: str, call_id: str) -> list[Document]:
    """The recordings of a call, in order. Raises ApiError (404, `call-not-found`)."""
    legs.latest(world, user_id, call_id)
    return list(world.store.where(RECORDINGS, user_id, "_callId", call_id))


def find(world: World, user_id: str, recording_id: str) -> Document:
    """One recording as it is kept. Raises ApiError (404, `recording-not-found`)."""
    found = world.store.get(RECORDINGS, user_id, recording_id)
    if found is None:
        raise ApiError("recording-not-found", recording_id)
    return found
