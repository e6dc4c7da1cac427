"""Tags that an operation carries and nobody declared, or that are declared twice."""

from collections.abc import Iterator

from generator import pointers
from generator.json_values import as_list
from generator.lint.survey import Survey
from generator.problems import Problem
from generator.suggest import did_you_mean


def check(survey: Survey) -> Iterator[Problem]:
    """Each tag of the document, then of each operation."""
    declared: set[str] = set()
    for tag, pointer in survey.each("tag"):
        name = str(tag.get("name"))
        if name in declared:
            yield survey.problem(f"{pointer}/name", f"tag {name!r} is declared twice")
        declared.add(name)
    for operation in survey.operations():
        for index, name in enumerate(as_list(operation.value.get("tags"))):
            if isinstance(name, str) and name not in declared:
                at = pointers.join(operation.pointer, "tags", index)
                hint = did_you_mean(name, declared) or "declare it in the document's tags"
                yield survey.problem(at, f"undeclared tag {name!r}", hint)
