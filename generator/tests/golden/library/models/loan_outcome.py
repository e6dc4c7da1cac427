# Generated from library.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class LoanOutcome(OpenEnum):
    """Whether a book was lent."""

    ACCEPTED = "accepted"
    ERROR = "error"


LoanOutcomeLiteral: TypeAlias = Literal["accepted", "error"]
