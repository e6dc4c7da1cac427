# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Where events of incoming calls and messages are sent."""

from ._async import AsyncApplications
from ._sync import Applications

__all__ = ["AsyncApplications", "Applications"]
