"""How a message is kept, and how it is shown.

A kept message has the API's own properties; those that begin with an underscore are the
simulator's: ``_timestamp`` (seconds since the epoch when it was created), ``_sortKey`` (its place
among the account's messages), ``_delivery`` (what became of it, also when nobody asked),
``_ownMedia`` (the names of those of its media that are the sender's own, by their URLs).

Source: methods/messages/getMessages.md and getMessagesMessageId.md, Properties.
"""

from catapult_simulator.checks.schema import INTEGER, MOMENT, TEXT, Schema, items, record
from catapult_simulator.resources.messages.lifecycle import (
    DeliveryState,
    Direction,
    Receipts,
    State,
)
from catapult_simulator.state.kinds import METHOD, URL
from catapult_simulator.state.store import Document, Kind

_SENT = {
    "_delivery": DeliveryState,
    "receiptRequested": Receipts,
    "callbackHttpMethod": METHOD,
    "callbackTimeout": int,
}
MESSAGES = Kind(
    "messages",
    indexes=("from", "to", "direction", "state", "deliveryState"),
    needs={
        "direction": Direction,
        "state": State,
        "from": str,
        "to": str,
        "time": str,
        "text": str,
        "media": list[str],
        "segmentCount": int,
        "_timestamp": float,
        "_sortKey": int,
    },
    maybe={
        "callbackUrl": URL,
        "fallbackUrl": URL,
        "tag": str,
        "_ownMedia": dict[str, str],
        "deliveryState": DeliveryState,
        "deliveryCode": str,
        "deliveryDescription": str,
    },
    when={("direction", Direction.OUT.value): _SENT},
)

SHOWN = (
    "id",
    "from",
    "to",
    "direction",
    "text",
    "media",
    "state",
    "time",
    "callbackUrl",
    "callbackTimeout",
    "fallbackUrl",
    "tag",
    "receiptRequested",
    "deliveryState",
    "deliveryCode",
    "deliveryDescription",
    "segmentCount",
)

SHOWN_MESSAGE: Schema = record(
    "Message",
    dict.fromkeys(("id", "from", "to", "direction", "text", "state"), TEXT) | {"time": MOMENT},
    maybe={
        "userId": TEXT,
        "media": items(TEXT),
        "callbackUrl": TEXT,
        "callbackTimeout": INTEGER,
        "fallbackUrl": TEXT,
        "tag": TEXT,
        "receiptRequested": TEXT,
        "deliveryState": TEXT,
        "deliveryCode": TEXT,
        "deliveryDescription": TEXT,
        "segmentCount": INTEGER,
    },
)
"""What `shown_message` returns; `userId` where an endpoint has no account in its path."""

TEXT_IS_KEPT_SECONDS = 3 * 24 * 60 * 60


def shown_message(message: Document, now: float) -> Document:
    """Return the message as the API shows it at ``now`` (seconds since the epoch).

    The text of a message older than three days is gone: it is shown as the empty text that a
    redaction leaves (decisions/0055).
    """
    shown = {name: message[name] for name in SHOWN if name in message}
    if now - message["_timestamp"] > TEXT_IS_KEPT_SECONDS:
        shown["text"] = ""
    return shown


def is_mms(message: Document) -> bool:
    """Whether the message carries media."""
    return bool(message["media"])
