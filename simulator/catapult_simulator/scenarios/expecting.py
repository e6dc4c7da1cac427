"""Waits for what a step expects, and says what came instead."""

from typing import Any

from catapult_simulator.api.asking import Answered
from catapult_simulator.outgoing.deliveries import Delivery
from catapult_simulator.scenarios.language import (
    UNASKED,
    Callback,
    Expectation,
    NoCallback,
    State,
)
from catapult_simulator.scenarios.log import EventLog, of_delivery
from catapult_simulator.scenarios.matching import difference, shown
from catapult_simulator.scenarios.stage import Stage

Found = tuple[str | None, Any]
"""What is wrong, or None, and the value that fulfilled the expectation."""

MOST_SHOWN = 8


class Expecting:
    """Looks at callbacks and states; a callback fulfils one expectation and no second one."""

    def __init__(self, stage: Stage, log: EventLog) -> None:
        self._stage = stage
        self._log = log
        self._used: set[int] = set()
        self._noted: set[int] = set()

    async def wait(self, expectation: Expectation) -> Found:
        """Lets time pass until it is fulfilled or its time is over."""
        deadline = self._stage.now() + expectation.within_seconds
        what = expectation.what
        if isinstance(what, Callback):
            return await self._callback(what, deadline, expectation.within_seconds)
        if isinstance(what, NoCallback):
            return await self._no_callback(what, deadline, expectation.within_seconds)
        return await self._state(what, deadline, expectation.within_seconds)

    def note(self) -> None:
        """Logs the callbacks that were not logged yet."""
        for one in self._stage.deliveries():
            if one.number not in self._noted:
                self._noted.add(one.number)
                self._log.add(self._stage.now(), "callback", **of_delivery(one))

    async def _callback(self, wanted: Callback, deadline: float, seconds: float) -> Found:
        found: list[Delivery] = []

        async def condition() -> str | None:
            self.note()
            for one in self._stage.deliveries():
                if one.number not in self._used and mismatch(wanted, one) is None:
                    found.append(one)
                    return None
            return "missing"

        if await self._stage.until(condition, deadline) is None:
            self._used.add(found[0].number)
            return None, dict(found[0].callback.event)
        return self._missing(wanted, seconds), None

    async def _no_callback(self, unwanted: NoCallback, deadline: float, seconds: float) -> Found:
        wanted = Callback(unwanted.event_type, unwanted.properties)
        before = {one.number for one in self._stage.deliveries()}

        async def came() -> str | None:
            self.note()
            new = (one for one in self._stage.deliveries() if one.number not in before)
            return None if any(mismatch(wanted, one) is None for one in new) else "none"

        if await self._stage.until(came, deadline) is None:
            what = _described(wanted)
            return f"expected no {what} for {seconds:g} s, but one came; {self._came()}", None
        return None, None

    async def _state(self, wanted: State, deadline: float, seconds: float) -> Found:
        latest: list[Answered] = []

        async def condition() -> str | None:
            self.note()
            latest.append(await self._stage.request(wanted.request))
            return _wrong(wanted, latest[-1])

        missing = await self._stage.until(condition, deadline)
        request, answered = wanted.request, latest[-1]
        self._log.add(
            self._stage.now(),
            "state",
            method=request.method,
            path=request.path,
            status=answered.status,
        )
        if missing is None:
            return None, answered.value
        within = f" within {seconds:g} s" if seconds else ""
        return f"expected of {request.method} {request.path}{within}: {missing}", None

    def _missing(self, wanted: Callback, seconds: float) -> str:
        of_type = [
            one
            for one in self._stage.deliveries()
            if one.callback.event.get("eventType") == wanted.event_type
        ]
        nearest = ""
        if of_type:
            last = of_type[-1]
            says = mismatch(wanted, last) or "it fulfilled an earlier step"
            nearest = f"; of the last {wanted.event_type!r}, {says}"
        what = _described(wanted)
        return f"expected {what} within {seconds:g} s; none came{nearest}; {self._came()}"

    def _came(self) -> str:
        unused = [one for one in self._stage.deliveries() if one.number not in self._used]
        said = [f"{one.callback.event.get('eventType')} at {one.time}" for one in unused]
        more = len(said) - MOST_SHOWN
        tail = f" and {more} before" if more > 0 else ""
        now = self._stage.world.clock.iso_milliseconds()
        waiting = ", ".join(said[-MOST_SHOWN:]) or "nothing"
        return f"not asked for until now came: {waiting}{tail}; now it is {now}"


def mismatch(wanted: Callback, delivery: Delivery) -> str | None:
    """In what a callback is not the wanted one, None when it is."""
    event = dict(delivery.callback.event)
    if event.get("eventType") != wanted.event_type:
        return f"eventType is {event.get('eventType')!r}"
    if wanted.delivery is not None and delivery.state != wanted.delivery:
        return f"its delivery is {delivery.state}, not {wanted.delivery}"
    came = tuple(one.status for one in delivery.attempts)
    if wanted.attempts is not None and came != wanted.attempts:
        return f"its attempts met with {list(came)}, not {list(wanted.attempts)}"
    return difference(dict(wanted.properties), event)


def _wrong(wanted: State, answered: Answered) -> str | None:
    if wanted.status is None and not 200 <= answered.status < 300:
        return f"status {answered.status}, {shown(answered.value)}"
    if wanted.status is not None and answered.status != wanted.status:
        return f"status {answered.status}, not {wanted.status}; {shown(answered.value)}"
    if wanted.properties is UNASKED:
        return None
    return difference(wanted.properties, answered.value)


def _described(wanted: Callback) -> str:
    properties = ", ".join(f"{name}: {value}" for name, value in wanted.properties.items())
    return f"callback {wanted.event_type!r}" + (f" with {properties}" if properties else "")
