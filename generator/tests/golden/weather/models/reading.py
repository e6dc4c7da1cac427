# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from .._model import Model


class Reading(Model, kw_only=True):
    """What was measured in an hour."""

    temperature: float
    """At least -273.15."""
    note: str | None = None
