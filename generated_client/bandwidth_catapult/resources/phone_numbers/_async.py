# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""The numbers of the account."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ..._api import AsyncApi, AsyncRawApi
from ..._paging import AsyncPages
from ..._raw import async_raw, async_raw_pages
from ..._results import Created
from ...models.phone_number import PhoneNumber
from ...models.phone_number_provider import PhoneNumberProvider
from ...models.phone_number_state import PhoneNumberState, PhoneNumberStateLiteral
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class AsyncPhoneNumbers:
    """The numbers of the account.

    Every method may raise AuthenticationError (401), ForbiddenError (403), NotFoundError (404),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> AsyncPhoneNumbersWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return AsyncPhoneNumbersWithRawResponse(self._api)

    def list(
        self,
        *,
        page: int | None = None,
        size: int | None = None,
        application_id: str | None = None,
        state: str | None = None,
        name: str | None = None,
        city: str | None = None,
        number_state: PhoneNumberState | PhoneNumberStateLiteral | None = None,
        limit: int | None = None,
    ) -> AsyncPages[PhoneNumber]:
        """List phone numbers.

        Lists the numbers of the account.

        Args:
            page: Which page of the list to return, counted from 0. Server default: 0.
            size: How many items a page holds, at most 1000. Server default: 25.
            application_id: Return only numbers of this application.
            state: Return only numbers of this US state.
            name: Return only numbers of this name.
            city: Return only numbers of this city.
            number_state: Return only numbers in this state of their life.
            limit: Stop after so many items; more pages are not fetched then.

        Raises: BadRequestError (400).

        Source: methods/phoneNumbers/getPhoneNumbers.md#list-phone-numbers
        """
        return self._api.pages(operations.LIST, locals(), limit)

    async def create(
        self,
        *,
        number: str,
        name: str | None = None,
        application_id: str | None = None,
        fallback_number: str | None = None,
        provider: PhoneNumberProvider | Mapping[str, Any] | None = None,
    ) -> Created:
        """Order or import a phone number.

        Adds one number to the account. Without `provider` an available number is ordered; with
        it, a number is imported that was ordered in the Bandwidth dashboard.

        Args:
            number: The number.
            name: Name of the user's choice.
            application_id: Id of the application that the number shall belong to.
            fallback_number: Where an incoming call is transferred when its events cannot be
                delivered; listed for orders only.
            provider: Where to import the number from; absent in an order.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/phoneNumbers/postPhoneNumbers.md#order-phone-number,
        methods/phoneNumbers/postImportPhoneNumber.md#import-phone-number
        """
        return await self._api.run(operations.CREATE, locals())

    async def order(
        self,
        *,
        number: str,
        name: str | None = None,
        application_id: str | None = None,
        fallback_number: str | None = None,
    ) -> Created:
        """Orders a number that is available.

        The same operation as `create`.

        Args:
            number: The number.
            name: Name of the user's choice.
            application_id: Id of the application that the number shall belong to.
            fallback_number: Where an incoming call is transferred when its events cannot be
                delivered; listed for orders only.
        """
        return await self._api.run(operations.ORDER, locals())

    async def import_(
        self,
        *,
        number: str,
        provider: PhoneNumberProvider | Mapping[str, Any],
        name: str | None = None,
        application_id: str | None = None,
    ) -> Created:
        """Imports a number that was ordered in the dashboard.

        The same operation as `create`.

        Args:
            number: The number.
            name: Name of the user's choice.
            application_id: Id of the application that the number shall belong to.
            provider: Where to import the number from; absent in an order.
        """
        return await self._api.run(operations.IMPORT_, locals())

    async def get(self, number_id: str) -> PhoneNumber:
        """Get a phone number.

        Returns one number of the account, by its id or by the number itself.

        Args:
            number_id: Id of the phone number, or the number itself in E.164 form with the plus
                sign written as `%2B`.

        Source: methods/phoneNumbers/getPhoneNumbersNumberId.md#fetch-phone-number-information
        """
        return await self._api.run(operations.GET, locals())

    async def update(
        self,
        number_id: str,
        *,
        application_id: str | None = None,
        name: str | None = None,
        fallback_number: str | None = None,
    ) -> None:
        """Update a phone number.

        Changes the properties that are sent and leaves the others as they are.

        Args:
            number_id: Id of the phone number, or the number itself in E.164 form with the plus
                sign written as `%2B`.
            application_id: Id of the application that the number shall belong to; the empty
                string takes it off its application.
            name: Name of the user's choice.
            fallback_number: Where an incoming call is transferred when its events cannot be
                delivered.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/phoneNumbers/postPhoneNumbersNumberId.md#update-phone-number
        """
        return await self._api.run(operations.UPDATE, locals())

    async def delete(self, number_id: str) -> None:
        """Give a phone number back.

        Removes a number from the account for good; it cannot be ordered again afterwards.

        Args:
            number_id: Id of the phone number, or the number itself in E.164 form with the plus
                sign written as `%2B`.

        Source: methods/phoneNumbers/deletePhoneNumbersNumberId.md#remove-phone-number
        """
        return await self._api.run(operations.DELETE, locals())


class AsyncPhoneNumbersWithRawResponse:
    """`phone_numbers` with answers as they came."""

    def __init__(self, api: AsyncApi) -> None:
        plain = AsyncPhoneNumbers(AsyncRawApi(api.target, api.client))
        self.list: Final = async_raw_pages(plain.list)
        self.create: Final = async_raw(plain.create)
        self.order: Final = async_raw(plain.order)
        self.import_: Final = async_raw(plain.import_)
        self.get: Final = async_raw(plain.get)
        self.update: Final = async_raw(plain.update)
        self.delete: Final = async_raw(plain.delete)
