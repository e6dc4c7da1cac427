"""How a reply leaves: at once where our own server takes it whole, else in ASGI's messages."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from catapult_simulator.api.bodies import Message
from catapult_simulator.api.exchange import Scope
from catapult_simulator.api.routing import Reply

Send = Callable[[Message], Awaitable[None]]

NOTHING: Mapping[str, Any] = {}

AT_ONCE = "catapult.answer-at-once"
"""An extension of ASGI's scope: called with status, headers and body, it says whether it wrote."""


def answered_at_once(scope: Scope, reply: Reply) -> bool:
    """Whether our own server, which can take a whole reply, has taken it."""
    at_once = (scope.get("extensions") or NOTHING).get(AT_ONCE)
    if at_once is None or reply.pieces:
        return False
    taken: bool = at_once(reply.status, reply.headers, reply.body)
    return taken


async def respond(reply: Reply, send: Send) -> None:
    """Sends a reply, in so many pieces as it has."""
    size = len(reply.body) + sum(map(len, reply.pieces)) if reply.pieces else len(reply.body)
    headers = [*reply.headers, (b"content-length", b"%d" % size)]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    body = {"type": "http.response.body", "body": reply.body}
    if not reply.pieces:
        await send(body)
        return
    await send(body | {"more_body": True})
    for piece in reply.pieces[:-1]:
        await send(body | {"body": piece, "more_body": True})
    await send(body | {"body": reply.pieces[-1]})
