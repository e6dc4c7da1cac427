"""Enums with a member twice, and members or constants that the schema's own type forbids."""

import json
from collections.abc import Iterator

from generator.json_values import JsonObject, as_list, as_strings
from generator.lint.survey import Survey
from generator.problems import Problem


def check(survey: Survey) -> Iterator[Problem]:
    """Every schema, and the enums of server variables."""
    for schema, pointer in survey.each("schema", "server variable"):
        yield from _doubles(survey, schema, pointer)
    for schema, pointer in survey.schemas():
        yield from _types(survey, schema, pointer)


def _doubles(survey: Survey, schema: JsonObject, pointer: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, member in enumerate(as_list(schema.get("enum"))):
        written = json.dumps(member, sort_keys=True, ensure_ascii=False)
        if written in seen:
            yield survey.problem(f"{pointer}/enum/{index}", f"enum has {written} twice")
        seen.add(written)


def _types(survey: Survey, schema: JsonObject, pointer: str) -> Iterator[Problem]:
    types = schema.get("type")
    allowed = [types] if isinstance(types, str) else as_strings(types)
    members = [(f"enum/{index}", item) for index, item in enumerate(as_list(schema.get("enum")))]
    if "const" in schema:
        members.append(("const", schema["const"]))
    for place, member in members:
        if allowed and not set(_type_names(member)) & set(allowed):
            what = f"{json.dumps(member, ensure_ascii=False)} is not of type {', '.join(allowed)}"
            hint = "quote it" if "string" in allowed else ""
            yield survey.problem(f"{pointer}/{place}", what, hint)


def _type_names(value: object) -> tuple[str, ...]:
    """The JSON Schema types that a value is of."""
    if isinstance(value, bool):
        return ("boolean",)
    if isinstance(value, int) or (isinstance(value, float) and value.is_integer()):
        return ("integer", "number")
    kinds = ((float, "number"), (str, "string"), (list, "array"), (dict, "object"))
    return tuple(name for kind, name in kinds if isinstance(value, kind)) or ("null",)
