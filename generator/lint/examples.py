"""Examples and defaults that break the schema beside them."""

from collections.abc import Iterator

from generator import pointers
from generator.json_values import JsonObject, as_list, as_object
from generator.lint.judge import Claim, claim_faults
from generator.lint.survey import Survey
from generator.problems import Problem


def check(survey: Survey) -> Iterator[Problem]:
    """In media types, parameters, headers and schemas."""
    claims: list[Claim] = []
    for holder, pointer in survey.each("media type", "parameter", "header"):
        yield from _both(survey, holder, pointer)
        if "schema" in holder:
            claims += _beside_a_schema(survey, holder, pointer)
    for schema, pointer in survey.schemas():
        claims += _inside_a_schema(schema, pointer)
    for fault in claim_faults(survey.document.data, claims):
        place = _place(fault.pointer, claims)
        yield survey.problem(fault.pointer, f"{place} breaks its schema: {fault.what}")


def _both(survey: Survey, holder: JsonObject, pointer: str) -> Iterator[Problem]:
    if "example" in holder and "examples" in holder:
        what, hint = "'example' beside 'examples'", "OpenAPI allows one of them: keep 'examples'"
        yield survey.key_problem(f"{pointer}/example", what, hint)


def _beside_a_schema(survey: Survey, holder: JsonObject, pointer: str) -> Iterator[Claim]:
    schema_pointer = f"{pointer}/schema"
    if "example" in holder:
        yield Claim(holder["example"], f"{pointer}/example", schema_pointer)
    for name, item in as_object(holder.get("examples")).items():
        example = survey.follow(item, pointers.join(pointer, "examples", name))
        if "value" in as_object(example.value):
            yield Claim(example.value["value"], f"{example.pointer}/value", schema_pointer)


def _inside_a_schema(schema: JsonObject, pointer: str) -> Iterator[Claim]:
    for keyword in ("default", "example"):
        if keyword in schema:
            yield Claim(schema[keyword], f"{pointer}/{keyword}", pointer)
    for index, example in enumerate(as_list(schema.get("examples"))):
        yield Claim(example, f"{pointer}/examples/{index}", pointer)


def _place(pointer: str, claims: list[Claim]) -> str:
    holders = [claim.pointer for claim in claims if f"{pointer}/".startswith(f"{claim.pointer}/")]
    return "default" if any(holder.endswith("/default") for holder in holders) else "example"
