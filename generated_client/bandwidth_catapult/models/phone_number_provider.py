# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .phone_number_provider_name import PhoneNumberProviderNameLiteral
from .phone_number_provider_properties import PhoneNumberProviderProperties


class PhoneNumberProvider(Model, kw_only=True):
    """Where a number is imported from.

    Source: methods/phoneNumbers/postImportPhoneNumber.md#import-phone-number
    """

    provider_name: PhoneNumberProviderNameLiteral
    """Name of the provider."""
    properties: PhoneNumberProviderProperties
    """What the provider needs to know."""
