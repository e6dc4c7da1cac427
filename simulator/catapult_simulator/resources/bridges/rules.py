"""What the API does with bridges: create, list, show, update, play, and what calls do to them.

Sources: methods/bridges/*.md; methods/calls/postCalls.md (bridgeId); errors.md. Choices where they
are silent: decisions/0090.
"""

from collections.abc import Iterator

from catapult_simulator.api.links import Links
from catapult_simulator.checks.table import Clean
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.audio.calls import PLAYER
from catapult_simulator.resources.bridges.lifecycle import TABLE, Event, State, event_of
from catapult_simulator.resources.calls.documents import CALLS, shown_call
from catapult_simulator.resources.calls.hearing import hear
from catapult_simulator.resources.calls.lifecycle import FINAL_STATES, Impossible
from catapult_simulator.resources.calls.lifecycle import State as CallState
from catapult_simulator.resources.calls.moves import refusal
from catapult_simulator.state.store import Document, Kind
from catapult_simulator.world import World

BRIDGES = Kind(
    "bridges",
    needs={"state": State, "callIds": list[str], "bridgeAudio": bool, "createdTime": str},
    maybe={"activatedTime": str, "completedTime": str},
    when={("state", State.ACTIVE.value): {"activatedTime": str}},
)
MOST_CALLS = 2
FULL = "Bridge ${0} already has 2 calls"


def every(world: World, user_id: str) -> Iterator[Document]:
    """Return the account's bridges, in order of creation."""
    return world.store.all(BRIDGES, user_id)


def find(world: World, user_id: str, bridge_id: str) -> Document:
    """Return a bridge. Raises ApiError (404, ``bridge-not-found``)."""
    bridge = world.store.get(BRIDGES, user_id, bridge_id)
    if bridge is None:
        raise ApiError("bridge-not-found", bridge_id)
    return bridge


def shown(links: Links, user_id: str, bridge: Document) -> Document:
    """Return a bridge as the API shows it."""
    return bridge | {"calls": links.to(user_id, "bridges", bridge["id"], "calls")}


def create(world: World, user_id: str, asked: Clean) -> str:
    """Create a bridge, with up to two calls or none yet; return its id.

    Raises:
        ApiError: 403 ``call-id-not-found``, ``call-invalid-state``; 400
            ``bridge-bridged-callId``.
    """
    bridge: Document = {
        "id": world.ids.new("bridge", user_id),
        "state": State.CREATED.value,
        "callIds": [],
        "bridgeAudio": asked.get("bridgeAudio", True),
        "createdTime": world.clock.iso(),
    }
    _change(world, user_id, bridge, asked)
    id_: str = bridge["id"]
    return id_


def update(world: World, user_id: str, bridge_id: str, asked: Clean) -> None:
    """Replace the calls of a bridge, put it on hold or take it off.

    Raises:
        ApiError: 404 ``bridge-not-found``; 403 ``call-id-not-found``, ``call-invalid-state``; 400
            ``bridge-bridged-callId``, ``bridge-invalid-state``.
    """
    _change(world, user_id, _open(world, user_id, bridge_id), asked)


def calls(world: World, user_id: str, bridge_id: str) -> list[Document]:
    """Return the calls that are on a bridge. Raises ApiError (404, ``bridge-not-found``)."""
    bridge = find(world, user_id, bridge_id)
    link = {"bridge": world.links.to(user_id, "bridges", bridge_id)}
    return [shown_call(world.links, user_id, one) | link for one in _calls(world, user_id, bridge)]


def play(world: World, user_id: str, bridge_id: str, audio: Clean) -> None:
    """Play audio to every active call of a bridge, or stop it.

    Raises:
        ApiError: 404 ``bridge-not-found``; 400 ``bridge-invalid-state``,
            ``bridge-invalid-operation`` (no active calls); 403 ``call-audio-invalid-state``.
    """
    bridge = _open(world, user_id, bridge_id)
    hearing = [one for one in _calls(world, user_id, bridge) if one["state"] == CallState.ACTIVE]
    if not hearing:
        raise ApiError("bridge-invalid-operation", bridge_id)
    refused: list[ApiError] = []
    for call in hearing:
        try:
            PLAYER.obey(world, user_id, call["id"], audio)
        except ApiError as error:
            refused.append(error)
    if len(refused) == len(hearing):
        raise refused[0]


