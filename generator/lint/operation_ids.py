"""operationIds that are missing, or given to two operations, webhooks and callbacks included."""

from collections.abc import Iterator

from generator.lint.survey import Survey
from generator.problems import Problem


def check(survey: Survey) -> Iterator[Problem]:
    """Every operation; only those that a client sends must have an id."""
    first: dict[str, str] = {}
    for operation in survey.operations():
        name = operation.value.get("operationId")
        if not isinstance(name, str):
            if operation.is_request:
                what = "this operation has no operationId"
                yield survey.key_problem(operation.pointer, what, "give it a unique name")
            continue
        at = f"{operation.pointer}/operationId"
        if name in first:
            line = survey.document.where(first[name]).line
            yield survey.problem(at, f"duplicate operationId {name!r}", f"line {line} has it too")
        first.setdefault(name, at)
