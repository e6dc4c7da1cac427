# Generated from library.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment


class OverdueEvent(Model, kw_only=True):
    """A book was not brought back in time."""

    event_type: Literal["overdue"] = "overdue"
    loan_id: str
    time: Moment | None = None
    """ISO 8601 time, or milliseconds since 1970."""
    days: int | None = None
    """An integer, also as text."""
    tag: str | None = None
