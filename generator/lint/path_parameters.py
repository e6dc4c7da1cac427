"""Placeholders of a path without a parameter, parameters without a placeholder, and doubles."""

from collections.abc import Iterator

from generator.json_values import as_list, as_object
from generator.lint.paths import PLACEHOLDER
from generator.lint.survey import Operation, Survey
from generator.problems import Problem
from generator.suggest import did_you_mean


def check(survey: Survey) -> Iterator[Problem]:
    """Every operation that a client sends, and doubles in all the others too."""
    for operation in survey.operations():
        if operation.is_request:
            yield from _match(survey, operation)
    for holder, pointer in survey.each("path item", "operation"):
        if "parameters" in holder:
            yield from _doubles(survey, f"{pointer}/parameters")


def _match(survey: Survey, operation: Operation) -> Iterator[Problem]:
    wanted = set(PLACEHOLDER.findall(operation.template))
    given = {
        str(parameter.value.get("name")): parameter.pointer
        for parameter in survey.parameters(operation)
        if parameter.value.get("in") == "path"
    }
    for name in sorted(wanted - given.keys()):
        hint = did_you_mean(name, given.keys() - wanted) or "add it with in: path, required: true"
        what = f"no parameter for {{{name}}} in {operation.template}"
        yield survey.key_problem(operation.pointer, what, hint)
    for name in sorted(given.keys() - wanted):
        hint = did_you_mean(name, wanted - given.keys())
        what = f"path parameter {name!r} does not occur in {operation.template}"
        yield survey.key_problem(operation.pointer, what, hint)


def _doubles(survey: Survey, pointer: str) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for index, item in enumerate(as_list(survey.document.get(pointer))):
        parameter = as_object(survey.follow(item, "").value)
        key = (str(parameter.get("in")), str(parameter.get("name")))
        if key in seen and "name" in parameter:
            yield survey.problem(f"{pointer}/{index}", f"second {key[0]} parameter {key[1]!r}")
        seen.add(key)
