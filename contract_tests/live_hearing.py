"""What calls hear, send and are asked: the situations of audio, digits and gathers."""

from __future__ import annotations

from typing import Any

from contract_tests.accounts import Account
from contract_tests.live_calls import LiveCall, dial
from contract_tests.live_conferences import presses
from contract_tests.live_things import Act, Thing, created, passes, post, talking
from contract_tests.numbers import NEVER_ANSWERS

TRANSFER = {"state": "transferring", "transferTo": NEVER_ANSWERS}
FILE = "https://example.com/a-file.mp3"
GATHER_SECONDS = 5


def gather_in(account: Account, situation: str) -> Thing:
    """A gather of two digits at most, in a situation."""
    call = talking(account)
    ask: dict[str, Any] = {"maxDigits": 2}
    if situation == "prompts":
        ask["prompt"] = {"sentence": "Hello"}
    id_ = created(account, f"calls/{call.id}/gather", ask)
    path = f"calls/{call.id}/gather/{id_}"
    stop = {"state": "completed"}
    if situation == "has-one-digit":
        presses(call, "4")()
    elif situation == "is-full":
        presses(call, "42")()
    elif situation == "was-stopped":
        assert post(account, path, stop).status == 200
    elif situation == "outlived-its-call":
        call.meet("hang-up")
    missing = "2" if situation == "has-one-digit" else "42"
    acts: dict[str, Act] = {
        "digit": presses(call, "4"),
        "last-digit": presses(call, missing),
        "terminating-digit": presses(call, "#"),
        "times-out": passes(account, GATHER_SECONDS),
        "nearly-times-out": passes(account, GATHER_SECONDS - 0.1),
        "call-ends": lambda: call.meet("hang-up"),
        "is-stopped": lambda: post(account, path, stop),
        "is-asked-again": lambda: post(account, f"calls/{call.id}/gather", {}),
    }
    return Thing(account, "getGather", f"/users/{{userId}}/{path}", call.id, acts)


def listener_in(account: Account, situation: str) -> Thing:
    """A call that something plays to, or nothing."""
    call = dial(account) if situation == "rings" else talking(account)

    def hears(**audio: Any) -> Act:
        return lambda: post(account, f"calls/{call.id}/audio", audio)

    playing: dict[str, Act] = {
        "a-file": hears(fileUrl=FILE),
        "a-sentence": hears(sentence="Hello"),
        "a-loop": hears(fileUrl=FILE, loopEnabled=True),
        "was-transferred": lambda: call.ask(TRANSFER),
        "over": lambda: call.meet("hang-up"),
    }
    if situation in playing:
        _done(playing[situation])
    acts: dict[str, Act] = {
        "file": hears(fileUrl=FILE),
        "sentence": hears(sentence="Hello"),
        "no-file": hears(fileUrl=""),
        "no-sentence": hears(sentence=""),
        "six-seconds-pass": passes(account, 6),
        "hang-up": lambda: call.meet("hang-up"),
        "transfer": lambda: call.ask(TRANSFER),
    }
    return Thing(account, "getCall", f"/users/{{userId}}/calls/{call.id}", call.id, acts)


def sender_in(account: Account, situation: str) -> Thing:
    """A call that sends digits to another one of its account, which is told of them."""
    caller = dial(account, account.value("ownNumber"))
    account.advance(1)
    [called] = [
        LiveCall(account, one["id"])
        for one in account.send("GET", "/users/{userId}/calls").json()
        if one["direction"] == "in"
    ]
    if situation != "rings":
        assert called.meet("answer").status == 200

    def sends(digits: str) -> Act:
        return lambda: post(account, f"calls/{caller.id}/dtmf", {"dtmfOut": digits})

    if situation == "sends":
        _done(sends("1W2"))
    elif situation == "over":
        assert caller.meet("hang-up").status == 200
    acts: dict[str, Act] = {
        "a-digit": sends("3"),
        "three-digits": sends("345"),
        "nothing": lambda: post(account, f"calls/{caller.id}/dtmf", {}),
        "three-seconds-pass": passes(account, 3),
        "hang-up": lambda: caller.meet("hang-up"),
    }
    return Thing(account, "getCall", f"/users/{{userId}}/calls/{caller.id}", called.id, acts)


def _done(act: Act) -> None:
    reply = act()
    assert reply is not None
    assert reply.status == 200, reply.content
