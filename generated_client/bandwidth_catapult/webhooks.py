# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Events that the API sends to URLs of yours.

    match webhooks.parse(body):
        case webhooks.SmsEvent() as event: …
        case webhooks.UnknownEvent(event_type=name): …

`parse` reads one event; a `Router` calls a function of yours for each class of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias, cast

from ._errors import InvalidEventError, UnauthenticEventError
from ._events import UnknownEvent, convert, fields_of
from ._model import Model
from ._router import BaseRouter
from .models.answer_event import AnswerEvent
from .models.conference_event import ConferenceEvent
from .models.conference_member_event import ConferenceMemberEvent
from .models.conference_playback_event import ConferencePlaybackEvent
from .models.conference_speak_event import ConferenceSpeakEvent
from .models.dtmf_event import DtmfEvent
from .models.gather_event import GatherEvent
from .models.hangup_event import HangupEvent
from .models.incoming_call_event import IncomingCallEvent
from .models.mms_event import MmsEvent
from .models.playback_event import PlaybackEvent
from .models.recording_event import RecordingEvent
from .models.redirect_event import RedirectEvent
from .models.sms_event import SmsEvent
from .models.speak_event import SpeakEvent
from .models.timeout_event import TimeoutEvent
from .models.transcription_event import TranscriptionEvent
from .models.transfer_complete_event import TransferCompleteEvent

__all__ = [
    "AnswerEvent",
    "ConferenceEvent",
    "ConferenceMemberEvent",
    "ConferencePlaybackEvent",
    "ConferenceSpeakEvent",
    "DtmfEvent",
    "Event",
    "GatherEvent",
    "HangupEvent",
    "IncomingCallEvent",
    "InvalidEventError",
    "MmsEvent",
    "PlaybackEvent",
    "RecordingEvent",
    "RedirectEvent",
    "Router",
    "SmsEvent",
    "SpeakEvent",
    "TimeoutEvent",
    "TranscriptionEvent",
    "TransferCompleteEvent",
    "UnauthenticEventError",
    "UnknownEvent",
    "parse",
]

Event: TypeAlias = (
    SmsEvent
    | MmsEvent
    | IncomingCallEvent
    | AnswerEvent
    | PlaybackEvent
    | SpeakEvent
    | DtmfEvent
    | GatherEvent
    | HangupEvent
    | TimeoutEvent
    | RecordingEvent
    | TranscriptionEvent
    | RedirectEvent
    | TransferCompleteEvent
    | ConferenceEvent
    | ConferencePlaybackEvent
    | ConferenceSpeakEvent
    | ConferenceMemberEvent
    | UnknownEvent
)
"""Every event."""

_CLASSES: Mapping[str, type[Model]] = {
    "sms": SmsEvent,
    "mms": MmsEvent,
    "incomingcall": IncomingCallEvent,
    "answer": AnswerEvent,
    "playback": PlaybackEvent,
    "speak": SpeakEvent,
    "dtmf": DtmfEvent,
    "gather": GatherEvent,
    "hangup": HangupEvent,
    "timeout": TimeoutEvent,
    "recording": RecordingEvent,
    "transcription": TranscriptionEvent,
    "redirect": RedirectEvent,
    "transferComplete": TransferCompleteEvent,
    "conference": ConferenceEvent,
    "conference-playback": ConferencePlaybackEvent,
    "conference-speak": ConferenceSpeakEvent,
    "conference-member": ConferenceMemberEvent,
}


def parse(body: bytes | str | Mapping[str, Any]) -> Event:
    """Read an event from the JSON body of a POST, or from the query string (or URL) of a GET.

    A type that is not known gives UnknownEvent. InvalidEventError for a body that is neither, or
    that lacks a field which every event of its type has.
    """
    fields, from_query = fields_of(body)
    event_type = fields.get("eventType")
    kind = _CLASSES.get(event_type) if isinstance(event_type, str) else None
    if kind is None:
        return UnknownEvent(event_type if isinstance(event_type, str) else None, fields)
    return cast(Event, convert(fields, kind, from_query=from_query))


class Router(BaseRouter[Event]):
    """Calls the function that was registered for the class of an event.

        router = webhooks.Router(username="app", password=…)

        @router.on(webhooks.SmsEvent)
        def handle(event: webhooks.SmsEvent) -> None: …

        router.dispatch(body, authorization=headers.get("Authorization"))

    Args:
        username: name and password that every event must carry in its `Authorization` header, as
            it does when they stand in the URL that it is sent to; nothing is asked without them.
        password: see there.
    """

    def __init__(self, *, username: str | None = None, password: str | None = None) -> None:
        super().__init__(parse, username, password)
