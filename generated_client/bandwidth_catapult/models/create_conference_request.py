# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .callback_http_method import CallbackHttpMethodLiteral
from .conference_profile import ConferenceProfileLiteral
from .scalars import CallbackTimeoutInput, E164Number, HttpUrl


class CreateConferenceRequest(Model, kw_only=True):
    """A conference to open.

    Source: methods/conferences/postConferences.md#supported-parameters
    """

    from_: E164Number
    """Number that hosts the conference."""
    callback_url: HttpUrl | None = None
    """URL that gets the events of the conference."""
    callback_http_method: CallbackHttpMethodLiteral | None = None
    """HTTP method of callbacks. Server default: POST."""
    callback_timeout: CallbackTimeoutInput | None = None
    """Milliseconds to wait for an answer to a callback, at most 10000. Server default: 10000."""
    fallback_url: HttpUrl | None = None
    """URL that gets an event when the request to `callbackUrl` fails."""
    profile: ConferenceProfileLiteral | None = None
    """Who handles keypad presses. Cannot be changed later. Server default: interpret_digits."""
    tag: str | None = None
    """Text that comes back in the events of the conference."""
