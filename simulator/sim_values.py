"""Values that fit a JSON Schema, for tests: as much of it as catapult_simulator.schema can say."""

from typing import Any

from hypothesis import strategies as st

from catapult_simulator.schema import Schema

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
    if "anyOf" in schema:
        return st.one_of([values(one) for one in schema["anyOf"]])
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    return _BY_TYPE[schema["type"]](schema) if schema.get("type") else ANYTHING


def _integers(schema: Schema) -> Values:
    return st.integers(schema.get("minimum", -LARGEST), schema.get("maximum", LARGEST))


def _numbers(schema: Schema) -> Values:
    lowest = schema.get("minimum", schema.get("exclusiveMinimum", -LARGEST))
    highest = schema.get("maximum", schema.get("exclusiveMaximum", LARGEST))
    found = st.floats(lowest, highest) | st.integers(int(lowest), int(highest))
    return found.filter(
        lambda one: one != schema.get("exclusiveMinimum") and one != schema.get("exclusiveMaximum")
    )


def _texts(schema: Schema) -> Values:
    longest: int | None = schema.get("maxLength")
    if "pattern" not in schema:
        return st.text(max_size=min(longest or 40, 40))
    found = st.from_regex(schema["pattern"], fullmatch=schema["pattern"].startswith("^"))
    return found.filter(lambda one: longest is None or len(one) <= longest)


def _lists(schema: Schema) -> Values:
    most = min(schema.get("maxItems", MOST), MOST)
    return st.lists(values(schema["items"]), max_size=most)


def _objects(schema: Schema) -> Values:
    properties: Schema = schema.get("properties", {})
    needed = {name: values(properties[name]) for name in schema.get("required", ())}
    others = {name: values(one) for name, one in properties.items() if name not in needed}
    named = st.fixed_dictionaries(needed, optional=others)
    more = schema.get("additionalProperties", False)
    if not isinstance(more, dict):
        return named
    free = st.dictionaries(st.text(max_size=9), values(more), max_size=3)
    return st.builds(lambda one, other: {**other, **one}, named, free)


_BY_TYPE = {
    "boolean": lambda _: st.booleans(),
    "integer": _integers,
    "number": _numbers,
    "string": _texts,
    "array": _lists,
    "object": _objects,
}
