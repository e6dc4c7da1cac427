# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Spacing requests out by the documented limits, so that none of them is refused."""

from __future__ import annotations

import time
from threading import Lock

import msgspec


class Pace(msgspec.Struct, frozen=True):
    """A documented limit: how often requests of one kind may be sent.

    Attributes:
        bucket: operations with the same bucket are counted together.
        seconds_each: seconds from one request to the next when they go on and on.
        burst: how many may leave at once after a rest.
    """

    bucket: str
    seconds_each: float
    burst: int = 1


class Pacer:
    """Gives every request its turn; one for all threads and tasks that share a client."""

    def __init__(self) -> None:
        self._next: dict[str, float] = {}
        self._lock = Lock()

    def reserve(self, pace: Pace) -> float:
        """Take the next turn. Returns the seconds to wait for it, 0 when it has come."""
        now = time.monotonic()
        with self._lock:
            turn = max(self._next.get(pace.bucket, now), now)
            self._next[pace.bucket] = turn + pace.seconds_each
        return max(0.0, turn - (pace.burst - 1) * pace.seconds_each - now)
