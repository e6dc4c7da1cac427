# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment
from .call_state import CallState
from .diversion import Diversion


class AnswerEvent(Model, kw_only=True):
    """A call was answered.

    Source: apiCallbacks/answer.md#properties, bxml/callBacks/answer.md#properties,
    sipDiversionHeader/sipDiversionHeader.md
    """

    event_type: Literal["answer"] = "answer"
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
    """State of the call, which is `active`."""
    time: Moment
    """When it happened."""
    tag: str | None = None
    """Tag that the call was created with; an incoming call has none."""
    diversion: Diversion | None = None
    """How the call was forwarded, if it was."""
    display_name: str | None = None
    """Name of the caller, or the number."""
    withhold_caller_number: bool | None = None
    """Whether the caller withholds the number."""
    withhold_caller_name: bool | None = None
    """Whether the caller withholds the name."""
