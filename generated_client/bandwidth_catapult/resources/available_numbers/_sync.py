# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Numbers that can be searched and ordered."""

from __future__ import annotations

import builtins
from typing import Final

from ..._api import Api, RawApi
from ..._raw import raw
from ...models.available_number import AvailableNumber
from ...models.ordered_number import OrderedNumber
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class AvailableNumbers:
    """Numbers that can be searched and ordered.

    Every method may raise BadRequestError (400), AuthenticationError (401), ForbiddenError (403),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> AvailableNumbersWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return AvailableNumbersWithRawResponse(self._api)

    def search_local(
        self,
        *,
        city: str | None = None,
        state: str | None = None,
        zip_: str | None = None,
        area_code: str | None = None,
        local_number: str | None = None,
        in_local_calling_area: bool | None = None,
        quantity: int | None = None,
        pattern: str | None = None,
    ) -> builtins.list[AvailableNumber]:
        """Search local numbers.

        Searches local numbers that can be ordered, by exactly one of state, ZIP code and area
        code. A city narrows a state, a local number narrows an area code.

        Args:
            city: Name of a city; goes with `state` only.
            state: Two-letter US state; excludes `zip` and `areaCode`.
            zip_: Five-digit US ZIP code; excludes `state` and `areaCode`.
            area_code: Three-digit area code; excludes `state` and `zip`.
            local_number: First digits of the numbers inside `areaCode`, which it needs.
            in_local_calling_area: Whether numbers count that do not start as `localNumber` says
                yet are local calls from there. Without effect when `localNumber` is absent.
                Server default: false.
            quantity: How many numbers to return at most. 1 to 5000. Server default: 10.
            pattern: Pattern that the numbers match. The wildcards are percent-encoded in the URL.

        Source: methods/availableNumbers/getAvailableNumbersLocal.md#list-available-local-numbers,
        errors.md#400--bad_request
        """
        return self._api.run(operations.SEARCH_LOCAL, locals())

    def order_local(
        self,
        *,
        city: str | None = None,
        state: str | None = None,
        zip_: str | None = None,
        area_code: str | None = None,
        local_number: str | None = None,
        in_local_calling_area: bool | None = None,
        quantity: int | None = None,
        pattern: str | None = None,
    ) -> builtins.list[OrderedNumber]:
        """Order local numbers.

        Searches local numbers as the search does and orders those it finds. The parameters are in
        the query; there is no body.

        Args:
            city: Name of a city; goes with `state` only.
            state: Two-letter US state; excludes `zip` and `areaCode`.
            zip_: Five-digit US ZIP code; excludes `state` and `areaCode`.
            area_code: Three-digit area code; excludes `state` and `zip`.
            local_number: First digits of the numbers inside `areaCode`, which it needs.
            in_local_calling_area: Whether overlaid areas count too. Without effect when
                `localNumber` is absent.
            quantity: How many numbers to order at most. 1 to 10. Server default: 10.
            pattern: Listed on the page, yet refused in an order with 400
                (invalid-available-number-search-order). Deprecated.

        Raises: NotFoundError (404).

        Source: methods/availableNumbers/postAvailableNumbersLocal.md#order-local-phone-number,
        errors.md#400--bad_request
        """
        return self._api.run(operations.ORDER_LOCAL, locals())

    def search_toll_free(
        self, *, quantity: int | None = None, pattern: str | None = None
    ) -> builtins.list[AvailableNumber]:
        """Search toll-free numbers.

        Searches toll-free numbers that can be ordered.

        Args:
            quantity: How many numbers to return at most. 1 to 5000. Server default: 10.
            pattern: Pattern that the numbers match. The wildcards are percent-encoded in the URL.

        Source:
        methods/availableNumbers/getAvailableNumbersTollFree.md#list-available-toll-free-numbers,
        errors.md#400--bad_request
        """
        return self._api.run(operations.SEARCH_TOLL_FREE, locals())

    def order_toll_free(self, *, quantity: int | None = None) -> builtins.list[OrderedNumber]:
        """Order toll-free numbers.

        Orders toll-free numbers, whichever are free. The parameter is in the query; there is no
        body.

        Args:
            quantity: How many numbers to order at most. 1 to 10. Server default: 1.

        Raises: NotFoundError (404).

        Source:
        methods/availableNumbers/postAvailableNumbersTollFree.md#order-toll-free-phone-number,
        errors.md#400--bad_request
        """
        return self._api.run(operations.ORDER_TOLL_FREE, locals())


class AvailableNumbersWithRawResponse:
    """`available_numbers` with answers as they came."""

    def __init__(self, api: Api) -> None:
        plain = AvailableNumbers(RawApi(api.target, api.client))
        self.search_local: Final = raw(plain.search_local)
        self.order_local: Final = raw(plain.order_local)
        self.search_toll_free: Final = raw(plain.search_toll_free)
        self.order_toll_free: Final = raw(plain.order_toll_free)
