"""Every limit that JSON Schema has, in both directions and both ways."""

from typing import Any

import pytest

from generator.spec_diff.change import Impact, Way
from generator.spec_diff.constraints import constraints

LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
OTHER: dict[str, tuple[Any, Any]] = {
    "pattern": ("^a", "^b"),
    "format": ("uri", "email"),
    "multipleOf": (2, 3),
    "not": ({"const": 1}, {"const": 2}),
    "if": ({"const": 1}, {"const": 2}),
    "then": ({"const": 1}, {"const": 2}),
    "else": ({"const": 1}, {"const": 2}),
    "contains": ({"const": 1}, {"const": 2}),
    "minContains": (1, 2),
    "propertyNames": ({"pattern": "^a"}, {"pattern": "^b"}),
    "patternProperties": ({"^a": {}}, {"^b": {}}),
    "contentEncoding": ("base64", "base32"),
}
WIDER, NARROWER = "wider", "narrower"
IMPACTS = {
    (Way.SENT, WIDER): Impact.ADDITION,
    (Way.SENT, NARROWER): Impact.BREAKING,
    (Way.RECEIVED, WIDER): Impact.BREAKING,
    (Way.RECEIVED, NARROWER): Impact.CORRECTION,
}


def impacts(old: dict[str, Any], new: dict[str, Any], way: Way) -> list[Impact]:
    found: list[Impact] = []
    constraints(old, new, way, lambda impact, _: found.append(impact))
    return found


@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("keyword", [*LOWER, *UPPER])
def test_a_bound_that_moves_tightens_or_loosens(keyword: str, way: Way) -> None:
    raised = NARROWER if keyword in LOWER else WIDER
    lowered = WIDER if keyword in LOWER else NARROWER
    assert impacts({keyword: 1}, {keyword: 2}, way) == [IMPACTS[way, raised]]
    assert impacts({keyword: 2}, {keyword: 1}, way) == [IMPACTS[way, lowered]]


@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("keyword", [*LOWER, *UPPER, *OTHER])
def test_a_limit_that_comes_narrows_and_one_that_goes_widens(keyword: str, way: Way) -> None:
    value = OTHER.get(keyword, (1, 2))[0]
    assert impacts({}, {keyword: value}, way) == [IMPACTS[way, NARROWER]]
    assert impacts({keyword: value}, {}, way) == [IMPACTS[way, WIDER]]


@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("keyword", list(OTHER))
def test_what_cannot_be_weighed_is_taken_for_breaking(keyword: str, way: Way) -> None:
    before, after = OTHER[keyword]
    assert impacts({keyword: before}, {keyword: after}, way) == [Impact.BREAKING]


def test_words_inside_a_limit_change_nothing() -> None:
    old = {"propertyNames": {"pattern": "^a", "description": "A name."}}
    new = {"propertyNames": {"pattern": "^a", "description": "Its name."}}
    assert impacts(old, new, Way.SENT) == []
