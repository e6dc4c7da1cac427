# Generated from library.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model


class ReturnedEvent(Model, kw_only=True):
    """A book came back."""

    event_type: Literal["returned"] = "returned"
    loan_id: str | None = None
    damaged: bool | None = None
    """A boolean, also as text."""
