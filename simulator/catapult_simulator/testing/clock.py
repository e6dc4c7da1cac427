"""Time, for a test."""

from datetime import datetime
from typing import Any

from catapult_simulator.testing.server import Sim


class SimClock:
    """The virtual time of the simulator, which every test of this process shares."""

    def __init__(self, sim: Sim) -> None:
        self._sim = sim
        self._is_held = False

    @property
    def mode(self) -> str:
        """`auto`, `manual` or `real`; `manual` while it is held."""
        return str(self._shown()["mode"])

    @property
    def now(self) -> datetime:
        """The virtual time, in UTC."""
        return datetime.fromisoformat(self._shown()["time"])

    @property
    def due(self) -> list[dict[str, Any]]:
        """What will happen, in order: `what`, `userId`, `subject`, `timestamp` (epoch seconds)."""
        found: list[dict[str, Any]] = self._shown()["due"]
        return found

    def advance(self, seconds: float | None = None) -> int:
        """Moves time on, without `seconds` to the next event; returns how many events fired.

        Everything that fell due has happened, and its callbacks were answered, when it returns.
        Raises Refused for a real clock.
        """
        body = {} if seconds is None else {"seconds": seconds}
        fired: int = self._sim.control("POST", "/clock/advance", body)["fired"]
        return fired

    def hold(self) -> None:
        """Lets an automatic clock stand still, but for `advance`, until `release` or the end of
        the test: what would fall due (a time-out, say) waits for the test."""
        self._sim.run(self._hold())

    def release(self) -> None:
        """Lets a held clock jump again."""
        self._sim.run(self._release())

    async def _hold(self) -> None:
        clock = self._sim.simulator.world.clock
        if clock.mode == "auto":
            clock.close()
            clock.mode, self._is_held = "manual", True

    async def _release(self) -> None:
        if self._is_held:
            clock = self._sim.simulator.world.clock
            clock.mode, self._is_held = "auto", False
            clock.wake()

    def _shown(self) -> dict[str, Any]:
        found: dict[str, Any] = self._sim.control("GET", "/clock")
        return found
