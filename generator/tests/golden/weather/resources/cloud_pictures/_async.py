# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
"""What the sky looked like."""

from __future__ import annotations

from typing import Final

from ..._api import AsyncApi, AsyncRawApi
from ..._files import AsyncDownload, AsyncUpload
from ..._raw import async_raw
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class AsyncCloudPictures:
    """What the sky looked like."""

    __slots__ = ("_api",)

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> AsyncCloudPicturesWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return AsyncCloudPicturesWithRawResponse(self._api)

    def download(self, picture_name: str) -> AsyncDownload:
        """Download a picture.

        Download a picture as it was uploaded.
        """
        return self._api.download(operations.DOWNLOAD, locals())

    async def upload(
        self,
        picture_name: str,
        content: AsyncUpload,
        *,
        content_type: str | None = None,
        content_length: int | None = None,
    ) -> None:
        """Upload a picture.

        Upload a picture of the sky, at most two megabytes.

        Args:
            content: Bytes, a file object opened in binary mode, or an iterable of bytes.
        """
        return await self._api.run(operations.UPLOAD, locals())


class AsyncCloudPicturesWithRawResponse:
    """`cloud_pictures` with answers as they came."""

    def __init__(self, api: AsyncApi) -> None:
        plain = AsyncCloudPictures(AsyncRawApi(api.target, api.client))
        self.upload: Final = async_raw(plain.upload)
