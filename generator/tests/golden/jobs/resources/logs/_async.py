# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
"""What a job said."""

from __future__ import annotations

from typing import Final

from ..._api import AsyncApi, AsyncRawApi
from ..._raw import async_raw
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class AsyncLogs:
    """What a job said."""

    __slots__ = ("_api",)

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> AsyncLogsWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return AsyncLogsWithRawResponse(self._api)

    async def get(self, job_id: str) -> str:
        """Read the log.

        Read what a job has said so far.
        """
        return await self._api.run(operations.GET, locals())

    async def clear(self, job_id: str) -> None:
        """Clear the log."""
        return await self._api.run(operations.CLEAR, locals())


class AsyncLogsWithRawResponse:
    """`logs` with answers as they came."""

    def __init__(self, api: AsyncApi) -> None:
        plain = AsyncLogs(AsyncRawApi(api.target, api.client))
        self.get: Final = async_raw(plain.get)
        self.clear: Final = async_raw(plain.clear)
