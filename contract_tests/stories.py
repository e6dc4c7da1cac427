"""Things that happen to calls and messages, and the events that must tell of them.

Sources: apiCallbacks/*.md for the events, docs/decisions/0050 and 0052 for which of them come when.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from contract_tests.happenings import (
    FILE,
    Happens,
    conferred,
    dialled,
    gathers,
    hears,
    in_call,
    in_incoming_call,
    loses_its_recording,
    outside,
    received,
    rung,
    sent,
    transferred,
)
from contract_tests.live_messages import IMAGE, NO_CARRIER, reporting
from contract_tests.numbers import ANSWERS, NEVER_ANSWERS

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

    `incoming` stories are told to the application's URLs.
    """

    name: str
    incoming: bool
    happens: Happens
    told: tuple[Told, ...]
    is_transfer: bool = False


def _hangup(cause: str) -> Told:
    return Told("hangup", {"cause": cause})


_ANSWER = Told("answer", {"callState": "active"})
_TIMEOUT = Told("timeout", {})
_ARRIVES = Told("incomingcall", {"callState": "active"})
_REJECT = Told("hangup", {"cause": "CALL_REJECTED", "callState": "completed"})
_DIVERTED = {
    "diversion": DIVERSION,
    "displayName": "A friend",
    "withholdCallerNumber": "false",
    "withholdCallerName": "true",
}


def _message(type_: str, direction: str, state: str, **more: Any) -> Told:
    return Told(type_, {"direction": direction, "state": state, **more})


def _played(type_: str) -> tuple[Told, Told]:
    return Told(type_, {"status": "started"}), Told(type_, {"status": "done"})


_SPOKEN = (
    Told("speak", {"status": "started", "state": "PLAYBACK_START"}),
    Told("speak", {"status": "done", "state": "PLAYBACK_STOP"}),
)


def _key(digit: str) -> Told:
    return Told("dtmf", {"dtmfDigit": digit})


def _gathered(reason: str, digits: str) -> Told:
    return Told("gather", {"state": "completed", "reason": reason, "digits": digits})


def _recorded(state: str) -> Told:
    return Told("recording", {"state": state, "status": state})


def _member(state: str, members: int, *, mute: bool = False) -> Told:
    says = {"state": state, "activeMembers": members, "mute": mute, "hold": False}
    return Told("conference-member", says)


_SENT = _message("sms", "out", "sent")
_DELIVERED = {"deliveryState": "delivered", "deliveryCode": "0"}
_LOST = {"deliveryState": "not-delivered", "deliveryCode": "187"}
_LONG = "x" * 161
_STRANGE = "Grüße & 1+1=2 \U0001f600\nnext line"

