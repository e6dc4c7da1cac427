# Generated from library.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from .._model import Model
from .book_state import BookStateLiteral
from .scalars import Money


class UpdateBookRequest(Model, kw_only=True):
    """What shall change about a book."""

    title: Annotated[str, Meta(max_length=200, min_length=1)] | None = None
    """1 to 200 characters."""
    state: BookStateLiteral | None = None
    """What may be done with a book."""
    price: Money | None = None
    """An amount in euros."""
