# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from decimal import Decimal

from .._model import Model


class OrderedNumber(Model, kw_only=True):
    """A number that was just ordered.

    Source:
    methods/availableNumbers/postAvailableNumbersLocal.md#example-1-of-1-search-and-allocate-for-citystate,
    methods/availableNumbers/postAvailableNumbersTollFree.md#example-1-of-1-search-and-activate-toll-free-phone-number
    """

    number: str
    """The number in E.164 form."""
    national_number: str | None = None
    """The number as people write it in the country."""
    price: Decimal | None = None
    """Monthly price in US dollars."""
    location: str
    """URL of the number in the account; its last segment is the id."""
