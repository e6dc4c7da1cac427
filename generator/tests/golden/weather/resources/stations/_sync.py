# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
"""Where is measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from ..._api import Api, RawApi
from ..._paging import Pages
from ..._raw import raw, raw_pages
from ...models.forecast import Forecast
from ...models.instrument_kind import InstrumentKind, InstrumentKindLiteral
from ...models.place import Place
from ...models.readings import Readings
from ...models.station import Station
from ...models.units import Units, UnitsLiteral
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class Stations:
    """Where is measured."""

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> StationsWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return StationsWithRawResponse(self._api)

    def list(
        self,
        *,
        near: str,
        from_: date | str | None = None,
        limit: int | None = None,
        active: bool | None = None,
        kinds: Sequence[InstrumentKind | InstrumentKindLiteral] | None = None,
        at_most: int | None = None,
    ) -> Pages[Station]:
        """List stations.

        List all stations near a place.

        Args:
            near: At least 2 characters.
            from_: Not before this day.
            limit: 1 to 50.
            at_most: Stop after so many items; more pages are not fetched then.
        """
        return self._api.pages(operations.LIST, locals(), at_most)

    def get_readings(
        self, station_name: str, day: date | str, *, x_units: Units | UnitsLiteral | None = None
    ) -> Readings:
        """Get a day's readings.

        Get the readings of one day, by hour.

        Args:
            x_units: Which units are used.

        Raises: NotFoundError (404).
        """
        return self._api.run(operations.GET_READINGS, locals())

    def forecast(
        self,
        *,
        units: Units | UnitsLiteral | None = None,
        hours: int | None = None,
        place: Place | Mapping[str, Any] | None = None,
        station: str | None = None,
    ) -> Forecast:
        """Ask for a forecast.

        Ask for a forecast, for a place or for a station.

        Args:
            units: Which units are used.
            hours: 3 to 240. Server default: 24.
            place: A place on the globe.
        """
        return self._api.run(operations.FORECAST, locals())


class StationsWithRawResponse:
    """`stations` with answers as they came."""

    def __init__(self, api: Api) -> None:
        plain = Stations(RawApi(api.target, api.client))
        self.list: Final = raw_pages(plain.list)
        self.get_readings: Final = raw(plain.get_readings)
        self.forecast: Final = raw(plain.forecast)
