# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal

from .._model import Model, Moment


class DtmfEvent(Model, kw_only=True):
    """A key was pressed during a call.

    Source: apiCallbacks/dtmf.md#properties
    """

    event_type: Literal["dtmf"] = "dtmf"
    """Which event this is."""
    call_id: str
    """Id of the call."""
    call_uri: str
    """URL of the call."""
    dtmf_digit: str
    """The key. 1 to 1 characters."""
    time: Moment
    """When it happened."""
    tag: str | None = None
    """Tag of the call, where it has one."""
