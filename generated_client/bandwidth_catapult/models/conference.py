# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model, Moment
from .callback_http_method_value import CallbackHttpMethodValue
from .conference_profile import ConferenceProfile
from .conference_state import ConferenceState


class Conference(Model, kw_only=True):
    """A room in which up to 20 calls hear one another.

    Source: methods/conferences/getConferencesConferenceId.md#conference-properties
    """

    id: str
    """Id of the conference."""
    state: ConferenceState | None = None
    """Where the conference is in its life."""
    from_: str | None = None
    """Number that hosts the conference."""
    created_time: Moment | None = None
    """When the conference was created."""
    completed_time: Moment | None = None
    """When the conference ended."""
    active_members: int | None = None
    """How many members are in the conference now."""
    hold: bool | None = None
    """Whether all members can neither hear nor speak."""
    mute: bool | None = None
    """Whether all members can hear but not speak."""
    profile: ConferenceProfile | None = None
    """Who handles keypad presses."""
    callback_url: str | None = None
    """URL that gets the events of the conference."""
    callback_http_method: CallbackHttpMethodValue | None = None
    """HTTP method of callbacks."""
    callback_timeout: int | None = None
    """Milliseconds that the platform waits for an answer to a callback."""
    fallback_url: str | None = None
    """URL that gets an event when the request to `callbackUrl` failed."""
    tag: str | None = None
    """Text that comes back in the events of the conference."""
