# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from decimal import Decimal

from .._model import Model, Moment
from .phone_number_state import PhoneNumberState


class PhoneNumber(Model, kw_only=True):
    """A number of the account.

    Source: methods/phoneNumbers/getPhoneNumbersNumberId.md#properties
    """

    id: str
    """Id of the number."""
    name: str | None = None
    """Name chosen by the user."""
    number: str
    """The number in E.164 form."""
    national_number: str | None = None
    """The number as people write it in the country."""
    city: str | None = None
    """City of the number."""
    state: str | None = None
    """US state of the number."""
    application_id: str | None = None
    """Id of the application that it belongs to."""
    application: str | None = None
    """URL of the application that it belongs to."""
    fallback_number: str | None = None
    """Where an incoming call is transferred when its events cannot be delivered."""
    price: Decimal | None = None
    """Monthly price in US dollars."""
    created_time: Moment | None = None
    """When the number was created."""
    number_state: PhoneNumberState | None = None
    """Whether the number is in use."""
