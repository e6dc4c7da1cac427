# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Phone calls, and what can be done during a call."""

from ._async import AsyncCalls
from ._sync import Calls

__all__ = ["AsyncCalls", "Calls"]
