# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class ErrorCategory(OpenEnum):
    """The kind of an error. The pages list different sets, and one example spells it in upper case
    with underscores, so it is open.

    Source: methods/errors/getErrors.md#error-properties,
    methods/errors/getErrorsErrorId.md#error-properties, errors.md
    """

    AUTHENTICATION = "authentication"
    AUTHORIZATION = "authorization"
    BAD_REQUEST = "bad-request"
    NOT_FOUND = "not-found"
    CONFLICT = "conflict"
    FORBIDDEN = "forbidden"
    UNAVAILABLE = "unavailable"
    CREDIT = "credit"
    LIMIT = "limit"
    PAYMENT = "payment"
    BACKEND = "backend"
    TOO_MANY_REQUESTS = "too-many-requests"


ErrorCategoryLiteral: TypeAlias = Literal[
    "authentication",
    "authorization",
    "bad-request",
    "not-found",
    "conflict",
    "forbidden",
    "unavailable",
    "credit",
    "limit",
    "payment",
    "backend",
    "too-many-requests",
]
