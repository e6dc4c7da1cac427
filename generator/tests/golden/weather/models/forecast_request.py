# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from .._model import Model
from .place import Place
from .units import UnitsLiteral


class ForecastRequest(Model, kw_only=True):
    """Where the forecast is for."""

    units: UnitsLiteral | None = None
    """Which units are used."""
    hours: Annotated[int, Meta(ge=3, le=240, multiple_of=3)] | None = None
    """3 to 240. Server default: 24."""
    place: Place | None = None
    """A place on the globe."""
    station: str | None = None
