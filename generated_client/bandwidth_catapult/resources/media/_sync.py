# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Stored files, such as prompts, pictures and recordings."""

from __future__ import annotations

import builtins
from typing import Final

from ..._api import Api, RawApi
from ..._files import Download, Upload
from ..._raw import raw
from ...models.media_file import MediaFile
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class Media:
    """Stored files, such as prompts, pictures and recordings.

    Every method may raise AuthenticationError (401), ForbiddenError (403), NotFoundError (404),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> MediaWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return MediaWithRawResponse(self._api)

    def list(self) -> builtins.list[MediaFile]:
        """List media.

        Lists the user's stored files. The list has no parameters and no pages.

        Source: methods/media/getMedia.md#list-media
        """
        return self._api.run(operations.LIST, locals())

    def download(self, media_name: str) -> Download:
        """Download a file.

        Fetches a stored file. Every download needs API token and secret, so these URLs are not
        for the devices of end users.

        Args:
            media_name: Name of the file, chosen by whoever stored it.

        Source: methods/media/getMediaMediaName.md#download-media
        """
        return self._api.download(operations.DOWNLOAD, locals())

    def upload(
        self,
        media_name: str,
        content: Upload,
        *,
        cache_control: str | None = None,
        content_type: str | None = None,
        content_length: int | None = None,
    ) -> None:
        """Upload a file.

        Stores a file under a name; a file that has the name already is replaced. The body is the
        file itself, at most 65 MB, and its size must be announced in the Content-Length header.

        Args:
            media_name: Name of the file, chosen by whoever stored it.
            cache_control: How long the file may be kept by whoever downloads it, as HTTP says it.
            content: Bytes, a file object opened in binary mode, or an iterable of bytes.

        Raises: BadRequestError (400).

        Source: methods/media/putMediaMediaName.md#properties, methods/media/media.md,
        errors.md#403--forbidden
        """
        return self._api.run(operations.UPLOAD, locals())

    def delete(self, media_name: str) -> None:
        """Delete a file.

        Deletes a stored file. A new one can be stored under the same name at once.

        Args:
            media_name: Name of the file, chosen by whoever stored it.

        Source: methods/media/deleteMediaMediaName.md#remove-media-file
        """
        return self._api.run(operations.DELETE, locals())


class MediaWithRawResponse:
    """`media` with answers as they came."""

    def __init__(self, api: Api) -> None:
        plain = Media(RawApi(api.target, api.client))
        self.list: Final = raw(plain.list)
        self.upload: Final = raw(plain.upload)
        self.delete: Final = raw(plain.delete)
