# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""The numbers of the account."""

from ._async import AsyncPhoneNumbers
from ._sync import PhoneNumbers

__all__ = ["AsyncPhoneNumbers", "PhoneNumbers"]
