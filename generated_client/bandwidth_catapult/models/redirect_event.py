# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model
from .call_state import CallState


class RedirectEvent(Model, kw_only=True):
    """A BXML Redirect verb asks for the next document. It is sent as query parameters only.

    Source: bxml/callBacks/redirect.md#properties
    """

    event_type: Literal["redirect"] = "redirect"
    """Which event this is."""
    call_id: str
    """Id of the call."""
    call_state: CallState
    """State of the call, which is `active`."""
    from_: str
    """Who called; a number in E.164 form or a SIP address."""
    to: str
    """Who was called; a number in E.164 form or a SIP address."""
    tag: str | None = None
    """Tag of the call, where it has one."""
