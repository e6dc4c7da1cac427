"""A documented refusal, and the one shape in which every error leaves the API.

Source: errors.md; the envelope: rateLimits/callRateLimits.md, «Sample Call Rate Limit Response».
"""

from collections.abc import Iterable, Sequence
from typing import Any

from catapult_simulator.errors.catalogue import CATALOGUE

# The templates of `validation-error` that rules ask for by name.
MUST_BE_GREATER = "The ${0} resource property ${1} must be greater than ${2}"
EXCEEDS_LIMIT = "The ${0} resource property ${1} exceeds the limit of ${2}"
MUST_BE_ONE_OF = "The ${0} resource property ${1} must be one of the following values: ${2}"
INVALID_URL = "Invalid ${0} URL. ${0} is not a valid URL"
INVALID_PHONE_NUMBER = "Invalid phone number"
BAD_PARAMETERS = "Bad parameters"

LONGEST_VALUE = 500

Detail = tuple[str, str]


class ApiError(Exception):
    """A request that is refused: raised anywhere, rendered in one place.

    Args:
        code: a code of the catalogue.
        values: what stands in the placeholders `${0}`, `${1}` … of the message.
        says: which template, where a code has several; the first by default.
        details: name and value pairs that name the offending resource or property.
        headers: additional headers of the response.

    Raises:
        KeyError: the code is not in the catalogue.
        ValueError: the template is not one of the code's.
    """

    def __init__(
        self,
        code: str,
        *values: object,
        says: str | None = None,
        details: Iterable[Detail] = (),
        headers: Iterable[tuple[bytes, bytes]] = (),
    ) -> None:
        entry = CATALOGUE[code]
        template = entry.templates[0] if says is None else says
        if template not in entry.templates:
            raise ValueError(f"{code} does not say {template!r} but one of {entry.templates}")
        self.code = code
        self.status = entry.status
        self.category = entry.category
        self.message = fill(template, values)
        self.details: tuple[Detail, ...] = tuple(details)
        self.headers: tuple[tuple[bytes, bytes], ...] = tuple(headers)
        super().__init__(self.message)


def fill(template: str, values: Sequence[object]) -> str:
    """Puts values in the places `${0}`, `${1}` …; a value is never searched for places itself."""
    head, *rest = template.split("${")
    parts = [head]
    for piece in rest:
        index, _, tail = piece.partition("}")
        parts += [shortened(values[int(index)]), tail]
    return "".join(parts)


def places(template: str) -> int:
    """How many values a template has places for."""
    return max((int(piece.partition("}")[0]) + 1 for piece in template.split("${")[1:]), default=0)


def shortened(value: object) -> str:
    """A value as an error shows it: errors are kept, and what was sent may be a megabyte."""
    text = str(value)
    return text if len(text) <= LONGEST_VALUE else text[:LONGEST_VALUE] + "…"


def bad_property(resource: str, name: str, reason: str) -> ApiError:
    """A property of the wrong type or form. 400 `validation-error`, «Bad parameters».

    No documented template says which property is meant, so that the details do.
    """
    details = [("resource", resource), ("property", name), ("reason", reason)]
    return ApiError("validation-error", says=BAD_PARAMETERS, details=details)


def envelope(error: ApiError, details: Iterable[Detail] = ()) -> dict[str, Any]:
    """The JSON of an error: category, code, message, details."""
    return {
        "category": error.category,
        "code": error.code,
        "message": error.message,
        "details": [{"name": n, "value": shortened(v)} for n, v in (*error.details, *details)],
    }
