"""Requests from inside the process, through the same ASGI door as those that arrive over HTTP."""

import asyncio
from base64 import b64encode
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any, NamedTuple, cast
from urllib.parse import unquote

import orjson

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
AsgiApp = Callable[[Message, Receive, Send], Awaitable[None]]


class Answered(NamedTuple):
    """A response: status, headers with names in lower case, and the body."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def value(self) -> Any:
        """The JSON of the body. Of no body the `id` and `location` of what was created, if any;
        of a file its `contentType` and how many `bytes` it has."""
        content_type = self.headers.get("content-type", "")
        if self.body and content_type.partition(";")[0] == "application/json":
            return orjson.loads(self.body)
        if self.body:
            return {"contentType": content_type, "bytes": len(self.body)}
        location = self.headers.get("location")
        return {"id": location.rpartition("/")[2], "location": location} if location else {}

    @property
    def properties(self) -> dict[str, Any]:
        """The value where it is an object, else nothing."""
        value = self.value
        return cast(dict[str, Any], value) if isinstance(value, dict) else {}


def basic(token: str, secret: str) -> str:
    """The Authorization header of HTTP basic authentication."""
    return "Basic " + b64encode(f"{token}:{secret}".encode()).decode()


async def ask(
    app: AsgiApp,
    method: str,
    target: str,
    value: object = None,
    authorization: str | None = None,
    host: str = "127.0.0.1",
) -> Answered:
    """Sends one request; `target` is path and query, `value` what is sent as JSON unless None.

    URLs of the API are made of `host`, which may have a port.
    """
    body = b"" if value is None else orjson.dumps(value)
    headers = [(b"host", host.encode()), (b"content-length", str(len(body)).encode())]
    if value is not None:
        headers.append((b"content-type", b"application/json"))
    if authorization is not None:
        headers.append((b"authorization", authorization.encode()))
    sent: list[Message] = []

    arriving = [body]

    async def receive() -> Message:
        if not arriving:
            await asyncio.Future[None]()  # Who asks from inside stays until it is answered.
        return {"type": "http.request", "body": arriving.pop(), "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    await app(_scope(method, target, headers), receive, send)
    start, *pieces = sent
    pairs = cast(list[tuple[bytes, bytes]], list(start["headers"]))
    return Answered(
        start["status"],
        {name.decode("latin-1").lower(): text.decode("latin-1") for name, text in pairs},
        b"".join(piece.get("body", b"") for piece in pieces),
    )


def _scope(method: str, target: str, headers: list[tuple[bytes, bytes]]) -> Message:
    path, _, query = target.partition("?")
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": headers,
        "client": ("127.0.0.1", 0),
        "server": ("127.0.0.1", 80),
    }
