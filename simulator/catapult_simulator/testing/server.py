"""A simulator in a thread of this process: over sockets for everybody, as ASGI for httpx."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine
from types import TracebackType
from typing import Any, TypeVar

from catapult_simulator.api.asking import Answered, Message, Receive, Send, ask
from catapult_simulator.app import Simulator
from catapult_simulator.serve import Where, serving
from catapult_simulator.serve.process import new_loop
from catapult_simulator.settings import Settings

T = TypeVar("T")

SECONDS_TO_START = 30.0


class Refused(Exception):  # noqa: N818  (reads as the sentence it is)
    """The simulator refused what a test asked of it; the text has status, code and details."""


class Sim:
    """A running simulator; a context manager that stops it.

    Attributes:
        url: where the API answers, without `/v1`: what official SDKs call the host.
        base_url: the same with `/v1`.
        control_url: where the control API answers.
        app: the API as an ASGI application, for `httpx.ASGITransport(sim.app)`; it may be called
            from any asyncio loop.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._simulator: Simulator | None = None
        self._problem: BaseException | None = None
        self._is_ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="catapult-simulator", daemon=True)
        self.url = self.base_url = self.control_url = ""

    def __enter__(self) -> "Sim":
        """Starts it. Raises what kept it from starting."""
        self._thread.start()
        if not self._is_ready.wait(SECONDS_TO_START):
            raise RuntimeError(f"the simulator did not start within {SECONDS_TO_START:g} s")
        if self._problem is not None:
            raise self._problem
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stops it, and waits until its thread has ended."""
        if self._loop is not None and self._stop is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join()

    @property
    def simulator(self) -> Simulator:
        """The simulator itself. It lives in another thread: go through `run`."""
        if self._simulator is None:
            raise RuntimeError("the simulator does not run")
        return self._simulator

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Runs something in the simulator's loop, and returns what it returned."""
        if self._loop is None:
            coroutine.close()
            raise RuntimeError("the simulator does not run")
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result()

    def control(self, method: str, path: str, body: object = None) -> Any:
        """Asks the control API (`path` behind `/_sim`); returns the JSON of its answer.

        Raises Refused.
        """
        answered = self.run(ask(self.simulator.control, method, "/_sim" + path, body))
        if answered.status >= 400:
            raise Refused(f"{method} /_sim{path}: {refusal(answered)}")
        return answered.value

    def ask(
        self, method: str, path: str, body: object = None, authorization: str | None = None
    ) -> Answered:
        """Asks the API (`path` behind `/v1`), whatever it answers."""
        # As if over the socket: an application goes where `callUri` and the like lead.
        host = self.url.partition("://")[2]
        return self.run(ask(self.simulator, method, "/v1" + path, body, authorization, host))

    @property
    def app(self) -> Callable[[Message, Receive, Send], Awaitable[None]]:
        """The API as an ASGI application that any asyncio loop may call."""
        return self._answer

    async def _answer(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or self._loop is None:
            raise RuntimeError("only requests over HTTP, while the simulator runs")
        arrived = [await receive()]
        while arrived[-1].get("more_body", False):
            arrived.append(await receive())
        collecting = asyncio.run_coroutine_threadsafe(self._collect(scope, arrived), self._loop)
        for message in await asyncio.wrap_future(collecting):
            await send(message)

    async def _collect(self, scope: Message, arrived: list[Message]) -> list[Message]:
        sent: list[Message] = []

        async def receive() -> Message:
            return arrived.pop(0) if arrived else {"type": "http.disconnect"}

        async def send(message: Message) -> None:
            sent.append(message)

        await self.simulator(scope, receive, send)
        return sent

    def _run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=new_loop) as runner:
                runner.run(self._serve())
        except BaseException as problem:
            self._problem = problem
        finally:
            self._is_ready.set()

    async def _serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        async with serving(self._settings, Where()) as running:
            self._simulator = running.simulator
            self.url, self.control_url = running.api_url, running.control_url
            self.base_url = self.url + "/v1"
            self._is_ready.set()
            await self._stop.wait()


def refusal(answered: Answered) -> str:
    """Status, code, message and details of an error."""
    error = answered.properties
    details = ", ".join(f"{one['name']}: {one['value']}" for one in error.get("details", []))
    return f"{answered.status} {error.get('code')}: {error.get('message')} ({details})"
