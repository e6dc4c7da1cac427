"""Server variables: used but not declared, declared but not used, defaults outside their enum."""

from collections.abc import Iterator

from generator import pointers
from generator.json_values import as_list, as_object
from generator.lint.paths import PLACEHOLDER
from generator.lint.survey import Survey
from generator.problems import Level, Problem
from generator.suggest import did_you_mean


def check(survey: Survey) -> Iterator[Problem]:
    """Every server of the document, its paths and its operations."""
    for server, pointer in survey.each("server"):
        used = set(PLACEHOLDER.findall(str(server.get("url", "")).replace("/", " ")))
        declared = as_object(server.get("variables"))
        for name in sorted(used - declared.keys()):
            hint = did_you_mean(name, declared) or "declare it under variables"
            yield survey.problem(f"{pointer}/url", f"unknown server variable {{{name}}}", hint)
        for name in sorted(declared.keys() - used):
            at = pointers.join(pointer, "variables", name)
            what = f"server variable {name!r} does not occur in the url"
            yield survey.key_problem(at, what, level=Level.WARNING)
    for variable, pointer in survey.each("server variable"):
        enum, default = as_list(variable.get("enum")), variable.get("default")
        if enum and default not in enum:
            yield survey.problem(f"{pointer}/default", f"default {default!r} is not in the enum")
