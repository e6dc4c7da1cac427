# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model


class ErrorDetail(Model, kw_only=True):
    """One name and value that places an error. Names seen are requestMethod, remoteAddress,
    requestPath, rateLimitResetTime, applicationId, number, callId and userId; more may come.

    Source: methods/errors/getErrors.md#error-properties, methods/errors/getErrorsErrorId.md
    """

    id: str | None = None
    """Id of the detail; only entries of the error log have one."""
    name: str
    """What the value is."""
    value: str
    """The value as text."""
    version: int | None = None
    """Version of the entry in the error log."""
