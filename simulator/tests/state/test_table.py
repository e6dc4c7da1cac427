"""Rows: what is skipped is never looked at, and the rest is what a list would have."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catapult_simulator.state.store import Kind, Rows, Store
from catapult_simulator.state.table import FEW, KINDS, Document

BEADS = Kind("test-beads", indexes=("color",))
# The control API names all kinds that there are, and this one only tests know.
del KINDS[BEADS.name]
DOCUMENTS = {number: {"id": str(number), "time": number // 2} for number in range(1, 11)}


def rows(*, newest_first: bool = False) -> Rows:
    return Rows(DOCUMENTS, sorted(DOCUMENTS), newest_first=newest_first)


def ids(found: Rows) -> list[int]:
    return [int(document["id"]) for document in found]


@given(st.booleans(), st.integers(0, 12), st.integers(0, 12))
def test_skipping_and_limiting_is_what_a_slice_is(newest_first: bool, skip: int, most: int) -> None:
    expected = list(range(1, 11))[:: -1 if newest_first else 1][skip:][:most]
    found = rows(newest_first=newest_first).skip(skip).limit(most)
    assert len(found) == len(expected)
    assert ids(found) == expected


@given(st.booleans(), st.integers(0, 12), st.integers(0, 12))
def test_taking_some_leaves_the_others(newest_first: bool, skip: int, most: int) -> None:
    expected = list(range(1, 11))[:: -1 if newest_first else 1][skip:]
    found = rows(newest_first=newest_first).skip(skip)
    assert [int(one["id"]) for one in found.take(most)] == expected[:most]
    assert ids(found) == expected[most:]


@given(st.booleans(), st.integers(-1, 7), st.integers(-1, 7))
def test_between_leaves_out_both_ends(newest_first: bool, after: int, before: int) -> None:
    def too_early(one: Document) -> bool:
        return bool(one["time"] <= after)

    def too_late(one: Document) -> bool:
        return bool(one["time"] >= before)

    expected = [number for number in range(1, 11) if after < number // 2 < before]
    found = rows(newest_first=newest_first).between(too_early, too_late)
    assert ids(found) == expected[:: -1 if newest_first else 1]


class Counting(dict[int, Document]):
    """Documents that count how often one was looked at."""

    looks = 0

    def __getitem__(self, number: int) -> Document:
        self.looks += 1
        return super().__getitem__(number)


@pytest.mark.parametrize(
    "narrow",
    [
        lambda found: found.skip(900_000),
        lambda found: found.between(lambda one: one["time"] < 700_000),
        lambda found: found.between(None, lambda one: one["time"] > 300_000),
    ],
    ids=["skip", "too early", "too late"],
)
def test_a_page_far_down_costs_a_page(narrow: Callable[[Rows], Rows]) -> None:
    documents = Counting({number: {"time": number} for number in range(1_000_000)})
    page = narrow(Rows(documents, range(1_000_000))).limit(25)
    assert len(list(page)) == 25
    assert documents.looks <= 25 + 21  # The page, and once for every halving of a million.


@given(st.lists(st.tuples(st.integers(0, 2 * FEW), st.sampled_from(["red", "blue", None]))))
def test_an_index_of_few_or_many_is_in_order_of_creation(
    changes: list[tuple[int, str | None]],
) -> None:
    store, colors = Store(), dict[str, str | None]()
    for number, color in changes:
        with store.unit():
            store.put(BEADS, "u", {"id": str(number), "color": color})
        colors[str(number)] = color
    for color in ("red", "blue"):
        found = [one["id"] for one in store.where(BEADS, "u", "color", color)]
        assert found == [id_ for id_, one in colors.items() if one == color]
