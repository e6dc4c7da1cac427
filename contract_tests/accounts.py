"""A fresh account on the target, and what exists in it, made on demand through the API.

Every case of a test gets an account of its own, so that cases neither wait for nor disturb one
another, whatever the target is.
"""

from __future__ import annotations

import base64
import functools
import itertools
import json
import os
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from contract_tests.document import Operation
from contract_tests.targets import Query, Reply, Target

_COUNTER = itertools.count(1)
# Parallel workers share a server when the target is one; their accounts must not meet.
_PREFIX = f"{os.getpid():x}"

ANSWERS = "+19195550100"
NEVER_ANSWERS = "+19195550102"
DELIVERS = "+19195550110"
STRANGER = "+13365551234"
_RINGING_SECONDS = 5.0
_TALKING_SECONDS = 2.0
MEDIA = b"RIFF\x00\xff\r\n not JSON {"
_SHOWN = (
    "account",
    "applications",
    "bridges",
    "calls",
    "domains",
    "media",
    "messages",
    "phoneNumbers",
    "recordings",
)


class Account:
    """One user of the API on a target with a control API, with nothing in it yet."""

    def __init__(self, api: Target, control: Target, name: str | None = None) -> None:
        name = name or f"{_PREFIX}-{next(_COUNTER)}"
        self.user_id = f"u-{name}"
        self._token, self._secret = f"t-{name}", "a secret"
        self._api, self._control = api, control
        self.act(
            "/accounts", {"userId": self.user_id, "token": self._token, "secret": self._secret}
        )

    @functools.cached_property
    def authorization(self) -> str:
        """The Authorization header of this user."""
        pair = f"{self._token}:{self._secret}".encode()
        return f"Basic {base64.b64encode(pair).decode()}"

    def send(
        self,
        method: str,
        path: str,
        *,
        query: Query = (),
        body: Any = None,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """Send a request as this user; `path` is relative to `/v1`, `{userId}` is filled in.

        `body` is sent as JSON; `content` sends bytes as they are, declared as JSON too unless
        `headers` say otherwise.
        """
        if content is None:
            content = b"" if body is None else json.dumps(body).encode()
        declared = {"Authorization": self.authorization}
        if content:
            declared["Content-Type"] = "application/json"
        declared |= headers or {}
        target = "/v1" + path.replace("{userId}", self.user_id)
        return self._api.send(method, target, query=query, headers=declared, content=content)

    def call(
        self,
        operation: Operation,
        *,
        ids: Mapping[str, str] | None = None,
        query: Query = (),
        body: Any = None,
        content: bytes | None = None,
    ) -> Reply:
        """Call an operation; ids that are not given are of things made for the occasion."""
        path = operation.path
        for parameter in operation.parameters:
            if parameter.where == "path":
                value = (ids or {}).get(parameter.name) or self.value(parameter.name)
                path = path.replace(f"{{{parameter.name}}}", quote(value, safe=""))
        return self.send(operation.method, path, query=query, body=body, content=content)

    def act(self, path: str, body: Any = None) -> Any:
        """Make the outside world act, through the control API; what it answers."""
        reply = self.attempt(path, body)
        assert reply.status == 200, f"control {path}: {reply.status} {reply.content[:500]!r}"
        return reply.json()

    def attempt(self, path: str, body: Any = None) -> Reply:
        """As `act`, for what may be impossible."""
        content = json.dumps(body or {}).encode()
        return self._control.send(
            "POST", f"/_sim{path}", headers={"Content-Type": "application/json"}, content=content
        )

    def look(self, path: str, query: Query = ()) -> Any:
        """Read from the control API."""
        reply = self._control.send("GET", f"/_sim{path}", query=query)
        assert reply.status == 200, f"control {path}: {reply.status} {reply.content[:500]!r}"
        return reply.json()

    def advance(self, seconds: float) -> None:
        """Let virtual time pass; everything that falls due has happened when this returns."""
        self.act("/clock/advance", {"seconds": seconds})

    def deliveries(self, **wanted: str) -> list[dict[str, Any]]:
        """The callbacks to this account, oldest first."""
        query = [("userId", self.user_id), *wanted.items()]
        found: list[dict[str, Any]] = self.look("/deliveries", query)
        return found

    def value(self, name: str) -> str:
        """The id or number that goes by `name` in this account, made when first asked for.

        Raises KeyError when nothing goes by that name.
        """
        return self._made(name)

    @functools.cache  # noqa: B019  (an account lives as long as its case)
    def _made(self, name: str) -> str:
        return _MAKERS[name](self)

    def _created(self, path: str, body: Any) -> str:
        reply = self.send("POST", path, body=body)
        assert reply.status == 201, f"POST {path}: {reply.status} {reply.content[:500]!r}"
        return reply.headers["location"].rsplit("/", 1)[1]

    def digest(self) -> dict[str, Any]:
        """Everything of the account that a refused request must leave as it was."""
        found = {name: self.send("GET", f"/users/{{userId}}/{name}").json() for name in _SHOWN}
        for domain in found["domains"]:
            path = f"domains/{domain['id']}/endpoints"
            found[path] = self.send("GET", f"/users/{{userId}}/{path}").json()
        return found


def _available_number(account: Account) -> str:
    reply = account.send("GET", "/availableNumbers/local", query=[("areaCode", "919")])
    number: str = reply.json()[-1]["number"]
    return number


def _owned_number(account: Account) -> str:
    body = {"number": _available_number(account), "applicationId": account.value("applicationId")}
    account._created("/users/{userId}/phoneNumbers", body)
    return str(body["number"])


def _number_id(account: Account) -> str:
    number = account.value("ownNumber")
    reply = account.send("GET", f"/users/{{userId}}/phoneNumbers/{quote(number, safe='')}")
    id_: str = reply.json()["id"]
    return id_


def _application(account: Account) -> str:
    return account._created(
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
    return account._created("/users/{userId}/calls", body)


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
    return account._created("/users/{userId}/messages", body)


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
    return account._created("/users/{userId}/domains", body)


def _endpoint(account: Account) -> str:
    path = f"/users/{{userId}}/domains/{account.value('domainId')}/endpoints"
    return account._created(path, {"name": "desk", "credentials": {"password": "a password"}})


def _bridge(account: Account) -> str:
    return account._created("/users/{userId}/bridges", {"callIds": [account.value("callId")]})


def _gather(account: Account) -> str:
    path = f"/users/{{userId}}/calls/{account.value('callId')}/gather"
    return account._created(path, {"interDigitTimeout": 30})


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
    return account._created(path, {})


def _guest(account: Account, conference_id: str) -> str:
    call_id = _call(account, ANSWERS, conferenceId=conference_id)
    account.advance(_RINGING_SECONDS)
    return call_id


def _conference(account: Account) -> str:
    id_ = account._created("/users/{userId}/conferences", {"from": account.value("ownNumber")})
    body = {"callId": _guest(account, id_)}
    account._created(f"/users/{{userId}}/conferences/{id_}/members", body)
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


_MAKERS: Mapping[str, Callable[[Account], str]] = {
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
NAMES = frozenset(_MAKERS)
"""Everything that `Account.value` knows by name."""
