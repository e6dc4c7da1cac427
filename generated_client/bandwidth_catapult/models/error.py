# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model, Moment
from .error_category import ErrorCategory
from .error_code import ErrorCode
from .error_detail import ErrorDetail
from .error_user import ErrorUser


class Error(Model, kw_only=True):
    """An entry of the error log.

    Source: methods/errors/getErrors.md#error-properties,
    methods/errors/getErrorsErrorId.md#error-properties
    """

    id: str
    """Id of the entry."""
    time: Moment | None = None
    """When it happened."""
    category: ErrorCategory | None = None
    """The kind of error."""
    code: ErrorCode | None = None
    """What went wrong, as a word."""
    message: str | None = None
    """What went wrong, in English."""
    details: list[ErrorDetail] | None = None
    """What the error is about."""
    version: int | None = None
    """Version of the entry; in an example only."""
    user: ErrorUser | None = None
    """Whose error it is; in an example only."""
