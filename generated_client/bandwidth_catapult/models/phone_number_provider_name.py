# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class PhoneNumberProviderName(OpenEnum):
    """Providers that numbers can be imported from; there is one.

    Source: methods/phoneNumbers/postImportPhoneNumber.md#import-phone-number
    """

    BANDWIDTH_DASHBOARD = "bandwidth-dashboard"


PhoneNumberProviderNameLiteral: TypeAlias = Literal["bandwidth-dashboard"]
