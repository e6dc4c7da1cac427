# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class DiversionScreen(OpenEnum):
    """Who provided the number in a diversion; `no` for the user, `yes` for the network.

    Source: apiCallbacks/incomingCall.md#properties
    """

    YES = "yes"
    NO = "no"


DiversionScreenLiteral: TypeAlias = Literal["yes", "no"]
