# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Client of Bandwidth Voice and Messaging API, version 1: `Catapult`, `AsyncCatapult`, errors,
models.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from . import errors
from ._client import AsyncCatapult, Catapult
from ._files import AsyncDownload, Download
from ._paging import AsyncPages, Page, Pages
from ._raw import RawResponse
from ._results import Created
from .errors import (
    ApiError,
    AuthenticationError,
    BadRequestError,
    ClientError,
    ConfigurationError,
    ConflictError,
    ConnectError,
    CreditError,
    ForbiddenError,
    InternalServerError,
    InvalidArgumentError,
    InvalidEventError,
    InvalidResponseError,
    LimitError,
    NotFoundError,
    PaymentError,
    RequestTimeoutError,
    StatusError,
    TooManyRequestsError,
    TransportError,
    UnauthenticEventError,
    UnavailableError,
)

if TYPE_CHECKING:
    from . import models, webhooks

__all__ = [
    "ApiError",
    "AsyncCatapult",
    "AsyncDownload",
    "AsyncPages",
    "AuthenticationError",
    "BadRequestError",
    "Catapult",
    "ClientError",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "Created",
    "CreditError",
    "Download",
    "ForbiddenError",
    "InternalServerError",
    "InvalidArgumentError",
    "InvalidEventError",
    "InvalidResponseError",
    "LimitError",
    "NotFoundError",
    "Page",
    "Pages",
    "PaymentError",
    "RawResponse",
    "RequestTimeoutError",
    "StatusError",
    "TooManyRequestsError",
    "TransportError",
    "UnauthenticEventError",
    "UnavailableError",
    "errors",
    "models",
    "webhooks",
]

# Type checkers take the names above for all there are; with the function they would admit any.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> ModuleType:
        if name in ("models", "webhooks"):
            return import_module(f".{name}", __name__)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
