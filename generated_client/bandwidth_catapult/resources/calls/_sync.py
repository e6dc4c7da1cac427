# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Phone calls, and what can be done during a call."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Final

from ..._api import Api, RawApi
from ..._paging import Pages
from ..._raw import raw, raw_pages
from ..._results import Created
from ...models.audio_file_format import AudioFileFormat, AudioFileFormatLiteral
from ...models.call import Call
from ...models.call_event import CallEvent
from ...models.call_update_state import CallUpdateState, CallUpdateStateLiteral
from ...models.callback_http_method import CallbackHttpMethod, CallbackHttpMethodLiteral
from ...models.diversion_reason import DiversionReason, DiversionReasonLiteral
from ...models.diversion_treatment import DiversionTreatment, DiversionTreatmentLiteral
from ...models.gather import Gather
from ...models.gather_prompt import GatherPrompt
from ...models.gather_update_state import GatherUpdateState, GatherUpdateStateLiteral
from ...models.gender import Gender, GenderLiteral
from ...models.locale import Locale, LocaleLiteral
from ...models.recording import Recording
from ...models.sort_order import SortOrder, SortOrderLiteral
from ...models.transcription import Transcription
from ...models.voice import Voice
from ...models.whisper_audio import WhisperAudio
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class Calls:
    """Phone calls, and what can be done during a call.

    Every method may raise AuthenticationError (401), ForbiddenError (403), NotFoundError (404),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> CallsWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return CallsWithRawResponse(self._api)

    def list(
        self,
        *,
        bridge_id: str | None = None,
        conference_id: str | None = None,
        from_: str | None = None,
        to: str | None = None,
        page: int | None = None,
        size: int | None = None,
        sort_order: SortOrder | SortOrderLiteral | None = None,
        limit: int | None = None,
    ) -> Pages[Call]:
        """List calls.

        Lists live and past calls, received or placed, newest first unless `sortOrder` says
        otherwise. Filters narrow the list. `page` and `size` have no effect when `bridgeId` or
        `conferenceId` is given; the answer then holds every call.

        Args:
            bridge_id: Only calls of the bridge with this id. Paging does not apply then.
            conference_id: Only calls of the conference with this id. Paging does not apply then.
            from_: Only calls from this number or SIP URI.
            to: Only calls to this number or SIP URI.
            page: Which page of the list to return, counted from 0. Server default: 0.
            size: How many items a page holds, at most 1000. Server default: 25.
            sort_order: Order by start time, `desc` (newest first) unless given. Server default:
                desc.
            limit: Stop after so many items; more pages are not fetched then.

        Raises: BadRequestError (400).

        Source: methods/calls/getCalls.md#list-calls
        """
        return self._api.pages(operations.LIST, locals(), limit)

    def create(
        self,
        *,
        from_: str,
        to: str,
        call_timeout: int | None = None,
        callback_url: str | None = None,
        callback_timeout: int | None = None,
        callback_http_method: CallbackHttpMethod | CallbackHttpMethodLiteral | None = None,
        fallback_url: str | None = None,
        bridge_id: str | None = None,
        conference_id: str | None = None,
        recording_enabled: bool | None = None,
        recording_max_duration: int | None = None,
        recording_file_format: AudioFileFormat | AudioFileFormatLiteral | None = None,
        transcription_enabled: bool | None = None,
        tag: str | None = None,
        sip_headers: Mapping[str, str] | None = None,
    ) -> Created:
        """Place a call.

        Places an outbound call from one of your numbers to a number or SIP URI. It returns at
        once; what happens next (answer, hangup, timeout, …) arrives as callbacks. The rate limit
        of this operation answers 403 with category `limit`, not 429.

        Args:
            from_: Number that calls: one of yours, or the caller's of an incoming call that is
                not over. An endpoint of your own can be shown any number.
            to: Number or SIP URI to call. SIPS is not supported.
            call_timeout: Seconds to let the call ring before giving up, at most 300. Server
                default: 60.
            callback_url: URL that gets the events of the call.
            callback_timeout: Milliseconds to wait for an answer to a callback, at most 10000.
                Server default: 10000.
            callback_http_method: HTTP method of callbacks. Server default: POST.
            fallback_url: URL that gets an event when the request to `callbackUrl` fails.
            bridge_id: Id of the bridge to put the call into.
            conference_id: Id of the conference that the call shall join: no other takes it as a
                member.
            recording_enabled: Whether to record the call from its start. Server default: false.
            recording_max_duration: Longest recording in seconds. The platform has an upper limit,
                which no page states. At least 1. Server default: 3600.
            recording_file_format: File format of recordings. Server default: wav.
            transcription_enabled: Whether to transcribe every recording of the call. Use `wav`
                with it, since MP3 recordings may not be transcribed.
            tag: Text that comes back in every event of the call.
            sip_headers: Up to five `X-` headers to send with the call. At most 5 members.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/calls/postCalls.md#create-call,
        rateLimits/callRateLimits.md#calls-rate-limits
        """
        return self._api.run(operations.CREATE, locals())

    def get(self, call_id: str) -> Call:
        """Get a call.

        Returns one call, live or past.

        Args:
            call_id: Id of the call.

        Source: methods/calls/getCallsCallId.md#fetch-call-information
        """
        return self._api.run(operations.GET, locals())

    def update(
        self,
        call_id: str,
        *,
        state: CallUpdateState | CallUpdateStateLiteral | None = None,
        recording_enabled: bool | None = None,
        recording_file_format: AudioFileFormat | AudioFileFormatLiteral | None = None,
        recording_max_duration: int | None = None,
        transcription_enabled: bool | None = None,
        tag: str | None = None,
        transfer_to: str | None = None,
        transfer_caller_id: str | None = None,
        callback_url: str | None = None,
        whisper_audio: WhisperAudio | Mapping[str, Any] | None = None,
        diversion_treatment: DiversionTreatment | DiversionTreatmentLiteral | None = None,
        diversion_reason: DiversionReason | DiversionReasonLiteral | None = None,
    ) -> Created | None:
        """Answer, reject, hang up, transfer or record a call.

        Changes a live call. `state` answers or rejects an incoming call, hangs up, or transfers;
        `recordingEnabled` switches recording on and off, and each stretch becomes a recording of
        its own. A transfer needs an active call and `transferTo`, makes a new call to that
        target, and sends the events of the new call to `callbackUrl`. Without a transfer,
        `callbackUrl` and `tag` are those of the call's own events from then on. A call that has
        ended cannot be changed (403, call-invalid-state).

        Args:
            call_id: Id of the call.
            state: The state to move the call to.
            recording_enabled: Switches recording on or off. Each stretch becomes a recording of
                its own.
            recording_file_format: File format of recordings. Server default: wav.
            recording_max_duration: Longest of the recordings to come, in seconds; it cannot be
                changed while the call is recorded (409). At least 1.
            transcription_enabled: Whether to transcribe the recordings of the call that are saved
                from now on.
            tag: Text that comes back in the events of the call from now on. Without effect in a
                transfer.
            transfer_to: Number or SIP URI that gets the call. Needed when `state` is
                `transferring`.
            transfer_caller_id: Caller id that the target sees: `private`, one of your numbers or,
                for an incoming call, the caller's own number.
            callback_url: URL that gets the events of the new call that a transfer creates;
                without a transfer, those of this call from now on.
            whisper_audio: What the target of a transfer hears before the calls are joined.
            diversion_treatment: What happens to SIP Diversion headers on a transfer. Server
                default: none.
            diversion_reason: Reason in the Diversion header that `stack` adds. Counts only when
                `diversionTreatment` is `stack`. Server default: unknown.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/calls/postCallsCallId.md#update-active-call,
        methods/calls/postTransferCall.md#transfer-active-call
        """
        return self._api.run(operations.UPDATE, locals())

    def answer(
        self,
        call_id: str,
        *,
        recording_enabled: bool | None = None,
        recording_file_format: AudioFileFormat | AudioFileFormatLiteral | None = None,
    ) -> Created | None:
        """Answers an incoming call.

        The same operation as `update`.

        Args:
            call_id: Id of the call.
            recording_enabled: Switches recording on or off. Each stretch becomes a recording of
                its own.
            recording_file_format: File format of recordings. Server default: wav.
        """
        return self._api.run(operations.ANSWER, locals())

    def reject(self, call_id: str) -> Created | None:
        """Rejects an incoming call.

        The same operation as `update`.

        Args:
            call_id: Id of the call.
        """
        return self._api.run(operations.REJECT, locals())

    def hangup(self, call_id: str) -> Created | None:
        """Hangs up a call.

        The same operation as `update`.

        Args:
            call_id: Id of the call.
        """
        return self._api.run(operations.HANGUP, locals())

    def transfer(
        self,
        call_id: str,
        *,
        transfer_to: str,
        recording_enabled: bool | None = None,
        recording_file_format: AudioFileFormat | AudioFileFormatLiteral | None = None,
        transfer_caller_id: str | None = None,
        callback_url: str | None = None,
        whisper_audio: WhisperAudio | Mapping[str, Any] | None = None,
        diversion_treatment: DiversionTreatment | DiversionTreatmentLiteral | None = None,
        diversion_reason: DiversionReason | DiversionReasonLiteral | None = None,
    ) -> Created | None:
        """Transfers a call to another number or SIP URI.

        The same operation as `update`.

        Args:
            call_id: Id of the call.
            recording_enabled: Switches recording on or off. Each stretch becomes a recording of
                its own.
            recording_file_format: File format of recordings. Server default: wav.
            transfer_to: Number or SIP URI that gets the call. Needed when `state` is
                `transferring`.
            transfer_caller_id: Caller id that the target sees: `private`, one of your numbers or,
                for an incoming call, the caller's own number.
            callback_url: URL that gets the events of the new call that a transfer creates;
                without a transfer, those of this call from now on.
            whisper_audio: What the target of a transfer hears before the calls are joined.
            diversion_treatment: What happens to SIP Diversion headers on a transfer. Server
                default: none.
            diversion_reason: Reason in the Diversion header that `stack` adds. Counts only when
                `diversionTreatment` is `stack`. Server default: unknown.
        """
        return self._api.run(operations.TRANSFER, locals())

    def start_recording(
        self,
        call_id: str,
        *,
        recording_file_format: AudioFileFormat | AudioFileFormatLiteral | None = None,
        recording_max_duration: int | None = None,
        transcription_enabled: bool | None = None,
    ) -> Created | None:
        """Starts to record a call.

        The same operation as `update`.

        Args:
            call_id: Id of the call.
            recording_file_format: File format of recordings. Server default: wav.
            recording_max_duration: Longest of the recordings to come, in seconds; it cannot be
                changed while the call is recorded (409). At least 1.
            transcription_enabled: Whether to transcribe the recordings of the call that are saved
                from now on.
        """
        return self._api.run(operations.START_RECORDING, locals())

    def stop_recording(self, call_id: str) -> Created | None:
        """Stops recording a call.

        The same operation as `update`.

        Args:
            call_id: Id of the call.
        """
        return self._api.run(operations.STOP_RECORDING, locals())

    def play_audio(
        self,
        call_id: str,
        *,
        file_url: str | None = None,
        sentence: str | None = None,
        gender: Gender | GenderLiteral | None = None,
        locale: Locale | LocaleLiteral | None = None,
        voice: Voice | str | None = None,
        loop_enabled: bool | None = None,
        tag: str | None = None,
        volume: int | None = None,
    ) -> None:
        """Play a file or speak in a call.

        Plays an audio file or speaks a sentence in a live call, or stops what is playing. An
        empty `fileUrl` stops a file, an empty `sentence` stops speech; stopping what has already
        ended is refused (403, call-audio-invalid-state). Playback and speak events tell about
        start and end.

        Args:
            call_id: Id of the call.
            file_url: URL of a WAV or MP3 file to play; an empty string stops the file that is
                playing.
            sentence: Text to speak; an empty string stops speech. At most 1000 characters.
            gender: Gender of the voice. Used only with a sentence. Server default: female.
            locale: Language and accent of the voice. Used only with a non-empty sentence. Server
                default: en_US.
            voice: Who speaks. Used only with a non-empty sentence. Server default: Susan.
            loop_enabled: Whether to repeat the audio until it is stopped. Server default: false.
            tag: Text that comes back in the events about the start and the end of the audio.
            volume: Loudness from -4 to 4. Server default: 0.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/calls/postCallsCallIdAudio.md#play-audio-in-active-call
        """
        return self._api.run(operations.PLAY_AUDIO, locals())

    def play(
        self,
        call_id: str,
        *,
        file_url: str,
        loop_enabled: bool | None = None,
        tag: str | None = None,
        volume: int | None = None,
    ) -> None:
        """Plays a file in a call.

        The same operation as `play_audio`.

        Args:
            call_id: Id of the call.
            file_url: URL of a WAV or MP3 file to play; an empty string stops the file that is
                playing.
            loop_enabled: Whether to repeat the audio until it is stopped. Server default: false.
            tag: Text that comes back in the events about the start and the end of the audio.
            volume: Loudness from -4 to 4. Server default: 0.
        """
        return self._api.run(operations.PLAY, locals())

    def stop_playing(self, call_id: str) -> None:
        """Stops the file that plays in a call.

        The same operation as `play_audio`.

        Args:
            call_id: Id of the call.
        """
        return self._api.run(operations.STOP_PLAYING, locals())

    def speak(
        self,
        call_id: str,
        *,
        sentence: str,
        gender: Gender | GenderLiteral | None = None,
        locale: Locale | LocaleLiteral | None = None,
        voice: Voice | str | None = None,
        loop_enabled: bool | None = None,
        tag: str | None = None,
        volume: int | None = None,
    ) -> None:
        """Speaks a sentence in a call.

        The same operation as `play_audio`.

        Args:
            call_id: Id of the call.
            sentence: Text to speak; an empty string stops speech. At most 1000 characters.
            gender: Gender of the voice. Used only with a sentence. Server default: female.
            locale: Language and accent of the voice. Used only with a non-empty sentence. Server
                default: en_US.
            voice: Who speaks. Used only with a non-empty sentence. Server default: Susan.
            loop_enabled: Whether to repeat the audio until it is stopped. Server default: false.
            tag: Text that comes back in the events about the start and the end of the audio.
            volume: Loudness from -4 to 4. Server default: 0.
        """
        return self._api.run(operations.SPEAK, locals())

    def stop_speaking(self, call_id: str) -> None:
        """Stops speech in a call.

        The same operation as `play_audio`.

        Args:
            call_id: Id of the call.
        """
        return self._api.run(operations.STOP_SPEAKING, locals())

    def send_dtmf(self, call_id: str, *, dtmf_out: str | None = None) -> None:
        """Send keypad presses into a call.

        Sends keypad presses one after the other, with the pauses that `,`, `w` and `W` stand for,
        into a live call.

        Args:
            call_id: Id of the call.
            dtmf_out: The presses and pauses, sent one after the other. The page does not mark it
                as mandatory.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/calls/postCallsCallIdDTMF.md#send-dtmf-in-active-call
        """
        return self._api.run(operations.SEND_DTMF, locals())

    def list_events(self, call_id: str) -> builtins.list[CallEvent]:
        """List the events of a call.

        Lists what happened in a call, as the platform logged it, all at once. These entries are
        not the callbacks that were sent.

        Args:
            call_id: Id of the call.

        Source: methods/calls/getCallsCallIdEvents.md#list-call-events
        """
        return self._api.run(operations.LIST_EVENTS, locals())

    def get_event(self, call_id: str, event_id: str) -> CallEvent:
        """Get an event of a call.

        Returns one entry of what happened in a call.

        Args:
            call_id: Id of the call.
            event_id: Id of the event of a call.

        Source: methods/calls/getCallsCallIdEventsEventId.md#fetch-event-information
        """
        return self._api.run(operations.GET_EVENT, locals())

    def list_recordings(self, call_id: str) -> builtins.list[Recording]:
        """List the recordings of a call.

        Lists every recording that was made of a call, all at once.

        Args:
            call_id: Id of the call.

        Source: methods/calls/getCallsCallIdRecordings.md#list-all-call-recordings
        """
        return self._api.run(operations.LIST_RECORDINGS, locals())

    def list_transcriptions(self, call_id: str) -> builtins.list[Transcription]:
        """List the transcriptions of a call.

        Lists the transcriptions of every recording of a call, all at once.

        Args:
            call_id: Id of the call.

        Source: methods/calls/getCallsCallIdTranscriptions.md#list-all-call-transcriptions
        """
        return self._api.run(operations.LIST_TRANSCRIPTIONS, locals())

    def create_gather(
        self,
        call_id: str,
        *,
        max_digits: int | None = None,
        inter_digit_timeout: float | None = None,
        terminating_digits: str | None = None,
        tag: str | None = None,
        prompt: GatherPrompt | Mapping[str, Any] | None = None,
    ) -> Created:
        """Collect digits from a call.

        Collects keypad digits from a live call, after an optional prompt. It returns at once; the
        digits arrive in a gather event, or can be read from the gather. A call has one gather at
        a time; a second one is refused (409, call-duplicate-gather-error).

        Args:
            call_id: Id of the call.
            max_digits: How many digits to collect, terminating digits not counted; at most 30.
            inter_digit_timeout: Seconds to wait for each digit, at most 30. Server default: 5.0.
            terminating_digits: Digits that end collecting as soon as one of them is pressed.
                Cannot be empty. Server default: #.
            tag: Text that comes back in the events of this gather.
            prompt: What the caller hears first.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/calls/postCallsCallIdGather.md#create-gather-on-active-call
        """
        return self._api.run(operations.CREATE_GATHER, locals())

    def get_gather(self, call_id: str, gather_id: str) -> Gather:
        """Get a gather and its digits.

        Returns the state of a gather and the digits that were collected.

        Args:
            call_id: Id of the call.
            gather_id: Id of the gather.

        Source: methods/calls/getCallsCallIdGatherGatherId.md#fetch-gather-information
        """
        return self._api.run(operations.GET_GATHER, locals())

    def stop_gather(
        self, call_id: str, gather_id: str, *, state: GatherUpdateState | GatherUpdateStateLiteral
    ) -> None:
        """Stop a gather.

        Stops collecting digits. Setting `state` to `completed` is the only change that a gather
        allows.

        Args:
            call_id: Id of the call.
            gather_id: Id of the gather.
            state: Always `completed`.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/calls/postCallsCallIdGatherGatherId.md#update-active-gather
        """
        return self._api.run(operations.STOP_GATHER, locals())


class CallsWithRawResponse:
    """`calls` with answers as they came."""

    def __init__(self, api: Api) -> None:
        plain = Calls(RawApi(api.target, api.client))
        self.list: Final = raw_pages(plain.list)
        self.create: Final = raw(plain.create)
        self.get: Final = raw(plain.get)
        self.update: Final = raw(plain.update)
        self.answer: Final = raw(plain.answer)
        self.reject: Final = raw(plain.reject)
        self.hangup: Final = raw(plain.hangup)
        self.transfer: Final = raw(plain.transfer)
        self.start_recording: Final = raw(plain.start_recording)
        self.stop_recording: Final = raw(plain.stop_recording)
        self.play_audio: Final = raw(plain.play_audio)
        self.play: Final = raw(plain.play)
        self.stop_playing: Final = raw(plain.stop_playing)
        self.speak: Final = raw(plain.speak)
        self.stop_speaking: Final = raw(plain.stop_speaking)
        self.send_dtmf: Final = raw(plain.send_dtmf)
        self.list_events: Final = raw(plain.list_events)
        self.get_event: Final = raw(plain.get_event)
        self.list_recordings: Final = raw(plain.list_recordings)
        self.list_transcriptions: Final = raw(plain.list_transcriptions)
        self.create_gather: Final = raw(plain.create_gather)
        self.get_gather: Final = raw(plain.get_gather)
        self.stop_gather: Final = raw(plain.stop_gather)
