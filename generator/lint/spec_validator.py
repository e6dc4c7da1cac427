"""openapi-spec-validator's own run, as a net below our checks.

Most of its errors carry no place in the document, and it stops at references that lead nowhere.
So it runs last, and only on a document in which our checks found no error.
"""

from collections.abc import Iterator

from openapi_spec_validator import OpenAPIV31SpecValidator

from generator import pointers
from generator.lint.survey import Survey
from generator.problems import Problem


def check(survey: Survey) -> Iterator[Problem]:
    """Whatever openapi-spec-validator finds."""
    for error in OpenAPIV31SpecValidator(survey.document.data).iter_errors():
        pointer = pointers.join("", *error.absolute_path)
        yield survey.problem(pointer, f"openapi-spec-validator: {error.message}")
