# Generated from library.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from .._model import Model


class CreateLoanRequest(Model, kw_only=True):
    """A book to lend."""

    __secrets__: ClassVar[frozenset[str]] = frozenset(["reader_pin"])

    book_id: str
    days: Annotated[int, Meta(ge=1, le=60)] | None = None
    """1 to 60. Server default: 14."""
    notify_url: str | None = None
    reader_pin: str | None = None
    token: str | None = None
