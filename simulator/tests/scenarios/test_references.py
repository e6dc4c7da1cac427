"""References to values of earlier steps: found by hand, replaced once."""

from typing import Any

import pytest

from catapult_simulator.scenarios.references import BadReference, fill, is_name, names

VALUES: dict[str, Any] = {"call": "c-1", "size": 3, "sly": "${call}"}


@pytest.mark.parametrize(
    ("value", "filled"),
    [
        ("${call}", "c-1"),
        ("${size}", 3),
        ("a ${size} b", "a 3 b"),
        ("${call}${call}", "c-1c-1"),
        ("/calls/${call}/audio", "/calls/c-1/audio"),
        ("${sly}", "${call}"),
        ("x${sly}", "x${call}"),
        ("$${call}", "${call}"),
        ("$5 $ {call}", "$5 $ {call}"),
        ("", ""),
        ([{"a": "${size}"}, 1, None], [{"a": 3}, 1, None]),
    ],
)
def test_a_reference_is_replaced_once(value: Any, filled: Any) -> None:
    assert fill(value, VALUES) == filled


@pytest.mark.parametrize("text", ["${", "${}", "${call", "a ${b c}", "${1}", "${" * 1000])
def test_a_reference_without_name_or_end_is_refused(text: str) -> None:
    with pytest.raises(BadReference):
        list(names(text))


def test_all_names_are_found_wherever_they_are() -> None:
    assert list(names({"a": ["${b}", {"c": "x${d}${e}"}], "f": 1})) == ["b", "d", "e"]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("call", True), ("a-1", True), ("1a", False), ("", False), ("a b", False), ("é", False)],
)
def test_a_name_is_a_letter_then_letters_digits_and_hyphens(text: str, is_one: bool) -> None:
    assert is_name(text) is is_one
