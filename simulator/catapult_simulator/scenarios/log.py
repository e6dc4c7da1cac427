"""The event log of a scenario: what happened, in order, as plain values.

Nothing of the wall clock, of ports or of the order of sets is in it: the same scenario in a fresh
simulator with a manual clock gives the same bytes.
"""

from typing import Any

from catapult_simulator.moments import iso_milliseconds
from catapult_simulator.outgoing.deliveries import Delivery

Entry = dict[str, Any]


class EventLog:
    """Collects entries; `at` counts virtual seconds from `start` (seconds since the epoch)."""

    def __init__(self, start: float) -> None:
        self.start = start
        self.entries: list[Entry] = []

    def seconds(self, timestamp: float) -> float:
        """Seconds since the start, to the millisecond."""
        return round(timestamp - self.start, 3)

    def add(self, timestamp: float, what: str, **properties: Any) -> None:
        """Adds an entry."""
        when = {"at": self.seconds(timestamp), "time": iso_milliseconds(timestamp)}
        self.entries.append({**when, "what": what, **properties})


def of_delivery(delivery: Delivery) -> Entry:
    """What a log says of a callback: where to, what became of it, and the event."""
    shown = delivery.to_json()
    attempts = [
        {"url": one.url, "status": one.status, "error": one.error} for one in delivery.attempts
    ]
    return {
        "eventType": shown["event"].get("eventType"),
        "queued": delivery.time,
        "url": shown["url"],
        "delivery": delivery.state,
        "attempts": attempts,
        "event": shown["event"],
    }
