# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class DiversionPrivacy(OpenEnum):
    """Whether the number in a diversion is withheld; `full` if it is, `off` if not.

    Source: apiCallbacks/incomingCall.md#properties
    """

    OFF = "off"
    FULL = "full"


DiversionPrivacyLiteral: TypeAlias = Literal["off", "full"]
