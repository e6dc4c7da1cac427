"""Replies that do not arrive: the connection ends before them, or in the middle of them."""

import socket
import struct
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from catapult_simulator.api.routing import Reply
from catapult_simulator.faults.cutting import ConnectionCut

Message = MutableMapping[str, Any]


async def cut_off(
    reply: Reply,
    receive: Callable[[], Awaitable[Message]],
    send: Callable[[Message], Awaitable[None]],
) -> None:
    """Ends the connection where `reply.cut` says: nothing of the reply, or half of its body.

    Over a socket the client sees it closed. A caller in this process has no socket: ConnectionCut.
    """
    if reply.cut == "truncated":
        body = reply.body + b"".join(reply.pieces)
        headers = [*reply.headers, (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": reply.status, "headers": headers})
        half = body[: len(body) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": True})
    # ASGI has no word for it: the connection is that of the request whose method `send` is.
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if transport is None:
        raise ConnectionCut("a fault cut the connection")
    if reply.cut == "truncated":
        transport.close()
    else:
        linger = struct.pack("ii", True, 0)  # An end without farewell: RST, and no FIN.
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        transport.abort()
    while (await receive())["type"] != "http.disconnect":
        pass
