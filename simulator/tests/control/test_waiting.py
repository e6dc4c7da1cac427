"""Who waits in the control API: as long as somebody is there, and not too many at once."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import httpx
import pytest

from catapult_simulator.control import waiting
from sim_harness import Sim
from sim_sockets import Client, run, served

PATIENCE_SECONDS = 10
HEAD = b"GET /_sim/%s HTTP/1.1\r\nhost: localhost\r\n\r\n"


async def until(status: int, ask: Callable[[], Awaitable[int]]) -> None:
    """Asks until the answer is this one."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while await ask() != status:
            await asyncio.sleep(0)


def test_a_request_that_waits_ends_when_its_client_leaves(sim: Sim) -> None:
    scope = {
        "type": "http",
        "method": "GET",
        "path": "/_sim/deliveries",
        "query_string": b"wait=60",
        "headers": [(b"host", b"localhost")],
    }
    news: list[dict[str, Any]] = [{"type": "http.request"}, {"type": "http.disconnect"}]

    async def receive() -> dict[str, Any]:
        return news.pop(0)

    async def send(_: MutableMapping[str, Any]) -> None:
        """Nobody is there."""

    async def use() -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await sim.app.control(scope, receive, send)

    with asyncio.Runner() as runner:
        runner.run(use())
    assert news == []


def test_one_too_many_that_waits_is_told_so_and_what_does_not_wait_is_answered(
    sim: Sim, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "MOST", 2)

    async def use() -> list[int]:
        transport = httpx.ASGITransport(sim.app.control)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:

            async def ask(path: str) -> int:
                return (await client.get(f"/_sim/{path}")).status_code

            three = {asyncio.create_task(ask("deliveries?wait=60")) for _ in range(3)}
            refused, two = await asyncio.wait(three, return_when=asyncio.FIRST_COMPLETED)
            ready = await ask("ready")
            await client.post("/_sim/reset")
            waited = await asyncio.gather(*two)
            return [*(one.result() for one in refused), ready, *waited]

    with asyncio.Runner() as runner:
        assert runner.run(use()) == [503, 200, 200, 200]


def test_a_test_suite_that_waits_leaves_room_for_who_asks_whether_it_is_ready() -> None:
    async def use() -> None:
        async with served() as there:
            host, _, port = there.running.control_url.removeprefix("http://").partition(":")

            async def client() -> Client:
                return Client(*await asyncio.open_connection(host, int(port)))

            suite = [await client() for _ in range(waiting.MOST + 1)]
            for one in suite:
                await one.send(HEAD % b"deliveries?wait=60")
            answering = [asyncio.ensure_future(one.answer()) for one in suite]
            done, _ = await asyncio.wait(answering, return_when=asyncio.FIRST_COMPLETED)
            assert [one.result()[0] for one in done] == [503]
            other = await client()

            async def ask(path: bytes) -> int:
                await other.send(HEAD % path)
                return (await other.answer())[0]

            assert await ask(b"ready") == 200
            for one in suite:
                one.writer.transport.abort()
            await until(200, lambda: ask(b"requests?wait=0.001"))
            await asyncio.gather(*answering, return_exceptions=True)
            other.writer.transport.abort()

    run(use())
