"""Calls an ASGI application with any bytes whatever, which no HTTP client would send."""

import base64
from collections.abc import Iterable, MutableMapping, Sequence
from typing import Any

import httpx

from catapult_simulator.app import Simulator

Message = MutableMapping[str, Any]


def basic(token: str, secret: str) -> tuple[bytes, bytes]:
    """The header of basic authentication."""
    return (b"authorization", b"Basic " + base64.b64encode(f"{token}:{secret}".encode()))


def call(
    app: Simulator,
    method: str,
    raw_path: bytes,
    *,
    query: bytes = b"",
    headers: Iterable[tuple[bytes, bytes]] = (),
    chunks: Sequence[bytes] = (b"",),
) -> httpx.Response:
    """One request, driven to its end without an event loop: answering never waits."""
    arriving = [
        {"type": "http.request", "body": chunk, "more_body": index < len(chunks)}
        for index, chunk in enumerate(chunks, 1)
    ]
    sent: list[Message] = []

    async def receive() -> Message:
        return arriving.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": method,
        "scheme": "http",
        "path": raw_path.decode("latin-1"),
        "raw_path": raw_path,
        "query_string": query,
        "headers": list(headers),
        "client": ("127.0.0.1", 1),
    }
    answering = app(scope, receive, send)
    try:
        answering.send(None)
    except StopIteration:
        pass
    else:
        raise AssertionError("the application waits for something")
    start, *pieces = sent
    assert [piece.get("more_body", False) for piece in pieces] == [True] * (len(pieces) - 1) + [
        False
    ]
    body = b"".join(piece["body"] for piece in pieces)
    request = httpx.Request(method, "http://127.0.0.1/")
    return httpx.Response(start["status"], headers=start["headers"], content=body, request=request)
