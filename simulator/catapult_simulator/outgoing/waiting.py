"""Waiting for something that is told of as it happens."""

import asyncio
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Waiters(Generic[T]):
    """Who waits for what; nobody is nothing. Telling costs one look for each who waits."""

    def __init__(self) -> None:
        self._waiting: dict[asyncio.Future[T | None], Callable[[T], bool]] = {}
        self._closed = False

    def __len__(self) -> int:
        return len(self._waiting)

    async def wait(self, wanted: Callable[[T], bool], seconds: float) -> T | None:
        """The first told of from now on that is wanted; None after so many seconds or `end`.

        Raises CancelledError when nobody may wait any more.
        """
        found: asyncio.Future[T | None] = asyncio.get_running_loop().create_future()
        self._waiting[found] = wanted
        if self._closed:
            found.cancel()
        try:
            return await asyncio.wait_for(found, seconds)
        except TimeoutError:
            return None
        finally:
            self._waiting.pop(found, None)

    def end(self) -> None:
        """Lets everybody go on with nothing: what they wait for is not to come any more."""
        for found in self._waiting:
            if not found.done():
                found.set_result(None)
        self._waiting.clear()

    def close(self) -> None:
        """Interrupts everybody, and whoever begins to wait from now on."""
        self._closed = True
        for found in self._waiting:
            found.cancel()

    def tell(self, one: T) -> None:
        """Lets those go on who want this."""
        for found in [future for future, wanted in self._waiting.items() if wanted(one)]:
            del self._waiting[found]
            if not found.done():
                found.set_result(one)
