# Generated from library.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class BookState(OpenEnum):
    """What may be done with a book."""

    AVAILABLE = "available"
    LENT = "lent"
    RETIRED = "retired"
    SOLD = "sold"


BookStateLiteral: TypeAlias = Literal["available", "lent", "retired", "sold"]
