# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model


class UpdatePhoneNumberRequest(Model, kw_only=True):
    """Properties of a number to be changed; the others stay.

    Source: methods/phoneNumbers/postPhoneNumbersNumberId.md#supported-parameters
    """

    application_id: str | None = None
    """Id of the application that the number shall belong to; the empty string takes it off its
    application.
    """
    name: str | None = None
    """Name of the user's choice."""
    fallback_number: str | None = None
    """Where an incoming call is transferred when its events cannot be delivered."""
