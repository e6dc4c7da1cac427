# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Two calls joined so that the parties hear each other."""

from ._async import AsyncBridges
from ._sync import Bridges

__all__ = ["AsyncBridges", "Bridges"]
