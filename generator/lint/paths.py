"""Paths that a server could not tell apart, and templates that are not well formed."""

import re
from collections.abc import Iterator
from typing import Final

from generator import pointers
from generator.json_values import as_object
from generator.lint.survey import Survey
from generator.problems import Level, Problem

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
    yield from _overlaps(survey, list(first.values()))


def _overlaps(survey: Survey, paths: list[str]) -> Iterator[Problem]:
    """Paths of which each has a placeholder where the other has a word: one URL fits both."""
    split = [(path, PLACEHOLDER.sub("{}", path).split("/")) for path in paths]
    for index, (path, segments) in enumerate(split):
        for other, others in split[:index]:
            if _overlap(segments, others) and _overlap(others, segments):
                at = pointers.join("/paths", path)
                what = f"some URLs fit both {path!r} and {other!r}"
                yield survey.key_problem(at, what, level=Level.WARNING)


def _overlap(segments: list[str], others: list[str]) -> bool:
    """Whether both can be one URL, and the first has a placeholder where the second has a word."""
    if len(segments) != len(others):
        return False
    pairs = [pair for pair in zip(segments, others, strict=True) if pair[0] != pair[1]]
    return all("{}" in pair for pair in pairs) and any(one == "{}" for one, _ in pairs)
