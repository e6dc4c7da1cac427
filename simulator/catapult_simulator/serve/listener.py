"""One port: takes connections, lets them grow older, and stops."""

import asyncio
import contextlib
import socket
import ssl
from email.utils import formatdate
from functools import partial

from catapult_simulator.api.asking import AsgiApp
from catapult_simulator.serve.bounds import Bounds
from catapult_simulator.serve.connection import Connection
from catapult_simulator.serve.handshake import Handshakes
from catapult_simulator.serve.port import Port

BACKLOG = 2048
SECONDS_TO_SAY_THAT_IT_STOPS = 1


class Listener:
    """Serves an ASGI application on a bound socket.

    `prompt`: the application needs no task of its own, unless it waits (see Port).
    `says_that_it_stops`: a request of it that is cancelled is answered.
    """

    def __init__(
        self,
        app: AsgiApp,
        bound: socket.socket,
        bounds: Bounds,
        tls: ssl.SSLContext | None,
        *,
        prompt: bool = False,
        says_that_it_stops: bool = False,
    ) -> None:
        self.port = Port(app, bounds, prompt)
        self._bound = bound
        self._tls = tls
        self._says_that_it_stops = says_that_it_stops
        self._handshakes: Handshakes | None = None
        self._server: asyncio.Server | None = None
        self._next_look: asyncio.TimerHandle | None = None

    @property
    def address(self) -> tuple[str, int]:
        """Address and port that it listens on."""
        host, port = self._bound.getsockname()[:2]
        return host, port

    async def start(self) -> None:
        """Answers from now on."""
        self._look()
        connect = partial(Connection, self.port)
        if self._tls is None:
            self._server = await asyncio.get_running_loop().create_server(
                connect, sock=self._bound, backlog=BACKLOG
            )
        else:
            self._handshakes = Handshakes(self._tls, connect, self._room)
            self._handshakes.start(self._bound)

    def _room(self) -> int:
        return self.port.bounds.connections - len(self.port.connections)

    async def stop(self, seconds: float) -> None:
        """Takes no more connections; requests that are open have so many seconds to finish."""
        if self._server is not None:
            self._server.close()
        if self._handshakes is not None:
            await self._handshakes.stop()
        connections, tasks = self.port.connections, self.port.tasks
        for connection in tuple(connections):
            connection.shutdown()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while tasks:
                    await asyncio.wait(tuple(tasks))
                while any(one.transport.get_write_buffer_size() for one in connections):
                    await asyncio.sleep(0.01)
        if not self._says_that_it_stops:
            self._hang_up()
        for task in tuple(tasks):
            task.cancel()
        if tasks:
            await asyncio.wait(tuple(tasks), timeout=SECONDS_TO_SAY_THAT_IT_STOPS)
        self._hang_up()
        # Whoever waited for a client that does not read knows now that it never will.
        if tasks:
            await asyncio.wait(tuple(tasks))
        if self._next_look is not None:
            self._next_look.cancel()

    def _hang_up(self) -> None:
        for connection in tuple(self.port.connections):
            connection.transport.abort()

    def _look(self) -> None:
        seconds = self.port.bounds.look_seconds
        self.port.date_line = f"date: {formatdate(usegmt=True)}\r\n".encode()
        for connection in tuple(self.port.connections):
            connection.grow_older(seconds)
        self._next_look = asyncio.get_running_loop().call_later(seconds, self._look)
