"""One call of an account: brought into a state, met with an event, looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from contract_tests.accounts import Account
from contract_tests.lifecycles import read
from contract_tests.numbers import NEVER_ANSWERS, STRANGER
from contract_tests.targets import Reply

RING_SECONDS = 300
CALLBACK_URL = "https://example.com/one-call"


class LiveCall:
    """A call that a test has in its hands."""

    def __init__(self, account: Account, id_: str) -> None:
        self.account = account
        self.id = id_
        self.leg: str | None = None

    def ask(self, body: Mapping[str, Any]) -> Reply:
        """Update the call; the call that a transfer places is kept as `leg`."""
        reply = self.account.send("POST", f"/users/{{userId}}/calls/{self.id}", body=body)
        if reply.status == 200 and "location" in reply.headers:
            self.leg = reply.headers["location"].rsplit("/", 1)[1]
        return reply

    def outside(self, action: str, call_id: str | None = None) -> Reply:
        """Let the far end of the call (or of `call_id`) act."""
        path = f"/users/{self.account.user_id}/calls/{call_id or self.id}/{action}"
        return self.account.attempt(path)

    def meet(self, event: str) -> Reply:
        """Let an event of `lifecycles/calls.yaml` happen, or try to."""
        table = read("calls")
        if event in table["requests"]:
            return self.ask(table["requests"][event])
        if event in table["outside"]:
            return self.outside(table["outside"][event])
        assert self.leg is not None, f"{event} needs the call of a transfer"
        return self.outside(table["transfer"][event], self.leg)

    def shown(self) -> dict[str, Any]:
        """The call as the API shows it."""
        reply = self.account.send("GET", f"/users/{{userId}}/calls/{self.id}")
        assert reply.status == 200, reply.content
        call: dict[str, Any] = reply.json()
        return call

    def events(self) -> list[dict[str, Any]]:
        """The events that were sent about the call, oldest first."""
        return [delivery["event"] for delivery in self.account.deliveries(key=self.id)]


def dial(account: Account, to: str = NEVER_ANSWERS, **more: Any) -> LiveCall:
    """A call that goes out and rings."""
    body = {"from": account.value("ownNumber"), "to": to, "callTimeout": RING_SECONDS}
    body |= {"callbackUrl": CALLBACK_URL} | more
    reply = account.send("POST", "/users/{userId}/calls", body=body)
    assert reply.status == 201, reply.content
    return LiveCall(account, reply.headers["location"].rsplit("/", 1)[1])


def ring(account: Account, **more: Any) -> LiveCall:
    """A call that comes in and rings."""
    body = {"from": STRANGER, "to": account.value("ownNumber")} | more
    return LiveCall(account, account.act("/calls", body)["id"])


def call_in(account: Account, direction: str, state: str, *, transferred: bool) -> LiveCall:
    """A call of `direction` in `state`; `transferred` if it is to have a transfer behind it."""
    call = ring(account) if direction == "in" else dial(account)
    for reply in _ways(call, direction, transferred)[state]():
        assert reply.status == 200, f"{direction} → {state}: {reply.content!r}"
    assert call.shown()["state"] == state
    return call


def _ways(
    call: LiveCall, direction: str, transferred: bool
) -> Mapping[str, Callable[[], list[Reply]]]:
    incoming = direction == "in"

    def answer() -> list[Reply]:
        return [call.meet("answer" if incoming else "far-end-answers")]

    def reject() -> list[Reply]:
        return [call.meet("reject" if incoming else "far-end-rejects")]

    def transfer() -> list[Reply]:
        return [*answer(), call.meet("transfer")]

    def connect() -> list[Reply]:
        return [*transfer(), call.meet("transfer-connects")]

    return {
        "started": list,
        "active": connect if transferred else answer,
        "transferring": transfer,
        "completed": lambda: [
            *(transfer() if transferred else answer()),
            call.meet("hang-up"),
        ],
        "rejected": reject,
    }


def kind(event: Mapping[str, Any]) -> str:
    """The name of the page that prints an event: a rejection is a hang-up by its type."""
    if event["eventType"] == "hangup" and event.get("callState") == "completed":
        return "reject"
    return str(event["eventType"])
