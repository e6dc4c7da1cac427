# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class JobState(OpenEnum):
    """How far a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    FINISHED = "finished"
    CANCELLED = "cancelled"


JobStateLiteral: TypeAlias = Literal["waiting", "running", "finished", "cancelled"]
