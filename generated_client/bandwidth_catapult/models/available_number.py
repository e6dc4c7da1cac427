# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from decimal import Decimal

from .._model import Model


class AvailableNumber(Model, kw_only=True):
    """A number that can be ordered. Toll-free numbers have no place.

    Source: methods/availableNumbers/getAvailableNumbersLocal.md#properties,
    methods/availableNumbers/getAvailableNumbersTollFree.md#properties
    """

    number: str
    """The number in E.164 form."""
    national_number: str | None = None
    """The number as people write it in the country."""
    pattern_match: str | None = None
    """What of the number matched the pattern; there when one was given."""
    city: str | None = None
    """City of the number."""
    lata: str | None = None
    """Local access and transport area."""
    rate_center: str | None = None
    """Exchange area for charging."""
    state: str | None = None
    """US state of the number."""
    price: Decimal | None = None
    """Monthly price in US dollars."""
