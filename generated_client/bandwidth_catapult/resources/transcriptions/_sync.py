# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What was said in a recording, as text."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Final

from ..._api import Api, RawApi
from ..._raw import raw
from ..._results import Created
from ...models.transcription import Transcription
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class Transcriptions:
    """What was said in a recording, as text.

    Every method may raise AuthenticationError (401), ForbiddenError (403), NotFoundError (404),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> TranscriptionsWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return TranscriptionsWithRawResponse(self._api)

    def list(self, recording_id: str) -> builtins.list[Transcription]:
        """List the transcriptions of a recording.

        Lists every transcription that was made of a recording, all at once.

        Args:
            recording_id: Id of the recording.

        Source: methods/transcriptions/getTranscriptions.md#list-transcriptions-on-recording
        """
        return self._api.run(operations.LIST, locals())

    def create(self, recording_id: str, body: Mapping[str, Any] | None = None) -> Created:
        """Transcribe a recording.

        Starts to transcribe a recording. The recording must be complete (403,
        invalid-recording-state). It returns at once; a transcription event tells about the end.
        The service is tuned to voicemail.

        Args:
            recording_id: Id of the recording.
            body: An empty object; asking for a transcription takes no parameters.

        Raises: BadRequestError (400), ConflictError (409).

        Source:
        methods/transcriptions/postTranscriptions.md#create-new-transcription-on-an-existing-recording,
        methods/transcriptions/transcriptions.md#transcriptions
        """
        return self._api.run(operations.CREATE, locals())

    def get(self, recording_id: str, transcription_id: str) -> Transcription:
        """Get a transcription.

        Returns one transcription, whatever its state.

        Args:
            recording_id: Id of the recording.
            transcription_id: Id of the transcription.

        Source:
        methods/transcriptions/getTranscriptionsTranscriptionId.md#fetch-transcription-information
        """
        return self._api.run(operations.GET, locals())


class TranscriptionsWithRawResponse:
    """`transcriptions` with answers as they came."""

    def __init__(self, api: Api) -> None:
        plain = Transcriptions(RawApi(api.target, api.client))
        self.list: Final = raw(plain.list)
        self.create: Final = raw(plain.create)
        self.get: Final = raw(plain.get)
