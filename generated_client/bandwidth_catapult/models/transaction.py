# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from decimal import Decimal

from .._model import Model, Moment
from .product_type import ProductType
from .transaction_type import TransactionType


class Transaction(Model, kw_only=True):
    """A change of the balance.

    Source: methods/account/getAccountTransactions.md#transaction-properties
    """

    id: str
    """Id of the transaction."""
    time: Moment | None = None
    """When it was processed."""
    amount: Decimal | None = None
    """Amount in US dollars."""
    type_: TransactionType | None = None
    """What kind of change it is."""
    units: int | None = None
    """How many units of the product were charged or credited; 0 for payments."""
    product_type: ProductType | None = None
    """What was used; absent when no product is concerned."""
    number: str | None = None
    """Number of the account that is concerned, if one is."""
    resource_id: str | None = None
    """Id of the message or call concerned; found in one example only."""
