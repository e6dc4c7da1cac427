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
from contract_tests.targets import Reply

ENOUGH_SECONDS = 3
LONGEST_WORK_SECONDS = 30
FILE = "https://example.com/a%20file.mp3?seconds=2"
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
    returns the id of the call, message or conference. `incoming` stories are told to the
    application's URLs.
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


def _in_call(
    *acts: Callable[[LiveCall], object], **more: Any
) -> Callable[[Account, Mapping[str, Any]], str]:
    """A call that goes out and is answered, what is done in it, and its end."""

    def happens(account: Account, wanted: Mapping[str, Any]) -> str:
        call = dial(account, tag=TAG, **wanted, **more)
        call.meet("far-end-answers")
        _acted(call, acts)
        return call.id

    return happens


def _in_incoming_call(
    *acts: Callable[[LiveCall], object], **more: Any
) -> Callable[[Account, Mapping[str, Any]], str]:
    def happens(account: Account, _: Mapping[str, Any]) -> str:
        call = ring(account)
        assert call.ask({"state": "active", **more}).status == 200
        _acted(call, acts)
        return call.id

    return happens


def _acted(call: LiveCall, acts: tuple[Callable[[LiveCall], object], ...]) -> None:
    for act in acts:
        act(call)
        call.account.advance(ENOUGH_SECONDS)
    call.meet("hang-up")
    call.account.advance(LONGEST_WORK_SECONDS)


def _hears(**audio: Any) -> Callable[[LiveCall], object]:
    return lambda call: _posted(call.account, f"calls/{call.id}/audio", audio)


def _gathers(**asked: Any) -> Callable[[LiveCall], object]:
    return lambda call: _posted(call.account, f"calls/{call.id}/gather", asked)


def _outside(what: str, **said: Any) -> Callable[[LiveCall], object]:
    def act(call: LiveCall) -> object:
        return call.account.act(f"/users/{call.account.user_id}/calls/{call.id}/{what}", said)

    return act


def _loses_its_recording(call: LiveCall) -> None:
    [found] = call.account.send("GET", f"/users/{{userId}}/calls/{call.id}/recordings").json()
    call.account.act(f"/users/{call.account.user_id}/recordings/{found['id']}/fail")


def _posted(account: Account, path: str, body: Mapping[str, Any]) -> Reply:
    reply = account.send("POST", f"/users/{{userId}}/{path}", body=body)
    assert reply.status in (200, 201), reply.content
    return reply


def _conferred(account: Account, wanted: Mapping[str, Any]) -> str:
    body = {"from": account.value("ownNumber"), "tag": TAG, **wanted}
    id_ = _posted(account, "conferences", body).headers["location"].rsplit("/", 1)[1]
    # The call itself is told nowhere.
    call = dial(account, conferenceId=id_, callbackUrl=None)
    call.meet("far-end-answers")
    joined = _posted(account, f"conferences/{id_}/members", {"callId": call.id})
    member = joined.headers["location"].rsplit("/", 1)[1]
    for audio in ({"fileUrl": FILE}, {"sentence": "Hello"}):
        _posted(account, f"conferences/{id_}/audio", audio)
        account.advance(LONGEST_WORK_SECONDS)
    _posted(account, f"conferences/{id_}/members/{member}", {"mute": True})
    _outside("digits", digits="#")(call)
    return id_


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
    Story(
        "a file is played",
        False,
        _in_call(_hears(fileUrl=FILE)),
        (_ANSWER, *_played("playback"), _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "a sentence is spoken",
        False,
        _in_call(_hears(sentence=_STRANGE)),
        (_ANSWER, *_SPOKEN, _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "keys are pressed",
        False,
        _in_call(_outside("digits", digits="7#")),
        (_ANSWER, _key("7"), _key("#"), _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "enough digits are gathered",
        False,
        _in_call(_gathers(maxDigits=2), _outside("digits", digits="42")),
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
        _in_call(_gathers(), _outside("digits", digits="4#")),
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
        _in_call(_gathers(interDigitTimeout=2)),
        (_ANSWER, _gathered("inter-digit-timeout", ""), _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "a call ends while digits are gathered",
        False,
        _in_call(_gathers(interDigitTimeout=30)),
        (_ANSWER, _hangup("NORMAL_CLEARING"), _gathered("hung-up", "")),
    ),
    Story(
        "a call is recorded",
        False,
        _in_call(recordingEnabled=True),
        (_ANSWER, _hangup("NORMAL_CLEARING"), _recorded("complete")),
    ),
    Story(
        "a recording is lost",
        False,
        _in_call(_loses_its_recording, recordingEnabled=True),
        (_ANSWER, _recorded("error"), _hangup("NORMAL_CLEARING")),
    ),
    Story(
        "a call is recorded and transcribed",
        False,
        _in_call(
            _outside("speak", sentence=_STRANGE), recordingEnabled=True, transcriptionEnabled=True
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
        _in_incoming_call(
            _hears(fileUrl=FILE),
            _hears(sentence="Hello"),
            _gathers(maxDigits=1),
            _outside("digits", digits="5"),
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
        _conferred,
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
