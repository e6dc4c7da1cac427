"""How a connection ends whose client is still sending what nobody wants any more."""

import asyncio
from collections.abc import Callable
from typing import Any


class Farewell:
    """The transport of an answer after which the client wants no more.

    It closes when all of the request has arrived: a connection that is closed before is reset by
    the system, and a client that is still sending never sees why it was refused. `is_sending` says
    whether more of it is to come.
    """

    def __init__(self, transport: asyncio.Transport, is_sending: Callable[[], bool]) -> None:
        self._transport = transport
        self._is_sending = is_sending

    def __getattr__(self, name: str) -> Any:
        """Whatever else a transport does, the connection's own one does."""
        return getattr(self._transport, name)

    def close(self) -> None:
        """Closes now, or when the rest of a body that is not wanted any more is there."""
        if not self._is_sending():
            self._transport.close()
