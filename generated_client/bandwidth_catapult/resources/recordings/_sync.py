# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Recordings of calls."""

from __future__ import annotations

from typing import Final

from ..._api import Api, RawApi
from ..._paging import Pages
from ..._raw import raw, raw_pages
from ...models.recording import Recording
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class Recordings:
    """Recordings of calls.

    Every method may raise AuthenticationError (401), ForbiddenError (403), NotFoundError (404),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> RecordingsWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return RecordingsWithRawResponse(self._api)

    def list(
        self, *, page: int | None = None, size: int | None = None, limit: int | None = None
    ) -> Pages[Recording]:
        """List recordings.

        Lists the recordings of all calls, one page at a time. Pages are counted from 0; a page
        with fewer recordings than `size` is the last. The sound itself is a media file, at the
        URL in `media`.

        Args:
            page: Which page of the list to return, counted from 0. Server default: 0.
            size: How many items a page holds, at most 1000. Server default: 25.
            limit: Stop after so many items; more pages are not fetched then.

        Raises: BadRequestError (400).

        Source: methods/recordings/getRecordings.md#list-recordings
        """
        return self._api.pages(operations.LIST, locals(), limit)

    def get(self, recording_id: str) -> Recording:
        """Get a recording.

        Returns what is known about one recording. The sound itself is a media file, at the URL in
        `media`.

        Args:
            recording_id: Id of the recording.

        Source: methods/recordings/getRecordingsRecordingId.md#fetch-recording-information
        """
        return self._api.run(operations.GET, locals())


class RecordingsWithRawResponse:
    """`recordings` with answers as they came."""

    def __init__(self, api: Api) -> None:
        plain = Recordings(RawApi(api.target, api.client))
        self.list: Final = raw_pages(plain.list)
        self.get: Final = raw(plain.get)
