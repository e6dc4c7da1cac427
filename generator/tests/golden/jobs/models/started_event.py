# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment


class StartedEvent(Model, kw_only=True):
    """A job was started."""

    event_type: Literal["started"] = "started"
    job_id: str
    started_at: Moment | None = None
    """Milliseconds since 1970, or ISO 8601."""
