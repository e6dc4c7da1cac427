# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `errors` send and read."""

from __future__ import annotations

from ..._limits import Limits
from ..._operation import Operation, Paging
from ..._pacing import Pace
from ..._results import Json
from ...models.error import Error
from ...models.scalars import PageNumber, PageSize

LIST: Operation[list[Error]] = Operation(
    name="errors.list",
    method="GET",
    path="/users/{userId}/errors",
    result=Json(list[Error]),
    query_arguments={"page": "page", "size": "size"},
    limits=Limits.of_parameters(
        {
            "page": PageNumber,
            "size": PageSize,
        }
    ),
    paging=Paging(page="page", size="size", page_size=25),
    idempotent=True,
    pace=Pace("errors", 1.0),
    source="methods/errors/getErrors.md#list-errors",
)
GET: Operation[Error] = Operation(
    name="errors.get",
    method="GET",
    path="/users/{userId}/errors/{errorId}",
    result=Json(Error),
    path_arguments={"error_id": "errorId"},
    idempotent=True,
    pace=Pace("errors", 1.0),
    source="methods/errors/getErrorsErrorId.md#fetch-error-information",
)
