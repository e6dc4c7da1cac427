# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from .._model import Model
from .job_state import JobStateLiteral


class ChangeJobRequest(Model, kw_only=True):
    """What shall change."""

    state: JobStateLiteral | None = None
    """How far a job is."""
    priority: Annotated[int, Meta(ge=0, le=9)] | None = None
    """0 to 9."""
    reason: Annotated[str, Meta(max_length=80)] | None = None
    """At most 80 characters."""
