"""What contract tests run against: a simulator in this process, or any server over HTTP.

A target takes a request and gives a reply, synchronously, and knows nothing of the API.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import unquote_to_bytes, urlencode

import httpx

AsgiApp = Callable[..., Awaitable[None]]
Query = Sequence[tuple[str, str]]
_CLIENT = ("127.0.0.1", 50000)


@dataclass(frozen=True)
class Reply:
    """What came back. Header names are in lower case."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    def json(self) -> Any:
        """The body as JSON; `None` when it is empty.

        Raises AssertionError, showing the body, when it is not JSON.
        """
        if not self.content:
            return None
        try:
            return json.loads(self.content)
        except ValueError as error:
            raise AssertionError(f"not JSON: {self.content[:200]!r}") from error


class Target(Protocol):
    """Something that answers HTTP requests."""

    def send(
        self,
        method: str,
        path: str,
        *,
        query: Query = (),
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
    ) -> Reply:
        """Send one request; `path` begins with a slash and is already percent-encoded."""
        ...


class InProcess:
    """An ASGI application, called without a socket."""

    def __init__(self, app: AsgiApp, runner: asyncio.Runner) -> None:
        self._app = app
        self._runner = runner

    def send(
        self,
        method: str,
        path: str,
        *,
        query: Query = (),
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
    ) -> Reply:
        """Send one request to the application and wait for its whole reply."""
        raw_query = urlencode(query).encode()
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": unquote_to_bytes(path).decode("utf-8", "replace"),
            "raw_path": path.encode(),
            "query_string": raw_query,
            "root_path": "",
            "headers": _headers(headers or {}, content),
            "client": _CLIENT,
            "server": ("localhost", 80),
        }
        return self._runner.run(self._exchange(scope, content))

    async def _exchange(self, scope: Mapping[str, Any], content: bytes) -> Reply:
        messages: list[Mapping[str, Any]] = []
        bodies = [{"type": "http.request", "body": content, "more_body": False}]

        async def receive() -> Mapping[str, Any]:
            return bodies.pop() if bodies else {"type": "http.disconnect"}

        async def send(message: Mapping[str, Any]) -> None:
            messages.append(message)

        await self._app(scope, receive, send)
        start = messages[0]
        return Reply(
            status=start["status"],
            headers={k.decode("latin-1").lower(): v.decode("latin-1") for k, v in start["headers"]},
            content=b"".join(message.get("body", b"") for message in messages[1:]),
        )


def _headers(headers: Mapping[str, str], content: bytes) -> list[tuple[bytes, bytes]]:
    given = {"host": "localhost", **{name.lower(): value for name, value in headers.items()}}
    if content:
        given.setdefault("content-length", str(len(content)))
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in given.items()]


class OverHttp:
    """A server at `base_url`, spoken to over a socket."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url
        self._client = httpx.Client(base_url=base_url, timeout=30, trust_env=False)

    def send(
        self,
        method: str,
        path: str,
        *,
        query: Query = (),
        headers: Mapping[str, str] | None = None,
        content: bytes = b"",
    ) -> Reply:
        """Send one request over the connection pool of this target."""
        url = f"{path}?{urlencode(query)}" if query else path
        reply = self._client.request(method, url, headers=dict(headers or {}), content=content)
        return Reply(
            reply.status_code,
            {name.lower(): value for name, value in reply.headers.items()},
            reply.content,
        )

    def close(self) -> None:
        """Close the connections."""
        self._client.close()
