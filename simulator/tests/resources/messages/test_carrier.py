"""What becomes of a message, by its number."""

import pytest

from catapult_simulator.resources.messages.carrier import (
    DELIVERED,
    DELIVERY_CODES,
    delivery_code,
)


def test_each_documented_delivery_code_has_a_reserved_number_of_its_own() -> None:
    codes = [delivery_code(f"+19195550{110 + place}") for place in range(len(DELIVERY_CODES))]
    assert codes == list(DELIVERY_CODES)


def test_no_carrier_serves_0190() -> None:
    assert delivery_code("+19195550190") is None


@pytest.mark.parametrize("number", ["+19195550100", "+19195551212", "+4915112345678", "+15"])
def test_every_other_number_delivers(number: str) -> None:
    assert delivery_code(number) == DELIVERED
