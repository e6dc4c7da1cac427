# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .phone_number_provider import PhoneNumberProvider
from .scalars import E164Number


class CreatePhoneNumberRequest(Model, kw_only=True):
    """A number to be ordered, or, with `provider`, to be imported.

    Source: methods/phoneNumbers/postPhoneNumbers.md#supported-parameters,
    methods/phoneNumbers/postImportPhoneNumber.md
    """

    number: E164Number
    """The number."""
    name: str | None = None
    """Name of the user's choice."""
    application_id: str | None = None
    """Id of the application that the number shall belong to."""
    fallback_number: str | None = None
    """Where an incoming call is transferred when its events cannot be delivered; listed for orders
    only.
    """
    provider: PhoneNumberProvider | None = None
    """Where to import the number from; absent in an order."""
