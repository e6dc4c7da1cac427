# Generated from library.yaml by `python -m generator`. Do not edit: change those.
"""Who has which book."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any, Final

from ..._api import AsyncApi, AsyncRawApi
from ..._raw import async_raw
from ..._results import Created
from ...models.create_loan_request import CreateLoanRequest
from ...models.loan_result import LoanResult
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class AsyncLoans:
    """Who has which book.

    Every method may raise BadRequestError (400), ForbiddenError (403).
    """

    __slots__ = ("_api",)

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> AsyncLoansWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return AsyncLoansWithRawResponse(self._api)

    async def create(
        self,
        *,
        book_id: str,
        days: int | None = None,
        notify_url: str | None = None,
        reader_pin: str | None = None,
        token: str | None = None,
    ) -> Created:
        """Lend one book or several.

        Lend one book, or up to five at once.

        Args:
            days: 1 to 60. Server default: 14.
        """
        return await self._api.run(operations.CREATE, locals())

    async def lend(
        self,
        *,
        book_id: str,
        days: int | None = None,
        notify_url: str | None = None,
        reader_pin: str | None = None,
        token: str | None = None,
    ) -> Created:
        """Lend one book or several.

        The same operation as `create`.

        Args:
            days: 1 to 60. Server default: 14.
        """
        return await self._api.run(operations.LEND, locals())

    async def create_many(
        self, items: Sequence[CreateLoanRequest | Mapping[str, Any]]
    ) -> builtins.list[LoanResult]:
        """Lend one book or several.

        Lend one book, or up to five at once.

        Args:
            items: Up to five books to lend at once. 1 to 5 items.
        """
        return await self._api.run(operations.CREATE_MANY, locals())


class AsyncLoansWithRawResponse:
    """`loans` with answers as they came."""

    def __init__(self, api: AsyncApi) -> None:
        plain = AsyncLoans(AsyncRawApi(api.target, api.client))
        self.create: Final = async_raw(plain.create)
        self.lend: Final = async_raw(plain.lend)
        self.create_many: Final = async_raw(plain.create_many)
