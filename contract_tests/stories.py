"""Things that happen to calls and messages, and the events that must tell of them.

Sources: apiCallbacks/*.md for the events, docs/decisions/0050 and 0052 for which of them come when.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from contract_tests.accounts import ANSWERS, NEVER_ANSWERS, Account
from contract_tests.live_calls import LiveCall, dial, ring
from contract_tests.live_messages import IMAGE, NO_CARRIER, LiveMessage, receive, reporting, send

ENOUGH_SECONDS = 3
TAG = "a tag & more"
DIVERSION = {
    "origTo": "+12222222222",
    "reason": "unavailable",
    "screen": "no",
    "privacy": "off",
    "counter": 1,
    "limit": 5,
}


@dataclass(frozen=True)
class Told:
    """What an event must say: its type and what it has besides what every event of it has."""

    type: str
    says: Mapping[str, Any]


@dataclass(frozen=True)
class Story:
    """Something that happens, and what is told of it, in order.

    `happens` is given what asks for the callbacks of something outgoing (callbackUrl and such) and
    returns the id of the call or message. `incoming` stories are told to the application's URLs.
    """

    name: str
    incoming: bool
    happens: Callable[[Account, Mapping[str, Any]], str]
    told: tuple[Told, ...]
    is_transfer: bool = False


def _dialled(to: str, *, then: str = "") -> Callable[[Account, Mapping[str, Any]], str]:
    def happens(account: Account, wanted: Mapping[str, Any]) -> str:
        call = dial(account, to, callTimeout=2, tag=TAG, **wanted)
        if then != "cancel":
            account.advance(ENOUGH_SECONDS)
        if then == "far end hangs up":
            call.outside("hang-up")
        elif then:
            call.meet("hang-up")
        return call.id

    return happens


def _rung(*events: str, **more: Any) -> Callable[[Account, Mapping[str, Any]], str]:
    def happens(account: Account, _: Mapping[str, Any]) -> str:
        call = ring(account, **more)
        for event in events:
            assert call.meet(event).status == 200
        return call.id

    return happens


def _transferred(account: Account, wanted: Mapping[str, Any]) -> str:
    call = ring(account)
    call.meet("answer")
    body = {"state": "transferring", "transferTo": ANSWERS, "callbackUrl": wanted["callbackUrl"]}
    assert call.ask(body).status == 200
    account.advance(ENOUGH_SECONDS)
    call.meet("hang-up")
    assert call.leg is not None
    return LiveCall(account, call.leg).id


def _sent(to: str, **more: Any) -> Callable[[Account, Mapping[str, Any]], str]:
    def happens(account: Account, wanted: Mapping[str, Any]) -> str:
        message = send(account, to, tag=TAG, **more, **wanted)
        account.advance(ENOUGH_SECONDS)
        return message.id

    return happens


def _received(**more: Any) -> Callable[[Account, Mapping[str, Any]], str]:
    def happens(account: Account, _: Mapping[str, Any]) -> str:
        message: LiveMessage = receive(account, **more)
        return message.id

    return happens


def _hangup(cause: str) -> Told:
    return Told("hangup", {"cause": cause})


_ANSWER = Told("answer", {"callState": "active"})
_TIMEOUT = Told("timeout", {})
_ARRIVES = Told("incomingcall", {"callState": "active"})
_REJECT = Told("hangup", {"cause": "CALL_REJECTED", "callState": "completed"})
_DIVERTED = {"diversion": DIVERSION, "displayName": "A friend", "withholdCallerNumber": "false"}


def _message(type_: str, direction: str, state: str, **more: Any) -> Told:
    return Told(type_, {"direction": direction, "state": state, **more})


_SENT = _message("sms", "out", "sent")
_DELIVERED = {"deliveryState": "delivered", "deliveryCode": 0}
_LOST = {"deliveryState": "not-delivered", "deliveryCode": 187}
_LONG = "x" * 161
_STRANGE = "Grüße & 1+1=2 \U0001f600\nnext line"

STORIES = (
    Story(
        "a call is answered and hung up",
        False,
        _dialled(ANSWERS, then="hang up"),
        (_ANSWER, _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "a call is answered and the far end hangs up",
        False,
        _dialled(ANSWERS, then="far end hangs up"),
        (_ANSWER, _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "a call is cancelled",
        False,
        _dialled(NEVER_ANSWERS, then="cancel"),
        (_hangup("ORIGINATOR_CANCEL"),),
    ),
    Story(
        "nobody answers",
        False,
        _dialled(NEVER_ANSWERS),
        (_TIMEOUT, _hangup("NO_ANSWER")),
    ),
    Story("a line is busy", False, _dialled("+19195550101"), (_hangup("USER_BUSY"),)),
    Story("a call is rejected there", False, _dialled("+19195550103"), (_REJECT,)),
    Story(
        "a number is not allocated",
        False,
        _dialled("+19195550104"),
        (_hangup("UNALLOCATED_NUMBER"),),
    ),
    Story(
        "a number cannot be reached",
        False,
        _dialled("+19195550106"),
        (_hangup("NORMAL_TEMPORARY_FAILURE"),),
    ),
    Story(
        "a call is transferred to somebody",
        False,
        _transferred,
        (_ANSWER, _hangup("NORMAL_CLEARING")),
        is_transfer=True,
    ),
    Story(
        "a call comes in and is answered",
        True,
        _rung("answer", "hang-up"),
        (_ARRIVES, _ANSWER, _hangup("NORMAL_CLEARING")),
    ),
    Story("a call comes in and is rejected", True, _rung("reject"), (_ARRIVES, _REJECT)),
    Story(
        "a call comes in and is hung up",
        True,
        _rung("hang-up"),
        (_ARRIVES, _hangup("CALL_REJECTED")),
    ),
    Story(
        "a caller gives up",
        True,
        _rung("far-end-hangs-up"),
        (_ARRIVES, _hangup("ORIGINATOR_CANCEL")),
    ),
    Story(
        "a call that was diverted comes in",
        True,
        _rung("answer", "far-end-hangs-up", **_DIVERTED),
        (
            Told("incomingcall", {"callState": "active", **_DIVERTED}),
            Told("answer", {"callState": "active", **_DIVERTED}),
            _hangup("NORMAL_CLEARING"),
        ),
    ),
    Story("an sms is sent", False, _sent(reporting(0)), (_SENT,)),
    Story(
        "an sms is delivered",
        False,
        _sent(reporting(0), receiptRequested="all"),
        (
            _message("sms", "out", "sent", deliveryState="waiting"),
            _message("sms", "out", "sent", **_DELIVERED),
        ),
    ),
    Story(
        "an sms is lost",
        False,
        _sent(reporting(187), receiptRequested="error"),
        (
            _message("sms", "out", "sent", deliveryState="waiting"),
            _message("sms", "out", "sent", **_LOST),
        ),
    ),
    Story("an sms has no carrier", False, _sent(NO_CARRIER), (_message("sms", "out", "error"),)),
    Story(
        "a long sms is sent",
        False,
        _sent(reporting(0), text=_LONG),
        (_message("sms", "out", "sent", text=_LONG, segmentCount=2),),
    ),
    Story(
        "a strange sms is sent",
        False,
        _sent(reporting(0), text=_STRANGE),
        (_message("sms", "out", "sent", text=_STRANGE),),
    ),
    Story(
        "an mms is sent",
        False,
        _sent(reporting(0), media=[IMAGE]),
        (_message("mms", "out", "sent", media=[IMAGE]),),
    ),
    Story(
        "an mms is lost",
        False,
        _sent(reporting(187), media=[IMAGE]),
        (
            _message("mms", "out", "sent", media=[IMAGE]),
            _message("mms", "out", "sent", media=[IMAGE], **_LOST),
        ),
    ),
    Story("an sms comes in", True, _received(), (_message("sms", "in", "received"),)),
    Story(
        "an mms comes in",
        True,
        _received(media=[IMAGE, "https://example.com/a,b.smil"]),
        (_message("mms", "in", "received", media=[IMAGE, "https://example.com/a,b.smil"]),),
    ),
)
