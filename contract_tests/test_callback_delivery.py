"""How a callback is delivered: time-out, then the fallback URL, then an entry in the error log.

Sources: apiCallbacks/callbacks.md; callbackTimeout, fallbackUrl and callbackHttpMethod of
methods/calls/postCalls.md, methods/messages/postMessages.md and
methods/applications/postApplications.md. Choices: docs/decisions/0016.
"""

import base64
import json
import socket
from typing import Any

import pytest

from contract_tests.accounts import Account
from contract_tests.live_calls import dial, ring
from contract_tests.live_messages import receive, reporting, send
from contract_tests.numbers import ANSWERS
from contract_tests.receivers import SILENT, STATUSES, Receiver

PATIENCE_MS = 100
LONG_MS = 5_000
REFUSING = [path for path, status in STATUSES.items() if status >= 400]
SECRET = "p@ss:word/"
USERINFO = "user%20name:p%40ss%3Aword%2F"


def errors(account: Account) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = account.send("GET", "/users/{userId}/errors").json()
    return found


def cancelled(account: Account, **wanted: Any) -> str:
    """A call that says one thing, its hang-up, to the URLs that are wanted; its id."""
    call = dial(account, callbackTimeout=PATIENCE_MS, **wanted)
    assert call.meet("hang-up").status == 200
    account.advance(0)
    return call.id


@pytest.mark.parametrize("path", [*REFUSING, SILENT])
@pytest.mark.parametrize("method", ["POST", "GET"])
def test_an_event_that_is_refused_or_unanswered_goes_to_the_fallback_url(
    sending: Account, receiver: Receiver, path: str, method: str
) -> None:
    wanted = {"callbackUrl": receiver.url(path), "fallbackUrl": receiver.url("/fallback")}
    id_ = cancelled(sending, callbackHttpMethod=method, **wanted)
    assert receiver.paths() == [path, "/fallback"]
    first, second = receiver.received
    assert (first.method, first.event) == (second.method, second.event)
    assert first.event["callId"] == id_
    assert errors(sending) == []


@pytest.mark.parametrize("path", [*REFUSING, SILENT])
def test_an_event_that_nobody_takes_is_in_the_error_log(
    sending: Account, receiver: Receiver, path: str
) -> None:
    wanted = {"callbackUrl": receiver.url(path), "fallbackUrl": receiver.url("/refuses")}
    id_ = cancelled(sending, **wanted)
    assert receiver.paths() == [path, "/refuses"]
    [entry] = errors(sending)
    assert (entry["category"], entry["code"]) == ("unavailable", "callback-failed")
    assert {"callId": id_}.items() <= {d["name"]: d["value"] for d in entry["details"]}.items()


def test_without_a_fallback_url_there_is_one_attempt(sending: Account, receiver: Receiver) -> None:
    cancelled(sending, callbackUrl=receiver.url("/refuses"))
    assert receiver.paths() == ["/refuses"]
    assert len(errors(sending)) == 1


def test_an_event_that_is_taken_does_not_go_to_the_fallback_url(
    sending: Account, receiver: Receiver
) -> None:
    cancelled(sending, callbackUrl=receiver.url(), fallbackUrl=receiver.url("/fallback"))
    assert receiver.paths() == ["/ok"]


def test_a_redirection_is_not_followed(sending: Account, receiver: Receiver) -> None:
    cancelled(sending, callbackUrl=receiver.url("/moved"))
    assert receiver.paths() == ["/moved"]
    assert errors(sending) == []


def test_an_event_to_where_nobody_listens_goes_to_the_fallback_url(
    sending: Account, receiver: Receiver
) -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{deaf.getsockname()[1]}/"
        cancelled(sending, callbackUrl=url, fallbackUrl=receiver.url("/fallback"))
    assert receiver.paths() == ["/fallback"]


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_user_and_password_of_a_url_become_a_header(
    sending: Account, receiver: Receiver, method: str
) -> None:
    wanted = {"callbackUrl": receiver.url("/ok", USERINFO), "callbackHttpMethod": method}
    cancelled(sending, **wanted)
    [received] = receiver.received
    pair = base64.b64encode(f"user name:{SECRET}".encode()).decode()
    assert received.headers["Authorization"] == f"Basic {pair}"
    assert received.headers["Host"] == f"127.0.0.1:{receiver.port}"


