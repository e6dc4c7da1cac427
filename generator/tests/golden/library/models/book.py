# Generated from library.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from decimal import Decimal

from .._model import Model, Moment
from .book_state import BookState
from .genre import Genre


class Book(Model, kw_only=True):
    """A book on the shelves."""

    id: str
    """The book's id."""
    title: str
    isbn: str | None = None
    """An ISBN of thirteen digits."""
    genre: Genre | None = None
    """What kind of book it is; new genres come now and then."""
    state: BookState | None = None
    """What may be done with a book."""
    price: Decimal | None = None
    """An amount in euros."""
    on_loan: bool | None = None
    """A boolean, also as text."""
    added_at: Moment | None = None
    """ISO 8601 time, or milliseconds since 1970."""
    class_: str | None = None
    """The shelf mark."""
    keywords: list[str] | None = None
    labels: dict[str, str] | None = None
