"""Clients that have connected and not yet agreed on TLS: bounded as connections are.

A server of asyncio does not tell of them until they have agreed; here each is accepted, counted,
and has its handshake awaited.
"""

import asyncio
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress

HANDSHAKE_SECONDS = 10
FAREWELL_SECONDS = 2
SPARE = 16
"""So many more than there may be connections shake hands, to be told that they are too many."""
SECONDS_WITHOUT_DESCRIPTORS = 1


class Handshakes:
    """Takes the connections of a bound socket; `connect` makes the protocol of one.

    `room` says how many more connections there may be at the moment.
    """

    def __init__(
        self,
        context: ssl.SSLContext,
        connect: Callable[[], asyncio.Protocol],
        room: Callable[[], int],
    ) -> None:
        self._context = context
        self._connect = connect
        self._room = room
        self._going_on = set[asyncio.Task[None]]()
        self._accepting: asyncio.Task[None] | None = None

    def start(self, bound: socket.socket) -> None:
        """Accepts from now on, in the running loop."""
        bound.setblocking(False)
        self._accepting = asyncio.get_running_loop().create_task(self._accept(bound))

    async def stop(self) -> None:
        """Accepts no more, and hangs up on who has not agreed yet."""
        tasks = {*self._going_on, *([self._accepting] if self._accepting else [])}
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)

    async def _accept(self, bound: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                client, _ = await loop.sock_accept(bound)
            except ConnectionError:
                continue  # The client has left already.
            except OSError:  # No descriptor is free.
                await asyncio.sleep(SECONDS_WITHOUT_DESCRIPTORS)
                continue
            if len(self._going_on) >= self._room() + SPARE:
                client.close()
                continue
            task = loop.create_task(self._shake(client))
            self._going_on.add(task)
            task.add_done_callback(self._going_on.discard)

    async def _shake(self, client: socket.socket) -> None:
        try:
            # Who does not agree is hung up on; that is all there is to say.
            with suppress(OSError):
                await asyncio.get_running_loop().connect_accepted_socket(
                    self._connect,
                    client,
                    ssl=self._context,
                    ssl_handshake_timeout=HANDSHAKE_SECONDS,
                    ssl_shutdown_timeout=FAREWELL_SECONDS,
                )
        except asyncio.CancelledError:
            client.close()
            raise
