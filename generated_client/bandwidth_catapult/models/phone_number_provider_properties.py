# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import ClassVar

from .._model import Model
from .scalars import NonBlankText


class PhoneNumberProviderProperties(Model, kw_only=True):
    """Credentials for the Bandwidth dashboard.

    Source: methods/phoneNumbers/postImportPhoneNumber.md#import-phone-number
    """

    __secrets__: ClassVar[frozenset[str]] = frozenset(["password"])

    account_id: NonBlankText
    """Id of the account in the dashboard."""
    user_name: NonBlankText
    """Name to log in with."""
    password: NonBlankText
    """Password to log in with."""
