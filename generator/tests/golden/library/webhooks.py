# Generated from library.yaml by `python -m generator`. Do not edit: change those.
"""Events that the API sends to URLs of yours.

    match webhooks.parse(body):
        case webhooks.OverdueEvent() as event: …
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
from .models.overdue_event import OverdueEvent
from .models.returned_event import ReturnedEvent

__all__ = [
    "Event",
    "InvalidEventError",
    "OverdueEvent",
    "ReturnedEvent",
    "Router",
    "UnauthenticEventError",
    "UnknownEvent",
    "parse",
]

Event: TypeAlias = OverdueEvent | ReturnedEvent | UnknownEvent
"""Every event."""

_CLASSES: Mapping[str, type[Model]] = {
    "overdue": OverdueEvent,
    "returned": ReturnedEvent,
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

        @router.on(webhooks.OverdueEvent)
        def handle(event: webhooks.OverdueEvent) -> None: …

        router.dispatch(body, authorization=headers.get("Authorization"))

    Args:
        username: name and password that every event must carry in its `Authorization` header, as
            it does when they stand in the URL that it is sent to; nothing is asked without them.
        password: see there.
    """

    def __init__(self, *, username: str | None = None, password: str | None = None) -> None:
        super().__init__(parse, username, password)
