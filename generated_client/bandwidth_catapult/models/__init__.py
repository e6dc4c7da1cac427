# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""A class for each schema of the document. Fields that are absent are None."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .account import Account as Account
    from .account_type import AccountType as AccountType
    from .add_conference_member_request import (
        AddConferenceMemberRequest as AddConferenceMemberRequest,
    )
    from .answer_event import AnswerEvent as AnswerEvent
    from .application import Application as Application
    from .audio_file_format import AudioFileFormat as AudioFileFormat
    from .available_number import AvailableNumber as AvailableNumber
    from .bridge import Bridge as Bridge
    from .bridge_audio_request import BridgeAudioRequest as BridgeAudioRequest
    from .bridge_state import BridgeState as BridgeState
    from .call import Call as Call
    from .call_audio_request import CallAudioRequest as CallAudioRequest
    from .call_direction import CallDirection as CallDirection
    from .call_event import CallEvent as CallEvent
    from .call_event_name import CallEventName as CallEventName
    from .call_state import CallState as CallState
    from .call_update_state import CallUpdateState as CallUpdateState
    from .callback_http_method import CallbackHttpMethod as CallbackHttpMethod
    from .callback_http_method_value import CallbackHttpMethodValue as CallbackHttpMethodValue
    from .conference import Conference as Conference
    from .conference_audio_request import ConferenceAudioRequest as ConferenceAudioRequest
    from .conference_event import ConferenceEvent as ConferenceEvent
    from .conference_event_status import ConferenceEventStatus as ConferenceEventStatus
    from .conference_member import ConferenceMember as ConferenceMember
    from .conference_member_audio_request import (
        ConferenceMemberAudioRequest as ConferenceMemberAudioRequest,
    )
    from .conference_member_event import ConferenceMemberEvent as ConferenceMemberEvent
    from .conference_member_state import ConferenceMemberState as ConferenceMemberState
    from .conference_member_update_state import (
        ConferenceMemberUpdateState as ConferenceMemberUpdateState,
    )
    from .conference_playback_event import ConferencePlaybackEvent as ConferencePlaybackEvent
    from .conference_profile import ConferenceProfile as ConferenceProfile
    from .conference_speak_event import ConferenceSpeakEvent as ConferenceSpeakEvent
    from .conference_state import ConferenceState as ConferenceState
    from .conference_update_state import ConferenceUpdateState as ConferenceUpdateState
    from .create_application_request import CreateApplicationRequest as CreateApplicationRequest
    from .create_bridge_request import CreateBridgeRequest as CreateBridgeRequest
    from .create_call_request import CreateCallRequest as CreateCallRequest
    from .create_conference_request import CreateConferenceRequest as CreateConferenceRequest
    from .create_domain_request import CreateDomainRequest as CreateDomainRequest
    from .create_endpoint_credentials import CreateEndpointCredentials as CreateEndpointCredentials
    from .create_endpoint_request import CreateEndpointRequest as CreateEndpointRequest
    from .create_gather_request import CreateGatherRequest as CreateGatherRequest
    from .create_message_request import CreateMessageRequest as CreateMessageRequest
    from .create_phone_number_request import CreatePhoneNumberRequest as CreatePhoneNumberRequest
    from .delivery_state import DeliveryState as DeliveryState
    from .diversion import Diversion as Diversion
    from .diversion_privacy import DiversionPrivacy as DiversionPrivacy
    from .diversion_reason import DiversionReason as DiversionReason
    from .diversion_screen import DiversionScreen as DiversionScreen
    from .diversion_treatment import DiversionTreatment as DiversionTreatment
    from .domain import Domain as Domain
    from .dtmf_event import DtmfEvent as DtmfEvent
    from .endpoint import Endpoint as Endpoint
    from .endpoint_credentials import EndpointCredentials as EndpointCredentials
    from .error import Error as Error
    from .error_category import ErrorCategory as ErrorCategory
    from .error_code import ErrorCode as ErrorCode
    from .error_detail import ErrorDetail as ErrorDetail
    from .error_response import ErrorResponse as ErrorResponse
    from .error_user import ErrorUser as ErrorUser
    from .gather import Gather as Gather
    from .gather_event import GatherEvent as GatherEvent
    from .gather_prompt import GatherPrompt as GatherPrompt
    from .gather_reason import GatherReason as GatherReason
    from .gather_state import GatherState as GatherState
    from .gather_update_state import GatherUpdateState as GatherUpdateState
    from .gender import Gender as Gender
    from .hangup_cause import HangupCause as HangupCause
    from .hangup_event import HangupEvent as HangupEvent
    from .incoming_call_event import IncomingCallEvent as IncomingCallEvent
    from .locale import Locale as Locale
    from .media_file import MediaFile as MediaFile
    from .message import Message as Message
    from .message_direction import MessageDirection as MessageDirection
    from .message_result import MessageResult as MessageResult
    from .message_result_type import MessageResultType as MessageResultType
    from .message_state import MessageState as MessageState
    from .mms_event import MmsEvent as MmsEvent
    from .number_info import NumberInfo as NumberInfo
    from .ordered_number import OrderedNumber as OrderedNumber
    from .phone_number import PhoneNumber as PhoneNumber
    from .phone_number_provider import PhoneNumberProvider as PhoneNumberProvider
    from .phone_number_provider_name import PhoneNumberProviderName as PhoneNumberProviderName
    from .phone_number_provider_properties import (
        PhoneNumberProviderProperties as PhoneNumberProviderProperties,
    )
    from .phone_number_state import PhoneNumberState as PhoneNumberState
    from .playback_event import PlaybackEvent as PlaybackEvent
    from .playback_status import PlaybackStatus as PlaybackStatus
    from .product_type import ProductType as ProductType
    from .receipt_requested import ReceiptRequested as ReceiptRequested
    from .recording import Recording as Recording
    from .recording_event import RecordingEvent as RecordingEvent
    from .recording_event_state import RecordingEventState as RecordingEventState
    from .recording_state import RecordingState as RecordingState
    from .redact_message_request import RedactMessageRequest as RedactMessageRequest
    from .redirect_event import RedirectEvent as RedirectEvent
    from .send_dtmf_request import SendDtmfRequest as SendDtmfRequest
    from .sms_event import SmsEvent as SmsEvent
    from .sort_order import SortOrder as SortOrder
    from .speak_event import SpeakEvent as SpeakEvent
    from .speak_state import SpeakState as SpeakState
    from .stop_gather_request import StopGatherRequest as StopGatherRequest
    from .timeout_event import TimeoutEvent as TimeoutEvent
    from .transaction import Transaction as Transaction
    from .transaction_type import TransactionType as TransactionType
    from .transcription import Transcription as Transcription
    from .transcription_event import TranscriptionEvent as TranscriptionEvent
    from .transcription_event_state import TranscriptionEventState as TranscriptionEventState
    from .transcription_state import TranscriptionState as TranscriptionState
    from .transfer_complete_event import TransferCompleteEvent as TransferCompleteEvent
    from .update_application_request import UpdateApplicationRequest as UpdateApplicationRequest
    from .update_bridge_request import UpdateBridgeRequest as UpdateBridgeRequest
    from .update_call_request import UpdateCallRequest as UpdateCallRequest
    from .update_conference_member_request import (
        UpdateConferenceMemberRequest as UpdateConferenceMemberRequest,
    )
    from .update_conference_request import UpdateConferenceRequest as UpdateConferenceRequest
    from .update_endpoint_credentials import UpdateEndpointCredentials as UpdateEndpointCredentials
    from .update_endpoint_request import UpdateEndpointRequest as UpdateEndpointRequest
    from .update_phone_number_request import UpdatePhoneNumberRequest as UpdatePhoneNumberRequest
    from .voice import Voice as Voice
    from .whisper_audio import WhisperAudio as WhisperAudio

