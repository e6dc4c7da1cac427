# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""The caller name that belongs to a number."""

from __future__ import annotations

from typing import Final

from ..._api import AsyncApi, AsyncRawApi
from ..._raw import async_raw
from ...models.number_info import NumberInfo
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class AsyncNumberInfoResource:
    """The caller name that belongs to a number."""

    __slots__ = ("_api",)

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> AsyncNumberInfoResourceWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return AsyncNumberInfoResourceWithRawResponse(self._api)

    async def get(self, number: str) -> NumberInfo:
        """Get the caller name of a number.

        Returns the name that is shown to the called party when the number calls (CNAM).

        Args:
            number: A telephone number in E.164 form; the plus sign is written as `%2B` in the
                URL.

        Raises: BadRequestError (400), AuthenticationError (401), ForbiddenError (403),
        NotFoundError (404), TooManyRequestsError (429), InternalServerError (500),
        UnavailableError (503).

        Source: methods/numberInfo/getNumberInfo.md#fetch-cnam-number-information,
        errors.md#403--forbidden
        """
        return await self._api.run(operations.GET, locals())


class AsyncNumberInfoResourceWithRawResponse:
    """`number_info` with answers as they came."""

    def __init__(self, api: AsyncApi) -> None:
        plain = AsyncNumberInfoResource(AsyncRawApi(api.target, api.client))
        self.get: Final = async_raw(plain.get)
