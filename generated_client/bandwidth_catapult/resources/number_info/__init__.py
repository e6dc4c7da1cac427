# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""The caller name that belongs to a number."""

from ._async import AsyncNumberInfoResource
from ._sync import NumberInfoResource

__all__ = ["AsyncNumberInfoResource", "NumberInfoResource"]
