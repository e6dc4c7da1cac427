"""Paths that a server could not tell apart, and templates that are not well formed."""

import re
from collections.abc import Iterator
from typing import Final

from generator import pointers
from generator.json_values import as_object
from generator.lint.survey import Survey
from generator.problems import Problem

PLACEHOLDER: Final = re.compile(r"\{([^{}/]+)\}")


def check(survey: Survey) -> Iterator[Problem]:
    """Every path of the document."""
    first: dict[str, str] = {}
    for path in as_object(survey.document.data.get("paths")):
        at = pointers.join("/paths", path)
        shape = PLACEHOLDER.sub("{}", path)
        if set(shape.replace("{}", "")) & set("{}?#"):
            hint = "braces hold one parameter name each; a query belongs in parameters"
            yield survey.key_problem(at, f"path {path!r} is not a well-formed template", hint)
        if shape in first:
            what = f"path {path!r} cannot be told from {first[shape]!r}"
            yield survey.key_problem(at, what, "put their operations under one path")
        first.setdefault(shape, path)
