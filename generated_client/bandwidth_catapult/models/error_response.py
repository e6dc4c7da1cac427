# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .error_category import ErrorCategory
from .error_code import ErrorCode
from .error_detail import ErrorDetail


class ErrorResponse(Model, kw_only=True):
    """The body of every answer whose status is 400 or above. `category` and `code` say what went
    wrong, `message` says it in a sentence, and `details` hold the request and the things
    concerned.

    Source: methods/errors/getErrors.md#error-properties,
    rateLimits/callRateLimits.md#sample-call-rate-limit-response,
    rateLimits/resourceRateLimits.md#sample-http-429-response
    """

    category: ErrorCategory
    """The kind of error."""
    code: ErrorCode
    """What went wrong, as a word."""
    message: str | None = None
    """What went wrong, in English."""
    details: list[ErrorDetail] | None = None
    """What the error is about, as names and values."""
