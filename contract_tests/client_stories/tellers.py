"""How a story is told: with which client, over what."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx

from bandwidth_catapult import AsyncCatapult, Catapult
from catapult_simulator import Settings, create_app
from contract_tests.client_stories.person import moves_in
from contract_tests.client_stories.story import Story

SIMULATED = "http://localhost"


def in_process(story: Story) -> None:
    """With the asynchronous client and a simulator of its own in this process."""
    asyncio.run(_in_process(story))


async def _in_process(story: Story) -> None:
    app = create_app(Settings(accounts=(), clock="manual", egress="record"))
    control = httpx.AsyncClient(
        transport=httpx.ASGITransport(app.control), base_url=SIMULATED, timeout=None
    )
    api = httpx.AsyncClient(transport=httpx.ASGITransport(app))
    async with control, api:
        await story.happens_to(
            await moves_in(
                control,
                lambda account: AsyncCatapult(
                    **account, base_url=f"{SIMULATED}/v1", http_client=api
                ),
            )
        )
    await app.close()


def over_a_socket(
    story: Story, client: type[Catapult] | type[AsyncCatapult], api_url: str, control_url: str
) -> None:
    """With either client and a simulator that serves at these URLs."""
    asyncio.run(_over_a_socket(story, client, api_url, control_url))


async def _over_a_socket(
    story: Story, client: type[Catapult] | type[AsyncCatapult], api_url: str, control_url: str
) -> None:
    opened: list[Catapult | AsyncCatapult] = []

    def make(account: dict[str, Any]) -> Catapult | AsyncCatapult:
        opened.append(client(**account, base_url=f"{api_url}/v1"))
        return opened[0]

    async with httpx.AsyncClient(
        base_url=control_url, timeout=30, trust_env=False, verify=False
    ) as control:
        try:
            await story.happens_to(await moves_in(control, make))
        finally:
            for one in opened:
                if isinstance(one, AsyncCatapult):
                    await one.aclose()
                else:
                    one.close()
