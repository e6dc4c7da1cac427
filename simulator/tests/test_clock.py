"""Time: it only moves on, and what is due fires in order, each in a unit of its own."""

import asyncio
import time
from datetime import UTC, datetime

import pytest

from catapult_simulator.clock import LONGEST_QUIET_SECONDS, QUIET_SECONDS, Clock
from catapult_simulator.moments import iso, whole_milliseconds
from catapult_simulator.settings import ClockMode
from catapult_simulator.state.store import Store
from sim_assertions import unit_that_fails

START = datetime(2020, 1, 1, tzinfo=UTC)


class Alarm:
    """A clock whose events write down what fired and when."""

    def __init__(self, mode: ClockMode = "manual") -> None:
        self.store = Store()
        self.clock = Clock(mode, self.store, START)
        self.fired: list[tuple[str, float]] = []
        self.clock.handlers = {"ring": self.ring, "fail": self.fail, "chain": self.chain}

    def ring(self, _user_id: str, subject: str) -> None:
        self.fired.append((subject, self.clock.timestamp() - START.timestamp()))

    def fail(self, user_id: str, _subject: str) -> None:
        self.clock.schedule(1, "ring", user_id, "never")
        raise ZeroDivisionError

    def chain(self, user_id: str, subject: str) -> None:
        self.ring(user_id, subject)
        self.clock.schedule(1, "ring", user_id, subject + "!")

    def set(self, seconds: float, subject: str, what: str = "ring") -> int:
        with self.store.unit():
            return self.clock.schedule(seconds, what, "u", subject)

    def advance(self, seconds: float) -> int:
        return asyncio.run(self.clock.advance(seconds))


def test_a_manual_clock_stands_until_it_is_advanced() -> None:
    alarm = Alarm()
    assert alarm.clock.iso() == "2020-01-01T00:00:00Z"
    alarm.advance(61.5)
    assert alarm.clock.iso_milliseconds() == "2020-01-01T00:01:01.500Z"


def test_what_is_due_fires_in_order_at_its_own_time() -> None:
    alarm = Alarm()
    for seconds, subject in ((3, "c"), (1, "a"), (2, "b"), (1, "a2"), (9, "later")):
        alarm.set(seconds, subject)
    assert alarm.advance(5) == 4
    assert alarm.fired == [("a", 1), ("a2", 1), ("b", 2), ("c", 3)]


def test_what_an_event_schedules_fires_in_the_same_advance() -> None:
    alarm = Alarm()
    alarm.set(1, "x", "chain")
    assert alarm.advance(2) == 2
    assert alarm.fired == [("x", 1), ("x!", 2)]


def test_a_clock_that_is_moved_to_an_event_reaches_it_whatever_is_rounded() -> None:
    alarm = Alarm()
    for number in range(200):
        alarm.set(0.1 + number / 7, str(number))
    for _ in range(200):
        due = alarm.clock.next_due()
        assert due is not None
        assert asyncio.run(alarm.clock.advance_to(due.when)) == 1
    assert [subject for subject, _ in alarm.fired] == [str(number) for number in range(200)]


@pytest.mark.parametrize("step_seconds", [0.01, 0.05, 0.1, 0.2, 1.2])
def test_what_is_due_at_a_printed_moment_happens_then_in_however_many_steps(
    step_seconds: float,
) -> None:
    alarm = Alarm()
    steps = round(6 / step_seconds)
    alarm.set(6, "a")
    alarm.set(6.001, "b")
    for _ in range(steps):
        alarm.advance(step_seconds)
    assert alarm.clock.iso_milliseconds() == "2020-01-01T00:00:06.000Z"
    assert [subject for subject, _ in alarm.fired] == ["a"]


def test_moments_are_whole_milliseconds() -> None:
    alarm = Alarm()
    alarm.set(1 / 3, "a")
    alarm.advance(2 / 3)
    assert alarm.clock.timestamp() == START.timestamp() + 0.667
    [(_, seconds)] = alarm.fired
    assert seconds == pytest.approx(0.333, abs=1e-6)
    real = Alarm("real").clock
    assert real.timestamp() == whole_milliseconds(real.timestamp())


def test_in_a_unit_of_work_time_stands_still() -> None:
    alarm = Alarm("real")
    with alarm.store.unit():
        first = alarm.clock.timestamp()
        time.sleep(0.005)
        with alarm.store.unit():
            assert alarm.clock.timestamp() == first
        assert alarm.clock.iso() == iso(first)
    later = alarm.clock.timestamp()
    assert later > first
    with alarm.store.unit():
        assert alarm.clock.timestamp() >= later


def test_a_cancelled_event_does_not_fire() -> None:
    alarm = Alarm()
    number = alarm.set(1, "a")
    with alarm.store.unit():
        alarm.clock.cancel(number)
        alarm.clock.cancel(None)
    assert (alarm.advance(2), alarm.clock.pending()) == (0, [])


def test_a_unit_that_fails_neither_schedules_nor_cancels() -> None:
    alarm = Alarm()
    kept = alarm.set(1, "kept")
    with unit_that_fails(alarm.store):
        alarm.clock.schedule(1, "ring", "u", "dropped")
        alarm.clock.cancel(kept)
    alarm.advance(2)
    assert alarm.fired == [("kept", 1)]


