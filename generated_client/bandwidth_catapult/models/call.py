# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model, Moment
from .audio_file_format import AudioFileFormat
from .call_direction import CallDirection
from .call_state import CallState
from .callback_http_method_value import CallbackHttpMethodValue


class Call(Model, kw_only=True):
    """A phone call, live or past. The list, the single call and the calls of a bridge each print a
    slightly different set of fields; this is all of them, and only the id is always there.

    Source: methods/calls/getCallsCallId.md#properties, methods/calls/getCalls.md#properties,
    methods/bridges/getBridgesBridgeIdCalls.md#list-calls-in-bridge
    """

    id: str
    """Id of the call."""
    direction: CallDirection | None = None
    """Whether the call was received or placed."""
    from_: str | None = None
    """Who calls, an E.164 number or a SIP address."""
    to: str | None = None
    """Who is called, an E.164 number or a SIP address."""
    state: CallState | None = None
    """Where the call is in its life."""
    start_time: Moment | None = None
    """When the call was created."""
    active_time: Moment | None = None
    """When the call was answered."""
    end_time: Moment | None = None
    """When the call ended."""
    call_timeout: int | None = None
    """Seconds that an unanswered call rings."""
    callback_url: str | None = None
    """URL that gets the events of the call; replies show an empty string when there is none."""
    callback_http_method: CallbackHttpMethodValue | None = None
    """HTTP method of callbacks."""
    callback_timeout: int | None = None
    """Milliseconds that the platform waits for an answer to a callback."""
    fallback_url: str | None = None
    """URL that gets an event when the request to `callbackUrl` failed."""
    bridge_id: str | None = None
    """Id of the bridge that the call is in."""
    conference_id: str | None = None
    """Id of the conference that the call belongs to."""
    chargeable_duration: int | None = None
    """Seconds that are billed."""
    events: str | None = None
    """URL of the events of the call."""
    recordings: str | None = None
    """URL of the recordings of the call."""
    transcriptions: str | None = None
    """URL of the transcriptions of the call. Seen in examples only."""
    bridge: str | None = None
    """URL of the bridge that the call is in. Seen only in the example of the calls of a bridge."""
    recording_enabled: bool | None = None
    """Whether the call is, or was, recorded."""
    recording_file_format: AudioFileFormat | None = None
    """File format of recordings."""
    transcription_enabled: bool | None = None
    """Whether every recording of the call is transcribed without being asked for."""
    sip_headers: dict[str, str] | None = None
    """SIP headers of the call; left out when there are none. At most 5 members."""
