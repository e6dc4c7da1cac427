"""Sends callbacks with aiohttp, only to where the egress rule lets them go."""

import asyncio
import socket
from base64 import b64encode
from contextlib import AbstractAsyncContextManager
from ipaddress import ip_address
from typing import Any

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver
from yarl import URL

from catapult_simulator.outgoing.egress import Egress, ForbiddenDestination
from catapult_simulator.outgoing.message import Answer, Message
from catapult_simulator.settings import EgressMode

USER_AGENT = "BandwidthAPI/v1"
MAX_ANSWER_BYTES = 64 * 1024
KEPT_SECONDS = 15
AddressInfo = tuple[int, int, int, str, tuple[Any, ...]]
Exchange = AbstractAsyncContextManager[aiohttp.ClientResponse]


class Sender:
    """One session with kept connections, in the loop that is running."""

    def __init__(self, egress: Egress, connections: int) -> None:
        self._egress = egress
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._mode: EgressMode = egress.mode
        self._closing: asyncio.Task[None] | None = None

    async def send(self, message: Message) -> tuple[Answer, str | None]:
        """Sends once. Returns the answer, and what went wrong in words, or None.

        A status of 400 or more is wrong too; redirects are not followed.
        """
        status: int | None = None
        head = bytearray()
        try:
            self._egress.check_url(message.url)
            async with self._request(message) as response:
                status = response.status
                await _read(response.content, head)
            wrong = f"answered {status}" if status >= 400 else None
        except TimeoutError:
            wrong = f"no answer within {message.timeout_seconds:g} s"
        except (aiohttp.ClientError, OSError, ValueError) as problem:
            wrong = _in_words(problem)
        return Answer(status, bytes(head[:MAX_ANSWER_BYTES])), wrong

    async def close(self) -> None:
        """Closes every connection."""
        if self._closing is not None:
            await self._closing
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _request(self, message: Message) -> Exchange:
        headers = {"User-Agent": USER_AGENT}
        if message.body is not None:
            headers["Content-Type"] = "application/json; charset=utf-8"
        if message.credentials is not None:
            headers["Authorization"] = _basic(*message.credentials)
        return self._client().request(
            message.method,
            URL(message.url, encoded=True),
            data=message.body,
            headers=headers,
            skip_auto_headers=("Accept-Encoding",),
            allow_redirects=False,
            timeout=aiohttp.ClientTimeout(total=message.timeout_seconds),
        )

    def _client(self) -> aiohttp.ClientSession:
        loop, mode = asyncio.get_running_loop(), self._egress.mode
        known = self._loop is loop and self._mode == mode
        if self._session is None or self._session.closed or not known:
            # A kept connection was judged by the rule of then.
            if self._session is not None and self._loop is loop:
                self._closing = loop.create_task(self._session.close())
            self._loop, self._mode = loop, mode
            connector = aiohttp.TCPConnector(
                resolver=GuardedResolver(self._egress),
                socket_factory=self._socket,
                use_dns_cache=False,
                limit=self._connections,
                keepalive_timeout=KEPT_SECONDS,
            )
            self._session = aiohttp.ClientSession(
                connector=connector, cookie_jar=aiohttp.DummyCookieJar(), auto_decompress=False
            )
        return self._session

    def _socket(self, target: AddressInfo) -> socket.socket:
        """The last gate: whatever was written and resolved, this is where it connects to."""
        family, kind, protocol, _, address = target
        host, port = str(address[0]), int(address[1])
        self._egress.check_address(ip_address(host.partition("%")[0]), port)
        made = socket.socket(family, kind, protocol)
        made.setblocking(False)
        return made


async def _read(content: aiohttp.StreamReader, head: bytearray) -> None:
    """Adds the beginning of a body as it comes: what there is of it stays when the rest fails.

    A short one is read to its end, so that its connection is kept.
    """
    while len(head) < MAX_ANSWER_BYTES and (chunk := await content.readany()):
        head += chunk


def _in_words(problem: Exception) -> str:
    """What went wrong; that it was forbidden, where that is hidden in a failed connection."""
    if isinstance(problem, aiohttp.ClientResponseError):
        # Several lines, and a caret below what the parser met with.
        return f"the answer is not HTTP: {' '.join(problem.message.rstrip(' ^').split())}"
    if isinstance(problem, aiohttp.ClientPayloadError):
        return "the answer ended before it was whole"
    hidden = problem.os_error if isinstance(problem, aiohttp.ClientConnectorError) else problem
    shown = hidden if isinstance(hidden, ForbiddenDestination) else problem
    # Said of plain HTTP, too, where it leads astray whoever looks for the reason.
    return str(shown).replace(" ssl:default", "") or type(shown).__name__


def _basic(user: str, password: str) -> str:
    return "Basic " + b64encode(f"{user}:{password}".encode()).decode()


class GuardedResolver(AbstractResolver):
    """Resolves a name, and refuses it when any of its addresses is forbidden.

    aiohttp connects to the very addresses that are returned: nobody resolves again.
    """

    def __init__(self, egress: Egress) -> None:
        self._egress = egress
        self._inner = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The addresses of a name.

        Raises ForbiddenDestination, or OSError when there are none.
        """
        found = await self._inner.resolve(host, port, family)
        for result in found:
            self._egress.check_address(ip_address(result["host"].partition("%")[0]), port)
        return found

    async def close(self) -> None:
        """Nothing is kept open."""
        await self._inner.close()
