# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Stored files, such as prompts, pictures and recordings."""

from ._async import AsyncMedia
from ._sync import Media

__all__ = ["AsyncMedia", "Media"]
