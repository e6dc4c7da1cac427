# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class ReceiptRequested(OpenEnum):
    """Which delivery receipts are reported as events; `none`, `all` (every change, good or bad), or
    `error` (failures only).

    Source: methods/messages/postMessages.md#supported-parameters
    """

    NONE = "none"
    ALL = "all"
    ERROR = "error"


ReceiptRequestedLiteral: TypeAlias = Literal["none", "all", "error"]
