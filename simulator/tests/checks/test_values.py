"""Single values: how they may be spelt, and which documented error the rest is."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catapult_simulator.checks.values import (
    boolean,
    choice,
    choice_as_said,
    integer,
    number,
    text,
    text_or_number,
)
from sim_checks import cleaned, refused


@pytest.mark.parametrize(("value", "clean"), [(True, True), ("true", True), ("False", False)])
def test_a_boolean_may_be_text(value: Any, clean: bool) -> None:
    assert cleaned(boolean, value) is clean


@pytest.mark.parametrize("value", ["TRUE", "yes", "", 1, 0, [], {}, "true\n"])
def test_other_values_are_no_booleans(value: Any) -> None:
    assert refused(boolean, value).code == "validation-error"


@pytest.mark.parametrize(("value", "clean"), [(7, 7), ("7", 7), (7.0, 7), ("-7", -7), ("0", 0)])
def test_an_integer_may_be_text_or_a_whole_float(value: Any, clean: int) -> None:
    found = cleaned(integer(), value)
    assert (found, type(found)) == (clean, int)


@pytest.mark.parametrize(
    "value", [7.5, True, "7.0", "+7", "007", "7\n", " 7", "\u0667", "", "1e2", [7], {}, 1e999]
)
def test_other_values_are_no_integers(value: Any) -> None:
    assert refused(integer(), value).code == "validation-error"


@given(st.integers(-50, 350))
def test_the_bounds_of_an_integer_are_inclusive(value: int) -> None:
    check = integer(at_least=1, at_most=300)
    if 1 <= value <= 300:
        assert cleaned(check, value) == cleaned(check, str(value)) == value
    else:
        limit = "must be greater than 0" if value < 1 else "exceeds the limit of 300"
        assert refused(check, value).message == f"The call resource property it {limit}"
        assert refused(check, str(value)).message == f"The call resource property it {limit}"


@pytest.mark.parametrize(("value", "clean"), [(0.5, 0.5), ("0.5", 0.5), (30, 30.0), ("30.0", 30.0)])
def test_a_number_may_be_text(value: Any, clean: float) -> None:
    assert cleaned(number(above=0, at_most=30), value) == clean


@pytest.mark.parametrize("value", [0, "0", 30.1, "30.1", True, "x", ".5", "1.", None, "5\n"])
def test_other_values_are_no_numbers_in_bounds(value: Any) -> None:
    assert refused(number(above=0, at_most=30), value).code == "validation-error"


@pytest.mark.parametrize("value", ["get", "GET ", "GET\n", "PUT", "", None, 1])
def test_a_choice_is_spelt_exactly(value: Any) -> None:
    error = refused(choice("GET", "POST"), value)
    assert error.message.endswith("must be one of the following values: GET, POST")


@pytest.mark.parametrize("value", ["not-delivered", "NotDelivered", "NOT_DELIVERED"])
def test_a_choice_as_said_comes_out_as_listed(value: str) -> None:
    assert cleaned(choice_as_said("delivered", "not-delivered"), value) == "not-delivered"


@pytest.mark.parametrize("value", ["GET ", "GE", "", None, 1])
def test_what_is_said_otherwise_is_refused_with_the_words_that_there_are(value: Any) -> None:
    error = refused(choice_as_said("GET", "POST"), value)
    assert error.message.endswith("must be one of the following values: GET, POST")


def test_a_pattern_never_accepts_a_trailing_newline() -> None:
    check = text(pattern="[0-9]{3}$")
    assert cleaned(check, "123") == "123"
    assert refused(check, "123\n").code == "validation-error"


@pytest.mark.parametrize(("value", "clean"), [("7", "7"), (0, "0"), (-1234, "-1234"), (1.5, "1.5")])
def test_a_number_may_count_as_its_spelling(value: Any, clean: str) -> None:
    assert cleaned(text_or_number, value) == clean


@pytest.mark.parametrize("value", [True, False, [], {}, [7]])
def test_other_values_are_neither_text_nor_numbers(value: Any) -> None:
    assert refused(text_or_number, value).code == "validation-error"


def test_text_has_a_longest_length() -> None:
    check = text(longest=3)
    assert cleaned(check, "äöü") == "äöü"
    assert refused(check, "abcd").message == "The call resource property it exceeds the limit of 3"
