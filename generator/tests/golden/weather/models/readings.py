# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .reading import Reading


class Readings(Model, kw_only=True):
    """A day's readings."""

    hours: list[Reading]
    """At most 25 items."""
