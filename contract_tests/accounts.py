"""A fresh account on the target; what exists in it is made on demand.

Every case of a test gets an account of its own, so that cases neither wait for nor disturb one
another, whatever the target is.
"""

from __future__ import annotations

import base64
import functools
import itertools
import json
import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from contract_tests.document import Operation
from contract_tests.made_things import MAKERS
from contract_tests.targets import Query, Reply, Target

_COUNTER = itertools.count(1)
# Parallel workers share a server when the target is one; their accounts must not meet.
_PREFIX = f"{os.getpid():x}"

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
        self.user_id: str = f"u-{name}"
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
        return MAKERS[name](self)

    def created(self, path: str, body: Any) -> str:
        """The id of what a request has made. Raises AssertionError when it has made nothing."""
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
