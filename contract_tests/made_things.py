"""What exists in an account, made through the API: an id or a number for each name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from contract_tests.numbers import ANSWERS, DELIVERS, NEVER_ANSWERS, STRANGER

if TYPE_CHECKING:
    from contract_tests.accounts import Account

_RINGING_SECONDS = 5.0
_TALKING_SECONDS = 2.0
MEDIA = b"RIFF\x00\xff\r\n not JSON {"


def _available_number(account: Account) -> str:
    reply = account.send("GET", "/availableNumbers/local", query=[("areaCode", "919")])
    number: str = reply.json()[-1]["number"]
    return number


def _owned_number(account: Account) -> str:
    body = {"number": _available_number(account), "applicationId": account.value("applicationId")}
    account.created("/users/{userId}/phoneNumbers", body)
    return str(body["number"])


def _number_id(account: Account) -> str:
    number = account.value("ownNumber")
    reply = account.send("GET", f"/users/{{userId}}/phoneNumbers/{quote(number, safe='')}")
    id_: str = reply.json()["id"]
    return id_


def _application(account: Account) -> str:
    return account.created(
        "/users/{userId}/applications",
        {
            "name": "Contract tests",
            "incomingCallUrl": "https://example.com/calls",
            "incomingMessageUrl": "https://example.com/messages",
            "autoAnswer": False,
        },
    )


def _call(account: Account, to: str, **more: Any) -> str:
    body = {"from": account.value("ownNumber"), "to": to, **more}
    return account.created("/users/{userId}/calls", body)


def _active_call(account: Account) -> str:
    call_id = _call(account, ANSWERS, callbackUrl="https://example.com/call")
    account.advance(_RINGING_SECONDS)
    return call_id


def _ringing_call(account: Account) -> str:
    arrived = account.act("/calls", {"from": STRANGER, "to": account.value("ownNumber")})
    id_: str = arrived["id"]
    return id_


def _message(account: Account) -> str:
    body = {"from": account.value("ownNumber"), "to": DELIVERS, "text": "Hello"}
    return account.created("/users/{userId}/messages", body)


def _error(account: Account) -> str:
    account.send("GET", "/users/{userId}/calls/c-unknown")
    id_: str = account.send("GET", "/users/{userId}/errors").json()[0]["id"]
    return id_


def _call_event(account: Account) -> str:
    log = account.send("GET", f"/users/{{userId}}/calls/{account.value('callId')}/events").json()
    id_: str = log[0]["id"]
    return id_


def _domain(account: Account) -> str:
    body = {"name": account.value("domainName"), "description": "Contract tests"}
    return account.created("/users/{userId}/domains", body)


def _endpoint(account: Account) -> str:
    path = f"/users/{{userId}}/domains/{account.value('domainId')}/endpoints"
    return account.created(path, {"name": "desk", "credentials": {"password": "a password"}})


def _bridge(account: Account) -> str:
    return account.created("/users/{userId}/bridges", {"callIds": [account.value("callId")]})


def _gather(account: Account) -> str:
    path = f"/users/{{userId}}/calls/{account.value('callId')}/gather"
    return account.created(path, {"interDigitTimeout": 30})


def _recording(account: Account) -> str:
    call_id = _call(account, ANSWERS, recordingEnabled=True)
    account.advance(_RINGING_SECONDS + _TALKING_SECONDS)
    account.send("POST", f"/users/{{userId}}/calls/{call_id}", body={"state": "completed"})
    account.advance(_RINGING_SECONDS)
    found = account.send("GET", f"/users/{{userId}}/calls/{call_id}/recordings").json()
    id_: str = found[0]["id"]
    return id_


def _transcription(account: Account) -> str:
    path = f"/users/{{userId}}/recordings/{account.value('recordingId')}/transcriptions"
    return account.created(path, {})


def _guest(account: Account, conference_id: str) -> str:
    call_id = _call(account, ANSWERS, conferenceId=conference_id)
    account.advance(_RINGING_SECONDS)
    return call_id


def _conference(account: Account) -> str:
    id_ = account.created("/users/{userId}/conferences", {"from": account.value("ownNumber")})
    body = {"callId": _guest(account, id_)}
    account.created(f"/users/{{userId}}/conferences/{id_}/members", body)
    return id_


def _member(account: Account) -> str:
    path = f"/users/{{userId}}/conferences/{account.value('conferenceId')}/members"
    id_: str = account.send("GET", path).json()[0]["id"]
    return id_


def _medium(account: Account) -> str:
    name, path = "a sound.wav", "/users/{userId}/media/a%20sound.wav"
    reply = account.send("PUT", path, content=MEDIA, headers={"Content-Type": "audio/wav"})
    assert reply.status == 200, reply.content
    return name


MAKERS: Mapping[str, Callable[[Account], str]] = {
    "userId": lambda account: account.user_id,
    "applicationId": _application,
    "availableNumber": _available_number,
    "ownNumber": _owned_number,
    "number": _owned_number,
    "numberId": _number_id,
    "callId": _active_call,
    "outgoingCallId": lambda account: _call(account, NEVER_ANSWERS, callTimeout=300),
    "ringingCallId": _ringing_call,
    "messageId": _message,
    "reachableNumber": lambda _: DELIVERS,
    "areaCode": lambda _: "919",
    "state": lambda _: "NC",
    "zip": lambda _: "27606",
    "errorId": _error,
    "eventId": _call_event,
    "domainName": lambda account: f"domain-{account.user_id}",
    "domainId": _domain,
    "endpointId": _endpoint,
    "bridgeId": _bridge,
    "gatherId": _gather,
    "recordingId": _recording,
    "mediaName": _medium,
    "transcriptionId": _transcription,
    "conferenceId": _conference,
    "memberId": _member,
    "guestCallId": lambda account: _guest(account, account.value("conferenceId")),
}
NAMES = frozenset(MAKERS)
"""Everything that `Account.value` knows by name."""
