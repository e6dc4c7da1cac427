# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class ProductType(OpenEnum):
    """What was used; replies name further products than the page lists, so the list is open.

    Source: methods/account/getAccountTransactions.md#product-types
    """

    LOCAL_NUMBER_PER_MONTH = "local-number-per-month"
    TOLL_FREE_NUMBER_PER_MONTH = "toll-free-number-per-month"
    SMS_IN = "sms-in"
    SMS_OUT = "sms-out"
    MMS_IN = "mms-in"
    MMS_OUT = "mms-out"
    CALL_IN = "call-in"
    CALL_OUT = "call-out"
    SIP_CALL_IN = "sip-call-in"
    SIP_CALL_OUT = "sip-call-out"
    TRANSCRIPTION = "transcription"
    CNAM_SEARCH = "cnam-search"


ProductTypeLiteral: TypeAlias = Literal[
    "local-number-per-month",
    "toll-free-number-per-month",
    "sms-in",
    "sms-out",
    "mms-in",
    "mms-out",
    "call-in",
    "call-out",
    "sip-call-in",
    "sip-call-out",
    "transcription",
    "cnam-search",
]
