# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Recordings of calls."""

from ._async import AsyncRecordings
from ._sync import Recordings

__all__ = ["AsyncRecordings", "Recordings"]
