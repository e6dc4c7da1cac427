# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .callback_http_method import CallbackHttpMethodLiteral
from .conference_update_state import ConferenceUpdateStateLiteral
from .scalars import CallbackTimeoutInput, HttpUrl


class UpdateConferenceRequest(Model, kw_only=True):
    """Changes to a conference. What is left out stays as it is.

    Source: methods/conferences/postConferencesConferenceId.md#supported-parameters
    """

    state: ConferenceUpdateStateLiteral | None = None
    """`completed` ends the conference."""
    hold: bool | None = None
    """Whether all members can neither hear nor speak."""
    mute: bool | None = None
    """Whether all members can hear but not speak."""
    callback_url: HttpUrl | None = None
    """URL that gets the events of the conference."""
    callback_http_method: CallbackHttpMethodLiteral | None = None
    """HTTP method of callbacks. Server default: POST."""
    callback_timeout: CallbackTimeoutInput | None = None
    """Milliseconds to wait for an answer to a callback, at most 10000."""
    fallback_url: HttpUrl | None = None
    """URL that gets an event when the request to `callbackUrl` fails."""
    tag: str | None = None
    """Text that comes back in the events of the conference."""
