# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment
from .call_state import CallState
from .diversion import Diversion


class IncomingCallEvent(Model, kw_only=True):
    """A call arrived at a number, or from an endpoint, that belongs to an application.

    Source: apiCallbacks/incomingCall.md#properties, bxml/callBacks/incomingCall.md#properties,
    sipDiversionHeader/sipDiversionHeader.md
    """

    event_type: Literal["incomingcall"] = "incomingcall"
    """Which event this is."""
    call_id: str
    """Id of the call."""
    call_uri: str
    """URL of the call."""
    from_: str
    """Who called; a number in E.164 form or a SIP address."""
    to: str
    """Who was called; a number in E.164 form or a SIP address."""
    call_state: CallState
    """State of the call, which is `active` also before an incoming call is answered."""
    application_id: str | None = None
    """Id of the application; the query form does not have it."""
    time: Moment
    """When it happened."""
    diversion: Diversion | None = None
    """How the call was forwarded, if it was."""
    display_name: str | None = None
    """Name of the caller, or the number."""
    withhold_caller_number: bool | None = None
    """Whether the caller withholds the number."""
    withhold_caller_name: bool | None = None
    """Whether the caller withholds the name."""
    tag: str | None = None
    """Tag of the call, where it has one."""
