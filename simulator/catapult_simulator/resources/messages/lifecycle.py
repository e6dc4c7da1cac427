"""What a message may do next: every state and every event, as two tables.

A message has a state (its way to the carrier) and, when a receipt is awaited, a delivery state
(the carrier's word about it). Everything about both is written here; this file knows neither
HTTP nor time nor the store. The tables are asked with the words themselves, as messages have them.

Sources: methods/messages/getMessages.md (states, delivery states and codes),
methods/messages/postMessages.md (receiptRequested). Choices: decisions/0052.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from types import MappingProxyType


class Direction(StrEnum):
    """``in`` reached one of the customer's numbers, ``out`` left one."""

    IN = "in"
    OUT = "out"


class State(StrEnum):
    """The documented states of a message."""

    RECEIVED = "received"
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    ERROR = "error"


class DeliveryState(StrEnum):
    """What is known of the delivery of a message whose receipt is awaited."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    NOT_DELIVERED = "not-delivered"


class Event(StrEnum):
    """What can happen to a message on its way."""

    LEAVES_QUEUE = "leaves-queue"
    CARRIER_TAKES = "carrier-takes"
    CARRIER_UNKNOWN = "carrier-unknown"
    RECEIPT_DELIVERED = "receipt-delivered"
    RECEIPT_NOT_DELIVERED = "receipt-not-delivered"


class Receipts(StrEnum):
    """Which receipts the sender asked for (``receiptRequested``)."""

    NONE = "none"
    ALL = "all"
    ERROR = "error"


FIRST_STATE: Mapping[Direction, State] = MappingProxyType(
    {Direction.IN: State.RECEIVED, Direction.OUT: State.QUEUED}
)
FINAL_STATES = frozenset({State.RECEIVED, State.SENT, State.ERROR})


@dataclass(frozen=True, slots=True)
class Step:
    """The message moves on; ``announces`` says whether its callbackUrl hears of it."""

    state: State
    announces: bool = False


@dataclass(frozen=True, slots=True)
class Impossible:
    """This cannot happen to a message in this state; nothing changes."""


_STEPS: Mapping[tuple[State, Event], Step] = {
    (State.QUEUED, Event.LEAVES_QUEUE): Step(State.SENDING),
    (State.SENDING, Event.CARRIER_TAKES): Step(State.SENT, announces=True),
    (State.SENDING, Event.CARRIER_UNKNOWN): Step(State.ERROR, announces=True),
    (State.SENT, Event.RECEIPT_DELIVERED): Step(State.SENT),
    (State.SENT, Event.RECEIPT_NOT_DELIVERED): Step(State.SENT),
}

TABLE: Mapping[tuple[str, str], Step | Impossible] = MappingProxyType(
    {pair: _STEPS.get(pair, Impossible()) for pair in product(State, Event)}
)
"""Every pair of state and event; what a receipt changes is in DELIVERY_TABLE."""

_SETTLED: Mapping[tuple[DeliveryState, Event], DeliveryState] = {
    (DeliveryState.WAITING, Event.CARRIER_UNKNOWN): DeliveryState.NOT_DELIVERED,
    (DeliveryState.WAITING, Event.RECEIPT_DELIVERED): DeliveryState.DELIVERED,
    (DeliveryState.WAITING, Event.RECEIPT_NOT_DELIVERED): DeliveryState.NOT_DELIVERED,
}

DELIVERY_TABLE: Mapping[tuple[str, str], DeliveryState | Impossible] = MappingProxyType(
    {pair: _SETTLED.get(pair, Impossible()) for pair in product(DeliveryState, Event)}
)
"""Every pair of delivery state and event: the first word, or that none can come, is the last."""

RECEIPT_IS_ANNOUNCED: Mapping[tuple[str, str], bool] = MappingProxyType(
    {
        (receipts, delivery): {
            Receipts.NONE: False,
            Receipts.ALL: True,
            Receipts.ERROR: delivery is DeliveryState.NOT_DELIVERED,
        }[receipts]
        for receipts, delivery in product(Receipts, DeliveryState)
    }
)
"""Whether a change to this delivery state is a callback, by what the sender asked for."""


def outcome(state: str, event: Event) -> Step | Impossible:
    """Return what ``event`` does to a message in ``state``."""
    return TABLE[state, event]


def delivery_outcome(state: str, event: Event) -> DeliveryState | Impossible:
    """Return the delivery state after ``event``."""
    return DELIVERY_TABLE[state, event]
