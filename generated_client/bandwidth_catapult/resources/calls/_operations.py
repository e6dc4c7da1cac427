# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `calls` send and read."""

from __future__ import annotations

from ..._limits import Limits
from ..._operation import JsonFields, Operation, Paging
from ..._pacing import Pace
from ..._results import Created, Json, Location, LocationIfAny, Nothing
from ...models.call import Call
from ...models.call_audio_request import CallAudioRequest
from ...models.call_event import CallEvent
from ...models.create_call_request import CreateCallRequest
from ...models.create_gather_request import CreateGatherRequest
from ...models.gather import Gather
from ...models.recording import Recording
from ...models.scalars import E164NumberOrSipUri, PageNumber, PageSize
from ...models.send_dtmf_request import SendDtmfRequest
from ...models.sort_order import SortOrderLiteral
from ...models.stop_gather_request import StopGatherRequest
from ...models.transcription import Transcription
from ...models.update_call_request import UpdateCallRequest

LIST: Operation[list[Call]] = Operation(
    name="calls.list",
    method="GET",
    path="/users/{userId}/calls",
    result=Json(list[Call]),
    query_arguments={
        "bridge_id": "bridgeId",
        "conference_id": "conferenceId",
        "from_": "from",
        "to": "to",
        "page": "page",
        "size": "size",
        "sort_order": "sortOrder",
    },
    limits=Limits.of_parameters(
        {
            "bridgeId": str,
            "conferenceId": str,
            "from": E164NumberOrSipUri,
            "to": E164NumberOrSipUri,
            "page": PageNumber,
            "size": PageSize,
            "sortOrder": SortOrderLiteral,
        }
    ),
    paging=Paging(page="page", size="size", page_size=25),
    idempotent=True,
    pace=Pace("calls", 1.0),
    source="methods/calls/getCalls.md#list-calls",
)
CREATE: Operation[Created] = Operation(
    name="calls.create",
    method="POST",
    path="/users/{userId}/calls",
    result=Location(),
    body=JsonFields(
        {
            "from_": "from",
            "to": "to",
            "call_timeout": "callTimeout",
            "callback_url": "callbackUrl",
            "callback_timeout": "callbackTimeout",
            "callback_http_method": "callbackHttpMethod",
            "fallback_url": "fallbackUrl",
            "bridge_id": "bridgeId",
            "conference_id": "conferenceId",
            "recording_enabled": "recordingEnabled",
            "recording_max_duration": "recordingMaxDuration",
            "recording_file_format": "recordingFileFormat",
            "transcription_enabled": "transcriptionEnabled",
            "tag": "tag",
            "sip_headers": "sipHeaders",
        },
        Limits(CreateCallRequest),
    ),
    pace=Pace("outbound-calls", 1.0),
    source="methods/calls/postCalls.md#create-call",
)
GET: Operation[Call] = Operation(
    name="calls.get",
    method="GET",
    path="/users/{userId}/calls/{callId}",
    result=Json(Call),
    path_arguments={"call_id": "callId"},
    idempotent=True,
    pace=Pace("calls", 1.0),
    source="methods/calls/getCallsCallId.md#fetch-call-information",
)
UPDATE: Operation[Created | None] = Operation(
    name="calls.update",
    method="POST",
    path="/users/{userId}/calls/{callId}",
    result=LocationIfAny(),
    path_arguments={"call_id": "callId"},
    body=JsonFields(
        {
            "state": "state",
            "recording_enabled": "recordingEnabled",
            "recording_file_format": "recordingFileFormat",
            "recording_max_duration": "recordingMaxDuration",
            "transcription_enabled": "transcriptionEnabled",
            "tag": "tag",
            "transfer_to": "transferTo",
            "transfer_caller_id": "transferCallerId",
            "callback_url": "callbackUrl",
            "whisper_audio": "whisperAudio",
            "diversion_treatment": "diversionTreatment",
            "diversion_reason": "diversionReason",
        },
        Limits(UpdateCallRequest),
        optional=True,
    ),
    pace=Pace("calls", 1.0),
    source="methods/calls/postCallsCallId.md#update-active-call",
)
ANSWER = UPDATE.alias(
    "calls.answer",
    JsonFields(
        {"recording_enabled": "recordingEnabled", "recording_file_format": "recordingFileFormat"},
        Limits(UpdateCallRequest),
        fixed={"state": "active"},
        optional=True,
    ),
)
REJECT = UPDATE.alias(
    "calls.reject",
    JsonFields({}, Limits(UpdateCallRequest), fixed={"state": "rejected"}, optional=True),
)
HANGUP = UPDATE.alias(
    "calls.hangup",
    JsonFields({}, Limits(UpdateCallRequest), fixed={"state": "completed"}, optional=True),
)
TRANSFER = UPDATE.alias(
    "calls.transfer",
    JsonFields(
        {
            "recording_enabled": "recordingEnabled",
            "recording_file_format": "recordingFileFormat",
            "transfer_to": "transferTo",
            "transfer_caller_id": "transferCallerId",
            "callback_url": "callbackUrl",
            "whisper_audio": "whisperAudio",
            "diversion_treatment": "diversionTreatment",
            "diversion_reason": "diversionReason",
        },
        Limits(UpdateCallRequest),
        fixed={"state": "transferring"},
        optional=True,
    ),
)
START_RECORDING = UPDATE.alias(
    "calls.start_recording",
    JsonFields(
        {
            "recording_file_format": "recordingFileFormat",
            "recording_max_duration": "recordingMaxDuration",
            "transcription_enabled": "transcriptionEnabled",
        },
        Limits(UpdateCallRequest),
        fixed={"recordingEnabled": True},
        optional=True,
    ),
)
STOP_RECORDING = UPDATE.alias(
    "calls.stop_recording",
    JsonFields({}, Limits(UpdateCallRequest), fixed={"recordingEnabled": False}, optional=True),
)
PLAY_AUDIO: Operation[None] = Operation(
    name="calls.play_audio",
    method="POST",
    path="/users/{userId}/calls/{callId}/audio",
    result=Nothing(),
    path_arguments={"call_id": "callId"},
    body=JsonFields(
        {
            "file_url": "fileUrl",
            "sentence": "sentence",
            "gender": "gender",
            "locale": "locale",
            "voice": "voice",
            "loop_enabled": "loopEnabled",
            "tag": "tag",
            "volume": "volume",
        },
        Limits(CallAudioRequest),
    ),
    pace=Pace("calls", 1.0),
    source="methods/calls/postCallsCallIdAudio.md#play-audio-in-active-call",
)
PLAY = PLAY_AUDIO.alias(
    "calls.play",
    JsonFields(
        {"file_url": "fileUrl", "loop_enabled": "loopEnabled", "tag": "tag", "volume": "volume"},
        Limits(CallAudioRequest),
    ),
)
STOP_PLAYING = PLAY_AUDIO.alias(
    "calls.stop_playing", JsonFields({}, Limits(CallAudioRequest), fixed={"fileUrl": ""})
)
SPEAK = PLAY_AUDIO.alias(
    "calls.speak",
    JsonFields(
        {
            "sentence": "sentence",
            "gender": "gender",
            "locale": "locale",
            "voice": "voice",
            "loop_enabled": "loopEnabled",
            "tag": "tag",
            "volume": "volume",
        },
        Limits(CallAudioRequest),
    ),
)
STOP_SPEAKING = PLAY_AUDIO.alias(
    "calls.stop_speaking", JsonFields({}, Limits(CallAudioRequest), fixed={"sentence": ""})
)
SEND_DTMF: Operation[None] = Operation(
    name="calls.send_dtmf",
    method="POST",
    path="/users/{userId}/calls/{callId}/dtmf",
    result=Nothing(),
    path_arguments={"call_id": "callId"},
    body=JsonFields({"dtmf_out": "dtmfOut"}, Limits(SendDtmfRequest), optional=True),
    pace=Pace("calls", 1.0),
    source="methods/calls/postCallsCallIdDTMF.md#send-dtmf-in-active-call",
)
LIST_EVENTS: Operation[list[CallEvent]] = Operation(
    name="calls.list_events",
    method="GET",
    path="/users/{userId}/calls/{callId}/events",
    result=Json(list[CallEvent]),
    path_arguments={"call_id": "callId"},
    idempotent=True,
    pace=Pace("calls", 1.0),
    source="methods/calls/getCallsCallIdEvents.md#list-call-events",
)
GET_EVENT: Operation[CallEvent] = Operation(
    name="calls.get_event",
    method="GET",
    path="/users/{userId}/calls/{callId}/events/{eventId}",
    result=Json(CallEvent),
    path_arguments={"call_id": "callId", "event_id": "eventId"},
    idempotent=True,
    pace=Pace("calls", 1.0),
    source="methods/calls/getCallsCallIdEventsEventId.md#fetch-event-information",
)
LIST_RECORDINGS: Operation[list[Recording]] = Operation(
    name="calls.list_recordings",
    method="GET",
    path="/users/{userId}/calls/{callId}/recordings",
    result=Json(list[Recording]),
    path_arguments={"call_id": "callId"},
    idempotent=True,
    pace=Pace("calls", 1.0),
    source="methods/calls/getCallsCallIdRecordings.md#list-all-call-recordings",
)
LIST_TRANSCRIPTIONS: Operation[list[Transcription]] = Operation(
    name="calls.list_transcriptions",
    method="GET",
    path="/users/{userId}/calls/{callId}/transcriptions",
    result=Json(list[Transcription]),
    path_arguments={"call_id": "callId"},
    idempotent=True,
    pace=Pace("transcriptions", 1.0),
    source="methods/calls/getCallsCallIdTranscriptions.md#list-all-call-transcriptions",
)
CREATE_GATHER: Operation[Created] = Operation(
    name="calls.create_gather",
    method="POST",
    path="/users/{userId}/calls/{callId}/gather",
    result=Location(),
    path_arguments={"call_id": "callId"},
    body=JsonFields(
        {
            "max_digits": "maxDigits",
            "inter_digit_timeout": "interDigitTimeout",
            "terminating_digits": "terminatingDigits",
            "tag": "tag",
            "prompt": "prompt",
        },
        Limits(CreateGatherRequest),
        optional=True,
    ),
    pace=Pace("calls", 1.0),
    source="methods/calls/postCallsCallIdGather.md#create-gather-on-active-call",
)
GET_GATHER: Operation[Gather] = Operation(
    name="calls.get_gather",
    method="GET",
    path="/users/{userId}/calls/{callId}/gather/{gatherId}",
    result=Json(Gather),
    path_arguments={"call_id": "callId", "gather_id": "gatherId"},
    idempotent=True,
    pace=Pace("calls", 1.0),
    source="methods/calls/getCallsCallIdGatherGatherId.md#fetch-gather-information",
)
STOP_GATHER: Operation[None] = Operation(
    name="calls.stop_gather",
    method="POST",
    path="/users/{userId}/calls/{callId}/gather/{gatherId}",
    result=Nothing(),
    path_arguments={"call_id": "callId", "gather_id": "gatherId"},
    body=JsonFields({"state": "state"}, Limits(StopGatherRequest)),
    pace=Pace("calls", 1.0),
    source="methods/calls/postCallsCallIdGatherGatherId.md#update-active-gather",
)
