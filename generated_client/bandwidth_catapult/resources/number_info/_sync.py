# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""The caller name that belongs to a number."""

from __future__ import annotations

from typing import Final

from ..._api import Api, RawApi
from ..._raw import raw
from ...models.number_info import NumberInfo
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class NumberInfoResource:
    """The caller name that belongs to a number."""

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> NumberInfoResourceWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return NumberInfoResourceWithRawResponse(self._api)

    def get(self, number: str) -> NumberInfo:
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
        return self._api.run(operations.GET, locals())


class NumberInfoResourceWithRawResponse:
    """`number_info` with answers as they came."""

    def __init__(self, api: Api) -> None:
        plain = NumberInfoResource(RawApi(api.target, api.client))
        self.get: Final = raw(plain.get)
