"""Sends callbacks with aiohttp, only to where the egress rule lets them go."""

import asyncio
import socket
from base64 import b64encode
from ipaddress import ip_address

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver
from yarl import URL

from catapult_simulator.egress import Egress
from catapult_simulator.outgoing import Answer, Message

USER_AGENT = "BandwidthAPI/v1"
MAX_ANSWER_BYTES = 64 * 1024


class Sender:
    """One session with kept connections, in the loop that is running."""

    def __init__(self, egress: Egress, connections: int) -> None:
        self._egress = egress
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    async def send(self, message: Message) -> tuple[Answer, str | None]:
        """Sends once. Returns the answer, and what went wrong in words, or None.

        A status of 400 or more is wrong too; redirects are not followed.
        """
        status: int | None = None
        head = b""
        try:
            self._egress.check_url(message.url)
            async with self._request(message) as response:
                status = response.status
                head = await response.content.read(MAX_ANSWER_BYTES)
        except TimeoutError:
            return Answer(status, head), f"no answer within {message.timeout_seconds:g} s"
        except (aiohttp.ClientError, OSError, ValueError) as problem:
            return Answer(status, head), str(problem) or type(problem).__name__
        return Answer(status, head), f"answered {status}" if status >= 400 else None

    async def close(self) -> None:
        """Closes every connection."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _request(
        self, message: Message
    ) -> "aiohttp.client._BaseRequestContextManager[aiohttp.ClientResponse]":  # pyright: ignore[reportPrivateUsage]
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
            allow_redirects=False,
            timeout=aiohttp.ClientTimeout(total=message.timeout_seconds),
        )

    def _client(self) -> aiohttp.ClientSession:
        loop = asyncio.get_running_loop()
        if self._session is None or self._session.closed or self._loop is not loop:
            self._loop = loop
            connector = aiohttp.TCPConnector(
                resolver=GuardedResolver(self._egress),
                use_dns_cache=False,
                limit=self._connections,
            )
            jar = aiohttp.DummyCookieJar()
            self._session = aiohttp.ClientSession(connector=connector, cookie_jar=jar)
        return self._session


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
