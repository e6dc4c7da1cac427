# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .scalars import DtmfDigits


class SendDtmfRequest(Model, kw_only=True):
    """Keypad presses to send into a call.

    Source: methods/calls/postCallsCallIdDTMF.md#supported-parameters
    """

    dtmf_out: DtmfDigits | None = None
    """The presses and pauses, sent one after the other. The page does not mark it as mandatory."""
