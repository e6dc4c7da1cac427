# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .audio_file_format import AudioFileFormatLiteral
from .call_update_state import CallUpdateStateLiteral
from .diversion_reason import DiversionReasonLiteral
from .diversion_treatment import DiversionTreatmentLiteral
from .scalars import E164NumberOrSipUri, HttpUrl, RecordingMaxDurationInput, TransferCallerId
from .whisper_audio import WhisperAudio


class UpdateCallRequest(Model, kw_only=True):
    """Changes to a live call: answer, reject, hang up, transfer, switch recording, or send its
    events elsewhere. What is left out stays as it is. A transfer needs `transferTo`; the other
    transfer fields count only then.

    Source: methods/calls/postCallsCallId.md#supported-parameters,
    methods/calls/postTransferCall.md#supported-parameters
    """

    state: CallUpdateStateLiteral | None = None
    """The state to move the call to."""
    recording_enabled: bool | None = None
    """Switches recording on or off. Each stretch becomes a recording of its own."""
    recording_file_format: AudioFileFormatLiteral | None = None
    """File format of recordings. Server default: wav."""
    recording_max_duration: RecordingMaxDurationInput | None = None
    """Longest of the recordings to come, in seconds; it cannot be changed while the call is recorded
    (409). At least 1.
    """
    transcription_enabled: bool | None = None
    """Whether to transcribe the recordings of the call that are saved from now on."""
    tag: str | None = None
    """Text that comes back in the events of the call from now on. Without effect in a transfer."""
    transfer_to: E164NumberOrSipUri | None = None
    """Number or SIP URI that gets the call. Needed when `state` is `transferring`."""
    transfer_caller_id: TransferCallerId | None = None
    """Caller id that the target sees: `private`, one of your numbers or, for an incoming call, the
    caller's own number.
    """
    callback_url: HttpUrl | None = None
    """URL that gets the events of the new call that a transfer creates; without a transfer, those of
    this call from now on.
    """
    whisper_audio: WhisperAudio | None = None
    """What the target of a transfer hears before the calls are joined."""
    diversion_treatment: DiversionTreatmentLiteral | None = None
    """What happens to SIP Diversion headers on a transfer. Server default: none."""
    diversion_reason: DiversionReasonLiteral | None = None
    """Reason in the Diversion header that `stack` adds. Counts only when `diversionTreatment` is
    `stack`. Server default: unknown.
    """
