# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
"""A class for each schema of the document. Fields that are absent are None."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .forecast import Forecast as Forecast
    from .forecast_request import ForecastRequest as ForecastRequest
    from .instrument_kind import InstrumentKind as InstrumentKind
    from .place import Place as Place
    from .rain_instrument import RainInstrument as RainInstrument
    from .reading import Reading as Reading
    from .readings import Readings as Readings
    from .station import Station as Station
    from .units import Units as Units
    from .wind_instrument import WindInstrument as WindInstrument

_MODULES = {
    "Forecast": "forecast",
    "ForecastRequest": "forecast_request",
    "InstrumentKind": "instrument_kind",
    "Place": "place",
    "RainInstrument": "rain_instrument",
    "Reading": "reading",
    "Readings": "readings",
    "Station": "station",
    "Units": "units",
    "WindInstrument": "wind_instrument",
}

__all__ = [
    "Forecast",
    "ForecastRequest",
    "InstrumentKind",
    "Place",
    "RainInstrument",
    "Reading",
    "Readings",
    "Station",
    "Units",
    "WindInstrument",
]

# Type checkers take the names above for all there are; with the function they would admit any.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
