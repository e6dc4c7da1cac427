"""Clients of a port with TLS that do not agree on anything: they count as connections do."""

import asyncio
import ssl
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from catapult_simulator import Settings
from catapult_simulator.serve import Bounds, Where, handshake, serving
from sim_sockets import GET, Client, run

FILES = Path(__file__).parent.parent / "serve" / "certificates"
CERTIFICATE, KEY = FILES / "loopback.pem", FILES / "loopback-key.pem"
FEW = replace(Bounds(), connections=4)


class Secure:
    """A port with TLS, and those who connect to it."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._where = parts.hostname, parts.port
        self._trusting = ssl.create_default_context(cafile=CERTIFICATE)
        self._open: list[asyncio.StreamWriter] = []

    async def client(self) -> Client:
        """One who shakes hands. Raises OSError when the port hangs up."""
        return await self._connected(self._trusting)

    async def silent(self) -> Client:
        """One who connects and says nothing."""
        return await self._connected(None)

    async def _connected(self, trusting: ssl.SSLContext | None) -> Client:
        reader, writer = await asyncio.open_connection(*self._where, ssl=trusting)
        self._open.append(writer)
        return Client(reader, writer)

    def close(self) -> None:
        """Ends every connection."""
        for writer in self._open:
            writer.transport.abort()


@asynccontextmanager
async def secure() -> AsyncGenerator[Secure, None]:
    """A port of few connections."""
    where = Where(bounds=FEW, tls=(CERTIFICATE, KEY))
    async with serving(Settings(), where) as running:
        made = Secure(running.api_url)
        try:
            yield made
        finally:
            made.close()


def test_who_does_not_shake_hands_counts_as_a_connection() -> None:
    async def attack() -> None:
        async with secure() as there:
            silent = [await there.silent() for _ in range(FEW.connections + handshake.SPARE)]
            await asyncio.sleep(0.1)
            with pytest.raises(ConnectionError):
                await there.client()
            for one in silent:
                one.writer.transport.abort()
            await asyncio.sleep(0.1)
            client = await there.client()
            await client.send(GET)
            assert (await client.answer())[0] == 200

    run(attack())


def test_a_connection_too_many_is_told_so_while_there_is_room_to_shake_hands() -> None:
    async def attack() -> None:
        async with secure() as there:
            for _ in range(FEW.connections):
                client = await there.client()
                await client.send(GET)
                assert (await client.answer())[0] == 200
            status, body = await (await there.client()).answer()
            assert status == 503
            assert b"too-many-connections" in body

    run(attack())


@pytest.mark.parametrize("noise", [b"", b"\x16\x03", b"GET / HTTP/1.1\r\n\r\n"])
def test_who_shakes_hands_wrongly_or_never_is_hung_up_on(
    monkeypatch: pytest.MonkeyPatch, noise: bytes
) -> None:
    monkeypatch.setattr(handshake, "HANDSHAKE_SECONDS", 0.2)

    async def attack() -> None:
        async with secure() as there:
            client = await there.silent()
            await client.send(noise)
            assert b"HTTP" not in await client.rest()

    run(attack())


def test_a_stop_does_not_wait_for_a_handshake() -> None:
    async def use() -> None:
        async with asyncio.timeout(5):
            async with secure() as there:
                silent = await there.silent()
                await asyncio.sleep(0.05)
            assert await silent.rest() == b""

    run(use())


def test_a_request_right_behind_the_handshake_is_answered() -> None:
    async def use() -> None:
        async with secure() as there:
            for _ in range(50):
                client = await there.client()
                await client.send(GET)
                assert (await client.answer())[0] == 200
                client.writer.close()
                await client.writer.wait_closed()

    run(use())
