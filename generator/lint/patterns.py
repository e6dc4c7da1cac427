"""Regular expressions that do not compile."""

import re
from collections.abc import Iterator

from generator import pointers
from generator.json_values import as_object
from generator.lint.survey import Survey
from generator.problems import Problem


def check(survey: Survey) -> Iterator[Problem]:
    """Every `pattern` and every key of `patternProperties`."""
    for schema, pointer in survey.schemas():
        pattern = schema.get("pattern")
        if isinstance(pattern, str) and (reason := _mistake(pattern)):
            what = f"pattern {pattern!r} does not compile: {reason}"
            yield survey.problem(f"{pointer}/pattern", what)
        for pattern in as_object(schema.get("patternProperties")):
            if reason := _mistake(pattern):
                at = pointers.join(pointer, "patternProperties", pattern)
                yield survey.key_problem(at, f"pattern {pattern!r} does not compile: {reason}")


def _mistake(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        return str(error)
    return ""
