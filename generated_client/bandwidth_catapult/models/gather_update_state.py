# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class GatherUpdateState(OpenEnum):
    """The only state that a gather can be moved to; it stops collecting.

    Source: methods/calls/postCallsCallIdGatherGatherId.md#update-active-gather
    """

    COMPLETED = "completed"


GatherUpdateStateLiteral: TypeAlias = Literal["completed"]
