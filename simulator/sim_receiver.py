"""A customer's server on loopback: takes callbacks, and answers, fails or hangs as it is told."""

import asyncio
from base64 import b64decode
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web


@dataclass
class Received:
    """One request as it arrived."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    @property
    def credentials(self) -> tuple[str, str] | None:
        """User name and password, where there are any."""
        scheme, _, encoded = self.headers.get("Authorization", "").partition(" ")
        if scheme != "Basic":
            return None
        user, _, password = b64decode(encoded).decode().partition(":")
        return user, password


@dataclass
class Receiver:
    """What arrived, in order. The path says how to answer: /ok, /fail, /hang, /redirect, /big."""

    url: str = ""
    received: list[Received] = field(default_factory=list[Received])
    closing: asyncio.Event = field(default_factory=asyncio.Event)

    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [one.path for one in self.received]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answers as the path says."""
        body = await request.read()
        headers, query = dict(request.headers), dict(request.query)
        self.received.append(Received(request.method, request.path, query, headers, body))
        match request.path:
            case "/hang":
                await self.closing.wait()
            case "/fail":
                return web.Response(status=500, text="broken")
            case "/redirect":
                return web.Response(status=302, headers={"Location": "/ok"})
            case "/big":
                return web.Response(body=b"x" * 1_000_000)
            case _:
                pass
        return web.Response(text="thanks")


@asynccontextmanager
async def receiver() -> AsyncGenerator[Receiver, None]:
    """A receiver on a free port, while the block runs."""
    made = Receiver()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", made.answer)
    runner = web.AppRunner(app, shutdown_timeout=0)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        made.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        yield made
    finally:
        made.closing.set()
        await runner.cleanup()
