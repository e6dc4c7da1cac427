"""Callbacks leave over HTTP, in order per key, and every attempt is recorded.

A callback is queued with the change of state that causes it and sent when that change has been
committed. Callbacks of one key (a call, a message, a conference) go one after the other; at most 64
keys at once. One attempt at the URL, then one at the fallback URL, then an entry in `/errors`.
Source: apiCallbacks/callbacks.md; methods/calls/postCalls.md (callbackTimeout, fallbackUrl).
"""

import asyncio
import contextlib
import logging
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

import orjson

from catapult_simulator.callback_urls import with_query, without_userinfo
from catapult_simulator.egress import Egress
from catapult_simulator.outgoing import Message
from catapult_simulator.store import Store

if TYPE_CHECKING:
    from catapult_simulator.sender import Sender

MAX_PARALLEL_KEYS = 64
KEPT_ANSWER_BYTES = 1024
DEFAULT_TIMEOUT_MS = 10_000

Method = Literal["GET", "POST"]

log = logging.getLogger(__name__)


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
    """A callback and what became of it. `state` is queued, delivered, failed or recorded."""

    number: int
    callback: Callback
    time: str
    state: Literal["queued", "delivered", "failed", "recorded"] = "queued"
    attempts: list[Attempt] = field(default_factory=list[Attempt])

    def to_json(self) -> dict[str, Any]:
        """As the control API shows it."""
        return {
            "id": self.number,
            "userId": self.callback.user_id,
            "key": self.callback.key,
            "time": self.time,
            "state": self.state,
            "method": self.callback.method,
            "url": without_userinfo(self.callback.url)[0],
            "event": dict(self.callback.event),
            "attempts": [vars(attempt) for attempt in self.attempts],
        }


class Callbacks:
    """The queue of callbacks, the sender, and the record of both."""

    def __init__(self, store: Store, egress: Egress, iso: Callable[[], str], log_size: int) -> None:
        self.log: deque[Delivery] = deque(maxlen=log_size)
        self.failed: Callable[[Delivery], None] = _ignore
        self._store = store
        self._egress = egress
        self._iso = iso
        self._queues: dict[str, deque[Delivery]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(MAX_PARALLEL_KEYS)
        self._sender: Sender | None = None
        self._number = 0
        self._changed: set[asyncio.Future[None]] = set()

    def enqueue(self, callback: Callback) -> None:
        """Queues a callback; it leaves when the current unit of work has succeeded."""
        self._store.after_commit(lambda: self._accept(callback))

    async def idle(self) -> None:
        """Waits until nothing is queued or on its way."""
        while self._tasks:
            await asyncio.wait(tuple(self._tasks))

    async def wait_for(self, wanted: Callable[[Delivery], bool], seconds: float) -> Delivery | None:
        """The first delivery, past or future, that is wanted and no longer queued, or None."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while True:
            for delivery in self.log:
                if delivery.state != "queued" and wanted(delivery):
                    return delivery
            change = loop.create_future()
            self._changed.add(change)
            try:
                await asyncio.wait_for(change, max(0.0, deadline - loop.time()))
            except TimeoutError:
                return None
            finally:
                self._changed.discard(change)

    def reset(self) -> None:
        """Drops everything queued, on its way or recorded."""
        for task in self._tasks:
            task.cancel()
        self._queues.clear()
        self.log.clear()
        self._number = 0

    async def close(self, seconds: float = 0.5) -> None:
        """Lets callbacks on their way finish for a moment, then drops them and every connection."""
        if self._tasks:
            await asyncio.wait(tuple(self._tasks), timeout=seconds)
        for task in tuple(self._tasks):
            task.cancel()
        if self._tasks:
            await asyncio.wait(tuple(self._tasks))
        if self._sender is not None:
            await self._sender.close()

    def _accept(self, callback: Callback) -> None:
        self._number += 1
        delivery = Delivery(self._number, callback, self._iso())
        self.log.append(delivery)
        if not self._egress.sends:
            delivery.state = "recorded"
            self._notify()
            return
        queue = self._queues.get(callback.key)
        if queue is not None:
            queue.append(delivery)
            return
        self._queues[callback.key] = deque([delivery])
        task = asyncio.get_running_loop().create_task(self._drain(callback.key))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, key: str) -> None:
        queue = self._queues[key]
        async with self._slots:
            while queue:
                delivery = queue.popleft()
                try:
                    await self._deliver(delivery)
                except Exception:
                    # One callback that goes wrong in us must not hold up those behind it.
                    delivery.state = "failed"
                    log.exception("callback %d failed", delivery.number)
        if self._queues.get(key) is queue:
            del self._queues[key]

    async def _deliver(self, delivery: Delivery) -> None:
        callback = delivery.callback
        for url in filter(None, (callback.url, callback.fallback_url)):
            attempt = await self._attempt(callback, url)
            delivery.attempts.append(attempt)
            if attempt.error is None:
                delivery.state = "delivered"
                break
        else:
            delivery.state = "failed"
            with self._store.unit():
                self.failed(delivery)
        self._notify()

    async def _attempt(self, callback: Callback, url: str) -> Attempt:
        started, when = time.perf_counter(), self._iso()
        bare, credentials = without_userinfo(url)
        body = None
        if callback.method == "GET":
            target = with_query(bare, callback.event)
        else:
            target, body = bare, orjson.dumps(callback.event)
        answer, error = await self.sender().send(
            Message(callback.method, target, credentials, body, callback.timeout_ms / 1000)
        )
        elapsed = round((time.perf_counter() - started) * 1000, 3)
        head = answer.head[:KEPT_ANSWER_BYTES].decode("utf-8", "replace")
        return Attempt(bare, when, answer.status, error, elapsed, head)

    def sender(self) -> "Sender":
        """Who sends; made when the first callback leaves, for what it needs is slow to import."""
        if self._sender is None:
            from catapult_simulator.sender import Sender

            self._sender = Sender(self._egress, MAX_PARALLEL_KEYS)
        return self._sender

    def _notify(self) -> None:
        for change in self._changed:
            with contextlib.suppress(asyncio.InvalidStateError):
                change.set_result(None)


def _ignore(_: Delivery) -> None:
    return
