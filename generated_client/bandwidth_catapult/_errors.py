# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""The errors that do not depend on the document; `errors.py` adds one class per status.

ClientError
├── ConfigurationError      the client lacks something (credentials, base URL); nothing was sent
├── InvalidArgumentError    an argument breaks a documented limit; nothing was sent
├── InvalidEventError       a webhook body that cannot be read
├── UnauthenticEventError   a webhook without the expected name and password
├── TransportError          no complete answer came back
│   ├── ConnectError        no connection was made: the server saw nothing
│   └── RequestTimeoutError the answer took longer than the timeout
├── InvalidResponseError    an answer of success that is not what the API promises
└── StatusError             an answer of failure, by status
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._exchange import Request, Response


class ClientError(Exception):
    """Base of every error that this package raises. It can be copied and pickled."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions are remade from their positional arguments; ours have others by keyword.
        return _again, (type(self), self.args), self.__dict__


def _again(kind: type[ClientError], arguments: tuple[Any, ...]) -> ClientError:
    return kind.__new__(kind, *arguments)


class ConfigurationError(ClientError, ValueError):
    """The client was made without something that it needs."""


class InvalidArgumentError(ClientError, ValueError):
    """An argument breaks a documented limit. Nothing was sent.

    Attributes:
        field: the documented name of what is wrong, with its path inside the body.
    """

    def __init__(self, message: str, *, field: str) -> None:
        super().__init__(message)
        self.field = field


class InvalidEventError(ClientError, ValueError):
    """The body of a webhook is neither JSON nor a query string of a known event."""


class UnauthenticEventError(ClientError):
    """A webhook that does not carry the expected name and password. Answer it with 401."""


class TransportError(ClientError):
    """No complete answer came back.

    Attributes:
        request: what was sent.
        maybe_executed: False only when the server cannot have acted on the request.
    """

    def __init__(self, message: str, *, request: Request, maybe_executed: bool) -> None:
        super().__init__(message)
        self.request = request
        self.maybe_executed = maybe_executed


class ConnectError(TransportError):
    """No connection was made, so the server saw nothing."""


class RequestTimeoutError(TransportError):
    """The answer did not come within the timeout."""


class InvalidResponseError(ClientError):
    """The server reported success, with a body or headers that are not what the API promises."""

    def __init__(self, message: str, *, request: Request, response: Response) -> None:
        super().__init__(message)
        self.request = request
        self.response = response


class StatusError(ClientError):
    """The server answered with a status of failure.

    Attributes:
        status: the HTTP status.
        request: what was sent, without credentials.
        response: status, headers and bytes of the answer.
        reset_at: seconds since the epoch from which a refused request may be sent again.
        maybe_executed: True when the server may have acted before it failed.
        fields: the JSON object of the body, empty when the body is something else.
    """

    def __init__(
        self, message: str, *, request: Request, response: Response, fields: Mapping[str, Any]
    ) -> None:
        super().__init__(message)
        self.status: int = response.status
        self.request = request
        self.response = response
        self.fields = fields
        self.reset_at: float | None = None
        self.maybe_executed: bool = response.status >= 500
