# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model


class MediaFile(Model, kw_only=True):
    """A stored file, by name. Only its owner can fetch it, each time with API token and secret.

    Source: methods/media/getMedia.md#properties
    """

    media_name: str
    """Name of the file; there is no other of that name."""
    content_length: int | None = None
    """Size of the file in bytes."""
    content: str | None = None
    """URL to download the file from. One example prints it without a scheme; `https` is meant then.
    """
