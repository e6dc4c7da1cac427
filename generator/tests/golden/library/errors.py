# Generated from library.yaml by `python -m generator`. Do not edit: change those.
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
        ├── ForbiddenError           status 403
        │   └── QuotaError           status 403, category quota
        ├── NotFoundError            status 404
        ├── TooManyRequestsError     status 429
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
    from .models.failure_detail import FailureDetail

__all__ = [
    "ApiError",
    "BadRequestError",
    "ClientError",
    "ConfigurationError",
    "ConnectError",
    "ForbiddenError",
    "InvalidArgumentError",
    "InvalidEventError",
    "InvalidResponseError",
    "NotFoundError",
    "QuotaError",
    "RequestTimeoutError",
    "StatusError",
    "TooManyRequestsError",
    "TransportError",
    "UnauthenticEventError",
]


class ApiError(StatusError):
    """The server answered with a status of failure.

    Fields that the body lacks, or that cannot be read, are None.
    """

    @property
    def category(self) -> str | None:
        """Category."""
        return read(self.fields, "category", str)

    @property
    def code(self) -> str | None:
        """Code."""
        return read(self.fields, "code", str)

    @property
    def message(self) -> str | None:
        """Message."""
        return read(self.fields, "message", str)

    @property
    def details(self) -> list[FailureDetail] | None:
        """Details."""
        from .models.failure_detail import FailureDetail

        return read(self.fields, "details", list[FailureDetail])


class BadRequestError(ApiError):
    """Status 400.

    Codes: `isbn-invalid`.
    """


class ForbiddenError(ApiError):
    """Status 403."""


class QuotaError(ForbiddenError):
    """Status 403, category quota.

    Codes: `too-many-loans`.
    """


class NotFoundError(ApiError):
    """Status 404.

    Codes: `book-not-found`.
    """


class TooManyRequestsError(ApiError):
    """Status 429."""


_CLASSES: Mapping[tuple[int, str | None], type[ApiError]] = {
    (400, None): BadRequestError,
    (403, None): ForbiddenError,
    (403, "quota"): QuotaError,
    (404, None): NotFoundError,
    (429, None): TooManyRequestsError,
}


def from_response(request: Request, response: Response) -> ApiError:
    """The error for an answer of failure, whatever its body is."""
    fields = read_fields(response)
    status, category = response.status, fold(str(fields.get("category")))
    kind = _CLASSES.get((status, category)) or _CLASSES.get((status, None)) or ApiError
    return kind(
        message_of(request, response, fields), request=request, response=response, fields=fields
    )
