"""Where a scenario plays: an account of its own in a world, its servers, and its time."""

import asyncio
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from itertools import takewhile
from urllib.parse import quote

from catapult_simulator.api.asking import Answered, ask, basic
from catapult_simulator.outgoing.deliveries import ON_THE_WAY, Delivery
from catapult_simulator.scenarios.language import VERBS, Outside, Request
from catapult_simulator.scenarios.server import Server
from catapult_simulator.settings import Account
from catapult_simulator.world import World

POLL_SECONDS = 0.02
CUT = 0
"""The status of a request whose connection was cut."""
SECRET = "scenario"

Condition = Callable[[], Awaitable[str | None]]
"""None when it holds, else what is missing, in words."""


class Stage:
    """One scenario's part of the world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.account = _new_account(world)
        self.server = Server(f"server.{self.account.user_id}.example")
        self.fallback = Server(f"fallback.{self.account.user_id}.example")
        # They stay: what is still due when the scenario is over goes to them as well.
        for server in (self.server, self.fallback):
            world.callbacks.inside[server.host] = server.receive
        self._before = world.callbacks.log[-1].number if world.callbacks.log else 0

    def names(self) -> dict[str, object]:
        """What a scenario may refer to before it has saved anything."""
        return {
            "user": self.account.user_id,
            "server": self.server.url,
            "fallback-server": self.fallback.url,
        }

    def now(self) -> float:
        """The virtual time."""
        return self.world.clock.timestamp()

    async def request(self, request: Request) -> Answered:
        """Asks the API as the customer; what follows at once has happened when it returns."""
        authorization = basic(self.account.token, self.account.secret)
        app = self.world.answering["/v1"]
        target = _target(request.path)
        try:
            answered = await ask(app, request.method, target, request.body, authorization)
        except ConnectionResetError:
            answered = Answered(CUT, {}, b"")  # By a fault.
        await self.world.callbacks.idle()
        return answered

    async def outside(self, outside: Outside) -> Answered:
        """Lets the outside world act, through the control API."""
        verb, body = VERBS[outside.verb], dict(outside.arguments)
        path = verb.path.replace("{user}", self.account.user_id)
        for name in verb.required:
            if f"{{{name}}}" in path:
                path = path.replace(f"{{{name}}}", quote(str(body.pop(name)), safe=""))
        return await self.control("POST", path, body)

    async def control(self, method: str, path: str, body: object = None) -> Answered:
        """Asks the control API."""
        token = self.world.settings.control_token
        bearer = f"Bearer {token}" if token else None
        app = self.world.answering["/_sim"]
        answered = await ask(app, method, "/_sim" + path, body, bearer)
        await self.world.callbacks.idle()
        return answered

    def deliveries(self) -> list[Delivery]:
        """The account's callbacks whose fate is known, in order."""
        new = takewhile(lambda one: one.number > self._before, reversed(self.world.callbacks.log))
        known = [
            one
            for one in new
            if one.callback.user_id == self.account.user_id and one.state not in ON_THE_WAY
        ]
        return known[::-1]

    @contextmanager
    def time_held(self) -> Generator[None, None, None]:
        """Within this, an automatic clock moves for nobody but the scenario."""
        clock = self.world.clock
        if clock.mode != "auto":
            yield
            return
        clock.close()
        clock.mode = "manual"
        try:
            yield
        finally:
            clock.mode = "auto"
            clock.wake()

    async def until(self, condition: Condition, deadline: float) -> str | None:
        """Lets time pass event by event until a condition holds, at most until a deadline.

        Returns None as soon as it holds, else what is missing in the end.
        """
        while (missing := await condition()) is not None:
            if self.now() >= deadline:
                return missing
            await self._on(deadline)
        return None

    async def wait_till(self, moment: float) -> None:
        """Lets time pass until a moment; one that is over is no reason to wait."""
        while self.now() < moment:
            await self._on(moment)

    async def _on(self, at_most: float) -> None:
        clock = self.world.clock
        if clock.mode == "real":
            await asyncio.sleep(min(POLL_SECONDS, max(0.0, at_most - self.now())))
            return
        due = clock.next_due()
        until = at_most if due is None else min(at_most, due.when)
        await clock.advance(max(0.0, until - self.now()))


def _target(path: str) -> str:
    """The path of a request; of a URL that the API gave, what is behind its host."""
    if "://" not in path:
        return "/v1" + path
    return "/" + path.partition("://")[2].partition("/")[2]


def _new_account(world: World) -> Account:
    number, user_id = 1, "u-scenario"
    while user_id in world.accounts:
        number += 1
        user_id = f"u-scenario-{number}"
    account = Account(user_id, f"t-{user_id}", SECRET)
    world.add_account(account)
    return account
