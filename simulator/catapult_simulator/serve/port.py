"""What all connections of one port have in common."""

import asyncio
from dataclasses import dataclass, field
from typing import Protocol

from catapult_simulator.api.asking import AsgiApp
from catapult_simulator.serve.bounds import Bounds
from catapult_simulator.serve.flow import Action


class Client(Protocol):
    """A connection, as its port knows it."""

    @property
    def transport(self) -> asyncio.Transport:
        """Its bytes."""
        ...

    def grow_older(self, seconds: float) -> None:
        """Lets time pass, and ends the connection when it has lasted too long."""
        ...

    def shutdown(self) -> None:
        """Ends the connection, after the answer that is under way."""
        ...


@dataclass(eq=False, slots=True)
class Port:
    """An application that is served, and who is served at the moment.

    Attributes:
        prompt: the application needs no task of its own, unless it waits (decisions/0128).
        tasks: requests that have one.
        date_line: the header Date of every answer, as it is written.
    """

    app: AsgiApp
    bounds: Bounds
    prompt: bool = False
    connections: set[Client] = field(default_factory=set[Client])
    tasks: set[asyncio.Task[None]] = field(default_factory=set[asyncio.Task[None]])
    date_line: bytes = b""
    _later: list[Action] = field(default_factory=list[Action])

    def soon(self, action: Action) -> None:
        """Does something when everything was looked at that has arrived."""
        if not self._later:
            asyncio.get_running_loop().call_soon(self._do)
        self._later.append(action)

    def _do(self) -> None:
        actions, self._later = self._later, []
        for action in actions:
            action()
