"""A simulator for tests: two accounts, a fixed start and a clock that only the test moves.

Beside the tests and not among them, so that every folder of tests can import it by one name.
"""

import asyncio
from collections.abc import MutableMapping
from datetime import UTC, datetime
from typing import Any

import httpx

from catapult_simulator import Account, Settings, create_app
from catapult_simulator.durability.shapes import Shape
from catapult_simulator.state.kinds import APPLICATIONS, PHONE_NUMBERS
from catapult_simulator.state.table import KINDS

ALICE, BOB = "u-alice", "u-bob"
START = datetime(2016, 11, 16, 15, 0, 0, tzinfo=UTC)
OUTSIDE = "+14155551212"
NUMBERS = {ALICE: "+19195551001", BOB: "+19195551002"}


class Sim:
    """Requests as one of two accounts, the outside world, time, and what was called back."""

    def __init__(self, runner: asyncio.Runner, **settings: Any) -> None:
        accounts = tuple(Account(user, f"t-{user}", "secret") for user in (ALICE, BOB))
        self.app = create_app(Settings(accounts=accounts, clock="manual", start=START, **settings))
        self.world = self.app.world
        self._run = runner.run
        for user, number in NUMBERS.items():
            self.own(user, number)

    def own(self, user: str, number: str, **properties: Any) -> None:
        """Give a number to an account, with an application where ``application`` is given."""
        application = properties.pop("application", None)
        if application is not None:
            properties["applicationId"] = application["id"]
        document = {"id": f"n-{number[1:]}", "number": number, "active": number}
        with self.world.store.unit():
            if application is not None:
                self.world.store.put(APPLICATIONS, user, application)
            self.world.store.put(
                PHONE_NUMBERS, user, document | {"numberState": "enabled"} | properties
            )

    def ask(self, method: str, path: str, *, user: str = ALICE, **request: Any) -> httpx.Response:
        """Send a request; ``path`` begins behind /users/{userId}, or is a Location."""
        url = path if path.startswith("http") else f"http://sim/v1/users/{user}{path}"
        auth = (f"t-{user}", "secret")

        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(self.app)
            async with httpx.AsyncClient(transport=transport, auth=auth) as client:
                return await client.request(method, url, **request)

        return self._run(send())

    def get(self, path: str, **request: Any) -> Any:
        """The JSON of a GET that succeeds."""
        response = self.ask("GET", path, **request)
        assert response.status_code == 200, response.text
        return response.json()

    def post(self, path: str, body: Any, **request: Any) -> httpx.Response:
        """Send JSON."""
        return self.ask("POST", path, json=body, **request)

    def control(self, method: str, path: str, **request: Any) -> httpx.Response:
        """Send a request to the control API; ``path`` begins behind /_sim."""

        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(self.app.control)
            async with httpx.AsyncClient(transport=transport) as client:
                return await client.request(method, f"http://localhost/_sim{path}", **request)

        return self._run(send())

    def raw_control(
        self, method: str, path: str, headers: list[tuple[bytes, bytes]]
    ) -> httpx.Response:
        """Send a request with these headers and no others to the control API; its whole path."""
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": b""}

        async def send(message: MutableMapping[str, Any]) -> None:
            sent.append(dict(message))

        scope = {"type": "http", "method": method, "path": path, "headers": headers}
        about = {"query_string": b"", "raw_path": path.encode(), "scheme": "http", "root_path": ""}
        self._run(self.app.control(scope | about, receive, send))
        body = b"".join(message.get("body", b"") for message in sent[1:])
        return httpx.Response(sent[0]["status"], headers=sent[0]["headers"], content=body)

    def outside(self, path: str, body: Any = None) -> httpx.Response:
        """Let the outside world do something, through the control API."""
        return self.control("POST", path, json=body or {})

    def wait(self, seconds: float) -> None:
        """Let virtual time pass."""
        self._run(self.world.clock.advance(seconds))

    def require_shapes(self) -> None:
        """Fails when a document is not as its kind says: it could not be taken up again."""
        for table in self.world.store.tables():
            shape = Shape(table.kind)
            for document in table.rows.values():
                assert shape.problem(document) is None, (table.kind.name, document)

    def called_back(self, key: str | None = None) -> list[dict[str, Any]]:
        """The events that left, in order; of one call or message where its id is given."""
        return [
            dict(delivery.callback.event)
            for delivery in self.world.callbacks.log
            if key in (None, delivery.callback.key)
        ]

    def told_at(self, key: str | None = None) -> list[tuple[dict[str, Any], str]]:
        """The same events, each with the second of its minute, such as `01.500`.

        Events show whole seconds; what is known of their deliveries is more exact.
        """
        return [
            (dict(delivery.callback.event), delivery.time[17:23])
            for delivery in self.world.callbacks.log
            if key in (None, delivery.callback.key)
        ]

    def errors(self, user: str = ALICE) -> list[str]:
        """The codes in the account's /errors, newest first."""
        return [entry["code"] for entry in self.get("/errors", user=user)]


def application(id_: str = "a-1", **properties: Any) -> dict[str, Any]:
    """An application as it is kept, with both URLs."""
    return {
        "id": id_,
        "name": "App",
        "incomingCallUrl": "http://app.example/calls",
        "incomingCallUrlCallbackTimeout": 10_000,
        "incomingMessageUrl": "http://app.example/messages",
        "incomingMessageUrlCallbackTimeout": 10_000,
        "callbackHttpMethod": "POST",
        "autoAnswer": False,
    } | properties


def kinds() -> list[str]:
    """The kinds of documents that the simulator has, without those that tests declare."""
    return [name for name in KINDS if not name.startswith("test-")]
