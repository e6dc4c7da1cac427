"""Values that fit a JSON Schema, for tests: as much as catapult_simulator.checks.schema can say."""

import math
from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from catapult_simulator.checks.schema import Schema

Values = st.SearchStrategy[Any]
LARGEST = 10**15
MOST = 5

ANYTHING: Values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)


def values(schema: Schema) -> Values:
    """Values that fit. Raises KeyError for a keyword that is not known here."""
    judge: Any = Draft202012Validator(schema)
    if isinstance(schema.get("type"), list):
        of_any = st.one_of([values(schema | {"type": one}) for one in schema["type"]])
        return of_any.filter(judge.is_valid)
    together = "anyOf" if "anyOf" in schema else "oneOf"
    if together in schema and schema.get("type") == "object":
        found = st.one_of([values(_both(schema, one)) for one in schema[together]])
        return found.filter(judge.is_valid)
    if "anyOf" in schema:
        return st.one_of([values(one) for one in schema["anyOf"]])
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    return _BY_TYPE[schema["type"]](schema) if schema.get("type") else ANYTHING


def _both(schema: Schema, other: Schema) -> Schema:
    """A schema of objects with what another one asks for besides."""
    properties = schema["properties"] | other["properties"]
    required = [*schema["required"], *other["required"]]
    both = schema | {"properties": properties, "required": required}
    return {name: value for name, value in both.items() if name not in ("anyOf", "oneOf")}


def _integers(schema: Schema) -> Values:
    return st.integers(schema.get("minimum", -LARGEST), schema.get("maximum", LARGEST))


def _numbers(schema: Schema) -> Values:
    lowest: float = {"minimum": schema.get("exclusiveMinimum", -LARGEST), **schema}["minimum"]
    highest: float = {"maximum": schema.get("exclusiveMaximum", LARGEST), **schema}["maximum"]
    excluded = (schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum"))
    found: Values = st.floats(lowest, highest) | st.integers(math.ceil(lowest), math.floor(highest))

    def fits(one: float) -> bool:
        return one not in excluded

    return found.filter(fits)


def _texts(schema: Schema) -> Values:
    if schema.get("format") == "date-time":
        return st.datetimes(datetime(1970, 1, 1), datetime(2499, 12, 31)).map(_as_moment)
    longest: int = schema.get("maxLength", 10**6)
    if "pattern" not in schema:
        return st.text(max_size=min(longest, 40))
    pattern: str = schema["pattern"]
    found: Values = st.from_regex(pattern, fullmatch=pattern.startswith("^"))

    def fits(one: str) -> bool:
        return len(one) <= longest

    return found.filter(fits)


def _as_moment(one: datetime) -> str:
    return one.isoformat(timespec="milliseconds") + "Z"


def _lists(schema: Schema) -> Values:
    most = min(schema.get("maxItems", MOST), MOST)
    return st.lists(values(schema.get("items", {})), max_size=most)


def _objects(schema: Schema) -> Values:
    properties: Schema = schema.get("properties", {})
    needed = {name: values(properties[name]) for name in schema.get("required", ())}
    others = {name: values(one) for name, one in properties.items() if name not in needed}
    named = st.fixed_dictionaries(needed, optional=others)
    more: Any = schema.get("additionalProperties", False)
    if not isinstance(more, dict):
        return named
    free = st.dictionaries(st.text(max_size=9), values(cast(Schema, more)), max_size=3)
    by_pattern = [
        st.dictionaries(values({"type": "string", "pattern": pattern}), values(one), max_size=2)
        for pattern, one in schema.get("patternProperties", {}).items()
    ]
    return st.tuples(free, *by_pattern, named).map(_together)


def _together(found: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    return {name: value for one in found for name, value in one.items()}


def _nothing(_: Schema) -> Values:
    return st.none()


def _booleans(_: Schema) -> Values:
    return st.booleans()


_BY_TYPE: dict[str, Callable[[Schema], Values]] = {
    "boolean": _booleans,
    "integer": _integers,
    "number": _numbers,
    "string": _texts,
    "array": _lists,
    "object": _objects,
    "null": _nothing,
}
