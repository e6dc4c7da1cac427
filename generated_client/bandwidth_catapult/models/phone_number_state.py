# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class PhoneNumberState(OpenEnum):
    """Whether a number is in use or was given back.

    Source: methods/phoneNumbers/getPhoneNumbers.md#properties
    """

    ENABLED = "enabled"
    RELEASED = "released"


PhoneNumberStateLiteral: TypeAlias = Literal["enabled", "released"]
