"""What OpenAPI allows and the emitted client could only get wrong: a clear error instead."""

from collections.abc import Iterator
from typing import Final

from generator.json_values import JsonObject, as_strings
from generator.lint.survey import Survey
from generator.problems import Problem

_STYLES: Final = {"query": "form", "path": "simple", "header": "simple"}
_OTHER_REFERENCES: Final = {"$dynamicRef", "$id", "$anchor"}


def check(survey: Survey) -> Iterator[Problem]:
    """Parameters that are written in unusual ways, and schemas of several types at once."""
    if not any(operation.is_request for operation in survey.operations()):
        yield survey.problem("/paths", "there is no operation", "describe one under paths")
    for parameter, pointer in survey.each("parameter"):
        yield from _parameter(survey, parameter, pointer)
    for schema, pointer in survey.schemas():
        if len(set(as_strings(schema.get("type"))) - {"null"}) > 1:
            hint = "write anyOf with a schema for each type"
            yield survey.problem(f"{pointer}/type", "several types in one schema", hint)
        for keyword in _OTHER_REFERENCES & schema.keys():
            what, hint = f"{keyword} is not supported", "refer by $ref: '#/components/…'"
            yield survey.key_problem(f"{pointer}/{keyword}", what, hint)


def _parameter(survey: Survey, parameter: JsonObject, pointer: str) -> Iterator[Problem]:
    usual = _STYLES.get(str(parameter.get("in")))
    style = parameter.get("style", usual)
    if usual and style != usual:
        hint = f"{usual} is what this generator writes in a {parameter['in']}"
        yield survey.problem(f"{pointer}/style", f"style {style} is not supported", hint)
    if "content" in parameter:
        what = "a parameter with content is not supported"
        yield survey.key_problem(f"{pointer}/content", what, "give it a schema")
    if parameter.get("allowReserved"):
        yield survey.key_problem(f"{pointer}/allowReserved", "allowReserved is not supported")
