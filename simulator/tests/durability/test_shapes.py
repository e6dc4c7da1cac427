"""What is asked of a document: types as annotations have them, and words that say so."""

import re
from enum import StrEnum
from types import NoneType
from typing import Any, Literal

import pytest

from catapult_simulator.durability.shapes import Shape, need
from catapult_simulator.state.table import KINDS, Kind
from sim_harness import kinds


class Light(StrEnum):
    """Something with states."""

    RED = "red"
    GREEN = "green"


@pytest.mark.parametrize(
    ("wanted", "right", "wrong"),
    [
        (str, ["", "x"], [None, 1, ["x"]]),
        (int, [0, -7], [True, 1.0, "1", None]),
        (float, [0, 1.5], [True, "1", None]),
        (bool, [True, False], [0, "true", None]),
        (dict, [{}], [[], None]),
        (range(1, 10), [1, 9, 2.5], [0, 9.1, True, "5", None]),
        (str | None, ["x", None], [1, {}]),
        (Light, ["red", Light.GREEN], ["blue", None, ["red"]]),
        (Literal["GET", "POST"], ["GET"], ["PUT", {}]),
        (re.compile("a+"), ["aa"], ["ab", 1]),
        ((re.compile("a+"), NoneType), ["a", None], ["b"]),
        (list[str], [[], ["x"]], [["x", 1], "x", None]),
        (dict[str, int], [{}, {"a": 1}], [{"a": "1"}, []]),
        (tuple[str, int], [["a", 1], ("a", 1)], [["a"], [1, "a"], "a1"]),
    ],
)
def test_a_type_fits_what_is_of_it_and_nothing_else(
    wanted: Any, right: list[Any], wrong: list[Any]
) -> None:
    fits = need(wanted).fits
    assert [value for value in right if not fits(value)] == []
    assert [value for value in wrong if fits(value)] == []


def test_what_is_no_type_of_a_property_cannot_be_declared() -> None:
    with pytest.raises(TypeError, match="no type of a property"):
        need(set)


def test_the_first_property_that_is_wrong_is_named() -> None:
    kind = Kind(
        "test-lamps",
        needs={"light": Light, "watts": (range(10), NoneType)},
        maybe={"name": str},
        when={("light", "red"): {"since": str}},
    )
    # The control API names all kinds that there are, and this one only tests know.
    del KINDS[kind.name]
    shape = Shape(kind)
    green = {"id": "l-1", "light": "green", "watts": None}
    assert shape.problem(green) is None
    assert shape.problem(green | {"name": "x", "more": {}}) is None
    assert shape.problem({"light": "green"}) == ("watts", "must be a number from 0 to 9 or null")
    assert shape.problem(green | {"light": "x"}) == ("light", "must be one of red, green")
    assert shape.problem(green | {"name": None}) == ("name", "must be text, or absent")
    assert shape.problem(green | {"light": "red"}) == ("since", "must be text where light is red")
    assert shape.problem(green | {"light": "red", "since": "now"}) is None


def test_every_property_that_is_looked_up_has_a_type_of_plain_values() -> None:
    for name in kinds():
        kind = KINDS[name]
        typed = {**kind.needs, **kind.maybe}
        for property_ in (*kind.indexes, *kind.unique):
            fits = need(typed[property_]).fits
            assert not fits([]), (name, property_)
            assert not fits({}), (name, property_)
