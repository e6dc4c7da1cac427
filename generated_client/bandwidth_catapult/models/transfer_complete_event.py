# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment
from .call_state import CallState


class TransferCompleteEvent(Model, kw_only=True):
    """The call that a BXML Transfer verb placed has ended; reported to the call that was
    transferred. If several numbers rang it is about the one that answered, and if none answered
    it is not sent.

    Source: bxml/callBacks/transfer.md#properties
    """

    event_type: Literal["transferComplete"] = "transferComplete"
    """Which event this is."""
    from_: str
    """Who the placed call came from; a number in E.164 form or a SIP address."""
    to: str
    """Who the placed call went to; a number in E.164 form or a SIP address."""
    call_state: CallState
    """State of the call, which is `active`."""
    call_id: str
    """Id of the call."""
    call_uri: str
    """URL of the call."""
    time: Moment
    """When it happened."""
    tag: str | None = None
    """Tag of the call, where it has one."""
