"""A simulator on a port of loopback that notes every request to the API, with its body."""

from __future__ import annotations

import json
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl

import uvicorn

from catapult_simulator import Settings, create_app
from contract_tests.targets import AsgiApp, OverHttp

# Two simulators with the same beginning give the same ids and times to the same requests.
ALIKE = Settings(accounts=(), seed=1, clock="manual", start=datetime(2026, 1, 1, tzinfo=UTC))


@dataclass(frozen=True)
class Sent:
    """A request as it arrived: path decoded, query in order of names, a JSON body read.

    Attributes:
        body: JSON; of another type the content type and the text; None when it is empty.
    """

    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    body: Any

    @property
    def fields(self) -> dict[str, Any]:
        """The members of query and body together."""
        body = self.body if isinstance(self.body, dict) else {"body": self.body}
        return {**dict(self.query), **{k: v for k, v in body.items() if v is not None}}


class Recorded:
    """An ASGI application that is two: the API, whose requests are noted, and the control API."""

    def __init__(self, api: AsgiApp, control: AsgiApp) -> None:
        self._api, self._control = api, control
        self.requests: list[Sent] = []

    async def __call__(self, scope: Mapping[str, Any], receive: Any, send: Any) -> None:
        """Note a request whole, then hand it on."""
        if not scope["path"].startswith("/v1"):
            return await self._control(scope, receive, send)
        body = b""
        messages: list[Any] = []
        while not messages or messages[-1].get("more_body"):
            messages.append(await receive())
            body += messages[-1].get("body", b"")

        async def again() -> Any:
            return messages.pop(0) if messages else await receive()

        self.requests.append(_sent(scope, body))
        return await self._api(scope, again, send)


def _sent(scope: Mapping[str, Any], body: bytes) -> Sent:
    query = parse_qsl(scope["query_string"].decode(), keep_blank_values=True)
    kind = dict(scope["headers"]).get(b"content-type", b"").decode()
    content: Any = {"type": kind, "text": body.decode("latin-1")} if body else None
    if body and kind.startswith("application/json"):
        content = _without_null(json.loads(body)) or None
    return Sent(scope["method"], scope["path"], tuple(sorted(query)), content)


def _without_null(value: Any) -> Any:
    """JSON without the members that are null: what was not given is null for one, absent for the
    other."""
    if isinstance(value, dict):
        return {name: _without_null(one) for name, one in value.items() if one is not None}
    return [_without_null(one) for one in value] if isinstance(value, list) else value


class Simulated:
    """A simulator that serves; `url` is where."""

    def __init__(self, recorded: Recorded, url: str) -> None:
        self._recorded, self.url = recorded, url
        self.target = OverHttp(url)

    def begin_anew(self) -> None:
        """Forget everything, accounts too; ids and time start again."""
        for account in self.target.send("GET", "/_sim/accounts").json():
            self.target.send("DELETE", f"/_sim/accounts/{account['userId']}")
        self.target.send("POST", "/_sim/reset", content=b"{}", headers=JSON)
        self._recorded.requests.clear()

    def take_requests(self) -> list[Sent]:
        """The requests to the API since this was asked last."""
        taken, self._recorded.requests = self._recorded.requests, []
        return taken

    def state(self) -> Any:
        """The whole state, without where this simulator serves and when it was started."""
        snapshot = self.target.send("GET", "/_sim/snapshot").content.decode()
        found = json.loads(snapshot.replace(self.url, "http://simulated"))
        del found["clock"]["wall"]
        return found


JSON = {"Content-Type": "application/json"}


@contextmanager
def simulated() -> Generator[Simulated]:
    """A simulator in a thread of its own; it ends with the block."""
    app = create_app(ALIKE)
    recorded = Recorded(app, app.control)
    config = uvicorn.Config(recorded, port=0, log_level="critical", lifespan="off", ws="none")
    server = uvicorn.Server(config)
    socket = config.bind_socket()
    thread = threading.Thread(target=server.run, args=([socket],))
    thread.start()
    try:
        found = Simulated(recorded, f"http://127.0.0.1:{socket.getsockname()[1]}")
        yield found
        found.target.close()
    finally:
        server.should_exit = True
        thread.join()
        socket.close()
