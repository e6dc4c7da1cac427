# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model


class HeartbeatEvent(Model, kw_only=True):
    """A worker lives."""

    event_type: Literal["heartbeat"] = "heartbeat"
    worker: str | None = None
