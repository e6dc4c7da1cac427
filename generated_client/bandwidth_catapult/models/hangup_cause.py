# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class HangupCause(OpenEnum):
    """Why a call ended. ORIGINATOR_CANCEL, the caller gave up before it was answered;
    NORMAL_CLEARING, hung up; USER_BUSY, busy; CALL_REJECTED, rejected; UNALLOCATED_NUMBER, there
    is no such number; NO_ANSWER, not answered; NORMAL_TEMPORARY_FAILURE, an international call
    without the product for it. Any other word means an internal error.

    Source: apiCallbacks/hangup.md#hangup-causes, bxml/callBacks/hangup.md#hangup-causes
    """

    ORIGINATOR_CANCEL = "ORIGINATOR_CANCEL"
    NORMAL_CLEARING = "NORMAL_CLEARING"
    USER_BUSY = "USER_BUSY"
    CALL_REJECTED = "CALL_REJECTED"
    UNALLOCATED_NUMBER = "UNALLOCATED_NUMBER"
    NO_ANSWER = "NO_ANSWER"
    NORMAL_TEMPORARY_FAILURE = "NORMAL_TEMPORARY_FAILURE"


HangupCauseLiteral: TypeAlias = Literal[
    "ORIGINATOR_CANCEL",
    "NORMAL_CLEARING",
    "USER_BUSY",
    "CALL_REJECTED",
    "UNALLOCATED_NUMBER",
    "NO_ANSWER",
    "NORMAL_TEMPORARY_FAILURE",
]
