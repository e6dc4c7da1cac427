"""Callbacks leave over HTTP, in order per key, and every attempt is recorded.

A callback is queued with the change of state that causes it and sent when that change has been
committed. Callbacks of one key (a call, a message, a conference) go one after the other; at most 64
keys at once, each in its turn. One attempt at the URL, then one at the fallback URL, then an entry
in `/errors`. More than one attempt at a URL, none, or another order: only by a fault.
Source: apiCallbacks/callbacks.md; methods/calls/postCalls.md (callbackTimeout, fallbackUrl).
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import replace

from catapult_simulator.clock import Clock
from catapult_simulator.faults.faults import Faults
from catapult_simulator.outgoing.deliveries import (
    ON_THE_WAY,
    STATES,
    Attempt,
    Callback,
    Delivery,
    DeliveryLog,
    DeliveryState,
)
from catapult_simulator.outgoing.detours import Detours
from catapult_simulator.outgoing.egress import Egress
from catapult_simulator.outgoing.outlet import MAX_CONNECTIONS, Outlet
from catapult_simulator.outgoing.struck import strike
from catapult_simulator.outgoing.waiting import Waiters
from catapult_simulator.state.store import Row, Store

__all__ = ["Attempt", "Callback", "Callbacks", "Delivery"]

MAX_PARALLEL_KEYS = MAX_CONNECTIONS
GRACE_SECONDS = 0.5

log = logging.getLogger(__name__)


class Callbacks:
    """The queue of callbacks, the sender, and the record of both.

    Attributes:
        log: the latest deliveries.
        totals: how many deliveries have come to each state since the start.
        inside: receivers in this process, by host and port (see Outlet).
        sender: who sends over the network.
        failed: told of each delivery that failed at every URL, in a unit of work.
        listeners: told of each delivery that is no longer on its way.
        durable: awaited before the first attempt of each delivery; returns when what is known of
            it cannot be lost any more. With it, what is queued at the end is kept elsewhere.
    """

    def __init__(
        self, store: Store, egress: Egress, clock: Clock, faults: Faults, log_size: int
    ) -> None:
        self.log = DeliveryLog(log_size)
        self.totals: dict[str, int] = dict.fromkeys(STATES, 0)
        self.failed: Callable[[Delivery], None] = _ignore
        self.listeners: list[Callable[[Delivery], None]] = []
        self.durable: Callable[[], Awaitable[None]] | None = None
        self.detours = Detours(store, clock, self._queue)
        self._store = store
        self._outlet = Outlet(egress, clock.iso_milliseconds)
        self.inside, self.sender = self._outlet.inside, self._outlet.sender
        self._iso = clock.iso_milliseconds
        self._faults = faults
        self._queues: dict[str, deque[Delivery]] = {}
        self._ready: deque[str] = deque()
        self._workers: set[asyncio.Task[None]] = set()
        self._number = 0
        self._closing = False
        self._waiters = Waiters[Delivery]()

    def enqueue(self, callback: Callback) -> None:
        """Queues a callback; it leaves when the current unit of work has succeeded."""
        self._store.after_commit(lambda: self._accept(callback))

    def replay(self, delivery: Delivery, url: str | None = None) -> Delivery:
        """Sends an event once more, to the same URL or another, behind what its key has queued.

        Nothing follows from it: no fallback, no fault, no entry in `/errors`.
        """
        again = replace(
            delivery.callback,
            url=url or delivery.callback.url,
            fallback_url=None,
            on_failure=None,
        )
        made = self._new(again, replays=delivery.number)
        self._changed(made)
        if made.state == "queued":
            self._queue(made)
        return made

    def row(self, number: int) -> Row:
        """What is to be written down of a delivery."""
        delivery = self.log.find(number)
        return "deliveries", "", number, None if delivery is None else delivery.to_record()

    def load(self, deliveries: Iterable[Delivery]) -> None:
        """Has these deliveries, and none of its own; what is queued leaves with `resume`.

        Of what was on its way nobody knows whether it arrived: it is `unknown`, and stays so.
        """
        for delivery in deliveries:
            if delivery.state == "sending":
                delivery.state = "unknown"
            self.log.append(delivery)
            self._number = delivery.number

    def resume(self) -> None:
        """Lets what was queued before leave, from the loop that is running."""
        for delivery in tuple(self.log):
            if delivery.state == "queued" and not self.detours.take(delivery):
                self._queue(delivery)

    @property
    def waiting(self) -> int:
        """How many callbacks are queued or held back."""
        return sum(map(len, self._queues.values())) + len(self.detours)

    @property
    def keys_at_work(self) -> int:
        """Of how many keys a callback is on its way."""
        return len(self._workers)

    async def idle(self) -> None:
        """Waits until nothing is on its way; what a fault holds up waits for the clock."""
        while self._workers:
            await asyncio.wait(tuple(self._workers))

    async def wait_for(
        self, wanted: Callable[[Delivery], bool], seconds: float, key: str | None = None
    ) -> Delivery | None:
        """The first delivery, past or future, that is wanted and no longer on its way, or None.

        With `key` only those of this call, message or conference are looked at.
        """

        def is_it(one: Delivery) -> bool:
            return (
                one.state not in ON_THE_WAY
                and (key is None or one.callback.key == key)
                and wanted(one)
            )

        found = next(filter(is_it, self.log.of(key)), None)
        return found or await self._waiters.wait(is_it, seconds)

    def forget(self) -> None:
        """Forgets what became of callbacks that are no longer on their way."""
        for number in self.log.clear_settled():
            self._store.note(self, number)

    def reset(self) -> None:
        """Drops everything queued, on its way or recorded."""
        for worker in self._workers:
            worker.cancel()
        self._workers.clear()
        self._queues.clear()
        self._ready.clear()
        self.detours.clear()
        self.log.clear()
        self._number = 0
        self._waiters.end()

    def interrupt(self) -> None:
        """Interrupts who waits for a delivery (CancelledError), now and later."""
        self._waiters.close()

    async def close(self, seconds: float = GRACE_SECONDS) -> None:
        """Lets callbacks finish for so many seconds, then drops the rest and every connection.

        Where they are kept elsewhere, only those on their way finish, and the others stay queued.
        """
        self._closing = True
        if self._workers:
            await asyncio.wait(tuple(self._workers), timeout=seconds)
        for worker in tuple(self._workers):
            worker.cancel()
        if self._workers:
            await asyncio.wait(tuple(self._workers))
        if self.durable is None:
            for delivery in tuple(self._left()):
                self._drop(delivery)
        elif self.waiting:
            log.info("%d callbacks are kept for the next start", self.waiting)
        await self._outlet.close()

    def _accept(self, callback: Callback) -> None:
        delivery = self._new(callback)
        if self._faults.of_callbacks and delivery.state == "queued":
            strike(self._faults, delivery)
        self._changed(delivery)
        if delivery.state == "queued" and not self.detours.take(delivery):
            self._queue(delivery)

    def _new(self, callback: Callback, replays: int | None = None) -> Delivery:
        self._number += 1
        state: DeliveryState = "queued" if self._outlet.takes(callback) else "recorded"
        delivery = Delivery(self._number, callback, self._iso(), state, replays=replays)
        for forgotten in self.log.add(delivery):
            self._store.note(self, forgotten)
        return delivery

    def _queue(self, delivery: Delivery) -> None:
        key = delivery.callback.key
        queue = self._queues.get(key)
        if queue is not None:
            queue.append(delivery)
            return
        self._queues[key] = deque([delivery])
        self._ready.append(key)
        if len(self._workers) < MAX_PARALLEL_KEYS:
            worker = asyncio.get_running_loop().create_task(self._work())
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)

    async def _work(self) -> None:
        """Delivers one callback of each key that is ready, until none is."""
        while self._ready and not self._keeps_the_rest:
            key = self._ready.popleft()
            queue = self._queues[key]
            await self._deliver_safely(queue.popleft())
            if queue:
                self._ready.append(key)
            else:
                del self._queues[key]
        # Now and not a moment later, so that what becomes ready meanwhile gets a worker.
        worker = asyncio.current_task()
        if worker is not None:
            self._workers.discard(worker)

    async def _deliver_safely(self, delivery: Delivery) -> None:
        try:
            await self._deliver(delivery)
        except asyncio.CancelledError:
            if self._closing and self.durable is None:
                self._drop(delivery)
            raise
        except Exception:
            # One callback that goes wrong in us must not hold up those behind it.
            log.exception("callback %d failed", delivery.number)
            delivery.state = "failed"
            self._changed(delivery)

    async def _deliver(self, delivery: Delivery) -> None:
        callback = delivery.callback
        delivery.state = "sending"
        self._changed(delivery)
        if self.durable is not None:
            await self.durable()
        for url in filter(None, (callback.url, callback.fallback_url)):
            attempt = await self._outlet.attempt(callback, url)
            delivery.attempts.append(attempt)
            if attempt.error is None:
                for _ in range(delivery.copies):
                    delivery.attempts.append(await self._outlet.attempt(callback, url))
                delivery.state = "delivered"
                break
        else:
            delivery.state = "failed"
            if delivery.replays is None:
                with self._store.unit():
                    self.failed(delivery)
        self._changed(delivery)

    @property
    def _keeps_the_rest(self) -> bool:
        """Whether what is queued stays so, because the simulator ends and it is kept elsewhere."""
        return self._closing and self.durable is not None

    def _left(self) -> Iterator[Delivery]:
        for queue in self._queues.values():
            yield from queue
        yield from self.detours

    def _drop(self, delivery: Delivery) -> None:
        delivery.state = "dropped"
        self._changed(delivery)
        callback = delivery.callback
        about = callback.event.get("eventType"), callback.key, delivery.url
        log.warning("callback %d (%s of %s) to %s was dropped", delivery.number, *about)

    def _changed(self, delivery: Delivery) -> None:
        """Tells of a delivery that has come to another state."""
        self._store.note(self, delivery.number)
        self.totals[delivery.state] += 1
        if delivery.state not in ON_THE_WAY:
            self._waiters.tell(delivery)
            for listener in self.listeners:
                listener(delivery)


def _ignore(_: Delivery) -> None:
    return
