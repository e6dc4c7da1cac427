"""One attempt to deliver a callback: over the network, or to a receiver inside this process."""

from collections.abc import Awaitable, Callable
from time import perf_counter
from typing import TYPE_CHECKING

import orjson

from catapult_simulator.outgoing.callback_urls import authority, with_query, without_userinfo
from catapult_simulator.outgoing.deliveries import KEPT_BYTES, Attempt, Callback
from catapult_simulator.outgoing.egress import Egress
from catapult_simulator.outgoing.message import Answer, Message

if TYPE_CHECKING:
    from catapult_simulator.outgoing.sender import Sender

Receive = Callable[[Message], Awaitable[tuple[Answer, str | None]]]

MAX_CONNECTIONS = 64


class Outlet:
    """Where callbacks leave.

    Attributes:
        inside: receivers in this process by host and port as a URL has them, in lower case. What
            they get never touches the network, whatever the egress rule says.
    """

    def __init__(self, egress: Egress, iso: Callable[[], str]) -> None:
        self.inside: dict[str, Receive] = {}
        self._egress = egress
        self._iso = iso
        self._sender: Sender | None = None

    def takes(self, callback: Callback) -> bool:
        """Whether any of a callback's URLs is called at all, and not only recorded."""
        return self._egress.sends or (
            bool(self.inside)
            and any(self._receiver(url) for url in (callback.url, callback.fallback_url) if url)
        )

    async def attempt(self, callback: Callback, url: str) -> Attempt:
        """Calls one URL of a callback, once."""
        started, when = perf_counter(), self._iso()
        bare, credentials = without_userinfo(url)
        body = None
        if callback.method == "GET":
            target = with_query(bare, callback.event)
        else:
            target, body = bare, orjson.dumps(callback.event)
        message = Message(callback.method, target, credentials, body, callback.timeout_ms / 1000)
        answer, error = await self._send(url)(message)
        elapsed = round((perf_counter() - started) * 1000, 3)
        head = answer.head[:KEPT_BYTES].decode("utf-8", "replace")
        return Attempt(bare, when, answer.status, error, elapsed, head)

    def sender(self) -> "Sender":
        """Who sends; made when the first callback leaves, for what it needs is slow to import."""
        if self._sender is None:
            from catapult_simulator.outgoing.sender import Sender

            self._sender = Sender(self._egress, MAX_CONNECTIONS)
        return self._sender

    async def close(self) -> None:
        """Closes every connection."""
        if self._sender is not None:
            await self._sender.close()

    def _send(self, url: str) -> Receive:
        receiver = self._receiver(url) if self.inside else None
        if receiver is not None:
            return receiver
        return self.sender().send if self._egress.sends else _nothing_is_sent

    def _receiver(self, url: str) -> Receive | None:
        return self.inside.get(authority(url).rpartition("@")[2].lower())


async def _nothing_is_sent(_: Message) -> tuple[Answer, str | None]:
    return Answer(None, b""), "nothing is sent (--egress record)"
