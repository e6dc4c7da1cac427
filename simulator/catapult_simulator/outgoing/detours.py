"""Callbacks that a fault holds up: delayed ones, and ones that the next of their key overtakes."""

from collections import deque
from collections.abc import Callable, Iterator

from catapult_simulator.clock import Clock
from catapult_simulator.outgoing.deliveries import Delivery
from catapult_simulator.state.store import Store

RELEASE = "callback:release"


class Detours:
    """Holds callbacks back and queues them later; its moments are virtual time.

    A delayed callback holds up those of its key behind it, so that their order stays. One that is
    reordered lets the next of its key go first, and goes alone when none has come in time.
    """

    def __init__(self, store: Store, clock: Clock, queue: Callable[[Delivery], None]) -> None:
        self._store = store
        self._clock = clock
        self._queue = queue
        self._held_up: dict[str, deque[Delivery]] = {}
        self._aside: dict[str, Delivery] = {}

    def take(self, delivery: Delivery) -> bool:
        """Whether the callback is dealt with here, and not queued as any other."""
        key = delivery.callback.key
        if key in self._held_up:
            self._held_up[key].append(delivery)
        elif delivery.detour == "delayed":
            self._held_up[key] = deque([delivery])
            self._release_later(delivery)
        elif key in self._aside:
            overtaken = self._aside.pop(key)
            self._queue(delivery)
            self._queue(overtaken)
        elif delivery.detour == "reordered":
            self._aside[key] = delivery
            self._release_later(delivery)
        else:
            return False
        return True

    def release(self, number: int) -> None:
        """Lets a callback go that was held back so long; none if it went already."""
        for key, held_up in tuple(self._held_up.items()):
            if held_up[0].number == number:
                del self._held_up[key]
                self._queue(held_up.popleft())
                for behind in held_up:
                    if not self.take(behind):
                        self._queue(behind)
        for key, aside in tuple(self._aside.items()):
            if aside.number == number:
                self._queue(self._aside.pop(key))

    def clear(self) -> None:
        """Forgets what is held back."""
        self._held_up.clear()
        self._aside.clear()

    def __iter__(self) -> Iterator[Delivery]:
        for held_up in self._held_up.values():
            yield from held_up
        yield from self._aside.values()

    def __len__(self) -> int:
        return sum(map(len, self._held_up.values())) + len(self._aside)

    def _release_later(self, delivery: Delivery) -> None:
        seconds, number = delivery.detour_ms / 1000, str(delivery.number)
        with self._store.unit():
            self._clock.schedule(seconds, RELEASE, delivery.callback.user_id, number)
