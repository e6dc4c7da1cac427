# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class DiversionTreatment(OpenEnum):
    """What happens to SIP Diversion headers on a transfer: `none` sends none, `propagate` copies
    those of the inbound leg, `stack` copies them and puts one for the called number on top.

    Source: methods/calls/postTransferCall.md#supported-parameters
    """

    NONE = "none"
    PROPAGATE = "propagate"
    STACK = "stack"


DiversionTreatmentLiteral: TypeAlias = Literal["none", "propagate", "stack"]