def test_a_url_without_user_and_password_brings_no_header(
    sending: Account, receiver: Receiver
) -> None:
    cancelled(sending, callbackUrl=receiver.url())
    assert "Authorization" not in receiver.received[0].headers


def test_a_password_shows_in_no_record_and_no_error(sending: Account, receiver: Receiver) -> None:
    for path in ("/ok", "/refuses"):
        urls = {"callbackUrl": receiver.url(path, USERINFO)}
        cancelled(sending, **urls, fallbackUrl=receiver.url(path, USERINFO))
    shown = json.dumps([sending.deliveries(), errors(sending)])
    assert "p%40ss" not in shown
    assert "p@ss" not in shown


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_a_query_of_the_callback_url_is_kept(
    sending: Account, receiver: Receiver, method: str
) -> None:
    url = receiver.url("/ok?shop=17&name=a%26b")
    id_ = cancelled(sending, callbackUrl=url, callbackHttpMethod=method)
    [received] = receiver.received
    assert {"shop": "17", "name": "a&b"}.items() <= received.query.items()
    assert received.event["callId"] == id_


def test_an_incoming_call_that_is_refused_goes_to_the_fallback_url_of_its_application(
    sending: Account, receiver: Receiver
) -> None:
    urls = {"incomingCallUrl": "/refuses", "incomingCallFallbackUrl": "/fallback"}
    use(sending, receiver, urls)
    ring(sending)
    sending.advance(0)
    assert receiver.paths() == ["/refuses", "/fallback"]


def test_an_incoming_message_that_is_refused_goes_to_the_fallback_url_of_its_application(
    sending: Account, receiver: Receiver
) -> None:
    urls = {"incomingMessageUrl": "/refuses", "incomingMessageFallbackUrl": "/fallback"}
    use(sending, receiver, urls)
    receive(sending)
    sending.advance(0)
    assert receiver.paths() == ["/refuses", "/fallback"]


def told_in_time(account: Account, id_: str) -> None:
    [delivery] = account.deliveries(key=id_)
    silent, _ = delivery["attempts"]
    # Timers of two kinds are compared, on a machine that may be busy: the order of size counts.
    assert PATIENCE_MS / 2 < silent["milliseconds"] < LONG_MS


def test_an_event_of_a_call_is_waited_for_as_long_as_was_asked(
    sending: Account, receiver: Receiver
) -> None:
    wanted = {"callbackUrl": receiver.url(SILENT), "fallbackUrl": receiver.url()}
    told_in_time(sending, cancelled(sending, **wanted))


def test_an_event_of_a_message_is_waited_for_as_long_as_was_asked(
    sending: Account, receiver: Receiver
) -> None:
    wanted = {"callbackUrl": receiver.url(SILENT), "fallbackUrl": receiver.url("/fallback")}
    message = send(sending, reporting(0), callbackTimeout=PATIENCE_MS, **wanted)
    sending.advance(1)
    assert receiver.paths() == [SILENT, "/fallback"]
    told_in_time(sending, message.id)


def test_events_of_an_application_are_waited_for_as_long_as_was_asked(
    sending: Account, receiver: Receiver
) -> None:
    waits = {"incomingCallUrlCallbackTimeout": PATIENCE_MS}
    waits |= {"incomingMessageUrlCallbackTimeout": PATIENCE_MS}
    use(
        sending,
        receiver,
        {
            "incomingCallUrl": SILENT,
            "incomingCallFallbackUrl": "/calls",
            "incomingMessageUrl": SILENT,
            "incomingMessageFallbackUrl": "/messages",
        },
        waits,
    )
    call, message = ring(sending), receive(sending)
    sending.advance(0)
    assert sorted(receiver.paths()) == ["/calls", "/messages", SILENT, SILENT]
    told_in_time(sending, call.id)
    told_in_time(sending, message.id)


def use(
    account: Account,
    receiver: Receiver,
    paths: dict[str, str],
    waits: dict[str, int] | None = None,
) -> None:
    body = {name: receiver.url(path) for name, path in paths.items()} | (waits or {})
    path = f"/users/{{userId}}/applications/{account.value('applicationId')}"
    assert account.send("POST", path, body=body).status == 200