_MODULES = {
    "Account": "account",
    "AccountType": "account_type",
    "AddConferenceMemberRequest": "add_conference_member_request",
    "AnswerEvent": "answer_event",
    "Application": "application",
    "AudioFileFormat": "audio_file_format",
    "AvailableNumber": "available_number",
    "Bridge": "bridge",
    "BridgeAudioRequest": "bridge_audio_request",
    "BridgeState": "bridge_state",
    "Call": "call",
    "CallAudioRequest": "call_audio_request",
    "CallDirection": "call_direction",
    "CallEvent": "call_event",
    "CallEventName": "call_event_name",
    "CallState": "call_state",
    "CallUpdateState": "call_update_state",
    "CallbackHttpMethod": "callback_http_method",
    "CallbackHttpMethodValue": "callback_http_method_value",
    "Conference": "conference",
    "ConferenceAudioRequest": "conference_audio_request",
    "ConferenceEvent": "conference_event",
    "ConferenceEventStatus": "conference_event_status",
    "ConferenceMember": "conference_member",
    "ConferenceMemberAudioRequest": "conference_member_audio_request",
    "ConferenceMemberEvent": "conference_member_event",
    "ConferenceMemberState": "conference_member_state",
    "ConferenceMemberUpdateState": "conference_member_update_state",
    "ConferencePlaybackEvent": "conference_playback_event",
    "ConferenceProfile": "conference_profile",
    "ConferenceSpeakEvent": "conference_speak_event",
    "ConferenceState": "conference_state",
    "ConferenceUpdateState": "conference_update_state",
    "CreateApplicationRequest": "create_application_request",
    "CreateBridgeRequest": "create_bridge_request",
    "CreateCallRequest": "create_call_request",
    "CreateConferenceRequest": "create_conference_request",
    "CreateDomainRequest": "create_domain_request",
    "CreateEndpointCredentials": "create_endpoint_credentials",
    "CreateEndpointRequest": "create_endpoint_request",
    "CreateGatherRequest": "create_gather_request",
    "CreateMessageRequest": "create_message_request",
    "CreatePhoneNumberRequest": "create_phone_number_request",
    "DeliveryState": "delivery_state",
    "Diversion": "diversion",
    "DiversionPrivacy": "diversion_privacy",
    "DiversionReason": "diversion_reason",
    "DiversionScreen": "diversion_screen",
    "DiversionTreatment": "diversion_treatment",
    "Domain": "domain",
    "DtmfEvent": "dtmf_event",
    "Endpoint": "endpoint",
    "EndpointCredentials": "endpoint_credentials",
    "Error": "error",
    "ErrorCategory": "error_category",
    "ErrorCode": "error_code",
    "ErrorDetail": "error_detail",
    "ErrorResponse": "error_response",
    "ErrorUser": "error_user",
    "Gather": "gather",
    "GatherEvent": "gather_event",
    "GatherPrompt": "gather_prompt",
    "GatherReason": "gather_reason",
    "GatherState": "gather_state",
    "GatherUpdateState": "gather_update_state",
    "Gender": "gender",
    "HangupCause": "hangup_cause",
    "HangupEvent": "hangup_event",
    "IncomingCallEvent": "incoming_call_event",
    "Locale": "locale",
    "MediaFile": "media_file",
    "Message": "message",
    "MessageDirection": "message_direction",
    "MessageResult": "message_result",
    "MessageResultType": "message_result_type",
    "MessageState": "message_state",
    "MmsEvent": "mms_event",
    "NumberInfo": "number_info",
    "OrderedNumber": "ordered_number",
    "PhoneNumber": "phone_number",
    "PhoneNumberProvider": "phone_number_provider",
    "PhoneNumberProviderName": "phone_number_provider_name",
    "PhoneNumberProviderProperties": "phone_number_provider_properties",
    "PhoneNumberState": "phone_number_state",
    "PlaybackEvent": "playback_event",
    "PlaybackStatus": "playback_status",
    "ProductType": "product_type",
    "ReceiptRequested": "receipt_requested",
    "Recording": "recording",
    "RecordingEvent": "recording_event",
    "RecordingEventState": "recording_event_state",
    "RecordingState": "recording_state",
    "RedactMessageRequest": "redact_message_request",
    "RedirectEvent": "redirect_event",
    "SendDtmfRequest": "send_dtmf_request",
    "SmsEvent": "sms_event",
    "SortOrder": "sort_order",
    "SpeakEvent": "speak_event",
    "SpeakState": "speak_state",
    "StopGatherRequest": "stop_gather_request",
    "TimeoutEvent": "timeout_event",
    "Transaction": "transaction",
    "TransactionType": "transaction_type",
    "Transcription": "transcription",
    "TranscriptionEvent": "transcription_event",
    "TranscriptionEventState": "transcription_event_state",
    "TranscriptionState": "transcription_state",
    "TransferCompleteEvent": "transfer_complete_event",
    "UpdateApplicationRequest": "update_application_request",
    "UpdateBridgeRequest": "update_bridge_request",
    "UpdateCallRequest": "update_call_request",
    "UpdateConferenceMemberRequest": "update_conference_member_request",
    "UpdateConferenceRequest": "update_conference_request",
    "UpdateEndpointCredentials": "update_endpoint_credentials",
    "UpdateEndpointRequest": "update_endpoint_request",
    "UpdatePhoneNumberRequest": "update_phone_number_request",
    "Voice": "voice",
    "WhisperAudio": "whisper_audio",
}

