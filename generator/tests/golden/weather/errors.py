# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
"""The errors of this package.

ClientError
├── ConfigurationError        the client lacks something; nothing was sent
├── InvalidArgumentError      an argument breaks a documented limit; nothing was sent
├── InvalidEventError         a webhook body that cannot be read
├── UnauthenticEventError     a webhook without the expected name and password
├── TransportError            no complete answer came back
│   ├── ConnectError          no connection was made: the server saw nothing
│   └── RequestTimeoutError   the answer took longer than the timeout
├── InvalidResponseError      an answer of success that is not what the API promises
└── StatusError
    └── ApiError              an answer of failure
        ├── BadRequestError          status 400
        ├── UnauthorizedError        status 401
        ├── ForbiddenError           status 403
        ├── NotFoundError            status 404
        ├── ConflictError            status 409
        ├── TooManyRequestsError     status 429
        ├── InternalServerError      status 500
        ├── ServiceUnavailableError  status 503
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ._error_body import message_of, read_fields
from ._errors import (
    ClientError,
    ConfigurationError,
    ConnectError,
    InvalidArgumentError,
    InvalidEventError,
    InvalidResponseError,
    RequestTimeoutError,
    StatusError,
    TransportError,
    UnauthenticEventError,
)
from ._exchange import Request, Response
from ._reading import fold

if TYPE_CHECKING:
    pass


__all__ = [
    "ApiError",
    "BadRequestError",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "ForbiddenError",
    "InternalServerError",
    "InvalidArgumentError",
    "InvalidEventError",
    "InvalidResponseError",
    "NotFoundError",
    "RequestTimeoutError",
    "ServiceUnavailableError",
    "StatusError",
    "TooManyRequestsError",
    "TransportError",
    "UnauthenticEventError",
    "UnauthorizedError",
]


class ApiError(StatusError):
    """The server answered with a status of failure.

    Fields that the body lacks, or that cannot be read, are None.
    """


class BadRequestError(ApiError):
    """Status 400."""


class UnauthorizedError(ApiError):
    """Status 401."""


class ForbiddenError(ApiError):
    """Status 403."""


class NotFoundError(ApiError):
    """Status 404."""


class ConflictError(ApiError):
    """Status 409."""


class TooManyRequestsError(ApiError):
    """Status 429."""


class InternalServerError(ApiError):
    """Status 500."""


class ServiceUnavailableError(ApiError):
    """Status 503."""


_CLASSES: Mapping[tuple[int, str | None], type[ApiError]] = {
    (400, None): BadRequestError,
    (401, None): UnauthorizedError,
    (403, None): ForbiddenError,
    (404, None): NotFoundError,
    (409, None): ConflictError,
    (429, None): TooManyRequestsError,
    (500, None): InternalServerError,
    (503, None): ServiceUnavailableError,
}


def from_response(request: Request, response: Response) -> ApiError:
    """The error for an answer of failure, whatever its body is."""
    fields = read_fields(response)
    status, category = response.status, fold(str(fields.get("category")))
    kind = _CLASSES.get((status, category)) or _CLASSES.get((status, None)) or ApiError
    return kind(
        message_of(request, response, fields), request=request, response=response, fields=fields
    )
