"""What only the outside world can do to recordings, offered by the control API."""

from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import text
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resource import OutsideAction
from catapult_simulator.resources.calls import legs
from catapult_simulator.resources.calls.documents import SHOWN_CALL, shown_call
from catapult_simulator.resources.calls.hearing import far_end_says
from catapult_simulator.resources.recordings import moves, rules
from catapult_simulator.resources.recordings.documents import SHOWN_RECORDING, shown_recording
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

LONGEST_SENTENCE = 10_000
SPEECH = Table("speech", Field("sentence", text(longest=LONGEST_SENTENCE), required=True))


def speak(world: World, path: dict[str, str], asked: Clean) -> Document:
    """Let the far end of a call say something; returns the call.

    Raises:
        ApiError: 404 ``call-not-found``; 403 ``call-invalid-state`` when nobody talks.
    """
    user_id, call_id = path["userId"], path["callId"]
    call = legs.talking(world, user_id, call_id)
    far_end_says(world, user_id, call, asked["sentence"])
    return shown_call(world.links, user_id, call)


def fail_recording(world: World, path: dict[str, str], _asked: Clean) -> Document:
    """Let a recording be lost before it is saved; returns it.

    Raises:
        ApiError: 404 ``recording-not-found``; 409 ``recording-update-conflict`` when it is
            complete or lost already.
    """
    user_id, recording_id = path["userId"], path["recordingId"]
    rules.find(world, user_id, recording_id)
    if not moves.fail(world, user_id, recording_id):
        raise ApiError("recording-update-conflict", recording_id)
    return shown_recording(world, user_id, rules.find(world, user_id, recording_id))


OUTSIDE = (
    OutsideAction("/users/{userId}/calls/{callId}/speak", speak, SPEECH, reply=SHOWN_CALL),
    OutsideAction(
        "/users/{userId}/recordings/{recordingId}/fail", fail_recording, reply=SHOWN_RECORDING
    ),
)
