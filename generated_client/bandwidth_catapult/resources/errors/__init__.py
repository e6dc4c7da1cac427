# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""The log of what went wrong in requests and callbacks."""

from ._async import AsyncErrors
from ._sync import Errors

__all__ = ["AsyncErrors", "Errors"]
