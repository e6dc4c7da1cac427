# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `account` send and read."""

from __future__ import annotations

from ..._limits import Limits
from ..._operation import Operation, Paging
from ..._pacing import Pace
from ..._results import Json
from ...models.account import Account
from ...models.scalars import E164Number, ItemCount, PageNumber, PageSize, TransactionDate
from ...models.transaction import Transaction
from ...models.transaction_type import TransactionTypeLiteral

GET: Operation[Account] = Operation(
    name="account.get",
    method="GET",
    path="/users/{userId}/account",
    result=Json(Account),
    idempotent=True,
    pace=Pace("account", 1.0),
    source="methods/account/getAccount.md#fetch-account-information",
)
LIST_TRANSACTIONS: Operation[list[Transaction]] = Operation(
    name="account.list_transactions",
    method="GET",
    path="/users/{userId}/account/transactions",
    result=Json(list[Transaction]),
    query_arguments={
        "max_items": "maxItems",
        "from_date": "fromDate",
        "to_date": "toDate",
        "type_": "type",
        "page": "page",
        "size": "size",
        "number": "number",
    },
    limits=Limits.of_parameters(
        {
            "maxItems": ItemCount,
            "fromDate": TransactionDate,
            "toDate": TransactionDate,
            "type": TransactionTypeLiteral,
            "page": PageNumber,
            "size": PageSize,
            "number": E164Number,
        }
    ),
    paging=Paging(page="page", size="size", page_size=25),
    idempotent=True,
    pace=Pace("account", 1.0),
    source="methods/account/getAccountTransactions.md#fetch-account-transactions",
)
