"""Every kind of change is told, once, with its impact, in both directions."""

from collections.abc import Iterator
from typing import Any

import pytest

from generator.pointers import join
from generator.spec_diff import compare
from generator.spec_diff.change import Change
from generator.spec_diff.sources import faults
from generator.tests.spec_diff.cases import BASE, Case, cases, edited, told

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_change_is_told_both_ways(case: Case) -> None:
    after = edited(case.edits)
    assert list(told(compare(BASE, after))) == case.forwards
    assert list(told(compare(after, BASE))) == case.backwards


def test_the_table_has_each_name_and_each_edit_once() -> None:
    assert len({case.name for case in CASES}) == len(CASES)
    assert len({str(case.edits) for case in CASES}) == len(CASES)


def test_nothing_is_told_of_a_document_beside_itself() -> None:
    assert compare(BASE, BASE).changes == []


def test_a_shared_schema_is_told_once_and_names_its_users() -> None:
    found = compare(BASE, edited({"/components/schemas/Isbn/maxLength": 13}))
    where = [one.where for one in found.changes]
    assert where == ["Isbn, received", "Isbn, sent"]
    assert found.used_by["Isbn, sent"] == ["CreateBookRequest"]
    assert found.used_by["CreateBookRequest, sent"] == ["books.create"]


def test_a_schema_that_holds_itself_is_compared_to_its_end() -> None:
    loop = {"type": "object", "properties": {"more": {"$ref": "#/components/schemas/Loop"}}}
    sends_it = {
        "/components/schemas/OverdueEvent/properties/tag": {"$ref": "#/components/schemas/Loop"}
    }
    old = edited({"/components/schemas/Loop": loop, **sends_it})
    longer = {**loop, "maxProperties": 3}
    new = edited({"/components/schemas/Loop": longer, **sends_it})
    (change,) = compare(old, new).changes
    assert isinstance(change, Change)
    assert (change.where, change.what) == ("Loop, received", "has a maxProperties now: 3")


def test_what_all_of_adds_is_part_of_the_schema() -> None:
    base = {"type": "object", "required": ["tag"], "properties": {"tag": {"type": "string"}}}
    both = {"allOf": [{"$ref": "#/components/schemas/Base"}, {"required": ["days"]}]}
    flat = {**base, "required": ["tag", "days"]}
    place = "/components/schemas/LoanResult/properties/location"
    old = edited({"/components/schemas/Base": base, place: both})
    new = edited({"/components/schemas/Base": base, place: flat})
    assert compare(old, new).changes == []


def pointers_below(value: Any, pointer: str = "") -> Iterator[str]:
    """The pointer of everything in a document."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, below in items:
        yield join(pointer, key)
        if isinstance(below, dict | list):
            yield from pointers_below(below, join(pointer, key))


@pytest.mark.parametrize("first", range(5))
def test_whatever_is_missing_is_told_both_ways_or_refused(first: int) -> None:
    compared = 0
    for pointer in list(pointers_below(BASE.data))[first::25]:
        less = edited({pointer: None})
        if not faults(less):
            compared += 1
            there, back = compare(BASE, less), compare(less, BASE)
            assert bool(there.changes) == bool(back.changes), pointer
    assert compared > 10
