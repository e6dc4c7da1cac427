# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class GatherState(OpenEnum):
    """Whether digits are still being collected.

    Source: methods/calls/getCallsCallIdGatherGatherId.md#properties
    """

    STARTED = "started"
    COMPLETED = "completed"


GatherStateLiteral: TypeAlias = Literal["started", "completed"]
