# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""The log of what went wrong in requests and callbacks."""

from __future__ import annotations

from typing import Final

from ..._api import AsyncApi, AsyncRawApi
from ..._paging import AsyncPages
from ..._raw import async_raw, async_raw_pages
from ...models.error import Error
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class AsyncErrors:
    """The log of what went wrong in requests and callbacks.

    Every method may raise AuthenticationError (401), ForbiddenError (403), NotFoundError (404),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> AsyncErrorsWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return AsyncErrorsWithRawResponse(self._api)

    def list(
        self, *, page: int | None = None, size: int | None = None, limit: int | None = None
    ) -> AsyncPages[Error]:
        """List errors.

        Lists the most recent errors in requests and callbacks. How many are kept is not
        documented.

        Args:
            page: Which page of the list to return, counted from 0. Server default: 0.
            size: How many items a page holds, at most 1000. Server default: 25.
            limit: Stop after so many items; more pages are not fetched then.

        Raises: BadRequestError (400).

        Source: methods/errors/getErrors.md#list-errors
        """
        return self._api.pages(operations.LIST, locals(), limit)

    async def get(self, error_id: str) -> Error:
        """Get an error.

        Returns one entry of the error log.

        Args:
            error_id: Id of the entry in the error log.

        Source: methods/errors/getErrorsErrorId.md#fetch-error-information
        """
        return await self._api.run(operations.GET, locals())


class AsyncErrorsWithRawResponse:
    """`errors` with answers as they came."""

    def __init__(self, api: AsyncApi) -> None:
        plain = AsyncErrors(AsyncRawApi(api.target, api.client))
        self.list: Final = async_raw_pages(plain.list)
        self.get: Final = async_raw(plain.get)
