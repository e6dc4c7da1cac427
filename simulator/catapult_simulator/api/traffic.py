"""What went through the API: the latest requests, and counts of all of them.

It is in every request's way, so that it keeps plain values; whoever looks formats them.
"""

from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from typing import Any, NamedTuple, overload

from catapult_simulator.moments import iso_milliseconds
from catapult_simulator.outgoing.waiting import Waiters

BOUNDS_SECONDS = (0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 1.0)
"""Durations are counted by the first of these that they do not exceed; longer ones beyond."""


class Logged(NamedTuple):
    """A request as it is remembered: no headers, no bodies, so that no secret is kept.

    Attributes:
        number: 1, 2, 3 … since the process began.
        timestamp: seconds since the epoch, in virtual time, when it was answered.
        seconds: from its headers to its answer, in the caller's time.
        code: of the error that it was refused with.
    """

    number: int
    timestamp: float
    seconds: float
    user_id: str | None
    method: str
    path: str
    operation: str | None
    status: int
    code: str | None = None

    @property
    def request_id(self) -> str:
        """What the log calls it."""
        return f"r-{self.number:012d}"

    def to_json(self) -> dict[str, Any]:
        """As the control API shows it."""
        return {
            "id": self.request_id,
            "time": iso_milliseconds(self.timestamp),
            "milliseconds": round(self.seconds * 1000, 3),
            "userId": self.user_id,
            "method": self.method,
            "path": self.path,
            "operation": self.operation,
            "status": self.status,
            "code": self.code,
        }


class Tally:
    """How many requests took how long: a count for each bound and one beyond, and seconds."""

    __slots__ = ("buckets", "seconds")

    def __init__(self) -> None:
        self.buckets = [0] * (len(BOUNDS_SECONDS) + 1)
        self.seconds = 0.0


class Latest(Sequence[Logged]):
    """The latest requests, oldest first; plain tuples until somebody looks at them."""

    def __init__(self, size: int) -> None:
        self._entries = deque[tuple[Any, ...]](maxlen=size)
        self.append = self._entries.append
        self.clear = self._entries.clear

    def __len__(self) -> int:
        return len(self._entries)

    @overload
    def __getitem__(self, index: int) -> Logged: ...
    @overload
    def __getitem__(self, index: slice) -> list[Logged]: ...
    def __getitem__(self, index: int | slice) -> Logged | list[Logged]:
        if isinstance(index, slice):
            return list(self)[index]
        return Logged._make(self._entries[index])

    def __iter__(self) -> Iterator[Logged]:
        return map(Logged._make, self._entries)

    def __reversed__(self) -> Iterator[Logged]:
        return map(Logged._make, reversed(self._entries))


class Traffic:
    """The latest requests, and a tally for each operation (None: no route) and status.

    Attributes:
        log: the latest requests.
        tallies: by operation and status; they only grow, also over a reset.
        listeners: called with each request that was answered.
        waiters: who waits for one.
        next_number: gives the number of a request that begins.
    """

    def __init__(self, log_size: int) -> None:
        self.log = Latest(log_size)
        self.tallies: dict[tuple[str | None, int], Tally] = {}
        self.listeners: list[Callable[[Logged], None]] = []
        self.waiters = Waiters[Logged]()
        self.next_number = count(1).__next__

    def reset(self) -> None:
        """Forgets the requests; who waits for one waits no longer."""
        self.log.clear()
        self.waiters.end()

    def add(
        self,
        number: int,
        timestamp: float,
        seconds: float,
        user_id: str | None,
        method: str,
        path: str,
        operation: str | None,
        status: int,
        code: str | None = None,
    ) -> None:
        """Remembers a request that was answered; what is what, Logged says."""
        entry = (number, timestamp, seconds, user_id, method, path, operation, status, code)
        self.log.append(entry)
        key = (operation, status)
        tally = self.tallies.get(key)
        if tally is None:
            tally = self.tallies[key] = Tally()
        tally.buckets[bisect_left(BOUNDS_SECONDS, seconds)] += 1
        tally.seconds += seconds
        if self.listeners or self.waiters.waiting:
            self._tell(Logged._make(entry))

    def _tell(self, logged: Logged) -> None:
        self.waiters.tell(logged)
        for listener in tuple(self.listeners):
            listener(logged)
