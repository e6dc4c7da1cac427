# Generated from library.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class Genre(OpenEnum):
    """What kind of book it is; new genres come now and then."""

    NOVEL = "novel"
    POETRY = "poetry"
    COOKING = "cooking"


GenreLiteral: TypeAlias = Literal["novel", "poetry", "cooking"]
