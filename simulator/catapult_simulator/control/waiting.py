"""Requests that wait: as long as somebody is there for the answer, and not too many at once."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.requests import ClientDisconnect, Request

from catapult_simulator.errors.api_error import ApiError

MOST = 100
"""Half as many as there may be connections: who asks whether we are ready still gets in."""


class Waiting:
    """Those who wait, counted."""

    def __init__(self) -> None:
        self._count = 0

    async def outcome(self, request: Request, act: Callable[[], Awaitable[object]]) -> object:
        """What comes of it.

        Raises what it raises; ClientDisconnect when the client leaves, which ends it; ApiError
        (503) when too many wait.
        """
        if self._count >= MOST:
            raise ApiError("too-many-connections", MOST)
        self._count += 1
        task = asyncio.current_task()
        assert task is not None
        leaving = asyncio.ensure_future(_end_when_left(request, task))
        try:
            return await act()
        except asyncio.CancelledError:
            if not leaving.done():
                raise
            task.uncancel()
            raise ClientDisconnect from None
        finally:
            leaving.cancel()
            self._count -= 1


async def _end_when_left(request: Request, task: asyncio.Task[object]) -> None:
    """Nothing but the end of the connection comes behind a request that is complete."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
    task.cancel()
