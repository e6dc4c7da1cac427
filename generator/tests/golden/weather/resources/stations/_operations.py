# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
"""What the operations of `stations` send and read."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ..._limits import Limits
from ..._operation import JsonFields, Operation, Paging
from ..._results import Json
from ...models.forecast import Forecast
from ...models.forecast_request import ForecastRequest
from ...models.instrument_kind import InstrumentKindLiteral
from ...models.readings import Readings
from ...models.station import Station

LIST: Operation[list[Station]] = Operation(
    name="stations.list",
    method="GET",
    path="/stations",
    result=Json(list[Station]),
    query_arguments={
        "near": "near",
        "from_": "from",
        "limit": "limit",
        "active": "active",
        "kinds": "kinds",
    },
    limits=Limits.of_parameters(
        {
            "near": Annotated[str, Meta(min_length=2)],
            "from": str,
            "limit": Annotated[int, Meta(ge=1, le=50)],
            "active": bool,
            "kinds": list[InstrumentKindLiteral],
        }
    ),
    paging=Paging(),
    idempotent=True,
    comma_lists=("kinds",),
)
GET_READINGS: Operation[Readings] = Operation(
    name="stations.get_readings",
    method="GET",
    path="/stations/{stationName}/readings/{day}",
    result=Json(Readings),
    path_arguments={"station_name": "stationName", "day": "day"},
    header_arguments={"x_units": "X-Units"},
    idempotent=True,
)
FORECAST: Operation[Forecast] = Operation(
    name="stations.forecast",
    method="POST",
    path="/forecast",
    result=Json(Forecast),
    body=JsonFields(
        {"units": "units", "hours": "hours", "place": "place", "station": "station"},
        Limits(ForecastRequest),
    ),
)
