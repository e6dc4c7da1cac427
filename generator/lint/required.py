"""`required` and `dependentRequired` that name a property which the schema does not have."""

from collections.abc import Iterator
from typing import Final

from generator import pointers
from generator.json_values import JsonObject, as_list, as_object, as_strings, is_object
from generator.lint.survey import Survey
from generator.problems import Problem
from generator.suggest import did_you_mean

_IN_PLACE: Final = ("allOf", "anyOf", "oneOf")
_IN_PLACE_ONE: Final = ("not", "if", "then", "else")


def check(survey: Survey) -> Iterator[Problem]:
    """Each name that neither the schema nor what it is combined with declares."""
    for schema, pointer in survey.schemas():
        names = list(_named(schema, pointer))
        if not names:
            continue
        known = _known(survey, schema, pointer)
        for name, at in names:
            if name not in known and not _is_open_map(schema):
                hint = did_you_mean(name, known) or "declare it under properties"
                what = f"required property {name!r} is not declared"
                yield survey.problem(at, what, hint)


def _named(schema: JsonObject, pointer: str) -> Iterator[tuple[str, str]]:
    for index, name in enumerate(as_list(schema.get("required"))):
        if isinstance(name, str):
            yield name, pointers.join(pointer, "required", index)
    for name, needs in as_object(schema.get("dependentRequired")).items():
        yield name, pointers.join(pointer, "dependentRequired", name)
        for index, needed in enumerate(as_strings(needs)):
            yield needed, pointers.join(pointer, "dependentRequired", name, index)


def _known(survey: Survey, schema: JsonObject, pointer: str) -> set[str]:
    known = declared(survey, schema, set())
    around = _enclosing(survey, pointer)
    while around is not None:
        schema = as_object(survey.document.get(around))
        known |= declared(survey, schema, set())
        around = _enclosing(survey, around)
    return known


def _enclosing(survey: Survey, pointer: str) -> str | None:
    """The schema that applies to the same value as the one under `pointer` inside it."""
    tokens = pointers.split(pointer)
    if len(tokens) >= 2 and tokens[-1] in _IN_PLACE_ONE:
        around = pointers.parent(pointer)
    elif len(tokens) >= 3 and tokens[-2] in (*_IN_PLACE, "dependentSchemas"):
        around = pointers.parent(pointers.parent(pointer))
    else:
        return None
    return around if survey.kinds.get(around) == "schema" else None


def declared(survey: Survey, schema: JsonObject, seen: set[int]) -> set[str]:
    """The properties that a schema and everything it is combined with declare."""
    if id(schema) in seen:
        return set()
    seen.add(id(schema))
    names = set(as_object(schema.get("properties")))
    parts = [part for keyword in _IN_PLACE for part in as_list(schema.get(keyword))]
    parts += [schema.get(keyword) for keyword in _IN_PLACE_ONE if keyword != "not"]
    if "$ref" in schema:
        parts.append(survey.follow(schema, "").value)
    return names.union(*(declared(survey, part, seen) for part in parts if is_object(part)))


def _is_open_map(schema: JsonObject) -> bool:
    additional = schema.get("additionalProperties")
    return bool(schema.get("patternProperties")) or (is_object(additional) and bool(additional))
