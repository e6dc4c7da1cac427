"""Moves a message along its lifecycle: state, delivery, callbacks, in one unit of work.

The tables in lifecycle.py say what happens; this says it to the store, the clock and the
callbacks. Choices: decisions/0052.
"""

from catapult_simulator.moments import iso
from catapult_simulator.outgoing.callbacks import Callback
from catapult_simulator.resources.messages import carrier
from catapult_simulator.resources.messages.documents import MESSAGES, is_mms
from catapult_simulator.resources.messages.events import payload
from catapult_simulator.resources.messages.lifecycle import (
    FIRST_STATE,
    RECEIPT_IS_ANNOUNCED,
    DeliveryState,
    Direction,
    Event,
    Impossible,
    Receipts,
    delivery_outcome,
    outcome,
)
from catapult_simulator.resources.messages.media_urls import arriving
from catapult_simulator.resources.messages.segments import segment_count
from catapult_simulator.state.numbers import Owner
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

QUEUE_SECONDS = 0.1
CARRIER_SECONDS = 0.1
RECEIPT_SECONDS = 0.5

LAST_KEY_BY_TIME = 2**63 - 2**40
"""From the year 2262 on keys only count on: no number may be larger than 64 bits."""

LEAVES_QUEUE = "message:leaves-queue"
REACHES_CARRIER = "message:reaches-carrier"
RECEIPT_ARRIVES = "message:receipt-arrives"


_SENT: Document = {
    "direction": Direction.OUT.value,
    "state": FIRST_STATE[Direction.OUT].value,
    "text": "",
    "media": [],
    "callbackTimeout": 10_000,
    "callbackHttpMethod": "POST",
    "receiptRequested": Receipts.NONE.value,
    "_delivery": DeliveryState.WAITING.value,
}
"""What a message is when it is sent, and nothing else was asked."""

_RECEIVED: Document = {
    "direction": Direction.IN.value,
    "state": FIRST_STATE[Direction.IN].value,
}


def put_in_queue(world: World, user_id: str, properties: Document) -> Document:
    """Take a message to be sent; when it leaves the queue, `leave_queue_after` says."""
    message = {"id": world.ids.new("message", user_id), **_SENT, **properties}
    if message["receiptRequested"] != Receipts.NONE:
        message["deliveryState"] = DeliveryState.WAITING.value
    return _put(world, user_id, message)


def leave_queue_after(world: World, user_id: str, message_id: str, seconds: float) -> None:
    """Let a message wait for those before it, and leave the queue a moment later."""
    world.clock.schedule(seconds + QUEUE_SECONDS, LEAVES_QUEUE, user_id, message_id)


def leave_queue(world: World, user_id: str, message_id: str) -> None:
    """Let a queued message be sent."""
    message = world.store.get(MESSAGES, user_id, message_id)
    if message is not None and _move(world, user_id, message, Event.LEAVES_QUEUE):
        world.clock.schedule(CARRIER_SECONDS, REACHES_CARRIER, user_id, message_id)


def reach_carrier(world: World, user_id: str, message_id: str) -> None:
    """Let the carrier take a message, or nobody; a number of this simulator gets it at once."""
    message = world.store.get(MESSAGES, user_id, message_id)
    if message is None:
        return
    owner = world.numbers.owner(message["to"])
    if owner is None and carrier.delivery_code(message["to"]) is None:
        _move(world, user_id, message, Event.CARRIER_UNKNOWN)
        named = [("messageId", message_id), ("from", message["from"]), ("to", message["to"])]
        values = (message["from"], message["to"])
        world.errors.report(user_id, "message-delivery-failed", *values, details=named)
        return
    if not _move(world, user_id, message, Event.CARRIER_TAKES):
        return
    if owner is not None:
        id_ = world.ids.new("message", owner.user_id)
        media = arriving(world, user_id, message, owner.user_id, id_)
        properties = {name: message[name] for name in ("from", "to", "text")} | {"media": media}
        _arrive(world, owner, id_, properties)
    world.clock.schedule(RECEIPT_SECONDS, RECEIPT_ARRIVES, user_id, message_id)


def receipt_arrives(world: World, user_id: str, message_id: str) -> None:
    """Let the carrier's word about a sent message come in, and pass it on if it was wanted."""
    message = world.store.get(MESSAGES, user_id, message_id)
    if message is None:
        return
    code = _reported(world, message["to"])
    delivered = code == carrier.DELIVERED
    event = Event.RECEIPT_DELIVERED if delivered else Event.RECEIPT_NOT_DELIVERED
    words = {"deliveryCode": str(code), "deliveryDescription": carrier.DELIVERY_CODES[code]}
    changes = _settled(message, event, words)
    if not changes:
        return
    settled = world.store.change(MESSAGES, user_id, message_id, changes)
    if RECEIPT_IS_ANNOUNCED[_wanted_receipts(message), settled["_delivery"]]:
        announce(world, user_id, settled)


