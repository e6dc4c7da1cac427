# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Groups of SIP endpoints, part of their address."""

from ._async import AsyncDomains
from ._sync import Domains

__all__ = ["AsyncDomains", "Domains"]
