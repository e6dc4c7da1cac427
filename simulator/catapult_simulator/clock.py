"""The only source of time, and the events that fall due.

`real` follows the wall clock; `manual` moves when it is advanced; `auto` jumps to the next due
event when nothing else goes on. A due event is data (what, whose, about what), so that it can be
listed, kept and carried elsewhere; `handlers` say what each does. Events fire in order of time,
then of scheduling, each in its own unit of work.

Moments are whole milliseconds (see moments). In a unit of work time stands still: what
happens at once has one time, wherever it is told.
"""

import asyncio
import heapq
import logging
import math
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import islice
from typing import NamedTuple

from catapult_simulator.moments import iso, iso_milliseconds, whole_milliseconds
from catapult_simulator.settings import ClockMode
from catapult_simulator.state.store import Row, Store

log = logging.getLogger(__name__)

SHORT_JUMP_SECONDS = 1.0
"""An automatic clock jumps so far, in virtual time, as soon as nothing is on its way."""

QUIET_SECONDS = 0.05
"""Before it jumps further it waits so long, in real time, for who acts after an answer."""

LONGEST_QUIET_SECONDS = 1.0
"""It waits no longer than that, in real time, however much goes on."""


class Due(NamedTuple):
    """Something that will happen: at `when` (seconds since the epoch), in order of `number`."""

    when: float
    number: int
    what: str
    user_id: str
    subject: str


