# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Balance and transactions."""

from ._async import AsyncAccountResource
from ._sync import AccountResource

__all__ = ["AsyncAccountResource", "AccountResource"]