STORIES = (
    Story(
        "a call is answered and hung up",
        False,
        dialled(ANSWERS, then="hang up"),
        (_ANSWER, _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "a call is answered and the far end hangs up",
        False,
        dialled(ANSWERS, then="far end hangs up"),
        (_ANSWER, _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "a call is cancelled",
        False,
        dialled(NEVER_ANSWERS, then="cancel"),
        (_hangup("ORIGINATOR_CANCEL"),),
    ),
    Story(
        "nobody answers",
        False,
        dialled(NEVER_ANSWERS),
        (_TIMEOUT, _hangup("NO_ANSWER")),
    ),
    Story("a line is busy", False, dialled("+19195550101"), (_hangup("USER_BUSY"),)),
    Story("a call is rejected there", False, dialled("+19195550103"), (_REJECT,)),
    Story(
        "a number is not allocated",
        False,
        dialled("+19195550104"),
        (_hangup("UNALLOCATED_NUMBER"),),
    ),
    Story(
        "a number cannot be reached",
        False,
        dialled("+19195550106"),
        (_hangup("NORMAL_TEMPORARY_FAILURE"),),
    ),
    Story(
        "a call is transferred to somebody",
        False,
        transferred,
        (_ANSWER, _hangup("NORMAL_CLEARING")),
        is_transfer=True,
    ),
    Story(
        "a call comes in and is answered",
        True,
        rung("answer", "hang-up"),
        (_ARRIVES, _ANSWER, _hangup("NORMAL_CLEARING")),
    ),
    Story("a call comes in and is rejected", True, rung("reject"), (_ARRIVES, _REJECT)),
    Story(
        "a call comes in and is hung up",
        True,
        rung("hang-up"),
        (_ARRIVES, _hangup("CALL_REJECTED")),
    ),
    Story(
        "a caller gives up",
        True,
        rung("far-end-hangs-up"),
        (_ARRIVES, _hangup("ORIGINATOR_CANCEL")),
    ),
    Story(
        "a call that was diverted comes in",
        True,
        rung("answer", "far-end-hangs-up", **_DIVERTED),
        (
            Told("incomingcall", {"callState": "active", **_DIVERTED}),
            Told("answer", {"callState": "active", **_DIVERTED}),
            _hangup("NORMAL_CLEARING"),
        ),
    ),
    Story(
        "a file is played",
        False,
        in_call(hears(fileUrl=FILE)),
        (_ANSWER, *_played("playback"), _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "a sentence is spoken",
        False,
        in_call(hears(sentence=_STRANGE)),
        (_ANSWER, *_SPOKEN, _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "keys are pressed",
        False,
        in_call(outside("digits", digits="7#")),
        (_ANSWER, _key("7"), _key("#"), _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "enough digits are gathered",
        False,
        in_call(gathers(maxDigits=2), outside("digits", digits="42")),
        (
            _ANSWER,
            _key("4"),
            _key("2"),
            _gathered("max-digits", "42"),
            _hangup("NORMAL_CLEARING"),
        ),
    ),
    Story(
        "gathering ends with a digit",
        False,
        in_call(gathers(), outside("digits", digits="4#")),
        (
            _ANSWER,
            _key("4"),
            _key("#"),
            _gathered("terminating-digit", "4"),
            _hangup("NORMAL_CLEARING"),
        ),
    ),
    Story(
        "no digit comes",
        False,
        in_call(gathers(interDigitTimeout=2)),
        (_ANSWER, _gathered("inter-digit-timeout", ""), _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "a call ends while digits are gathered",
        False,
        in_call(gathers(interDigitTimeout=30)),
        (_ANSWER, _hangup("NORMAL_CLEARING"), _gathered("hung-up", "")),
    ),
    Story(
        "a call is recorded",
        False,
        in_call(recordingEnabled=True),
        (_ANSWER, _hangup("NORMAL_CLEARING"), _recorded("complete")),
    ),
    Story(
        "a recording is lost",
        False,
        in_call(loses_its_recording, recordingEnabled=True),
        (_ANSWER, _recorded("error"), _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "a call is recorded and transcribed",
        False,
        in_call(
            outside("speak", sentence=_STRANGE), recordingEnabled=True, transcriptionEnabled=True
        ),
        (
            _ANSWER,
            _hangup("NORMAL_CLEARING"),
            _recorded("complete"),
            Told("transcription", {"status": "completed", "text": _STRANGE}),
        ),
    ),
    Story(
        "a call that comes in is spoken to and asked and recorded",
        True,
        in_incoming_call(
            hears(fileUrl=FILE),
            hears(sentence="Hello"),
            gathers(maxDigits=1),
            outside("digits", digits="5"),
            recordingEnabled=True,
        ),
        (
            _ARRIVES,
            _ANSWER,
            *_played("playback"),
            *_SPOKEN,
            _key("5"),
            _gathered("max-digits", "5"),
            _hangup("NORMAL_CLEARING"),
            _recorded("complete"),
        ),
    ),
    Story(
        "a conference takes place",
        False,
        conferred,
        (
            Told("conference", {"status": "created"}),
            _member("active", 1),
            *_played("conference-playback"),
            *_played("conference-speak"),
            _member("active", 1, mute=True),
            _member("completed", 0, mute=True),
            Told("conference", {"status": "completed"}),
        ),
    ),
    Story("an sms is sent", False, sent(reporting(0)), (_SENT,)),
    Story(
        "an sms is delivered",
        False,
        sent(reporting(0), receiptRequested="all"),
        (
            _message("sms", "out", "sent", deliveryState="waiting"),
            _message("sms", "out", "sent", **_DELIVERED),
        ),
    ),
    Story(
        "an sms is lost",
        False,
        sent(reporting(187), receiptRequested="error"),
        (
            _message("sms", "out", "sent", deliveryState="waiting"),
            _message("sms", "out", "sent", **_LOST),
        ),
    ),
    Story("an sms has no carrier", False, sent(NO_CARRIER), (_message("sms", "out", "error"),)),
    Story(
        "a long sms is sent",
        False,
        sent(reporting(0), text=_LONG),
        (_message("sms", "out", "sent", text=_LONG, segmentCount=2),),
    ),
    Story(
        "a strange sms is sent",
        False,
        sent(reporting(0), text=_STRANGE),
        (_message("sms", "out", "sent", text=_STRANGE),),
    ),
    Story(
        "an mms is sent",
        False,
        sent(reporting(0), media=[IMAGE]),
        (_message("mms", "out", "sent", media=[IMAGE]),),
    ),
    Story(
        "an mms is lost",
        False,
        sent(reporting(187), media=[IMAGE]),
        (
            _message("mms", "out", "sent", media=[IMAGE]),
            _message("mms", "out", "sent", media=[IMAGE], **_LOST),
        ),
    ),
    Story("an sms comes in", True, received(), (_message("sms", "in", "received"),)),
    Story(
        "an mms comes in",
        True,
        received(media=[IMAGE, "https://example.com/a,b.smil"]),
        (_message("mms", "in", "received", media=[IMAGE, "https://example.com/a,b.smil"]),),
    ),
)
