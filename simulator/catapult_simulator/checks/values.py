"""Checks of single values: text, booleans, numbers, words out of a list."""

import re
from collections.abc import Callable
from typing import Any

import orjson

from catapult_simulator.checks.place import Check, Place
from catapult_simulator.checks.schema import (
    BOOLEAN,
    TEXT,
    bounded,
    described,
    matching,
    one_of,
)
from catapult_simulator.errors.api_error import (
    EXCEEDS_LIMIT,
    MUST_BE_GREATER,
    MUST_BE_ONE_OF,
    ApiError,
)

INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
LONGEST_INTEGER = 1000
NO_TEXT = "must be text"
LARGEST = 2**63 - 1
"""Of what is kept or repeated, which has 64 bits (decisions/0171)."""


def text(
    *, longest: int | None = None, pattern: str | None = None, says: str = "has the wrong form"
) -> Check:
    """Text of at most `longest` characters that matches `pattern` as a whole."""
    compiled = re.compile(pattern) if pattern else None

    def check(value: Any, place: Place) -> str:
        if not isinstance(value, str):
            raise place.wrong(NO_TEXT)
        if longest is not None and len(value) > longest:
            raise ApiError("validation-error", *place, longest, says=EXCEEDS_LIMIT)
        if compiled is not None and compiled.fullmatch(value) is None:
            raise place.wrong(says)
        return value

    schema = TEXT if pattern is None else matching(pattern)
    return described(check, bounded(schema, maxLength=longest))


def text_or_number(value: Any, place: Place) -> str:
    """Text, or a number in its place, which counts as JSON spells it (decisions/0191)."""
    if isinstance(value, str):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return orjson.dumps(value).decode()
    raise place.wrong(NO_TEXT)


described(text_or_number, {"type": ["string", "number"]})


def boolean(value: Any, place: Place) -> bool:
    """true, false, or one of these as text: `True` too, as Bandwidth's Python library sends it."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false", "True", "False"):
        return bool(value in ("true", "True"))
    raise place.wrong("must be true or false")


described(boolean, BOOLEAN)


def integer(*, at_least: int | None = None, at_most: int | None = None) -> Check:
    """A whole number, or its digits as text."""

    def check(value: Any, place: Place) -> int:
        number = _whole(value)
        if number is None:
            raise place.wrong("must be a whole number")
        _bounds(number, at_least, at_most, place)
        return number

    return described(check, bounded({"type": "integer"}, minimum=at_least, maximum=at_most))


def number(
    *, above: float | None = None, at_least: float | None = None, at_most: float | None = None
) -> Check:
    """A number greater than `above`, from `at_least` on, or its decimal notation as text."""

    def check(value: Any, place: Place) -> float:
        if isinstance(value, str) and len(value) <= LONGEST_INTEGER and NUMBER.fullmatch(value):
            value = float(value)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise place.wrong("must be a number")
        if above is not None and value <= above:
            raise ApiError("validation-error", *place, above, says=MUST_BE_GREATER)
        if at_least is not None and value < at_least:
            raise place.wrong(f"must be {at_least:g} or more")
        if at_most is not None and value > at_most:
            raise ApiError("validation-error", *place, at_most, says=EXCEEDS_LIMIT)
        return float(value)

    bounds = {"exclusiveMinimum": above, "minimum": at_least, "maximum": at_most}
    return described(check, bounded({"type": "number"}, **bounds))


def choice(*values: str) -> Check:
    """One of these words, spelt exactly so."""
    return _choice(values, str)


def choice_as_said(*values: str) -> Check:
    """One of these words, whatever its case and without regard to `-` and `_`; returned as listed.

    Bandwidth's C# library spells words in a way of its own: `get` in bodies, `Desc` and
    `NotDelivered` in queries (decisions/0160).
    """
    return _choice(values, _said)


def _choice(values: tuple[str, ...], spelt: Callable[[str], str]) -> Check:
    known = {spelt(value): str(value) for value in values}
    listed = ", ".join(values)

    def check(value: Any, place: Place) -> str:
        found = known.get(spelt(value)) if isinstance(value, str) else None
        if found is None:
            raise ApiError("validation-error", *place, listed, says=MUST_BE_ONE_OF)
        return found

    return described(check, one_of(*values))


def _said(word: str) -> str:
    """What is left of a word when it is said aloud."""
    return word.replace("-", "").replace("_", "").lower()


def _whole(value: Any) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and len(value) <= LONGEST_INTEGER and INTEGER.fullmatch(value):
        return int(value)
    return None


def _bounds(number: int, at_least: int | None, at_most: int | None, place: Place) -> None:
    if at_least is not None and number < at_least:
        raise ApiError("validation-error", *place, at_least - 1, says=MUST_BE_GREATER)
    if at_most is not None and number > at_most:
        raise ApiError("validation-error", *place, at_most, says=EXCEEDS_LIMIT)
