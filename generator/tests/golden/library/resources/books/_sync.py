# Generated from library.yaml by `python -m generator`. Do not edit: change those.
"""What stands on the shelves."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Final

from ..._api import Api, RawApi
from ..._paging import Pages
from ..._raw import raw, raw_pages
from ..._results import Created
from ...models.book import Book
from ...models.book_state import BookState, BookStateLiteral
from ...models.genre import Genre
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class Books:
    """What stands on the shelves."""

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> BooksWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return BooksWithRawResponse(self._api)

    def list(
        self,
        *,
        genre: Genre | str | None = None,
        added_after: datetime | str | None = None,
        page: int | None = None,
        size: int | None = None,
        limit: int | None = None,
    ) -> Pages[Book]:
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

    def create(
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
        return self._api.run(operations.CREATE, locals())

    def get(self, book_id: str) -> Book:
        """Get a book.

        Get one book by its id.

        Args:
            book_id: The id of a book.

        Raises: NotFoundError (404).
        """
        return self._api.run(operations.GET, locals())

    def update(
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
        return self._api.run(operations.UPDATE, locals())

    def retire(
        self, book_id: str, *, title: str | None = None, price: Decimal | str | None = None
    ) -> None:
        """Take the book out of the library.

        The same operation as `update`.

        Args:
            book_id: The id of a book.
            title: 1 to 200 characters.
            price: An amount in euros.
        """
        return self._api.run(operations.RETIRE, locals())

    def sell(self, book_id: str, *, price: Decimal | str, title: str | None = None) -> None:
        """Change a book.

        The same operation as `update`.

        Args:
            book_id: The id of a book.
            title: 1 to 200 characters.
            price: An amount in euros.
        """
        return self._api.run(operations.SELL, locals())

    def rename(self, book_id: str, *, title: str) -> None:
        """Change a book.

        The same operation as `update`.

        Args:
            book_id: The id of a book.
            title: 1 to 200 characters.
        """
        return self._api.run(operations.RENAME, locals())

    def delete(self, book_id: str) -> None:
        """Delete a book.

        Delete a book that was added by mistake.

        Deprecated.

        Args:
            book_id: The id of a book.

        Raises: NotFoundError (404).
        """
        return self._api.run(operations.DELETE, locals())


class BooksWithRawResponse:
    """`books` with answers as they came."""

    def __init__(self, api: Api) -> None:
        plain = Books(RawApi(api.target, api.client))
        self.list: Final = raw_pages(plain.list)
        self.create: Final = raw(plain.create)
        self.get: Final = raw(plain.get)
        self.update: Final = raw(plain.update)
        self.retire: Final = raw(plain.retire)
        self.sell: Final = raw(plain.sell)
        self.rename: Final = raw(plain.rename)
        self.delete: Final = raw(plain.delete)
