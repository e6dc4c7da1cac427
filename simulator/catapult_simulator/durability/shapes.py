"""What a document has to be like for the simulator to go on from it.

A kind names the properties that its own code relies on, with types as annotations have them; what
is taken back from outside is judged by that, so that nothing fails later for want of a property.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import timedelta
from enum import StrEnum
from functools import partial
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, cast, get_args, get_origin

from catapult_simulator.settings import TIME_ENDS
from catapult_simulator.state.table import Document, Kind

# What was begun before time ends is due, and happens, a little later.
LATEST_SECONDS = int((TIME_ENDS + timedelta(days=366)).timestamp())

_PLAIN: Mapping[object, tuple[str, tuple[type, ...]]] = {
    str: ("text", (str,)),
    int: ("a whole number", (int,)),
    bool: ("true or false", (bool,)),
    dict: ("an object", (dict,)),
    NoneType: ("null", (NoneType,)),
}


class Need(NamedTuple):
    """What a value must be: in words, and as a question."""

    says: str
    fits: Callable[[Any], bool]


class Shape:
    """What is asked of every document of a kind."""

    def __init__(self, kind: Kind) -> None:
        self._needs = _each(kind.needs)
        self._maybe = _each(kind.maybe)
        self._when = [(*where, _each(needs)) for where, needs in kind.when.items()]

    def problem(self, document: Document) -> tuple[str, str] | None:
        """The first property that is wrong, and what it must be; or None."""
        return next(self._problems(document), None)

    def _problems(self, document: Document) -> Iterator[tuple[str, str]]:
        for name, need in self._needs:
            if name not in document or not need.fits(document[name]):
                yield name, f"must be {need.says}"
        for name, need in self._maybe:
            if name in document and not need.fits(document[name]):
                yield name, f"must be {need.says}, or absent"
        for decisive, value, needs in self._when:
            if document.get(decisive) == value:
                for name, need in needs:
                    if name not in document or not need.fits(document[name]):
                        yield name, f"must be {need.says} where {decisive} is {value}"


def need(wanted: Any) -> Need:
    """What an annotation asks for: a plain type, a StrEnum, a pattern, or made of such.

    `float` is a moment or a length in seconds; a `range` any number within; `tuple[…]` a list of
    so many in JSON; `(A, B)` one of both, where `A | B` cannot be said.
    Raises TypeError for any other annotation.
    """
    if isinstance(wanted, tuple):
        alternatives: tuple[Any, ...] = wanted  # pyright: ignore[reportUnknownVariableType]
        return _either([need(one) for one in alternatives])
    if wanted is float:
        return _within(0, LATEST_SECONDS)
    if isinstance(wanted, range):
        return _within(wanted.start, wanted.stop - 1)
    if wanted in _PLAIN:
        says, types = _PLAIN[wanted]
        return Need(says, partial(_is_of, types))
    if isinstance(wanted, re.Pattern):
        pattern: re.Pattern[str] = wanted  # pyright: ignore[reportUnknownVariableType]
        return Need(f"text like {pattern.pattern}", partial(_is_like, pattern))
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return _one_of([one.value for one in wanted])
    if get_origin(wanted) is Literal:
        return _one_of(get_args(wanted))
    return _made_of(wanted, [need(one) for one in get_args(wanted)])


def needs(**properties: Any) -> dict[str, Need]:
    """What annotations ask for, by name."""
    return dict(_each(properties))


def _made_of(wanted: Any, parts: list[Need]) -> Need:
    origin = get_origin(wanted)
    if isinstance(wanted, UnionType):
        return _either(parts)
    if origin is list:
        return Need(f"an array, each {parts[0].says}", partial(_is_list, parts[0]))
    if origin is dict:
        return Need(f"an object, each {parts[1].says}", partial(_is_object, parts[1]))
    if origin is tuple:
        says = ", ".join(one.says for one in parts)
        return Need(f"an array of {says}", partial(_is_row, parts))
    raise TypeError(f"{wanted} is no type of a property")


def _either(parts: list[Need]) -> Need:
    return Need(" or ".join(one.says for one in parts), partial(_is_any, parts))


def _within(low: int, high: int) -> Need:
    return Need(f"a number from {low} to {high}", partial(_is_within, low, high))


def _one_of(values: Collection[str]) -> Need:
    return Need(f"one of {', '.join(values)}", partial(_is_among, frozenset(values)))


def _is_of(types: tuple[type, ...], value: Any) -> bool:
    return type(value) in types


def _is_within(low: int, high: int, value: Any) -> bool:
    return type(value) in (int, float) and low <= value <= high


def _is_like(pattern: re.Pattern[str], value: Any) -> bool:
    return type(value) is str and pattern.fullmatch(value) is not None


def _is_among(allowed: frozenset[str], value: Any) -> bool:
    return isinstance(value, str) and value in allowed


def _is_any(parts: list[Need], value: Any) -> bool:
    return any(one.fits(value) for one in parts)


def _is_list(each: Need, value: Any) -> bool:
    return type(value) is list and all(map(each.fits, cast(list[object], value)))


def _is_object(each: Need, value: Any) -> bool:
    return type(value) is dict and all(map(each.fits, cast(Document, value).values()))


def _is_row(parts: list[Need], value: Any) -> bool:
    if type(value) not in (list, tuple) or len(value) != len(parts):
        return False
    return all(one.fits(item) for one, item in zip(parts, value, strict=True))


def _each(properties: Mapping[str, Any]) -> tuple[tuple[str, Need], ...]:
    return tuple((name, need(wanted)) for name, wanted in properties.items())
