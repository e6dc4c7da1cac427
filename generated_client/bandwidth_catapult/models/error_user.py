# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import ClassVar

from msgspec import field

from .._model import Model


class ErrorUser(Model, kw_only=True):
    """The user of an entry of the error log, as an example shows it; no table describes it.

    Source: methods/errors/getErrorsErrorId.md#example-1-of-1-get-information-about-an-error
    """

    __secrets__: ClassVar[frozenset[str]] = frozenset(["password"])

    field_id: int | None = field(default=None, name="@id")
    """Mark inside the reply."""
    id: str | None = None
    """Id of the user."""
    username: str | None = None
    """Name to log in with."""
    password: str | None = None
    """Never to be shown or logged."""
    first_name: str | None = None
    """First name."""
    last_name: str | None = None
    """Last name."""
    company_name: str | None = None
    """Company."""
    email: str | None = None
    """E-mail address."""
    enabled: bool | None = None
    """Whether the user may log in."""
    account_non_expired: bool | None = None
    """Whether the account is still valid."""
    account_non_locked: bool | None = None
    """Whether the account is not locked."""
    credentials_non_expired: bool | None = None
    """Whether the credentials are still valid."""
