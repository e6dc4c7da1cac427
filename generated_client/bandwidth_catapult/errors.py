# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
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
        ├── AuthenticationError      status 401
        ├── ForbiddenError           status 403
        │   └── LimitError           status 403, category limit
        │   └── CreditError          status 403, category credit
        ├── NotFoundError            status 404
        ├── ConflictError            status 409
        ├── TooManyRequestsError     status 429
        ├── InternalServerError      status 500
        │   └── PaymentError         status 500, category payment
        ├── UnavailableError         status 503
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
from ._reading import fold, read

if TYPE_CHECKING:
    from .models.error_category import ErrorCategory
    from .models.error_code import ErrorCode
    from .models.error_detail import ErrorDetail

__all__ = [
    "ApiError",
    "AuthenticationError",
    "BadRequestError",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "CreditError",
    "ForbiddenError",
    "InternalServerError",
    "InvalidArgumentError",
    "InvalidEventError",
    "InvalidResponseError",
    "LimitError",
    "NotFoundError",
    "PaymentError",
    "RequestTimeoutError",
    "StatusError",
    "TooManyRequestsError",
    "TransportError",
    "UnauthenticEventError",
    "UnavailableError",
]


class ApiError(StatusError):
    """The server answered with a status of failure.

    Fields that the body lacks, or that cannot be read, are None.
    """

    @property
    def category(self) -> ErrorCategory | None:
        """The kind of error."""
        from .models.error_category import ErrorCategory

        return read(self.fields, "category", ErrorCategory)

    @property
    def code(self) -> ErrorCode | None:
        """What went wrong, as a word."""
        from .models.error_code import ErrorCode

        return read(self.fields, "code", ErrorCode)

    @property
    def message(self) -> str | None:
        """What went wrong, in English."""
        return read(self.fields, "message", str)

    @property
    def details(self) -> list[ErrorDetail] | None:
        """What the error is about, as names and values."""
        from .models.error_detail import ErrorDetail

        return read(self.fields, "details", list[ErrorDetail])


class BadRequestError(ApiError):
    """Status 400."""


class AuthenticationError(ApiError):
    """Status 401."""


class ForbiddenError(ApiError):
    """Status 403."""


class LimitError(ForbiddenError):
    """Status 403, category limit."""


class CreditError(ForbiddenError):
    """Status 403, category credit."""


class NotFoundError(ApiError):
    """Status 404."""


class ConflictError(ApiError):
    """Status 409."""


class TooManyRequestsError(ApiError):
    """Status 429."""


class InternalServerError(ApiError):
    """Status 500."""


class PaymentError(InternalServerError):
    """Status 500, category payment."""


class UnavailableError(ApiError):
    """Status 503."""


_CLASSES: Mapping[tuple[int, str | None], type[ApiError]] = {
    (400, None): BadRequestError,
    (401, None): AuthenticationError,
    (403, None): ForbiddenError,
    (403, "limit"): LimitError,
    (403, "credit"): CreditError,
    (404, None): NotFoundError,
    (409, None): ConflictError,
    (429, None): TooManyRequestsError,
    (500, None): InternalServerError,
    (500, "payment"): PaymentError,
    (503, None): UnavailableError,
}


def from_response(request: Request, response: Response) -> ApiError:
    """The error for an answer of failure, whatever its body is."""
    fields = read_fields(response)
    status, category = response.status, fold(str(fields.get("category")))
    kind = _CLASSES.get((status, category)) or _CLASSES.get((status, None)) or ApiError
    return kind(
        message_of(request, response, fields), request=request, response=response, fields=fields
    )