def test_an_event_that_fails_is_undone_and_stops_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    alarm = Alarm()
    alarm.set(1, "x", "fail")
    alarm.set(2, "a")
    alarm.advance(5)
    assert alarm.fired == [("a", 2)]
    assert "fail of x failed" in caplog.text


def test_time_never_moves_back() -> None:
    with pytest.raises(ValueError, match="only moves on"):
        Alarm().advance(-1)
    with pytest.raises(ValueError, match="only moves on"):
        Alarm().advance(float("nan"))
    with pytest.raises(ValueError, match="only moves on"):
        Alarm().advance(float("inf"))


def test_a_real_clock_cannot_be_advanced() -> None:
    with pytest.raises(ValueError, match="--clock manual"):
        Alarm("real").advance(1)


def test_nobody_schedules_what_nobody_handles() -> None:
    with pytest.raises(KeyError, match="nobody handles 'nonsense'"):
        Alarm().set(1, "a", "nonsense")


def test_a_real_clock_fires_by_itself() -> None:
    alarm = Alarm("real")

    async def wait() -> None:
        alarm.set(0.02, "b")
        alarm.set(0.01, "a")
        async with asyncio.timeout(5):
            while len(alarm.fired) < 2:
                await asyncio.sleep(0.001)

    asyncio.run(wait())
    assert [subject for subject, _ in alarm.fired] == ["a", "b"]


def test_what_is_pending_is_in_order_and_without_what_was_cancelled() -> None:
    alarm = Alarm()
    numbers = [alarm.set(seconds, str(seconds)) for seconds in (5, 3, 8, 1, 9, 2, 7)]
    with alarm.store.unit():
        alarm.clock.cancel(numbers[1])
    assert [due.subject for due in alarm.clock.pending()] == ["1", "2", "5", "7", "8", "9"]
    assert alarm.clock.pending(4) == alarm.clock.pending()[:4]
    next_due = alarm.clock.next_due()
    assert next_due is not None
    assert next_due.subject == "1"


def test_a_clock_goes_on_from_where_another_stood() -> None:
    alarm, other = Alarm(), Alarm()
    kept = alarm.set(3, "a")
    alarm.advance(1)
    other.clock.load(alarm.clock.state(), alarm.clock.pending())
    assert other.set(1, "b") > kept
    other.advance(5)
    assert other.fired == [("b", 2), ("a", 3)]


def test_a_real_clock_has_moved_on_meanwhile_and_never_back() -> None:
    clock = Clock("real", Store(), START)
    now, wall, number = clock.state()
    clock.load((now, wall - 100, number), [])
    assert 99 < clock.timestamp() - START.timestamp() < 130
    clock.load((now, wall + 100, number), [])
    assert 0 <= clock.timestamp() - START.timestamp() < 30


def test_an_automatic_clock_jumps_to_what_is_due() -> None:
    alarm = Alarm("auto")

    async def wait() -> None:
        alarm.set(86_400, "tomorrow")
        alarm.set(60, "soon", "chain")
        async with asyncio.timeout(5):
            while len(alarm.fired) < 3:
                await asyncio.sleep(0)

    asyncio.run(wait())
    assert alarm.fired == [("soon", 60), ("soon!", 61), ("tomorrow", 86_400)]


def test_an_automatic_clock_lets_whoever_acts_step_by_step_come_first() -> None:
    alarm = Alarm("auto")

    async def act() -> None:
        late = alarm.set(3600, "an hour is over")
        for _ in range(4):
            await asyncio.sleep(QUIET_SECONDS / 2)
            alarm.set(0.1, "step")
        with alarm.store.unit():
            alarm.clock.cancel(late)
        await asyncio.sleep(QUIET_SECONDS * 3)

    asyncio.run(act())
    assert [subject for subject, _ in alarm.fired] == ["step"] * 4


def test_who_only_looks_does_not_hold_up_an_automatic_clock() -> None:
    alarm = Alarm("auto")

    async def look() -> None:
        alarm.set(60, "over")
        began = time.monotonic()
        while not alarm.fired:
            with alarm.store.unit():
                pass
            await asyncio.sleep(QUIET_SECONDS / 10)
        assert time.monotonic() - began < LONGEST_QUIET_SECONDS

    asyncio.run(asyncio.wait_for(look(), 10))


def test_an_automatic_clock_is_held_up_by_others_for_a_second_at_most() -> None:
    alarm = Alarm("auto")

    async def go_on() -> None:
        alarm.set(3600, "over")
        while not alarm.fired:
            with alarm.store.unit():
                alarm.clock.cancel(alarm.clock.schedule(7200, "ring", "u", "another"))
            await asyncio.sleep(QUIET_SECONDS / 10)

    asyncio.run(asyncio.wait_for(go_on(), 10))
    assert alarm.fired == [("over", 3600)]


def test_an_automatic_clock_makes_short_jumps_at_once() -> None:
    alarm = Alarm("auto")

    async def wait() -> None:
        for tenths in range(50):
            alarm.set(tenths / 10, str(tenths))
        for _ in range(200):
            await asyncio.sleep(0)

    asyncio.run(wait())
    assert len(alarm.fired) == 50


def test_a_clock_that_is_closed_fires_no_more() -> None:
    alarm = Alarm("real")

    async def wait() -> None:
        alarm.set(0.01, "a")
        alarm.clock.close()
        await asyncio.sleep(0.05)

    asyncio.run(wait())
    assert alarm.fired == []
