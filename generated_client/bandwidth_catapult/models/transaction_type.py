# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class TransactionType(OpenEnum):
    """Kind of a change of the balance; use of a service, money paid in, money given, or money paid
    in automatically when the balance was low.

    Source: methods/account/getAccountTransactions.md#transaction-types
    """

    CHARGE = "charge"
    PAYMENT = "payment"
    CREDIT = "credit"
    AUTO_RECHARGE = "auto-recharge"


TransactionTypeLiteral: TypeAlias = Literal["charge", "payment", "credit", "auto-recharge"]
