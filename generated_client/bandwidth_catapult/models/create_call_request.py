# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from .._model import Model
from .audio_file_format import AudioFileFormatLiteral
from .callback_http_method import CallbackHttpMethodLiteral
from .scalars import (
    CallbackTimeoutInput,
    CallTimeoutInput,
    E164Number,
    E164NumberOrSipUri,
    HttpUrl,
    RecordingMaxDurationInput,
)


class CreateCallRequest(Model, kw_only=True):
    """An outbound call to place.

    Source: methods/calls/postCalls.md#supported-parameters
    """

    from_: E164Number
    """Number that calls: one of yours, or the caller's of an incoming call that is not over. An
    endpoint of your own can be shown any number.
    """
    to: E164NumberOrSipUri
    """Number or SIP URI to call. SIPS is not supported."""
    call_timeout: CallTimeoutInput | None = None
    """Seconds to let the call ring before giving up, at most 300. Server default: 60."""
    callback_url: HttpUrl | None = None
    """URL that gets the events of the call."""
    callback_timeout: CallbackTimeoutInput | None = None
    """Milliseconds to wait for an answer to a callback, at most 10000. Server default: 10000."""
    callback_http_method: CallbackHttpMethodLiteral | None = None
    """HTTP method of callbacks. Server default: POST."""
    fallback_url: HttpUrl | None = None
    """URL that gets an event when the request to `callbackUrl` fails."""
    bridge_id: str | None = None
    """Id of the bridge to put the call into."""
    conference_id: str | None = None
    """Id of the conference that the call shall join: no other takes it as a member."""
    recording_enabled: bool | None = None
    """Whether to record the call from its start. Server default: false."""
    recording_max_duration: RecordingMaxDurationInput | None = None
    """Longest recording in seconds. The platform has an upper limit, which no page states. At least
    1. Server default: 3600.
    """
    recording_file_format: AudioFileFormatLiteral | None = None
    """File format of recordings. Server default: wav."""
    transcription_enabled: bool | None = None
    """Whether to transcribe every recording of the call. Use `wav` with it, since MP3 recordings may
    not be transcribed.
    """
    tag: str | None = None
    """Text that comes back in every event of the call."""
    sip_headers: (
        Annotated[
            dict[
                Annotated[str, Meta(max_length=256, pattern=r"^X-[A-Za-z0-9.!%*_+`'~-]+$(?!\n)")],
                Annotated[str, Meta(max_length=256, pattern=r"^[^\x00-\x08\x0A-\x1F\x7F]*$(?!\n)")],
            ],
            Meta(max_length=5),
        ]
        | None
    ) = None
    """Up to five `X-` headers to send with the call. At most 5 members."""
