"""Calls that go on to somebody else: by a transfer, or because nobody took their event.

Sources: methods/calls/postTransferCall.md; methods/phoneNumbers/postPhoneNumbersNumberId.md
(fallbackNumber). Choices: decisions/0053.
"""

from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.calls.legs import latest, place
from catapult_simulator.resources.calls.lifecycle import Event, Step
from catapult_simulator.resources.calls.moves import move
from catapult_simulator.state.store import Document
from catapult_simulator.world import World


def transfer(world: World, user_id: str, call_id: str, leg: Document) -> Document:
    """Place the leg that a call, which has just become transferring, is transferred to."""
    call = latest(world, user_id, call_id)
    if "_transferTo" in call:
        _let_go(world, user_id, call["_transferTo"])
    placed = place(world, user_id, leg | {"_transferOf": call_id})
    world.store.put(CALLS, user_id, call | {"_transferTo": placed["id"]})
    return placed


def rescue(world: World, user_id: str, call_id: str) -> None:
    """Send an incoming call whose event nobody took to its number's fallbackNumber, if it has one.

    Source: methods/phoneNumbers/postPhoneNumbersNumberId.md, fallbackNumber.
    """
    call = world.store.get(CALLS, user_id, call_id)
    owner = world.numbers.owner(call["to"]) if call else None
    if call is None or owner is None or not owner.number.get("fallbackNumber"):
        return
    move(world, user_id, call_id, Event.ANSWER)
    if isinstance(move(world, user_id, call_id, Event.TRANSFER), Step):
        leg = {"from": call["from"], "to": owner.number["fallbackNumber"]}
        transfer(world, user_id, call_id, leg)


def _let_go(world: World, user_id: str, call_id: str) -> None:
    """End the leg of an earlier transfer without ending the call that was transferred."""
    leg = latest(world, user_id, call_id)
    kept = {name: value for name, value in leg.items() if name != "_transferOf"}
    world.store.put(CALLS, user_id, kept)
    move(world, user_id, call_id, Event.HANG_UP)
