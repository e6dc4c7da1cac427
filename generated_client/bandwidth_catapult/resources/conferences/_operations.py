# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `conferences` send and read."""

from __future__ import annotations

from ..._limits import Limits
from ..._operation import JsonFields, Operation
from ..._pacing import Pace
from ..._results import Created, Json, Location, Nothing
from ...models.add_conference_member_request import AddConferenceMemberRequest
from ...models.conference import Conference
from ...models.conference_audio_request import ConferenceAudioRequest
from ...models.conference_member import ConferenceMember
from ...models.conference_member_audio_request import ConferenceMemberAudioRequest
from ...models.create_conference_request import CreateConferenceRequest
from ...models.update_conference_member_request import UpdateConferenceMemberRequest
from ...models.update_conference_request import UpdateConferenceRequest

CREATE: Operation[Created] = Operation(
    name="conferences.create",
    method="POST",
    path="/users/{userId}/conferences",
    result=Location(),
    body=JsonFields(
        {
            "from_": "from",
            "callback_url": "callbackUrl",
            "callback_http_method": "callbackHttpMethod",
            "callback_timeout": "callbackTimeout",
            "fallback_url": "fallbackUrl",
            "profile": "profile",
            "tag": "tag",
        },
        Limits(CreateConferenceRequest),
    ),
    pace=Pace("conferences", 1.0),
    source="methods/conferences/postConferences.md#create-conference",
)
GET: Operation[Conference] = Operation(
    name="conferences.get",
    method="GET",
    path="/users/{userId}/conferences/{conferenceId}",
    result=Json(Conference),
    path_arguments={"conference_id": "conferenceId"},
    idempotent=True,
    pace=Pace("conferences", 1.0),
    source="methods/conferences/getConferencesConferenceId.md#fetch-conference-information",
)
UPDATE: Operation[None] = Operation(
    name="conferences.update",
    method="POST",
    path="/users/{userId}/conferences/{conferenceId}",
    result=Nothing(),
    path_arguments={"conference_id": "conferenceId"},
    body=JsonFields(
        {
            "state": "state",
            "hold": "hold",
            "mute": "mute",
            "callback_url": "callbackUrl",
            "callback_http_method": "callbackHttpMethod",
            "callback_timeout": "callbackTimeout",
            "fallback_url": "fallbackUrl",
            "tag": "tag",
        },
        Limits(UpdateConferenceRequest),
        optional=True,
    ),
    pace=Pace("conferences", 1.0),
    source="methods/conferences/postConferencesConferenceId.md#update-conference",
)
COMPLETE = UPDATE.alias(
    "conferences.complete",
    JsonFields({}, Limits(UpdateConferenceRequest), fixed={"state": "completed"}, optional=True),
)
HOLD = UPDATE.alias(
    "conferences.hold",
    JsonFields({}, Limits(UpdateConferenceRequest), fixed={"hold": True}, optional=True),
)
UNHOLD = UPDATE.alias(
    "conferences.unhold",
    JsonFields({}, Limits(UpdateConferenceRequest), fixed={"hold": False}, optional=True),
)
MUTE = UPDATE.alias(
    "conferences.mute",
    JsonFields({}, Limits(UpdateConferenceRequest), fixed={"mute": True}, optional=True),
)
UNMUTE = UPDATE.alias(
    "conferences.unmute",
    JsonFields({}, Limits(UpdateConferenceRequest), fixed={"mute": False}, optional=True),
)
PLAY_AUDIO: Operation[None] = Operation(
    name="conferences.play_audio",
    method="POST",
    path="/users/{userId}/conferences/{conferenceId}/audio",
    result=Nothing(),
    path_arguments={"conference_id": "conferenceId"},
    body=JsonFields(
        {
            "file_url": "fileUrl",
            "sentence": "sentence",
            "gender": "gender",
            "locale": "locale",
            "voice": "voice",
            "loop_enabled": "loopEnabled",
            "tag": "tag",
        },
        Limits(ConferenceAudioRequest),
    ),
    pace=Pace("conferences", 1.0),
    source="methods/conferences/postConferencesConferenceIdAudio.md#play-audio-in-conference",
)
PLAY = PLAY_AUDIO.alias(
    "conferences.play",
    JsonFields(
        {"file_url": "fileUrl", "loop_enabled": "loopEnabled", "tag": "tag"},
        Limits(ConferenceAudioRequest),
    ),
)
STOP_PLAYING = PLAY_AUDIO.alias(
    "conferences.stop_playing",
    JsonFields({}, Limits(ConferenceAudioRequest), fixed={"fileUrl": ""}),
)
SPEAK = PLAY_AUDIO.alias(
    "conferences.speak",
    JsonFields(
        {
            "sentence": "sentence",
            "gender": "gender",
            "locale": "locale",
            "voice": "voice",
            "loop_enabled": "loopEnabled",
            "tag": "tag",
        },
        Limits(ConferenceAudioRequest),
    ),
)
STOP_SPEAKING = PLAY_AUDIO.alias(
    "conferences.stop_speaking",
    JsonFields({}, Limits(ConferenceAudioRequest), fixed={"sentence": ""}),
)
LIST_MEMBERS: Operation[list[ConferenceMember]] = Operation(
    name="conferences.list_members",
    method="GET",
    path="/users/{userId}/conferences/{conferenceId}/members",
    result=Json(list[ConferenceMember]),
    path_arguments={"conference_id": "conferenceId"},
    idempotent=True,
    pace=Pace("conferences", 1.0),
    source="methods/conferences/getConferencesConferenceIdMembers.md#list-members-in-conference",
)
ADD_MEMBER: Operation[Created] = Operation(
    name="conferences.add_member",
    method="POST",
    path="/users/{userId}/conferences/{conferenceId}/members",
    result=Location(),
    path_arguments={"conference_id": "conferenceId"},
    body=JsonFields(
        {
            "call_id": "callId",
            "join_tone": "joinTone",
            "leaving_tone": "leavingTone",
            "mute": "mute",
            "hold": "hold",
        },
        Limits(AddConferenceMemberRequest),
    ),
    pace=Pace("conferences", 1.0),
    source="methods/conferences/postConferencesConferenceIdMembers.md#add-member-to-conference",
)
GET_MEMBER: Operation[ConferenceMember] = Operation(
    name="conferences.get_member",
    method="GET",
    path="/users/{userId}/conferences/{conferenceId}/members/{memberId}",
    result=Json(ConferenceMember),
    path_arguments={"conference_id": "conferenceId", "member_id": "memberId"},
    idempotent=True,
    pace=Pace("conferences", 1.0),
    source="methods/conferences/getConferencesConferenceIdMembersMemberId.md#fetch-member-information",
)
UPDATE_MEMBER: Operation[None] = Operation(
    name="conferences.update_member",
    method="POST",
    path="/users/{userId}/conferences/{conferenceId}/members/{memberId}",
    result=Nothing(),
    path_arguments={"conference_id": "conferenceId", "member_id": "memberId"},
    body=JsonFields(
        {
            "state": "state",
            "join_tone": "joinTone",
            "leaving_tone": "leavingTone",
            "mute": "mute",
            "hold": "hold",
        },
        Limits(UpdateConferenceMemberRequest),
        optional=True,
    ),
    pace=Pace("conferences", 1.0),
    source="methods/conferences/postConferencesConferenceIdMembersMemberId.md#update-member",
)
REMOVE_MEMBER = UPDATE_MEMBER.alias(
    "conferences.remove_member",
    JsonFields(
        {}, Limits(UpdateConferenceMemberRequest), fixed={"state": "completed"}, optional=True
    ),
)
HOLD_MEMBER = UPDATE_MEMBER.alias(
    "conferences.hold_member",
    JsonFields({}, Limits(UpdateConferenceMemberRequest), fixed={"hold": True}, optional=True),
)
UNHOLD_MEMBER = UPDATE_MEMBER.alias(
    "conferences.unhold_member",
    JsonFields({}, Limits(UpdateConferenceMemberRequest), fixed={"hold": False}, optional=True),
)
MUTE_MEMBER = UPDATE_MEMBER.alias(
    "conferences.mute_member",
    JsonFields({}, Limits(UpdateConferenceMemberRequest), fixed={"mute": True}, optional=True),
)
UNMUTE_MEMBER = UPDATE_MEMBER.alias(
    "conferences.unmute_member",
    JsonFields({}, Limits(UpdateConferenceMemberRequest), fixed={"mute": False}, optional=True),
)
PLAY_MEMBER_AUDIO: Operation[None] = Operation(
    name="conferences.play_member_audio",
    method="POST",
    path="/users/{userId}/conferences/{conferenceId}/members/{memberId}/audio",
    result=Nothing(),
    path_arguments={"conference_id": "conferenceId", "member_id": "memberId"},
    body=JsonFields(
        {
            "file_url": "fileUrl",
            "sentence": "sentence",
            "gender": "gender",
            "locale": "locale",
            "voice": "voice",
            "loop_enabled": "loopEnabled",
            "tag": "tag",
        },
        Limits(ConferenceMemberAudioRequest),
    ),
    pace=Pace("conferences", 1.0),
    source="methods/conferences/postConferencesConferenceIdMembersMemberIdAudio.md#play-audio-to-member",
)
PLAY_TO_MEMBER = PLAY_MEMBER_AUDIO.alias(
    "conferences.play_to_member",
    JsonFields(
        {"file_url": "fileUrl", "loop_enabled": "loopEnabled", "tag": "tag"},
        Limits(ConferenceMemberAudioRequest),
    ),
)
STOP_PLAYING_TO_MEMBER = PLAY_MEMBER_AUDIO.alias(
    "conferences.stop_playing_to_member",
    JsonFields({}, Limits(ConferenceMemberAudioRequest), fixed={"fileUrl": ""}),
)
SPEAK_TO_MEMBER = PLAY_MEMBER_AUDIO.alias(
    "conferences.speak_to_member",
    JsonFields(
        {
            "sentence": "sentence",
            "gender": "gender",
            "locale": "locale",
            "voice": "voice",
            "loop_enabled": "loopEnabled",
            "tag": "tag",
        },
        Limits(ConferenceMemberAudioRequest),
    ),
)
STOP_SPEAKING_TO_MEMBER = PLAY_MEMBER_AUDIO.alias(
    "conferences.stop_speaking_to_member",
    JsonFields({}, Limits(ConferenceMemberAudioRequest), fixed={"sentence": ""}),
)
