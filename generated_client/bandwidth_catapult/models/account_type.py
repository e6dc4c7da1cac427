# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class AccountType(OpenEnum):
    """Kind of contract; paid in advance, or by a monthly bill.

    Source: methods/account/getAccount.md#account-properties
    """

    PRE_PAY = "pre-pay"
    POST_PAY = "post-pay"


AccountTypeLiteral: TypeAlias = Literal["pre-pay", "post-pay"]
