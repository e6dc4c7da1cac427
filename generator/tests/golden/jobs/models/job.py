# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from .._model import Model, Moment
from .job_state import JobState


class Job(Model, kw_only=True):
    """Work to do."""

    __secrets__: ClassVar[frozenset[str]] = frozenset(["key"])

    id: str
    state: JobState
    """How far a job is."""
    started_at: Moment | None = None
    """Milliseconds since 1970, or ISO 8601."""
    cost: Decimal | None = None
    """Money with any number of places."""
    key: str | None = None
    """A key that opens things."""
    priority: int | None = None
    """0 to 9."""
    result: str | float | None = None