def call_asked(world: World, user_id: str, asked: Document) -> None:
    """A call is to be created in a bridge, which must be there and have a place.

    Raises:
        ApiError: 404 ``bridge-not-found``; 400 ``bridge-invalid-state``; 403
            ``bridge-callIds-overflow``.
    """
    if "bridgeId" not in asked:
        return
    bridge = _open(world, user_id, asked["bridgeId"])
    if len(bridge["callIds"]) >= MOST_CALLS:
        raise ApiError("bridge-callIds-overflow", bridge["id"], says=FULL)


def call_moved(world: World, user_id: str, call: Document) -> None:
    """A call of a bridge was created, answered or transferred; one that ended leaves it."""
    bridge = world.store.get(BRIDGES, user_id, call["bridgeId"]) if "bridgeId" in call else None
    if bridge is None:
        return
    others = [one for one in bridge["callIds"] if one != call["id"]]
    if call["state"] not in FINAL_STATES:
        stays = call["id"] in bridge["callIds"]
        _settle(world, user_id, bridge, bridge["callIds"] if stays else [*others, call["id"]])
    elif others != bridge["callIds"]:
        _settle(world, user_id, bridge, others)


def bridged_hear(world: World, user_id: str, spoken: Document) -> None:
    """What the far end of one call says, the other call hears, unless they are on hold."""
    speaker = world.store.get(CALLS, user_id, spoken["callId"])
    bridge = world.store.get(BRIDGES, user_id, (speaker or {}).get("bridgeId", ""))
    if (
        bridge is None
        or bridge["state"] != State.ACTIVE
        or spoken["callId"] not in bridge["callIds"]
    ):
        return
    for call in _calls(world, user_id, bridge):
        if call["id"] != spoken["callId"] and call["state"] == CallState.ACTIVE:
            hear(world, user_id, call["id"], spoken["sentence"])


def _open(world: World, user_id: str, bridge_id: str) -> Document:
    bridge = find(world, user_id, bridge_id)
    if bridge["state"] == State.COMPLETED:
        raise ApiError("bridge-invalid-state", bridge_id, bridge["state"])
    return bridge


def _calls(world: World, user_id: str, bridge: Document) -> list[Document]:
    found = (world.store.get(CALLS, user_id, call_id) for call_id in bridge["callIds"])
    return [call for call in found if call is not None]


def _change(world: World, user_id: str, bridge: Document, asked: Clean) -> None:
    given: list[str] = asked["callIds"] if "callIds" in asked else bridge["callIds"]
    wanted = list(dict.fromkeys(given))
    joining = [_joinable(world, user_id, call_id, bridge["id"]) for call_id in wanted]
    for call in _calls(world, user_id, bridge):
        if call["id"] not in wanted:
            left = {name: value for name, value in call.items() if name != "bridgeId"}
            world.store.put(CALLS, user_id, left)
    for call in joining:
        world.store.put(CALLS, user_id, call | {"bridgeId": bridge["id"]})
    audio = {"bridgeAudio": asked.get("bridgeAudio", bridge["bridgeAudio"])}
    _settle(world, user_id, bridge | audio, wanted)


def _joinable(world: World, user_id: str, call_id: str, bridge_id: str) -> Document:
    """Return a call that may be in this bridge: it has not ended, and is in no other."""
    call = world.store.get(CALLS, user_id, call_id)
    if call is None:
        raise ApiError("call-id-not-found", call_id)
    if call["state"] in FINAL_STATES:
        raise refusal(call, Impossible())
    if call.get("bridgeId", bridge_id) != bridge_id:
        raise ApiError("bridge-bridged-callId", call_id)
    return call


def _settle(world: World, user_id: str, bridge: Document, call_ids: list[str]) -> None:
    """Give a bridge its calls, and the state that follows."""
    after: Document = bridge | {"callIds": call_ids}
    active = [one for one in _calls(world, user_id, after) if one["state"] == CallState.ACTIVE]
    was_bridged = "activatedTime" in after
    event = (
        Event.LOSES_LAST_CALL
        if bridge["callIds"] and not call_ids
        else event_of(active_calls=len(active), audio=after["bridgeAudio"], was_bridged=was_bridged)
    )
    state = TABLE[State(bridge["state"]), event]
    after["state"] = state.value
    if state is State.ACTIVE and not was_bridged:
        after["activatedTime"] = world.clock.iso()
    if state is State.COMPLETED:
        after["completedTime"] = world.clock.iso()
    world.store.put(BRIDGES, user_id, after)
