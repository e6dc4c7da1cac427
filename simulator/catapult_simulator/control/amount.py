"""Amounts of US dollars, as the control API takes them."""

from decimal import Decimal
from typing import Any

from catapult_simulator.checks.place import Place
from catapult_simulator.checks.schema import described, matching
from catapult_simulator.checks.values import NUMBER

LARGEST = Decimal(10) ** 12
SMALLEST = Decimal("0.00001")
LONGEST_TEXT = 30
SCHEMA = {
    "anyOf": [
        {"type": "number", "minimum": 0, "exclusiveMaximum": 10**12},
        matching(r"(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,5})?") | {"description": "text like `12.50`"},
    ]
}


def _amount(value: Any, place: Place) -> Decimal:
    """From 0 to below 10¹² US dollars, as a number, which is rounded, or as text, exact."""
    found = _exact(value)
    if found is None:
        raise place.wrong("must be an amount of US dollars like 12.50")
    if not 0 <= found < LARGEST:
        raise place.wrong("must be an amount from 0 to below 10^12 US dollars")
    rounded = found.quantize(SMALLEST)
    if isinstance(value, str) and rounded != found:
        raise place.wrong("has more than the five decimal places that are kept and shown")
    return rounded


def _exact(value: Any) -> Decimal | None:
    if isinstance(value, str):
        is_one = len(value) <= LONGEST_TEXT and NUMBER.fullmatch(value)
        return Decimal(value) if is_one else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    # Not `Decimal(value)`: of a fraction that would be all its binary digits.
    return Decimal(value) if isinstance(value, int) else Decimal(repr(value))


amount = described(_amount, SCHEMA)
