"""HTTP in and out of bridges."""

from typing import Any, cast

from catapult_simulator.api.paging import PAGE, SIZE, page
from catapult_simulator.api.routing import Reply, Request, Route, created, done, ok
from catapult_simulator.checks.combined import list_of
from catapult_simulator.checks.place import Place
from catapult_simulator.checks.table import Field, Table
from catapult_simulator.checks.values import boolean, text
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.audio.tables import BRIDGE_AUDIO
from catapult_simulator.resources.bridges import rules

_IDS = list_of(text())


def call_ids(value: Any, place: Place) -> list[str]:
    """Ids of at most two calls. 403 `bridge-callIds-overflow` for more."""
    given = cast(list[object], value) if isinstance(value, list) else []
    if len(given) > rules.MOST_CALLS:
        raise ApiError("bridge-callIds-overflow", ", ".join(map(str, given)))
    ids: list[str] = _IDS(value, place)
    return ids


LIST = Table("bridge", PAGE, SIZE)
BRIDGE = Table("bridge", Field("bridgeAudio", boolean), Field("callIds", call_ids))


def list_bridges(request: Request) -> Reply:
    """A page of the bridges."""
    links, user_id = request.world.links, request.user_id
    rows = rules.every(request.world, user_id)
    return page(request, rows, lambda bridge: rules.shown(links, user_id, bridge))


def create_bridge(request: Request) -> Reply:
    """Create a bridge."""
    id_ = rules.create(request.world, request.user_id, request.body)
    return created(request.world.links.to(request.user_id, "bridges", id_))


def get_bridge(request: Request) -> Reply:
    """One bridge."""
    bridge = rules.find(request.world, request.user_id, request.path["bridgeId"])
    return ok(rules.shown(request.world.links, request.user_id, bridge))


def update_bridge(request: Request) -> Reply:
    """Replace its calls, or put it on hold."""
    rules.update(request.world, request.user_id, request.path["bridgeId"], request.body)
    return done()


def list_bridge_calls(request: Request) -> Reply:
    """The calls that are on a bridge."""
    return ok(rules.calls(request.world, request.user_id, request.path["bridgeId"]))


def play_bridge_audio(request: Request) -> Reply:
    """Play a file or speak a sentence to the calls of a bridge, or stop it."""
    rules.play(request.world, request.user_id, request.path["bridgeId"], request.body)
    return done()


ALL = "/users/{userId}/bridges"
ONE = ALL + "/{bridgeId}"
LIMIT = "bridges"
ROUTES = (
    Route("listBridges", "GET", ALL, list_bridges, query=LIST, limit=LIMIT),
    Route("createBridge", "POST", ALL, create_bridge, body=BRIDGE.body, limit=LIMIT),
    Route("getBridge", "GET", ONE, get_bridge, limit=LIMIT),
    Route("updateBridge", "POST", ONE, update_bridge, body=BRIDGE.body, limit=LIMIT),
    Route(
        "playBridgeAudio",
        "POST",
        ONE + "/audio",
        play_bridge_audio,
        body=BRIDGE_AUDIO.body,
        limit=LIMIT,
    ),
    Route("listBridgeCalls", "GET", ONE + "/calls", list_bridge_calls, limit=LIMIT),
)