def test_an_unanswered_event_holds_back_those_of_its_own_call_only(
    sending: Account, receiver: Receiver
) -> None:
    slow = dial(sending, callbackUrl=receiver.url(SILENT), callbackTimeout=PATIENCE_MS)
    quick = dial(sending, callbackUrl=receiver.url("/ok"))
    for call in (slow, quick):
        call.meet("far-end-answers")
        call.meet("hang-up")
    sending.advance(0)
    of_each = {
        call.id: [r.event["eventType"] for r in receiver.received if r.event["callId"] == call.id]
        for call in (slow, quick)
    }
    assert of_each == {slow.id: ["answer", "hangup"], quick.id: ["answer", "hangup"]}


def test_the_events_of_many_calls_and_messages_arrive_once_each_and_in_order(
    sending: Account, receiver: Receiver
) -> None:
    calls = [dial(sending, callbackUrl=receiver.url()) for _ in range(20)]
    messages = [
        send(sending, reporting(0), receiptRequested="all", callbackUrl=receiver.url())
        for _ in range(20)
    ]
    for event in ("far-end-answers", "far-end-hangs-up"):
        for call in calls:
            call.meet(event)
    sending.advance(2)
    for call in calls:
        events = [r.event["eventType"] for r in receiver.received if call.id in str(r.event)]
        assert events == ["answer", "hangup"]
    for message in messages:
        states = [r.event["deliveryState"] for r in receiver.received if message.id in str(r.event)]
        assert states == ["waiting", "delivered"]
    assert len(receiver.received) == 80


def test_a_refused_request_tells_nobody_anything(sending: Account, receiver: Receiver) -> None:
    bad = {"from": "+15550000000", "to": reporting(0), "text": "x", "callbackUrl": receiver.url()}
    assert sending.send("POST", "/users/{userId}/messages", body=bad).status >= 400
    assert sending.send("POST", "/users/{userId}/calls", body=bad).status >= 400
    sending.advance(100)
    assert receiver.received == []


def test_a_call_that_nobody_hears_of_goes_to_the_fallback_number(
    sending: Account, receiver: Receiver
) -> None:
    use(sending, receiver, {"incomingCallUrl": "/refuses", "incomingCallFallbackUrl": "/gone"})
    number = f"/users/{{userId}}/phoneNumbers/{sending.value('numberId')}"
    assert sending.send("POST", number, body={"fallbackNumber": ANSWERS}).status == 200
    call = ring(sending)
    sending.advance(2)
    legs = sending.send("GET", "/users/{userId}/calls", query=[("to", ANSWERS)]).json()
    assert [leg["state"] for leg in legs] == ["active"]
    assert call.shown()["state"] == "active"
    assert [entry["code"] for entry in errors(sending)][-1] == "callback-failed"


def test_of_many_messages_at_once_only_those_that_were_accepted_are_told_of(
    sending: Account, receiver: Receiver
) -> None:
    good = {"from": sending.value("ownNumber"), "to": reporting(0), "text": "Hello"}
    good["callbackUrl"] = receiver.url()
    bad = good | {"from": "+13365551234"}
    reply = sending.send("POST", "/users/{userId}/messages", body=[good, bad, good])
    results = reply.json()
    assert (reply.status, [one["result"] for one in results]) == (
        202,
        ["accepted", "error", "accepted"],
    )
    sending.advance(2)
    told = [one.event["messageUri"] for one in receiver.received]
    assert sorted(told) == sorted(one["location"] for one in results if "location" in one)


def test_a_changed_url_of_an_application_holds_from_the_next_event_on(
    sending: Account, receiver: Receiver
) -> None:
    for path in ("/first", "/second"):
        use(sending, receiver, {"incomingMessageUrl": path})
        receive(sending)
        sending.advance(0)
    assert receiver.paths() == ["/first", "/second"]


def test_a_number_without_application_tells_nobody(sending: Account, receiver: Receiver) -> None:
    use(sending, receiver, {"incomingCallUrl": "/calls", "incomingMessageUrl": "/messages"})
    number = f"/users/{{userId}}/phoneNumbers/{sending.value('numberId')}"
    assert sending.send("POST", number, body={"applicationId": ""}).status == 200
    ring(sending)
    receive(sending)
    sending.advance(1)
    assert receiver.received == []
