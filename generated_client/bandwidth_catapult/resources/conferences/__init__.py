# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Calls of several parties."""

from ._async import AsyncConferences
from ._sync import Conferences

__all__ = ["AsyncConferences", "Conferences"]
