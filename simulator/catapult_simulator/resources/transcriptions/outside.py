"""What only the outside world can do to transcriptions, offered by the control API."""

from catapult_simulator.checks.table import Clean
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resource import OutsideAction
from catapult_simulator.resources.transcriptions import moves
from catapult_simulator.resources.transcriptions.documents import (
    SHOWN_TRANSCRIPTION,
    TRANSCRIPTIONS,
    shown_transcription,
)
from catapult_simulator.state.store import Document
from catapult_simulator.world import World


def fail_transcription(world: World, path: dict[str, str], _asked: Clean) -> Document:
    """Let a transcription go wrong while it is being made; returns it.

    Raises:
        ApiError: 404 ``transcription-not-found``, also when it has ended.
    """
    user_id, id_ = path["userId"], path["transcriptionId"]
    transcription = world.store.get(TRANSCRIPTIONS, user_id, id_)
    if transcription is None or not moves.fail(world, user_id, transcription):
        raise ApiError("transcription-not-found", id_)
    ended = world.store.get(TRANSCRIPTIONS, user_id, id_)
    assert ended is not None
    return shown_transcription(world, user_id, ended)


OUTSIDE = (
    OutsideAction(
        "/users/{userId}/transcriptions/{transcriptionId}/fail",
        fail_transcription,
        reply=SHOWN_TRANSCRIPTION,
    ),
)
