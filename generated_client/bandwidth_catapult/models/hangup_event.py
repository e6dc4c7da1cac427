# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment
from .call_state import CallState
from .hangup_cause import HangupCause


class HangupEvent(Model, kw_only=True):
    """A call ended.

    Source: apiCallbacks/hangup.md#properties, bxml/callBacks/hangup.md#properties
    """

    event_type: Literal["hangup"] = "hangup"
    """Which event this is."""
    call_id: str
    """Id of the call."""
    call_uri: str
    """URL of the call."""
    from_: str
    """Who called; a number in E.164 form or a SIP address."""
    to: str
    """Who was called; a number in E.164 form or a SIP address."""
    call_state: CallState | None = None
    """State of the call, which is `completed`; not in every form of the event."""
    cause: HangupCause
    """Why the call ended."""
    time: Moment
    """When it happened."""
    tag: str | None = None
    """Tag of the call, where it has one."""
