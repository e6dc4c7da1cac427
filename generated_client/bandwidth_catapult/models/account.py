# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from decimal import Decimal

from .._model import Model
from .account_type import AccountType


class Account(Model, kw_only=True):
    """Balance and kind of contract of an account.

    Source: methods/account/getAccount.md#account-properties
    """

    balance: Decimal
    """What is left, in US dollars."""
    account_type: AccountType
    """Whether one pays before or after use."""
