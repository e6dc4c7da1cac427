# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model, Moment
from .call_event_name import CallEventName


class CallEvent(Model, kw_only=True):
    """Something that happened in a call, as the platform's log keeps it.

    Source: methods/calls/getCallsCallIdEvents.md#event-properties,
    methods/calls/getCallsCallIdEventsEventId.md#fetch-event-information
    """

    id: str
    """Id of the event."""
    time: Moment | None = None
    """When it happened."""
    name: CallEventName | None = None
    """What happened."""
    data: str | None = None
    """Details, such as the cause of a hangup; sometimes a JSON document inside the string, sometimes
    empty.
    """
