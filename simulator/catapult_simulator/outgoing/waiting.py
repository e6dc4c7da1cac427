"""Waiting for something that is told of as it happens."""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Waiters(Generic[T]):
    """Who waits for what. Telling costs one look for each who waits.

    Attributes:
        waiting: who waits at the moment.
    """

    def __init__(self) -> None:
        self.waiting: dict[asyncio.Future[T | None], Callable[[T], bool]] = {}
        self._closed = False

    async def wait(self, wanted: Callable[[T], bool], seconds: float) -> T | None:
        """The first told of from now on that is wanted; None after so many seconds or `end`.

        Raises CancelledError when nobody may wait any more.
        """
        found: asyncio.Future[T | None] = asyncio.get_running_loop().create_future()
        self.waiting[found] = wanted
        if self._closed:
            found.cancel()
        try:
            return await asyncio.wait_for(found, seconds)
        except TimeoutError:
            return None
        finally:
            self.waiting.pop(found, None)

    def end(self) -> None:
        """Lets everybody go on with nothing: what they wait for is not to come any more."""
        for found in self.waiting:
            if not found.done():
                found.set_result(None)
        self.waiting.clear()

    def close(self) -> None:
        """Interrupts everybody, and whoever begins to wait from now on."""
        self._closed = True
        for found in self.waiting:
            found.cancel()

    def tell(self, one: T) -> None:
        """Lets those go on who want this."""
        for found in [future for future, wanted in self.waiting.items() if wanted(one)]:
            del self.waiting[found]
            if not found.done():
                found.set_result(one)