class Clock:
    """Virtual time. `now()` starts at `start` (wall time when None) and only moves on."""

    def __init__(self, mode: ClockMode, store: Store, start: datetime | None = None) -> None:
        self.mode = mode
        self.handlers: Mapping[str, Callable[[str, str], None]] = {}
        self.idle: Callable[[], Awaitable[None]] = _nothing
        self._store = store
        self._start = start
        self._loop: asyncio.AbstractEventLoop | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._rings_for = 0.0
        self._jump: asyncio.Task[None] | None = None
        self.reset()

    def reset(self, start: datetime | None = None) -> None:
        """Goes back to the start, for once to another one, and forgets every due event."""
        start = start or self._start
        self._heap: list[Due] = []
        self._live: dict[int, Due] = {}
        self._number = 0
        self._now = whole_milliseconds(start.timestamp() if start else time.time())
        self._ahead = self._now - time.monotonic()
        self._read_in, self._reading = 0, self._now
        self._disarm()

    def timestamp(self) -> float:
        """Seconds since the epoch, in virtual time."""
        if self.mode != "real":
            return self._now
        unit = self._store.running
        if unit != self._read_in or not unit:
            self._read_in = unit
            self._reading = whole_milliseconds(self._ahead + time.monotonic())
        return self._reading

    @staticmethod
    def wall() -> float:
        """Seconds since the epoch in the caller's world, for what leaves the simulator as such."""
        return time.time()

    ticks = staticmethod(time.perf_counter)
    """Seconds in the caller's world since no particular moment: how long something took."""

    def now(self) -> datetime:
        """The virtual time, in UTC."""
        return datetime.fromtimestamp(self.timestamp(), UTC)

    def iso(self) -> str:
        """The virtual time as the API prints it: `2017-03-31T22:33:08Z`."""
        return iso(self.timestamp())

    def iso_milliseconds(self) -> str:
        """The virtual time as the control API prints it: `2017-03-31T22:33:08.374Z`."""
        return iso_milliseconds(self.timestamp())

    def schedule(self, seconds: float, what: str, user_id: str, subject: str) -> int:
        """Lets `what` happen to `subject` after so many virtual seconds.

        Returns a number for `cancel`. Inside a unit of work that fails, nothing was scheduled.
        Raises KeyError when nobody handles `what`.
        """
        if what not in self.handlers:
            raise KeyError(f"nobody handles {what!r}; known: {sorted(self.handlers)}")
        self._number = number = self._number + 1
        when = whole_milliseconds(self.timestamp() + seconds)
        due = Due(when, number, what, user_id, subject)
        heapq.heappush(self._heap, due)
        self._live[number] = due
        self._store.changed(self, number, None)
        self._wake_by(when)
        return number

    def cancel(self, number: int | None) -> None:
        """Lets a scheduled event not happen; None and events of the past are ignored."""
        due = self._live.pop(number, None) if number is not None else None
        if due is not None:
            self._store.changed(self, due.number, due)

    def undo(self, number: int, before: Due | None) -> None:
        """Takes back that something was scheduled or cancelled."""
        if before is None:
            self._live.pop(number, None)
        else:
            self._live[number] = before

    def row(self, number: int) -> Row:
        """What is to be written down of a number."""
        due = self._live.get(number)
        return "due", "", number, None if due is None else list(due)

    def pending(self, at_most: int | None = None) -> list[Due]:
        """What is due, in order; only the first ones, which is cheaper, where it says how many."""
        if at_most is None:
            return sorted(self._live.values())
        return list(islice(self._in_order(), at_most))

    def pending_count(self) -> int:
        """How many events are due."""
        return len(self._live)

    def next_due(self) -> Due | None:
        """What is due first."""
        while self._heap and self._heap[0].number not in self._live:
            heapq.heappop(self._heap)
        return self._heap[0] if self._heap else None

    def state(self) -> tuple[float, float, int]:
        """Now, the wall clock now, and the last number that was given, for `load`."""
        return self.timestamp(), self.wall(), self._number

    def load(self, state: tuple[float, float, int], due: Iterable[Due]) -> None:
        """Goes on from where a clock was, in state `state()`, with these events due.

        A real clock has moved on since as the wall clock has; others stood still.
        """
        then, wall, number = state
        elapsed = max(0.0, self.wall() - wall) if self.mode == "real" else 0.0
        self._disarm()
        self._now = whole_milliseconds(then + elapsed)
        self._ahead = self._now - time.monotonic()
        self._number, self._read_in = number, 0
        self._heap = list(due)
        heapq.heapify(self._heap)
        self._live = {one.number: one for one in self._heap}

    async def advance(self, seconds: float) -> int:
        """Moves a manual or automatic clock on; returns how many events fired.

        After each event waits until its callbacks were answered, so that what they bring about
        happens at that moment. Raises ValueError for a negative or infinite number, and for a real
        clock.
        """
        if not 0 <= seconds < math.inf:
            raise ValueError(f"time only moves on: {seconds} s")
        return await self.advance_to(self._now + seconds)

    async def advance_to(self, timestamp: float) -> int:
        """The same up to a moment, such as that of the next event; no move for one of the past."""
        if self.mode == "real":
            raise ValueError("a real clock cannot be advanced; start with --clock manual")
        fired, timestamp = 0, whole_milliseconds(timestamp)
        await self.idle()
        while self._fire_next(timestamp):
            fired += 1
            await self.idle()
        self._now = max(self._now, timestamp)
        self._store.note(self, 0)
        return fired

    def close(self) -> None:
        """Stops every timer."""
        self._disarm()

    def _in_order(self) -> Iterator[Due]:
        """Walks down the heap, the next event always being one below those that were seen."""
        edge = [(self._heap[0], 0)] if self._heap else []
        while edge:
            due, place = heapq.heappop(edge)
            if due.number in self._live:
                yield due
            for below in range(2 * place + 1, min(2 * place + 3, len(self._heap))):
                heapq.heappush(edge, (self._heap[below], below))

    def wake(self) -> None:
        """Sees to it that the running loop calls back when the next event is due."""
        due = self.next_due()
        if due is not None:
            self._wake_by(due.when)

    def _wake_by(self, when: float) -> None:
        """Sees to it that the running loop calls back then, or before.

        Also in a unit of work that may fail: who is called back and finds nothing due, waits on.
        """
        if self.mode == "manual":
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        if self.mode == "auto":
            if self._jump is None or self._jump.done() or self._jump.get_loop() is not loop:
                self._jump = loop.create_task(self._jump_while_idle())
            return
        if self._timer is not None and self._loop is loop:
            # Most of what is scheduled comes behind something else.
            if self._rings_for <= when:
                return
            self._timer.cancel()
        self._loop, self._rings_for = loop, when
        self._timer = loop.call_later(max(0.0, when - self.timestamp()), self._fire_due)

    def _fire_due(self) -> None:
        now = self.timestamp()
        while self._fire_next(now):
            pass
        # Only now: what was scheduled meanwhile comes behind the moment that it rang for.
        self._timer = None
        self.wake()

    def _fire_next(self, until: float) -> bool:
        """Lets happen what is due first, unless that is later; whether there was such a thing."""
        due = self.next_due()
        if due is None or due.when > until:
            return False
        when, number, what, user_id, subject = heapq.heappop(self._heap)
        del self._live[number]
        self._store.note(self, number)
        if self.mode != "real":
            self._now = max(self._now, when)
        try:
            with self._store.unit():
                self.handlers[what](user_id, subject)
        except Exception:
            # One event that goes wrong must not stop time for all others.
            log.exception("%s of %s failed", what, subject)
        return True

    async def _jump_while_idle(self) -> None:
        while self.next_due() is not None:
            await asyncio.sleep(0)
            await self.idle()
            await self._until_quiet()
            self._fire_next(math.inf)

    async def _until_quiet(self) -> None:
        """Before a long jump, waits for a moment in which nothing was changed.

        Whoever answers an event and acts then, in several requests perhaps, has some real
        milliseconds for each; what would be jumped past are time-outs that it never meets. Whoever
        only looks whether it is over does not hold it up, and others not for long.
        """
        seen, until = -1, time.monotonic() + LONGEST_QUIET_SECONDS
        while seen != self._store.changes and time.monotonic() < until:
            due = self.next_due()
            if due is None or due.when - self._now <= SHORT_JUMP_SECONDS:
                return
            seen = self._store.changes
            await asyncio.sleep(QUIET_SECONDS)
            await self.idle()

    def _disarm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._jump is not None:
            self._jump.cancel()
            self._jump = None


async def _nothing() -> None:
    return
