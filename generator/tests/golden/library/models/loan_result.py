# Generated from library.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .failure import Failure
from .loan_outcome import LoanOutcome


class LoanResult(Model, kw_only=True):
    """What became of one book of several."""

    result: LoanOutcome
    """Whether a book was lent."""
    location: str | None = None
    error: Failure | None = None
    """Why a request failed."""
