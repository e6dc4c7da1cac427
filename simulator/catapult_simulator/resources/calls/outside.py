"""What only the outside world can do to calls, offered by the control API."""

from catapult_simulator.checks.addresses import phone_number_or_sip_uri
from catapult_simulator.checks.schema import one_of
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import choice, text
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resource import OutsideAction
from catapult_simulator.resources.calls import network
from catapult_simulator.resources.calls.documents import SHOWN_CALL, shown_call
from catapult_simulator.resources.calls.events import CARRIED
from catapult_simulator.resources.calls.tables import diversion, sip_headers
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

INCOMING = Table(
    "incoming call",
    Field("to", phone_number_or_sip_uri, required=True),
    Field("from", phone_number_or_sip_uri, required=True),
    Field("sipHeaders", sip_headers),
    Field("diversion", diversion),
    Field("displayName", text()),
    Field("withholdCallerNumber", choice("true", "false")),
    Field("withholdCallerName", choice("true", "false")),
)


def incoming_call(world: World, _path: dict[str, str], asked: Clean) -> Document:
    """Let a call arrive from outside; returns it, with the ``userId`` of the account it reached.

    Raises:
        ApiError: 404 ``number-not-found`` when no account owns ``to`` and no endpoint calls.
    """
    brought = {f"_{name}": asked[name] for name in CARRIED if name in asked}
    brought |= {name: asked[name] for name in ("sipHeaders",) if name in asked}
    user_id, call = network.arrive(world, asked["to"], asked["from"], brought)
    return {"userId": user_id, **shown_call(world.links, user_id, call)}


def far_end(world: World, path: dict[str, str], _asked: Clean) -> Document:
    """Let the far end of a call answer, be busy, reject, hang up, …; returns the call.

    Raises:
        ApiError: 404 ``call-not-found``, or ``resource-not-found`` for an unknown action; 403
            ``call-invalid-state``.
    """
    if path["action"] not in network.ACTIONS:
        raise ApiError("resource-not-found")
    user_id = path["userId"]
    call = network.far_end(world, user_id, path["callId"], path["action"])
    return shown_call(world.links, user_id, call)


OUTSIDE = (
    OutsideAction("/calls", incoming_call, INCOMING, reply=SHOWN_CALL),
    OutsideAction(
        "/users/{userId}/calls/{callId}/{action}",
        far_end,
        reply=SHOWN_CALL,
        places={"action": one_of(*network.ACTIONS)},
    ),
)
