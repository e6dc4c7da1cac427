"""Whether what came is what was expected."""

from typing import Any

import pytest

from catapult_simulator.scenarios.matching import difference

CAME: dict[str, Any] = {"state": "active", "n": 2, "flag": True, "list": [{"a": 1}, {"a": 2}]}


@pytest.mark.parametrize(
    "expected",
    [
        {},
        {"state": "active"},
        {"gone": None},
        {"list": [{"a": 1}, {}]},
        {"list": {"contains": {"a": 2}}},
        {"state": {"contains": "act"}},
    ],
)
def test_only_what_is_named_has_to_be_there(expected: Any) -> None:
    assert difference(expected, CAME) is None


@pytest.mark.parametrize(
    ("expected", "says"),
    [
        ({"state": "completed"}, "state is 'active', not 'completed'"),
        ({"n": "2"}, "n is 2, not '2'"),
        ({"flag": 1}, "flag is True, not 1"),
        ({"gone": 1}, "gone is absent, not 1"),
        ({"state": None}, "state is 'active', not absent"),
        ({"list": [{}]}, "list has 2 items, not 1: [{'a': 1}, {'a': 2}]"),
        ({"list": [{}, {"a": 3}]}, "list[1].a is 2, not 3"),
        ({"list": {"contains": {"a": 3}}}, "without {'a': 3}"),
        ({"n": {"contains": "2"}}, "n is 2, without '2'"),
        ({"n": {"x": 1}}, "n is 2, not an object"),
        ({"n": [1]}, "n is 2, not a list"),
    ],
)
def test_the_first_difference_is_said_in_words(expected: Any, says: str) -> None:
    assert says in (difference(expected, CAME) or "")