__all__ = [
    "Account",
    "AccountType",
    "AddConferenceMemberRequest",
    "AnswerEvent",
    "Application",
    "AudioFileFormat",
    "AvailableNumber",
    "Bridge",
    "BridgeAudioRequest",
    "BridgeState",
    "Call",
    "CallAudioRequest",
    "CallDirection",
    "CallEvent",
    "CallEventName",
    "CallState",
    "CallUpdateState",
    "CallbackHttpMethod",
    "CallbackHttpMethodValue",
    "Conference",
    "ConferenceAudioRequest",
    "ConferenceEvent",
    "ConferenceEventStatus",
    "ConferenceMember",
    "ConferenceMemberAudioRequest",
    "ConferenceMemberEvent",
    "ConferenceMemberState",
    "ConferenceMemberUpdateState",
    "ConferencePlaybackEvent",
    "ConferenceProfile",
    "ConferenceSpeakEvent",
    "ConferenceState",
    "ConferenceUpdateState",
    "CreateApplicationRequest",
    "CreateBridgeRequest",
    "CreateCallRequest",
    "CreateConferenceRequest",
    "CreateDomainRequest",
    "CreateEndpointCredentials",
    "CreateEndpointRequest",
    "CreateGatherRequest",
    "CreateMessageRequest",
    "CreatePhoneNumberRequest",
    "DeliveryState",
    "Diversion",
    "DiversionPrivacy",
    "DiversionReason",
    "DiversionScreen",
    "DiversionTreatment",
    "Domain",
    "DtmfEvent",
    "Endpoint",
    "EndpointCredentials",
    "Error",
    "ErrorCategory",
    "ErrorCode",
    "ErrorDetail",
    "ErrorResponse",
    "ErrorUser",
    "Gather",
    "GatherEvent",
    "GatherPrompt",
    "GatherReason",
    "GatherState",
    "GatherUpdateState",
    "Gender",
    "HangupCause",
    "HangupEvent",
    "IncomingCallEvent",
    "Locale",
    "MediaFile",
    "Message",
    "MessageDirection",
    "MessageResult",
    "MessageResultType",
    "MessageState",
    "MmsEvent",
    "NumberInfo",
    "OrderedNumber",
    "PhoneNumber",
    "PhoneNumberProvider",
    "PhoneNumberProviderName",
    "PhoneNumberProviderProperties",
    "PhoneNumberState",
    "PlaybackEvent",
    "PlaybackStatus",
    "ProductType",
    "ReceiptRequested",
    "Recording",
    "RecordingEvent",
    "RecordingEventState",
    "RecordingState",
    "RedactMessageRequest",
    "RedirectEvent",
    "SendDtmfRequest",
    "SmsEvent",
    "SortOrder",
    "SpeakEvent",
    "SpeakState",
    "StopGatherRequest",
    "TimeoutEvent",
    "Transaction",
    "TransactionType",
    "Transcription",
    "TranscriptionEvent",
    "TranscriptionEventState",
    "TranscriptionState",
    "TransferCompleteEvent",
    "UpdateApplicationRequest",
    "UpdateBridgeRequest",
    "UpdateCallRequest",
    "UpdateConferenceMemberRequest",
    "UpdateConferenceRequest",
    "UpdateEndpointCredentials",
    "UpdateEndpointRequest",
    "UpdatePhoneNumberRequest",
    "Voice",
    "WhisperAudio",
]

# Type checkers take the names above for all there are; with the function they would admit any.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
