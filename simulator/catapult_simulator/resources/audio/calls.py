"""Audio of calls: who hears it, and what is told about it.

Sources: methods/calls/postCallsCallIdAudio.md; apiCallbacks/audio.md, speak.md;
methods/calls/getCallsCallIdEvents.md (the entries of a call's log);
methods/calls/postTransferCall.md (whisperAudio; where it is silent: decisions/0053).
"""

from catapult_simulator.checks.table import Clean
from catapult_simulator.resources.audio.player import Player
from catapult_simulator.resources.calls import legs
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.calls.hearing import application_says
from catapult_simulator.resources.calls.lifecycle import Event, State
from catapult_simulator.resources.calls.moves import call_back, log, move, whisper_of
from catapult_simulator.state.kinds import AUDIO_DONE
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

DUE = "call:audio-ends"
WHISPER = "whisper"
TOLD_OWNERS = (None, WHISPER)
"""Of a gather's prompt nothing is told: programs take it for what they said (decisions/0190)."""
LOGGED = {"started": "start", "done": "done"}
SPEAK_STATES = {"started": "PLAYBACK_START", "done": "PLAYBACK_STOP"}


def play(world: World, user_id: str, call_id: str, audio: Clean) -> None:
    """Play audio to an active call, or stop it.

    Raises:
        ApiError: 404 ``call-not-found``; 403 ``call-invalid-state``,
            ``call-audio-invalid-state``.
    """
    legs.talking(world, user_id, call_id)
    PLAYER.obey(world, user_id, call_id, audio)


def call_moved(world: World, user_id: str, call: Document) -> None:
    """Nobody hears what plays to a call that is no longer active; who answers hears a whisper."""
    if "activeTime" not in call:
        return  # Nothing has played to whoever was never connected.
    if call["state"] != State.ACTIVE:
        PLAYER.stop(world, user_id, call["id"])
    elif "_transferOf" in call and _is_to_hear_a_whisper(world, user_id, call):
        PLAYER.start(world, user_id, call["id"], whisper_of(call), owner=WHISPER)


def _is_to_hear_a_whisper(world: World, user_id: str, leg: Document) -> bool:
    return (
        bool(whisper_of(leg))
        and _waits(world, user_id, leg)
        and not PLAYER.plays(world, user_id, leg["id"])
    )


def _waits(world: World, user_id: str, leg: Document) -> bool:
    """Whether the call that was transferred waits for the whisper to end."""
    original = world.store.get(CALLS, user_id, leg["_transferOf"])
    return original is not None and original["state"] == State.TRANSFERRING


def _whispered(world: World, user_id: str, leg: Document) -> None:
    """The whisper is over: both calls are connected, unless its hearer hung up meanwhile."""
    is_whispered_to = "_transferOf" in leg and leg["state"] == State.ACTIVE
    if is_whispered_to and _waits(world, user_id, leg):
        move(world, user_id, leg["_transferOf"], Event.TRANSFER_CONNECTS)


def _announce(world: World, user_id: str, playing: Document, status: str) -> None:
    call = world.store.get(CALLS, user_id, playing["id"])
    if call is None:
        return
    if playing["owner"] in TOLD_OWNERS:
        log(world, user_id, call, playing["what"], LOGGED[status])
        call_back(world, user_id, call, event(world, user_id, call, playing, status))
    if status == "started" and "sentence" in playing:
        application_says(world, user_id, call, playing["sentence"])
    if status == "done":
        if playing["owner"] == WHISPER:
            _whispered(world, user_id, call)
        world.tell(AUDIO_DONE, user_id, {"callId": call["id"], "owner": playing["owner"]})


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
