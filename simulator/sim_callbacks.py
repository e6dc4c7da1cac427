"""Callbacks for tests: a simulator that sends, a receiver on loopback, and an event."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from catapult_simulator import Settings, Simulator, create_app
from catapult_simulator.outgoing.callbacks import Callback, Delivery
from sim_receiver import Receiver, receiver

EVENT = {"eventType": "hangup", "callId": "c-1", "time": "2020-01-01T00:00:00.000Z"}
Test = Callable[[Simulator, Receiver], Awaitable[None]]


def with_receiver(test: Test, **settings: Any) -> None:
    """Runs a test with a simulator that sends, and a receiver."""

    async def run() -> None:
        app = create_app(Settings(egress="local", **settings))
        async with receiver() as there:
            try:
                await test(app, there)
            finally:
                await app.close()

    asyncio.run(run())


def enqueue(app: Simulator, url: str, **properties: Any) -> None:
    """Queues a callback as a rule does."""
    properties = {"key": "c-1", "event": EVENT} | properties
    with app.world.store.unit():
        app.world.callbacks.enqueue(Callback("u-test", url=url, **properties))


async def deliver(app: Simulator, url: str, **properties: Any) -> Delivery:
    """Queues a callback and waits until it was delivered or failed."""
    enqueue(app, url, **properties)
    await app.world.callbacks.idle()
    return app.world.callbacks.log[-1]
