"""Audio of calls: who hears it, and what is told about it.

Sources: methods/calls/postCallsCallIdAudio.md; apiCallbacks/audio.md, speak.md;
methods/calls/getCallsCallIdEvents.md (the entries of a call's log).
"""

from catapult_simulator.api.requests import Clean
from catapult_simulator.resources.audio.player import Player
from catapult_simulator.resources.calls import network
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.calls.lifecycle import State
from catapult_simulator.resources.calls.moves import call_back, log
from catapult_simulator.state.kinds import CALL_HEARD
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

DUE = "call:audio-ends"
LOGGED = {"started": "start", "done": "done"}
SPEAK_STATES = {"started": "PLAYBACK_START", "done": "PLAYBACK_STOP"}


def play(world: World, user_id: str, call_id: str, audio: Clean) -> None:
    """Play audio to an active call, or stop it.

    Raises:
        ApiError: 404 ``call-not-found``; 403 ``call-invalid-state``,
            ``call-audio-invalid-state``.
    """
    network.talking(world, user_id, call_id)
    PLAYER.obey(world, user_id, call_id, audio)


def call_moved(world: World, user_id: str, call: Document) -> None:
    """Nobody hears what plays to a call that is no longer active."""
    if call["state"] != State.ACTIVE:
        PLAYER.stop(world, user_id, call["id"])


def _announce(world: World, user_id: str, playing: Document, status: str) -> None:
    call = world.store.get(CALLS, user_id, playing["id"])
    if call is None:
        return
    log(world, user_id, call, playing["what"], LOGGED[status])
    call_back(world, user_id, call, event(world, user_id, call, playing, status))
    if status == "started" and "sentence" in playing:
        world.tell(CALL_HEARD, user_id, {"callId": call["id"], "sentence": playing["sentence"]})


def event(world: World, user_id: str, call: Document, playing: Document, status: str) -> Document:
    """Return the payload of a playback or speak event; the audio's tag goes before the call's."""
    tag = playing.get("tag", call.get("tag"))
    return {
        "eventType": playing["what"],
        "status": status,
        **({"state": SPEAK_STATES[status]} if playing["what"] == "speak" else {}),
        "callId": call["id"],
        "callUri": world.links.to(user_id, "calls", call["id"]),
        **({"tag": tag} if tag is not None else {}),
        "time": world.clock.iso(),
    }


PLAYER = Player(DUE, _announce)
