"""What happens in stories: calls, messages and conferences, from their beginning to their end.

Each is given what asks for the callbacks of something outgoing (callbackUrl and such), and returns
the id of the call, message or conference.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from contract_tests.accounts import Account
from contract_tests.live_calls import LiveCall, dial, ring
from contract_tests.live_messages import LiveMessage, receive, send
from contract_tests.numbers import ANSWERS
from contract_tests.targets import Reply

ENOUGH_SECONDS = 3
LONGEST_WORK_SECONDS = 30
FILE = "https://example.com/a%20file.mp3?seconds=2"
TAG = "a tag & more"

Happens = Callable[[Account, Mapping[str, Any]], str]
Act = Callable[[LiveCall], object]


def dialled(to: str, *, then: str = "") -> Happens:
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


def rung(*events: str, **more: Any) -> Happens:
    def happens(account: Account, _: Mapping[str, Any]) -> str:
        call = ring(account, **more)
        for event in events:
            assert call.meet(event).status == 200
        return call.id

    return happens


def transferred(account: Account, wanted: Mapping[str, Any]) -> str:
    call = ring(account)
    call.meet("answer")
    body = {"state": "transferring", "transferTo": ANSWERS, "callbackUrl": wanted["callbackUrl"]}
    assert call.ask(body).status == 200
    account.advance(ENOUGH_SECONDS)
    call.meet("hang-up")
    assert call.leg is not None
    return LiveCall(account, call.leg).id


def in_call(*acts: Act, **more: Any) -> Happens:
    """A call that goes out and is answered, what is done in it, and its end."""

    def happens(account: Account, wanted: Mapping[str, Any]) -> str:
        call = dial(account, tag=TAG, **wanted, **more)
        call.meet("far-end-answers")
        _acted(call, acts)
        return call.id

    return happens


def in_incoming_call(*acts: Act, **more: Any) -> Happens:
    def happens(account: Account, _: Mapping[str, Any]) -> str:
        call = ring(account)
        assert call.ask({"state": "active", **more}).status == 200
        _acted(call, acts)
        return call.id

    return happens


def _acted(call: LiveCall, acts: tuple[Act, ...]) -> None:
    for act in acts:
        act(call)
        call.account.advance(ENOUGH_SECONDS)
    call.meet("hang-up")
    call.account.advance(LONGEST_WORK_SECONDS)


def hears(**audio: Any) -> Act:
    return lambda call: _posted(call.account, f"calls/{call.id}/audio", audio)


def gathers(**asked: Any) -> Act:
    return lambda call: _posted(call.account, f"calls/{call.id}/gather", asked)


def outside(what: str, **said: Any) -> Act:
    def act(call: LiveCall) -> object:
        return call.account.act(f"/users/{call.account.user_id}/calls/{call.id}/{what}", said)

    return act


def loses_its_recording(call: LiveCall) -> None:
    [found] = call.account.send("GET", f"/users/{{userId}}/calls/{call.id}/recordings").json()
    call.account.act(f"/users/{call.account.user_id}/recordings/{found['id']}/fail")


def _posted(account: Account, path: str, body: Mapping[str, Any]) -> Reply:
    reply = account.send("POST", f"/users/{{userId}}/{path}", body=body)
    assert reply.status in (200, 201), reply.content
    return reply


def conferred(account: Account, wanted: Mapping[str, Any]) -> str:
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
    outside("digits", digits="#")(call)
    return id_


def sent(to: str, **more: Any) -> Happens:
    def happens(account: Account, wanted: Mapping[str, Any]) -> str:
        message = send(account, to, tag=TAG, **more, **wanted)
        account.advance(ENOUGH_SECONDS)
        return message.id

    return happens


def received(**more: Any) -> Happens:
    def happens(account: Account, _: Mapping[str, Any]) -> str:
        message: LiveMessage = receive(account, **more)
        return message.id

    return happens
