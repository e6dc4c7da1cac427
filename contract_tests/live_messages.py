"""One message of an account, watched from state to state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from contract_tests.accounts import Account
from contract_tests.lifecycles import read
from contract_tests.numbers import STRANGER

CALLBACK_URL = "https://example.com/one-message"
NO_CARRIER = "+19195550190"
IMAGE = "https://example.com/image.png"
TICK_SECONDS = 0.05
PATIENCE_SECONDS = 2.0

Look = tuple[str, str | None]


class LiveMessage:
    """A message that a test has in its hands."""

    def __init__(self, account: Account, id_: str) -> None:
        self.account = account
        self.id = id_

    def shown(self) -> dict[str, Any]:
        """The message as the API shows it."""
        reply = self.account.send("GET", f"/users/{{userId}}/messages/{self.id}")
        assert reply.status == 200, reply.content
        message: dict[str, Any] = reply.json()
        return message

    def look(self) -> Look:
        """State and delivery state."""
        message = self.shown()
        return message["state"], message.get("deliveryState")

    def events(self) -> list[dict[str, Any]]:
        """The events that were sent about the message, oldest first."""
        return [delivery["event"] for delivery in self.account.deliveries(key=self.id)]

    def watch(self, *, until: str | None = None) -> list[Look]:
        """What is seen of it while time passes, each look that differs from the one before.

        Ends in the state `until`, or when nothing has been going to happen for a while.
        """
        seen = [self.look()]
        for _ in range(round(PATIENCE_SECONDS / TICK_SECONDS)):
            if seen[-1][0] == until:
                break
            self.account.advance(TICK_SECONDS)
            look = self.look()
            if look != seen[-1]:
                seen.append(look)
        return seen


def send(account: Account, to: str, **more: Any) -> LiveMessage:
    """A message on its way to `to`."""
    body = {"from": account.value("ownNumber"), "to": to, "text": "Hello"}
    body |= {"callbackUrl": CALLBACK_URL} | more
    reply = account.send("POST", "/users/{userId}/messages", body=body)
    assert reply.status == 201, reply.content
    return LiveMessage(account, reply.headers["location"].rsplit("/", 1)[1])


def receive(account: Account, **more: Any) -> LiveMessage:
    """A message that came in."""
    body = {"from": STRANGER, "to": account.value("ownNumber"), "text": "Hello"} | more
    return LiveMessage(account, account.act("/messages", body)["id"])


def message_in(account: Account, state: str) -> LiveMessage:
    """A message in `state`."""
    if state == "received":
        return receive(account)
    message = send(account, NO_CARRIER if state == "error" else reporting(0))
    assert message.watch(until=state)[-1][0] == state
    return message


def codes() -> Mapping[int, str]:
    """The documented delivery codes with their descriptions, in the documentation's order."""
    found: Mapping[int, str] = read("messages")["codes"]
    return found


def reporting(code: int) -> str:
    """The number whose carrier reports `code`."""
    return f"+1919555{110 + list(codes()).index(code):04d}"
