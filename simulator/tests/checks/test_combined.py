"""Lists: what is one, and which item is named when it is wrong."""

from typing import Any

import pytest

from catapult_simulator.checks.combined import list_of
from catapult_simulator.checks.values import integer
from sim_checks import cleaned, refused

DIGITS = list_of(integer(), at_most=2)


def test_each_item_of_a_list_is_checked() -> None:
    assert cleaned(DIGITS, [1, "2"]) == [1, 2]


def test_a_list_names_the_item_that_is_wrong() -> None:
    assert ("property", "it[1]") in refused(DIGITS, [1, "x"]).details


@pytest.mark.parametrize("value", ["1", {}, [1, 2, 3], [None]])
def test_other_values_are_no_lists(value: Any) -> None:
    assert refused(DIGITS, value).code == "validation-error"
