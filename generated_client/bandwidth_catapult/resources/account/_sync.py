# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Balance and transactions."""

from __future__ import annotations

from typing import Final

from ..._api import Api, RawApi
from ..._paging import Pages
from ..._raw import raw, raw_pages
from ...models.account import Account
from ...models.transaction import Transaction
from ...models.transaction_type import TransactionType, TransactionTypeLiteral
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class AccountResource:
    """Balance and transactions.

    Every method may raise AuthenticationError (401), ForbiddenError (403), NotFoundError (404),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> AccountResourceWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return AccountResourceWithRawResponse(self._api)

    def get(self) -> Account:
        """Get the account.

        Returns the balance and the kind of contract of the account.

        Source: methods/account/getAccount.md#fetch-account-information
        """
        return self._api.run(operations.GET, locals())

    def list_transactions(
        self,
        *,
        max_items: int | None = None,
        from_date: str | None = None,
        to_date: str | None = None,
        type_: TransactionType | TransactionTypeLiteral | None = None,
        page: int | None = None,
        size: int | None = None,
        number: str | None = None,
        limit: int | None = None,
    ) -> Pages[Transaction]:
        """List transactions.

        Lists what was charged, paid and credited. How `maxItems` and the page parameters act
        together is not documented.

        Args:
            max_items: Return no more transactions than this. At least 1.
            from_date: Return only transactions newer than this.
            to_date: Return only transactions older than this.
            type_: Return only transactions of this type.
            page: Which page of the list to return, counted from 0. Server default: 0.
            size: How many items a page holds, at most 1000. Server default: 25.
            number: Return only transactions of this number of the account.
            limit: Stop after so many items; more pages are not fetched then.

        Raises: BadRequestError (400).

        Source: methods/account/getAccountTransactions.md#fetch-account-transactions
        """
        return self._api.pages(operations.LIST_TRANSACTIONS, locals(), limit)


class AccountResourceWithRawResponse:
    """`account` with answers as they came."""

    def __init__(self, api: Api) -> None:
        plain = AccountResource(RawApi(api.target, api.client))
        self.get: Final = raw(plain.get)
        self.list_transactions: Final = raw_pages(plain.list_transactions)
