"""Everything that is wrong with a document beyond its being readable."""

from collections.abc import Callable, Iterator
from typing import Final

from generator.document import Document
from generator.lint import (
    bounds,
    enums,
    examples,
    extension_facts,
    fields,
    operation_ids,
    path_parameters,
    paths,
    patterns,
    references,
    required,
    security,
    servers,
    spec_validator,
    structure,
    tags,
    unsupported,
    vocabulary,
)
from generator.lint.survey import Survey
from generator.problems import Problem, errors, in_order

CHECKS: Final[tuple[Callable[[Survey], Iterator[Problem]], ...]] = (
    structure.check,
    fields.check,
    references.check,
    paths.check,
    path_parameters.check,
    operation_ids.check,
    tags.check,
    security.check,
    servers.check,
    required.check,
    enums.check,
    bounds.check,
    patterns.check,
    examples.check,
    vocabulary.check,
    extension_facts.check,
    unsupported.check,
)


def check(document: Document) -> list[Problem]:
    """All problems of a document, errors and warnings, in order of place."""
    survey = Survey.of(document)
    problems = [problem for one in CHECKS for problem in one(survey)]
    if not errors(problems):
        problems.extend(spec_validator.check(survey))
    return in_order(problems)
