# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
"""Where is measured."""

from ._async import AsyncStations
from ._sync import Stations

__all__ = ["AsyncStations", "Stations"]
