"""Checks made of other checks: lists, objects, alternatives."""

from typing import Any, cast

from catapult_simulator.checks.place import Check, Place
from catapult_simulator.checks.schema import accepted, described, items
from catapult_simulator.checks.table import Clean, Field, Table, schema_of
from catapult_simulator.errors.api_error import EXCEEDS_LIMIT, ApiError


def list_of(item: Check, *, at_most: int | None = None) -> Check:
    """A list; a null in it is refused, for it would change the places of the others."""

    def check(value: Any, place: Place) -> list[Any]:
        if not isinstance(value, list):
            raise place.wrong("must be a list")
        values = cast(list[object], value)
        if at_most is not None and len(values) > at_most:
            raise ApiError("validation-error", *place, at_most, says=EXCEEDS_LIMIT)
        return [
            item(one, Place(place.resource, f"{place.name}[{index}]"))
            for index, one in enumerate(values)
        ]

    return described(check, items(accepted(item), at_most=at_most))


def record(*fields: Field) -> Check:
    """An object with these properties; errors name them with a dot: `prompt.sentence`."""

    def check(value: Any, place: Place) -> Clean:
        if not isinstance(value, dict):
            raise place.wrong("must be an object")
        return Table(place.resource, *fields).check(cast(Clean, value), f"{place.name}.")

    return described(check, schema_of(fields))


def either(first: Check, kind: type, second: Check) -> Check:
    """`second` when the value is of this Python type, else `first`."""

    def check(value: Any, place: Place) -> Any:
        return (second if isinstance(value, kind) else first)(value, place)

    return described(check, {"anyOf": [accepted(first), accepted(second)]})


def optional(*, blank: Check) -> Check:
    """Lets the empty string through beside what `blank` allows: it takes something away."""

    def check(value: Any, place: Place) -> Any:
        return "" if value == "" else blank(value, place)

    return described(check, {"anyOf": [{"const": ""}, accepted(blank)]})
