# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment


class TimeoutEvent(Model, kw_only=True):
    """A call was not answered within its callTimeout.

    Source: apiCallbacks/timeout.md#properties, bxml/callBacks/callTimeout.md#properties
    """

    event_type: Literal["timeout"] = "timeout"
    """Which event this is."""
    call_id: str
    """Id of the call."""
    call_uri: str
    """URL of the call."""
    from_: str
    """Who called; a number in E.164 form or a SIP address."""
    to: str
    """Who was called; a number in E.164 form or a SIP address."""
    time: Moment
    """When it happened."""
    tag: str | None = None
    """Tag of the call, where it has one."""
