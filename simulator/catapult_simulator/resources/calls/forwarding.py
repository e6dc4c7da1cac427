"""Calls that go on to somebody else: by a transfer, or because nobody took their event.

Sources: methods/calls/postTransferCall.md; methods/phoneNumbers/postPhoneNumbersNumberId.md
(fallbackNumber). Choices: decisions/0053.
"""

from collections.abc import Iterator

from catapult_simulator.checks.addresses import can_be_called
from catapult_simulator.resources.calls.documents import CALLS, own_number
from catapult_simulator.resources.calls.far_end import Refused, behaviour
from catapult_simulator.resources.calls.legs import latest, place
from catapult_simulator.resources.calls.lifecycle import Direction, Event, Step
from catapult_simulator.resources.calls.moves import move
from catapult_simulator.state.store import Document
from catapult_simulator.world import World


def transfer(world: World, user_id: str, call_id: str, leg: Document) -> Document:
    """Place the leg that a call, which has just become transferring, is transferred to."""
    call = latest(world, user_id, call_id)
    if "_transferTo" in call:
        _let_go(world, user_id, call["_transferTo"])
    if world.numbers.owned(user_id, leg["from"]) is None:
        leg = leg | {"_number": own_number(call)}
    placed = place(world, user_id, leg | {"_transferOf": call_id})
    world.store.put(CALLS, user_id, call | {"_transferTo": placed["id"]})
    return placed


def rescue(world: World, user_id: str, call_id: str) -> None:
    """Send an incoming call whose event nobody took to its number's fallbackNumber.

    Without one, or with one that nobody may call or that the call has been at, it rings on.
    """
    call = world.store.get(CALLS, user_id, call_id)
    target = _fallback_of(world, user_id, call) if call else None
    if call is None or target is None:
        return
    move(world, user_id, call_id, Event.ANSWER)
    if isinstance(move(world, user_id, call_id, Event.TRANSFER), Step):
        transfer(world, user_id, call_id, {"from": call["from"], "to": target})


def _fallback_of(world: World, user_id: str, call: Document) -> str | None:
    called = own_number(call)
    number = world.numbers.owned(user_id, called) if called else None
    target: str | None = number.get("fallbackNumber") if number else None
    if not target or not can_be_called(target) or isinstance(behaviour(target), Refused):
        return None
    # Numbers that fall back to each other would send a call around for ever.
    has_been_there = any(target == one["to"] for one in _way_of(world, user_id, call))
    return None if has_been_there else target


def _way_of(world: World, user_id: str, call: Document) -> Iterator[Document]:
    """A call, the leg that arrived as this call, the call that went on by that leg, and so on."""
    one: Document | None = call
    while one is not None:
        yield one
        if one["direction"] == Direction.IN:
            user_id, before = one.get("_peer", (user_id, ""))
        else:
            before = one.get("_transferOf", "")
        one = world.store.get(CALLS, user_id, before)


def _let_go(world: World, user_id: str, call_id: str) -> None:
    """End the leg of an earlier transfer without ending the call that was transferred."""
    leg = latest(world, user_id, call_id)
    kept = {name: value for name, value in leg.items() if name != "_transferOf"}
    world.store.put(CALLS, user_id, kept)
    move(world, user_id, call_id, Event.HANG_UP)
