# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Numbers that can be searched and ordered."""

from ._async import AsyncAvailableNumbers
from ._sync import AvailableNumbers

__all__ = ["AsyncAvailableNumbers", "AvailableNumbers"]
