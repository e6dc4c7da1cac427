"""openapi-spec-validator's own run, as a net below our checks.

Most of its errors carry no place in the document, and it stops at references that lead nowhere.
So it runs last, and only on a document in which our checks found no error.
"""

from collections.abc import Iterator
from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator.validation.exceptions import OpenAPIValidationError
from openapi_spec_validator.validation.keywords import OpenAPIV31SchemaValidator

from generator import pointers
from generator.lint.survey import Survey
from generator.problems import Problem


class _SchemaValidator(OpenAPIV31SchemaValidator):
    """Without the meta-schema, by which `structure` has judged each schema much faster."""

    def _validate_schema_meta(
        self, schema: Any, schema_value: Any
    ) -> OpenAPIValidationError | None:
        del schema, schema_value
        return None


class _SpecValidator(OpenAPIV31SpecValidator):
    keyword_validators = {  # noqa: RUF012 (upstream's way to name the parts)
        **OpenAPIV31SpecValidator.keyword_validators,
        "schema": _SchemaValidator,
    }


def check(survey: Survey) -> Iterator[Problem]:
    """Whatever openapi-spec-validator finds."""
    for error in _SpecValidator(survey.document.data).iter_errors():
        pointer = pointers.join("", *error.absolute_path)
        yield survey.problem(pointer, f"openapi-spec-validator: {error.message}")
