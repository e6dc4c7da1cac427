# Generated from library.yaml by `python -m generator`. Do not edit: change those.
"""What the operations of `loans` send and read."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ..._limits import Limits
from ..._operation import JsonFields, JsonValue, Operation
from ..._pacing import Pace
from ..._results import Created, Json, Location
from ...models.create_loan_request import CreateLoanRequest
from ...models.loan_result import LoanResult

CREATE: Operation[Created] = Operation(
    name="loans.create",
    method="POST",
    path="/branches/{branchId}/loans",
    result=Location(),
    body=JsonFields(
        {
            "book_id": "bookId",
            "days": "days",
            "notify_url": "notifyUrl",
            "reader_pin": "readerPin",
            "token": "token",
        },
        Limits(CreateLoanRequest),
    ),
    pace=Pace("lending", 0.5),
)
LEND = CREATE
CREATE_MANY: Operation[list[LoanResult]] = Operation(
    name="loans.create_many",
    method="POST",
    path="/branches/{branchId}/loans",
    result=Json(list[LoanResult]),
    body=JsonValue(
        "items", Limits(Annotated[list[CreateLoanRequest], Meta(max_length=5, min_length=1)])
    ),
    pace=Pace("lending", 0.5),
)
