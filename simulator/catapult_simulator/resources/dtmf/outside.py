"""Keys that the far end of a call presses, offered by the control API."""

from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import text
from catapult_simulator.resource import OutsideAction
from catapult_simulator.resources.calls.documents import SHOWN_CALL, shown_call
from catapult_simulator.resources.dtmf import rules
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

MOST_KEYS = 92
KEYS = text(longest=MOST_KEYS, pattern="[A-D0-9#*]+", says="must be keys: 0-9, A-D, #, *")
PRESSED = Table("keys", Field("digits", KEYS, required=True))


def press(world: World, path: dict[str, str], asked: Clean) -> Document:
    """Let the far end press keys; returns the call.

    Raises:
        ApiError: 404 ``call-not-found``; 403 ``call-invalid-state``.
    """
    user_id = path["userId"]
    call = rules.press(world, user_id, path["callId"], asked["digits"])
    return shown_call(world.links, user_id, call)


OUTSIDE = (
    OutsideAction("/users/{userId}/calls/{callId}/digits", press, PRESSED, reply=SHOWN_CALL),
)
