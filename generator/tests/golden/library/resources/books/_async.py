# Generated from library.yaml by `python -m generator`. Do not edit: change those.
"""What stands on the shelves."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Final

from ..._api import AsyncApi, AsyncRawApi
from ..._paging import AsyncPages
from ..._raw import async_raw, async_raw_pages
from ..._results import Created
from ...models.book import Book
from ...models.book_state import BookState, BookStateLiteral
from ...models.genre import Genre
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class AsyncBooks:
    """What stands on the shelves."""

    __slots__ = ("_api",)

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> AsyncBooksWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return AsyncBooksWithRawResponse(self._api)

    def list(
        self,
        *,
        genre: Genre | str | None = None,
        added_after: datetime | str | None = None,
        page: int | None = None,
        size: int | None = None,
        limit: int | None = None,
    ) -> AsyncPages[Book]:
        """List the books of a branch.

        List the books of a branch, newest first.

        Args:
            genre: Only books of this genre.
            added_after: Only books that were added after this time.
            page: At least 0. Server default: 0.
            size: 1 to 100. Server default: 25.
            limit: Stop after so many items; more pages are not fetched then.

        Raises: TooManyRequestsError (429).
        """
        return self._api.pages(operations.LIST, locals(), limit)

    async def create(
        self,
        *,
        title: str,
        isbn: str | None = None,
        genre: Genre | str | None = None,
        copies: int | None = None,
        for_sale: bool | None = None,
        price: Decimal | str | None = None,
    ) -> Created:
        """Add a book.

        Add a book to the branch.

        Args:
            title: 1 to 200 characters.
            isbn: An ISBN of thirteen digits.
            genre: What kind of book it is; new genres come now and then.
            copies: How many copies, from 1 to 99, also as text. Server default: 1.
            for_sale: A boolean, also as text.
            price: An amount in euros.

        Raises: BadRequestError (400).
        """
        return await self._api.run(operations.CREATE, locals())

    async def get(self, book_id: str) -> Book:
        """Get a book.

        Get one book by its id.

        Args:
            book_id: The id of a book.

        Raises: NotFoundError (404).
        """
        return await self._api.run(operations.GET, locals())

    async def update(
        self,
        book_id: str,
        *,
        title: str | None = None,
        state: BookState | BookStateLiteral | None = None,
        price: Decimal | str | None = None,
    ) -> None:
        """Change a book.

        Change a book, or move it out of the library.

        Args:
            book_id: The id of a book.
            title: 1 to 200 characters.
            state: What may be done with a book.
            price: An amount in euros.

        Raises: NotFoundError (404).
        """
        return await self._api.run(operations.UPDATE, locals())

    async def retire(
        self, book_id: str, *, title: str | None = None, price: Decimal | str | None = None
    ) -> None:
        """Take the book out of the library.

        The same operation as `update`.

        Args:
            book_id: The id of a book.
            title: 1 to 200 characters.
            price: An amount in euros.
        """
        return await self._api.run(operations.RETIRE, locals())

    async def sell(self, book_id: str, *, price: Decimal | str, title: str | None = None) -> None:
        """Change a book.

        The same operation as `update`.

        Args:
            book_id: The id of a book.
            title: 1 to 200 characters.
            price: An amount in euros.
        """
        return await self._api.run(operations.SELL, locals())

    async def rename(self, book_id: str, *, title: str) -> None:
        """Change a book.

        The same operation as `update`.

        Args:
            book_id: The id of a book.
            title: 1 to 200 characters.
        """
        return await self._api.run(operations.RENAME, locals())

    async def delete(self, book_id: str) -> None:
        """Delete a book.

        Delete a book that was added by mistake.

        Deprecated.

        Args:
            book_id: The id of a book.

        Raises: NotFoundError (404).
        """
        return await self._api.run(operations.DELETE, locals())


class AsyncBooksWithRawResponse:
    """`books` with answers as they came."""

    def __init__(self, api: AsyncApi) -> None:
        plain = AsyncBooks(AsyncRawApi(api.target, api.client))
        self.list: Final = async_raw_pages(plain.list)
        self.create: Final = async_raw(plain.create)
        self.get: Final = async_raw(plain.get)
        self.update: Final = async_raw(plain.update)
        self.retire: Final = async_raw(plain.retire)
        self.sell: Final = async_raw(plain.sell)
        self.rename: Final = async_raw(plain.rename)
        self.delete: Final = async_raw(plain.delete)