def receive(
    world: World, to: str, from_: str, text: str, media: list[str]
) -> tuple[str, Document] | None:
    """Let a message arrive at a number; return account and message, None when nobody owns it.

    Its event goes to the incomingMessageUrl of the number's application.
    """
    owner = world.numbers.owner(to)
    if owner is None:
        return None
    id_ = world.ids.new("message", owner.user_id)
    properties = {"from": from_, "to": to, "text": text, "media": media}
    return owner.user_id, _arrive(world, owner, id_, properties)


def _arrive(world: World, owner: Owner, id_: str, properties: Document) -> Document:
    message = _put(world, owner.user_id, {"id": id_, **_RECEIVED, **properties})
    to, product = message["to"], "mms-in" if is_mms(message) else "sms-in"
    world.ledger.charge(owner.user_id, product, number=to, resource_id=id_, is_over=True)
    application = owner.application
    if application is None:
        details = [("number", to), ("messageId", message["id"])]
        world.errors.report(owner.user_id, "no-application-for-number", to, details=details)
    elif application.get("incomingMessageUrl"):
        _announce_incoming(world, owner.user_id, message, application)
    return message


def announce(world: World, user_id: str, message: Document) -> None:
    """Queue the callback of a sent message that has a callbackUrl."""
    if "callbackUrl" not in message:
        return
    uri = world.links.to(user_id, "messages", message["id"])
    world.callbacks.enqueue(
        Callback(
            user_id=user_id,
            key=message["id"],
            event=payload(message, message_uri=uri),
            url=message["callbackUrl"],
            fallback_url=message.get("fallbackUrl"),
            method=message["callbackHttpMethod"],
            timeout_ms=message["callbackTimeout"],
        )
    )


def _announce_incoming(
    world: World, user_id: str, message: Document, application: Document
) -> None:
    uri = world.links.to(user_id, "messages", message["id"])
    world.callbacks.enqueue(
        Callback(
            user_id=user_id,
            key=message["id"],
            event=payload(message, message_uri=uri, application_id=application["id"]),
            url=application["incomingMessageUrl"],
            fallback_url=application.get("incomingMessageFallbackUrl"),
            method=application["callbackHttpMethod"],
            timeout_ms=application["incomingMessageUrlCallbackTimeout"],
        )
    )


def _move(world: World, user_id: str, message: Document, event: Event) -> bool:
    step = outcome(message["state"], event)
    if isinstance(step, Impossible):
        return False
    changes = {"state": step.state.value} | _settled(message, event, {})
    moved = world.store.change(MESSAGES, user_id, message["id"], changes)
    if step.announces:
        announce(world, user_id, moved)
    return True


def _reported(world: World, to: str) -> int:
    """The code of a message that was taken: where no carrier has the number, it was ours."""
    code = None if world.numbers.owner(to) is not None else carrier.delivery_code(to)
    return carrier.DELIVERED if code is None else code


def _settled(message: Document, event: Event, words: Document) -> Document:
    """What changes when ``event`` settles the delivery: the state, with ``words`` where shown."""
    state = delivery_outcome(message["_delivery"], event)
    if isinstance(state, Impossible):
        return {}
    is_shown = "deliveryState" in message or RECEIPT_IS_ANNOUNCED[_wanted_receipts(message), state]
    return {"_delivery": state.value} | ({"deliveryState": state.value} | words if is_shown else {})


def _wanted_receipts(message: Document) -> str:
    """An MMS cannot ask for receipts, yet its failures are told (apiCallbacks/mms.md)."""
    wanted: str = Receipts.ERROR if is_mms(message) else message["receiptRequested"]
    return wanted


def _put(world: World, user_id: str, message: Document) -> Document:
    """Keep a new message, with what the moment and its content say of it."""
    now = world.clock.timestamp()
    message["time"] = iso(now)
    message["segmentCount"] = segment_count(message["text"], is_mms=is_mms(message))
    message["_timestamp"] = now
    message["_sortKey"] = _next_sort_key(world, user_id, now)
    return world.store.put(MESSAGES, user_id, message)


def _next_sort_key(world: World, user_id: str, now: float) -> int:
    """A number that grows with each message, and looks like the one in the printed Link."""
    latest = world.store.latest(MESSAGES, user_id)
    by_time = min(round(now * 1000) * 10**6, LAST_KEY_BY_TIME)
    return by_time if latest is None else max(by_time, latest["_sortKey"] + 1)
