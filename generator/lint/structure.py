"""The document against OpenAPI's own schema, and its schemas against that of JSON Schema."""

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Final

from generator.json_values import JsonObject
from generator.lint.judge import Fault, Judge
from generator.lint.survey import Survey
from generator.problems import Problem
from generator.suggest import did_you_mean

_TYPES: Final = ("array", "boolean", "integer", "null", "number", "object", "string")


def check(survey: Survey) -> Iterator[Problem]:
    """Missing fields and values of the wrong type; the check of fields tells of unknown ones."""
    for fault in _openapi_schema().faults(survey.document.data):
        if fault.keyword != "unevaluatedProperties":
            yield survey.problem(fault.pointer, _reworded(fault))
    for schema, pointer in _outermost_schemas(survey):
        for fault in _json_schema().faults(schema, pointer):
            if survey.kinds.get(fault.pointer) != "schema":  # OpenAPI's schema told of it
                yield survey.problem(fault.pointer, fault.what, _hint(survey, fault))


@cache
def _openapi_schema() -> Judge:
    folder = files("openapi_spec_validator") / "resources" / "schemas" / "v3.1"
    return Judge(json.loads((folder / "schema.json").read_text("utf-8")))


@cache
def _json_schema() -> Judge:
    return Judge({"$ref": "https://json-schema.org/draft/2020-12/schema"})


def _outermost_schemas(survey: Survey) -> Iterator[tuple[JsonObject, str]]:
    """Those that stand in no other schema, whose own check covers what is inside them."""
    inside = " "
    for schema, pointer in survey.schemas():
        if not pointer.startswith(inside):
            inside = f"{pointer}/"
            yield schema, pointer


def _reworded(fault: Fault) -> str:
    is_about_responses = fault.pointer.endswith("/responses") and fault.keyword == "required"
    return "no response has a status" if is_about_responses else fault.what


def _hint(survey: Survey, fault: Fault) -> str:
    value: Any = survey.document.get(fault.pointer)
    is_type = fault.pointer.endswith("/type") and isinstance(value, str)
    return did_you_mean(value, _TYPES) if is_type else ""
