"""The document against OpenAPI's own schema, and its schemas against that of JSON Schema."""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Final

from generator.json_values import JsonObject
from generator.lint import judge
from generator.lint.suggest import did_you_mean
from generator.lint.survey import Survey
from generator.problems import Problem

_JSON_SCHEMA: Final = {"$ref": "https://json-schema.org/draft/2020-12/schema"}
_TYPES: Final = ("array", "boolean", "integer", "null", "number", "object", "string")


def check(survey: Survey) -> Iterator[Problem]:
    """Missing fields and values of the wrong type; the check of fields tells of unknown ones."""
    for fault in judge.faults(_openapi_schema(), survey.document.data):
        if fault.keyword != "unevaluatedProperties":
            yield survey.problem(fault.pointer, fault.what)
    for schema, pointer in _outermost_schemas(survey):
        for fault in judge.faults(_JSON_SCHEMA, schema, pointer):
            if survey.kinds.get(fault.pointer) != "schema":  # OpenAPI's schema told of it
                yield survey.problem(fault.pointer, fault.what, _hint(survey, fault))


def _openapi_schema() -> JsonObject:
    folder = files("openapi_spec_validator") / "resources" / "schemas" / "v3.1"
    schema: JsonObject = json.loads((folder / "schema.json").read_text("utf-8"))
    return schema


def _outermost_schemas(survey: Survey) -> Iterator[tuple[JsonObject, str]]:
    """Those that stand in no other schema, whose own check covers what is inside them."""
    inside = " "
    for schema, pointer in survey.schemas():
        if not pointer.startswith(inside):
            inside = f"{pointer}/"
            yield schema, pointer


def _hint(survey: Survey, fault: judge.Fault) -> str:
    value: Any = survey.document.get(fault.pointer)
    is_type = fault.pointer.endswith("/type") and isinstance(value, str)
    return did_you_mean(value, _TYPES) if is_type else ""
