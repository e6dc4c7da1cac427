"""Something of an account that a test has in its hands: it is looked at, and events befall it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from contract_tests.accounts import Account
from contract_tests.live_calls import LiveCall, dial
from contract_tests.targets import Reply

Act = Callable[[], Reply | None]
BEGINNINGS_AND_ENDS = {"started", "done", "created", "completed"}
WITH_A_STATE = {"recording", "transcription"}


@dataclass(frozen=True)
class Thing:
    """A thing that lives.

    `operation` shows it, at `path`; its events are those about `key`; `acts` are what can befall
    it, by the names of its table: a request's reply, that of the control API, or nothing when only
    time passes.
    """

    account: Account
    operation: str
    path: str
    key: str
    acts: Mapping[str, Act]

    def look(self) -> Reply:
        """The reply that shows it."""
        return self.account.send("GET", self.path)

    def shown(self) -> dict[str, Any]:
        """How the API shows it."""
        reply = self.look()
        assert reply.status == 200, reply.content
        found: dict[str, Any] = reply.json()
        return found

    def events(self) -> list[dict[str, Any]]:
        """The events that were sent about it, oldest first."""
        return [delivery["event"] for delivery in self.account.deliveries(key=self.key)]


def post(account: Account, path: str, body: Mapping[str, Any]) -> Reply:
    """A request below the account, whatever comes of it."""
    return account.send("POST", f"/users/{{userId}}/{path}", body=body)


def created(account: Account, path: str, body: Mapping[str, Any]) -> str:
    """The id of what a request made."""
    reply = post(account, path, body)
    assert reply.status == 201, reply.content
    return reply.headers["location"].rsplit("/", 1)[1]


def talking(account: Account, **more: Any) -> LiveCall:
    """A call that went out and was answered."""
    call = dial(account, **more)
    assert call.meet("far-end-answers").status == 200
    return call


def passes(account: Account, seconds: float) -> Act:
    """Only time passes."""

    def act() -> None:
        account.advance(seconds)

    return act


def told(event: Mapping[str, Any]) -> str:
    """What an event is called in the tables: its type, and what it says began or ended."""
    kind, status = event["eventType"], event.get("status")
    return kind if status not in BEGINNINGS_AND_ENDS or kind in WITH_A_STATE else f"{kind}-{status}"
