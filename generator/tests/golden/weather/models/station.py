# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from datetime import date

from msgspec import field

from .._model import Model
from .rain_instrument import RainInstrument
from .wind_instrument import WindInstrument


class Station(Model, kw_only=True):
    """Where is measured."""

    name: str
    elevation: float | None = None
    """Metres above the sea."""
    instrument: WindInstrument | RainInstrument | None = None
    """Something that measures."""
    neighbour: Station | None = None
    """Where is measured."""
    opened: date | None = None
    field_2_nd_name: str | None = field(default=None, name="2ndName")
    from_: str | None = None
    self_: str | None = None
