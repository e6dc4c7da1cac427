# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
"""Work to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..._api import AsyncApi, AsyncRawApi
from ..._raw import async_raw
from ...models.job import Job
from ...models.job_state import JobState, JobStateLiteral
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class AsyncJobs:
    """Work to do."""

    __slots__ = ("_api",)

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> AsyncJobsWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return AsyncJobsWithRawResponse(self._api)

    async def start(
        self,
        *,
        command: str,
        priority: int | None = None,
        environment: Mapping[str, str] | None = None,
        report_url: str | None = None,
        report_fallback_url: str | None = None,
        key: str | None = None,
    ) -> Job:
        """Start a job.

        Start a job; its end is told to `reportUrl`.

        Args:
            priority: 0 to 9. Server default: 5.
            environment: At most 20 members.
            key: A key that opens things.
        """
        return await self._api.run(operations.START, locals())

    async def get(self, job_id: str) -> Job:
        """Get a job.

        Get a job and how far it is.

        Raises: UnknownJobError (404).
        """
        return await self._api.run(operations.GET, locals())

    async def change(
        self,
        job_id: str,
        *,
        state: JobState | JobStateLiteral | None = None,
        priority: int | None = None,
        reason: str | None = None,
    ) -> Job:
        """Change a job.

        Change a job while it runs.

        Args:
            state: How far a job is.
            priority: 0 to 9.
            reason: At most 80 characters.
        """
        return await self._api.run(operations.CHANGE, locals())

    async def cancel(
        self, job_id: str, *, priority: int | None = None, reason: str | None = None
    ) -> Job:
        """Change a job.

        The same operation as `change`.

        Args:
            priority: 0 to 9.
            reason: At most 80 characters.
        """
        return await self._api.run(operations.CANCEL, locals())

    async def hurry(self, job_id: str, *, reason: str | None = None) -> Job:
        """Change a job.

        The same operation as `change`.

        Args:
            reason: At most 80 characters.
        """
        return await self._api.run(operations.HURRY, locals())


class AsyncJobsWithRawResponse:
    """`jobs` with answers as they came."""

    def __init__(self, api: AsyncApi) -> None:
        plain = AsyncJobs(AsyncRawApi(api.target, api.client))
        self.start: Final = async_raw(plain.start)
        self.get: Final = async_raw(plain.get)
        self.change: Final = async_raw(plain.change)
        self.cancel: Final = async_raw(plain.cancel)
        self.hurry: Final = async_raw(plain.hurry)
