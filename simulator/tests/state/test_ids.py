"""Ids: prefixes, and repeatable whatever other accounts do."""

import re

import pytest

from catapult_simulator.state.ids import PREFIXES, Ids


@pytest.mark.parametrize(("kind", "prefix"), PREFIXES.items())
def test_an_id_has_its_prefix_and_is_safe_in_a_path(kind: str, prefix: str) -> None:
    assert re.fullmatch(prefix + "[a-z2-7]{24}", Ids(1).new(kind, "u"))


def test_the_same_seed_gives_the_same_ids_and_another_gives_others() -> None:
    first, again, other = ([Ids(seed).new("call", "u")] for seed in (1, 1, 2))
    assert first == again != other


def test_what_one_account_does_never_changes_the_ids_of_another() -> None:
    alone, disturbed = Ids(1), Ids(1)
    disturbed.new("call", "v")
    assert alone.new("call", "u") == disturbed.new("call", "u")


def test_ids_do_not_repeat() -> None:
    ids = Ids(1)
    assert len({ids.new("call", "u") for _ in range(10_000)}) == 10_000


def test_a_reset_starts_again() -> None:
    ids = Ids(1)
    first = ids.new("call", "u")
    ids.reset(1)
    assert ids.new("call", "u") == first


def test_another_life_gives_other_ids() -> None:
    ids = Ids(1)
    before = {ids.new("call", "u") for _ in range(100)}
    ids.reset(1, life=1)
    assert before.isdisjoint({ids.new("call", "u") for _ in range(100)})


def test_a_source_goes_on_from_where_another_stood() -> None:
    ids, other = Ids(7), Ids(1)
    ids.new("call", "u")
    other.reset(ids.seed, ids.life, ids.drawn)
    assert other.new("call", "u") == ids.new("call", "u")


def test_a_fraction_is_repeatable_and_below_one() -> None:
    found = [Ids(seed).fraction("u") for seed in range(100)]
    assert found == [Ids(seed).fraction("u") for seed in range(100)]
    assert (min(found) >= 0, max(found) < 1, len(set(found))) == (True, True, 100)
