"""Security requirements that name a scheme nobody defined."""

from collections.abc import Iterator

from generator import pointers
from generator.json_values import as_list, as_object
from generator.lint.survey import Survey
from generator.problems import Problem
from generator.suggest import did_you_mean


def check(survey: Survey) -> Iterator[Problem]:
    """The document's own requirements and those of each operation."""
    data = survey.document.data
    schemes = as_object(as_object(data.get("components")).get("securitySchemes"))
    holders = [(data, ""), *survey.each("operation")]
    for holder, pointer in holders:
        for index, requirement in enumerate(as_list(holder.get("security"))):
            for name in as_object(requirement):
                if name not in schemes:
                    at = pointers.join(pointer, "security", index, name)
                    hint = did_you_mean(name, schemes) or "define it in components/securitySchemes"
                    yield survey.key_problem(at, f"unknown security scheme {name!r}", hint)
