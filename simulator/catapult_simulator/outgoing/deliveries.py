"""What is known of a callback on its way: the callback, every attempt, and what became of it."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, get_args

import orjson

from catapult_simulator.outgoing.callback_urls import with_query, without_userinfo

KEPT_BYTES = 1024
DEFAULT_TIMEOUT_MS = 10_000

Method = Literal["GET", "POST"]
DeliveryState = Literal[
    "queued", "sending", "delivered", "failed", "recorded", "lost", "dropped", "unknown"
]
STATES: tuple[DeliveryState, ...] = get_args(DeliveryState)
ON_THE_WAY: frozenset[DeliveryState] = frozenset({"queued", "sending"})


@dataclass(frozen=True)
class Callback:
    """An event on its way to a customer's server.

    Attributes:
        user_id: whose event it is.
        key: events of one key arrive in order: the id of a call, message or conference.
        event: the payload, `eventType` first.
        url: where to; may contain user name and password.
        fallback_url: where to when that fails.
        method: POST sends JSON, GET a query string.
        timeout_ms: milliseconds for the whole exchange, connecting included.
        on_failure: what happens when both failed, a name of the clock's handlers.
        subject: what `on_failure` is about; the key by default.
    """

    user_id: str
    key: str
    event: Mapping[str, Any]
    url: str
    fallback_url: str | None = None
    method: Method = "POST"
    timeout_ms: int = DEFAULT_TIMEOUT_MS
    on_failure: str | None = None
    subject: str = ""

    def head(self) -> str:
        """The beginning of what is sent: of the body, or of the query of a GET."""
        if self.method == "GET":
            return with_query("", self.event)[1 : KEPT_BYTES + 1]
        return orjson.dumps(self.event)[:KEPT_BYTES].decode("utf-8", "ignore")


@dataclass(frozen=True)
class Attempt:
    """One request to a customer's server; `url` without user name and password."""

    url: str
    time: str
    status: int | None
    error: str | None
    milliseconds: float
    answer: str


@dataclass
class Delivery:
    """A callback and what became of it.

    Attributes:
        number: counts deliveries from 1.
        callback: what is delivered.
        time: when it was queued, in virtual time.
        state: `queued`, then `sending`, then `delivered` or, at every URL, `failed`. Or `recorded`,
            where nothing is sent; `lost`, by a fault; `dropped`, when the simulator stopped;
            `unknown`, when it died while sending.
        attempts: in order.
        replays: the number of the delivery that this one sends once more.
        faults: the ids of the faults that struck it, which may have given it:
        copies: how often it is sent again although it arrived;
        detour, detour_ms: how and how long (virtual milliseconds) it is held back.
    """

    number: int
    callback: Callback
    time: str
    state: DeliveryState = "queued"
    attempts: list[Attempt] = field(default_factory=list[Attempt])
    replays: int | None = None
    faults: tuple[str, ...] = ()
    copies: int = 0
    detour: Literal["", "delayed", "reordered"] = ""
    detour_ms: float = 0

    @property
    def url(self) -> str:
        """Where to, without user name and password."""
        return without_userinfo(self.callback.url)[0]

    def to_json(self) -> dict[str, Any]:
        """As the control API shows it: nothing of it is a secret."""
        callback = self.callback
        sent = callback.head()
        return {
            "id": self.number,
            "userId": callback.user_id,
            "key": callback.key,
            "time": self.time,
            "state": self.state,
            "method": callback.method,
            "url": self.url,
            "event": dict(callback.event),
            "attempts": [vars(attempt) | {"sent": sent} for attempt in self.attempts],
            "replays": self.replays,
            "faults": list(self.faults),
        }

    def to_record(self) -> dict[str, Any]:
        """Everything that is needed to send it later, user names and passwords included."""
        return vars(self) | {
            "callback": vars(self.callback) | {"event": dict(self.callback.event)},
            "attempts": [vars(attempt) for attempt in self.attempts],
            "faults": list(self.faults),
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "Delivery":
        """What `to_record` made, after a way through JSON."""
        fields: dict[str, Any] = {
            **record,
            "callback": Callback(**record["callback"]),
            "attempts": [Attempt(**one) for one in record["attempts"]],
            "faults": tuple(record["faults"]),
        }
        return cls(**fields)


class DeliveryLog(deque[Delivery]):
    """The latest deliveries, oldest first; by number and by key they are found without a search.

    There are more than `size` only while the oldest is still on its way.
    """

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size = size
        self._numbers: dict[int, Delivery] = {}
        self._of_key: dict[str, deque[Delivery]] = {}

    def add(self, delivery: Delivery) -> list[int]:
        """Remembers a delivery; the numbers of those that are forgotten for it."""
        forgotten = list[int]()
        while self and len(self) >= self._size and self[0].state not in ON_THE_WAY:
            forgotten.append(self._forget_oldest())
        self.append(delivery)
        return forgotten

    def append(self, delivery: Delivery, /) -> None:
        """Remembers a delivery."""
        super().append(delivery)
        self._numbers[delivery.number] = delivery
        self._of_key.setdefault(delivery.callback.key, deque()).append(delivery)

    def clear(self) -> None:
        """Forgets every delivery."""
        super().clear()
        self._numbers.clear()
        self._of_key.clear()

    def clear_settled(self) -> list[int]:
        """Forgets those that are no longer on their way; their numbers."""
        kept = [one for one in self if one.state in ON_THE_WAY]
        forgotten = [one.number for one in self if one.state not in ON_THE_WAY]
        self.clear()
        for one in kept:
            self.append(one)
        return forgotten

    def of(self, key: str | None) -> Sequence[Delivery]:
        """The deliveries of one call, message or conference; all for None."""
        return tuple(self if key is None else self._of_key.get(key, ()))

    def find(self, number: int) -> Delivery | None:
        """The delivery of this number, if it is remembered."""
        return self._numbers.get(number)

    def _forget_oldest(self) -> int:
        oldest = self.popleft()
        del self._numbers[oldest.number]
        of_key = self._of_key[oldest.callback.key]
        of_key.popleft()
        if not of_key:
            del self._of_key[oldest.callback.key]
        return oldest.number
