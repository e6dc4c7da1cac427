# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `number_info` send and read."""

from __future__ import annotations

from ..._operation import Operation
from ..._pacing import Pace
from ..._results import Json
from ...models.number_info import NumberInfo

GET: Operation[NumberInfo] = Operation(
    name="number_info.get",
    method="GET",
    path="/phoneNumbers/numberInfo/{number}",
    result=Json(NumberInfo),
    path_arguments={"number": "number"},
    idempotent=True,
    pace=Pace("number-info", 1.0),
    source="methods/numberInfo/getNumberInfo.md#fetch-cnam-number-information",
)
