# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model


class FinishedEvent(Model, kw_only=True):
    """A job has come to its end."""

    event_type: Literal["finished"] = "finished"
    job_id: str
    exit_status: int | None = None
