# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Devices that register with SIP inside a domain."""

from ._async import AsyncEndpoints
from ._sync import Endpoints

__all__ = ["AsyncEndpoints", "Endpoints"]
