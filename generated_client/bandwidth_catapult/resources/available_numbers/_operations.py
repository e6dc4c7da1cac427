# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `available_numbers` send and read."""

from __future__ import annotations

from ..._limits import Limits
from ..._operation import Operation
from ..._pacing import Pace
from ..._results import Json
from ...models.available_number import AvailableNumber
from ...models.ordered_number import OrderedNumber
from ...models.scalars import (
    AreaCode,
    LocalNumber,
    NumberPattern,
    OrderQuantity,
    SearchQuantity,
    UsState,
    ZipCode,
)

SEARCH_LOCAL: Operation[list[AvailableNumber]] = Operation(
    name="available_numbers.search_local",
    method="GET",
    path="/availableNumbers/local",
    result=Json(list[AvailableNumber]),
    query_arguments={
        "city": "city",
        "state": "state",
        "zip_": "zip",
        "area_code": "areaCode",
        "local_number": "localNumber",
        "in_local_calling_area": "inLocalCallingArea",
        "quantity": "quantity",
        "pattern": "pattern",
    },
    limits=Limits.of_parameters(
        {
            "city": str,
            "state": UsState,
            "zip": ZipCode,
            "areaCode": AreaCode,
            "localNumber": LocalNumber,
            "inLocalCallingArea": bool,
            "quantity": SearchQuantity,
            "pattern": NumberPattern,
        }
    ),
    idempotent=True,
    pace=Pace("search-numbers", 0.6, 800),
    source="methods/availableNumbers/getAvailableNumbersLocal.md#list-available-local-numbers",
)
ORDER_LOCAL: Operation[list[OrderedNumber]] = Operation(
    name="available_numbers.order_local",
    method="POST",
    path="/availableNumbers/local",
    result=Json(list[OrderedNumber]),
    query_arguments={
        "city": "city",
        "state": "state",
        "zip_": "zip",
        "area_code": "areaCode",
        "local_number": "localNumber",
        "in_local_calling_area": "inLocalCallingArea",
        "quantity": "quantity",
        "pattern": "pattern",
    },
    limits=Limits.of_parameters(
        {
            "city": str,
            "state": UsState,
            "zip": ZipCode,
            "areaCode": AreaCode,
            "localNumber": LocalNumber,
            "inLocalCallingArea": bool,
            "quantity": OrderQuantity,
            "pattern": NumberPattern,
        }
    ),
    pace=Pace("order-numbers", 0.6, 800),
    source="methods/availableNumbers/postAvailableNumbersLocal.md#order-local-phone-number",
)
SEARCH_TOLL_FREE: Operation[list[AvailableNumber]] = Operation(
    name="available_numbers.search_toll_free",
    method="GET",
    path="/availableNumbers/tollFree",
    result=Json(list[AvailableNumber]),
    query_arguments={"quantity": "quantity", "pattern": "pattern"},
    limits=Limits.of_parameters(
        {
            "quantity": SearchQuantity,
            "pattern": NumberPattern,
        }
    ),
    idempotent=True,
    pace=Pace("search-numbers", 0.6, 800),
    source="methods/availableNumbers/getAvailableNumbersTollFree.md#list-available-toll-free-numbers",
)
ORDER_TOLL_FREE: Operation[list[OrderedNumber]] = Operation(
    name="available_numbers.order_toll_free",
    method="POST",
    path="/availableNumbers/tollFree",
    result=Json(list[OrderedNumber]),
    query_arguments={"quantity": "quantity"},
    limits=Limits.of_parameters(
        {
            "quantity": OrderQuantity,
        }
    ),
    pace=Pace("order-numbers", 0.6, 800),
    source="methods/availableNumbers/postAvailableNumbersTollFree.md#order-toll-free-phone-number",
)
