# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What was said in a recording, as text."""

from ._async import AsyncTranscriptions
from ._sync import Transcriptions

__all__ = ["AsyncTranscriptions", "Transcriptions"]
