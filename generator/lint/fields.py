"""Fields and schema keywords that OpenAPI 3.1 does not know, nearly always misspelt ones."""

import re
from collections.abc import Iterator
from typing import Final

from generator import pointers
from generator.json_values import as_object
from generator.lint.grammar import FIELDS
from generator.lint.survey import Survey
from generator.lint.wording import a
from generator.problems import Problem
from generator.suggest import did_you_mean

_STATUS: Final = re.compile(r"default|[1-5]([0-9]{2}|XX)")

_OUTDATED: Final = {
    "nullable": "OpenAPI 3.1 has no 'nullable': write a type list with 'null', or leave it out",
    "definitions": "write $defs, or a component under components/schemas",
    "dependencies": "write dependentRequired or dependentSchemas",
    "id": "write $id",
}


def check(survey: Survey) -> Iterator[Problem]:
    """Unknown fields of every object, paths without a slash, and statuses that are none."""
    for kind, known in FIELDS.items():
        for value, pointer in survey.each(kind):
            for name in value:
                if name not in known and not name.startswith("x-"):
                    yield _unknown(survey, kind, name, pointers.join(pointer, name), known)
    yield from _paths(survey)
    yield from _statuses(survey)


def _unknown(survey: Survey, kind: str, name: str, pointer: str, known: frozenset[str]) -> Problem:
    what = "keyword" if kind == "schema" else "field"
    outdated = _OUTDATED.get(name, "") if kind == "schema" else ""
    hint = outdated or did_you_mean(name, known)
    return survey.key_problem(pointer, f"unknown {what} {name!r} in {a(kind)}", hint)


def _paths(survey: Survey) -> Iterator[Problem]:
    for path in as_object(survey.document.data.get("paths")):
        if not path.startswith(("/", "x-")):
            pointer = pointers.join("/paths", path)
            yield survey.key_problem(pointer, f"path {path!r} does not begin with '/'")


def _statuses(survey: Survey) -> Iterator[Problem]:
    for operation in survey.operations():
        for status in as_object(operation.value.get("responses")):
            if not _STATUS.fullmatch(status) and not status.startswith("x-"):
                pointer = pointers.join(operation.pointer, "responses", status)
                hint = "write three digits, a class such as 4XX, or 'default'"
                yield survey.key_problem(pointer, f"{status!r} is not an HTTP status", hint)
