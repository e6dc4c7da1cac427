"""Bounds that no value can meet, and keywords that say nothing about the schema's type."""

from collections.abc import Iterator
from typing import Final

from generator.json_values import JsonObject, is_number
from generator.lint.survey import Survey
from generator.problems import Level, Problem

_PAIRS: Final = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
    ("minContains", "maxContains"),
)
_STRICT_PAIRS: Final = (
    ("exclusiveMinimum", "maximum"),
    ("minimum", "exclusiveMaximum"),
    ("exclusiveMinimum", "exclusiveMaximum"),
)
_NUMBERS: Final = {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}
_SPEAKS_OF: Final = {
    "integer": _NUMBERS,
    "number": _NUMBERS,
    "string": {"minLength", "maxLength", "pattern"},
    "array": {"minItems", "maxItems", "uniqueItems", "items"},
    "object": {"minProperties", "maxProperties", "properties", "required"},
}


def check(survey: Survey) -> Iterator[Problem]:
    """Every schema."""
    for schema, pointer in survey.schemas():
        for low, high in _PAIRS:
            if _compare(schema, low, high) > 0:
                yield _contradiction(survey, schema, pointer, low, high)
        for low, high in _STRICT_PAIRS:
            if _compare(schema, low, high) >= 0:
                yield _contradiction(survey, schema, pointer, low, high)
        yield from _misplaced(survey, schema, pointer)


def _compare(schema: JsonObject, low: str, high: str) -> float:
    """How far the lower bound is above the upper one; negative when all is well."""
    below, above = schema.get(low), schema.get(high)
    return below - above if is_number(below) and is_number(above) else -1


def _contradiction(
    survey: Survey, schema: JsonObject, pointer: str, low: str, high: str
) -> Problem:
    what = f"{low} {schema[low]} leaves nothing below {high} {schema[high]}"
    return survey.problem(f"{pointer}/{low}", what, "exchange or correct them")


def _misplaced(survey: Survey, schema: JsonObject, pointer: str) -> Iterator[Problem]:
    declared = schema.get("type")
    if not isinstance(declared, str):
        return
    for keyword in schema:
        meant = sorted(kind for kind, keywords in _SPEAKS_OF.items() if keyword in keywords)
        if meant and declared not in meant:
            what = f"{keyword} says nothing about type {declared}"
            hint = f"it is meant for {' or '.join(meant)}"
            yield survey.key_problem(f"{pointer}/{keyword}", what, hint, Level.WARNING)
