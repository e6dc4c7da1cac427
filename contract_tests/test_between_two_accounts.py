"""Two users of one server who call and write to each other: each has a side, and sees no other."""

from __future__ import annotations

import json
from dataclasses import dataclass

from contract_tests.accounts import Account
from contract_tests.conftest import Targets
from contract_tests.live_calls import LiveCall, dial
from contract_tests.live_messages import send
from contract_tests.receivers import Receiver


@dataclass
class Both:
    """A call from one user to another: the caller's, and the one that arrived."""

    caller: Account
    called: Account
    made: LiveCall
    arrived: str


def use(account: Account, receiver: Receiver, path: str) -> None:
    """Lets an account's application be told of what arrives."""
    urls = {"incomingCallUrl": receiver.url(path), "incomingMessageUrl": receiver.url(path)}
    application = f"/users/{{userId}}/applications/{account.value('applicationId')}"
    assert account.send("POST", application, body=urls).status == 200


def call_between(targets: Targets, receiver: Receiver) -> Both:
    """A call that is ringing at another user, whose events go to `/called`, and `/caller`."""
    caller, called = Account(*targets), Account(*targets)
    use(called, receiver, "/called")
    made = dial(caller, called.value("ownNumber"), callbackUrl=receiver.url("/caller"))
    caller.advance(1)
    [arrived] = called.send("GET", "/users/{userId}/calls").json()
    return Both(caller, called, made, arrived["id"])


def assert_hidden(account: Account, *texts: str) -> None:
    """Nothing of this is in what an account can see, or was told."""
    shown = json.dumps([account.digest(), account.deliveries()])
    assert not [text for text in texts if text in shown]


def test_a_call_between_two_users_is_a_call_of_each_and_told_to_each_alone(
    sending_targets: Targets, receiver: Receiver
) -> None:
    both = call_between(sending_targets, receiver)
    both.made.meet("hang-up")
    both.caller.advance(0)
    assert both.arrived != both.made.id
    assert {r.event["callId"] for r in receiver.received if r.path == "/caller"} == {both.made.id}
    assert {r.event["callId"] for r in receiver.received if r.path == "/called"} == {both.arrived}
    assert_hidden(both.caller, both.called.user_id, both.arrived)
    assert_hidden(both.called, both.caller.user_id, both.made.id)


def test_keys_of_one_user_are_heard_by_the_other_and_told_there_alone(
    sending_targets: Targets, receiver: Receiver
) -> None:
    both = call_between(sending_targets, receiver)
    caller, called = both.caller, both.called
    answer = {"state": "active", "recordingEnabled": True}
    path = "/users/{userId}/calls"
    assert called.send("POST", f"{path}/{both.arrived}", body=answer).status == 200
    sent = {"dtmfOut": "42"}
    assert caller.send("POST", f"{path}/{both.made.id}/dtmf", body=sent).status == 200
    caller.advance(1)
    keys = [r for r in receiver.received if r.event["eventType"] == "dtmf"]
    assert [(r.path, r.event["callId"], r.event["dtmfDigit"]) for r in keys] == [
        ("/called", both.arrived, "4"),
        ("/called", both.arrived, "2"),
    ]
    assert len(called.send("GET", "/users/{userId}/recordings").json()) == 1
    assert caller.send("GET", "/users/{userId}/recordings").json() == []


def test_a_message_between_two_users_is_a_message_of_each_and_told_to_each_alone(
    sending_targets: Targets, receiver: Receiver
) -> None:
    sender, reader = Account(*sending_targets), Account(*sending_targets)
    use(reader, receiver, "/reader")
    sent = send(sender, reader.value("ownNumber"), callbackUrl=receiver.url("/sender"))
    sender.advance(2)
    [read] = reader.send("GET", "/users/{userId}/messages").json()
    assert {r.event["messageId"] for r in receiver.received if r.path == "/sender"} == {sent.id}
    assert {r.event["messageId"] for r in receiver.received if r.path == "/reader"} == {read["id"]}
    assert_hidden(sender, reader.user_id, read["id"])
    assert_hidden(reader, sender.user_id, sent.id)
