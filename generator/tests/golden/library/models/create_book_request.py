# Generated from library.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from .._model import Model
from .scalars import CopiesInput, Isbn, Money


class CreateBookRequest(Model, kw_only=True):
    """A book to add."""

    title: Annotated[str, Meta(max_length=200, min_length=1)]
    """1 to 200 characters."""
    isbn: Isbn | None = None
    """An ISBN of thirteen digits."""
    genre: str | None = None
    """What kind of book it is; new genres come now and then."""
    copies: CopiesInput | None = None
    """How many copies, from 1 to 99, also as text. Server default: 1."""
    for_sale: bool | None = None
    """A boolean, also as text."""
    price: Money | None = None
    """An amount in euros."""
