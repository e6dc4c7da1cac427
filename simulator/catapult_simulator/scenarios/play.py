"""Plays a scenario: step after step, until one fails."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any, cast

from catapult_simulator.api.asking import Answered
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.scenarios.expecting import Expecting
from catapult_simulator.scenarios.filling import filled_action, filled_expected
from catapult_simulator.scenarios.language import (
    Action,
    Expectation,
    Fault,
    Outside,
    Request,
    Scenario,
    ServerAnswers,
    Step,
)
from catapult_simulator.scenarios.log import Entry, EventLog
from catapult_simulator.scenarios.matching import shown
from catapult_simulator.scenarios.stage import CUT, Stage
from catapult_simulator.world import World


class StepFailed(Exception):  # noqa: N818  (reads as the sentence it is)
    """A step did not go as the scenario says; the text says what was expected and what came."""

    def __init__(self, line: int, says: str) -> None:
        super().__init__(says)
        self.line = line


@dataclass
class Outcome:
    """What became of one step: passed, failed or skipped; `at_seconds` when it was over."""

    number: int
    step: Step
    outcome: str = "skipped"
    at_seconds: float | None = None
    problem: str | None = None
    line: int | None = None

    def to_json(self) -> Entry:
        """As results and logs show it."""
        return {
            "number": self.number,
            "name": self.step.name,
            "line": self.line or self.step.line,
            "outcome": self.outcome,
            "at": self.at_seconds,
            "problem": self.problem,
        }


@dataclass
class Result:
    """What became of a scenario, and its event log."""

    scenario: str
    user_id: str
    outcomes: list[Outcome] = field(default_factory=list[Outcome])
    log: list[Entry] = field(default_factory=list[Entry])

    @property
    def failed(self) -> Outcome | None:
        """The step that failed, or None."""
        return next((one for one in self.outcomes if one.outcome == "failed"), None)

    def to_json(self) -> Entry:
        """As the control API answers."""
        return {
            "scenario": self.scenario,
            "outcome": "failed" if self.failed else "passed",
            "userId": self.user_id,
            "steps": [one.to_json() for one in self.outcomes],
            "log": self.log,
        }


async def play(world: World, scenario: Scenario) -> Result:
    """Plays it with an account of its own; a running clock is held meanwhile, a real one is not."""
    stage = Stage(world)
    player = _Player(stage)
    result = Result(scenario.name, stage.account.user_id)
    result.outcomes = [Outcome(n, step) for n, step in enumerate(scenario.steps, 1)]
    player.log.add(stage.now(), "scenario", name=scenario.name, userId=stage.account.user_id)
    with stage.time_held():
        try:
            for outcome in result.outcomes:
                await player.play(outcome)
                if outcome.outcome == "failed":
                    break
        finally:
            player.clean_up()
    ended = "failed" if result.failed else "passed"
    player.log.add(stage.now(), "end", outcome=ended)
    result.log = player.log.entries
    return result


class _Player:
    """What one run has saved, planted and logged so far."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.log = EventLog(stage.now())
        self._values = stage.names()
        self._expecting = Expecting(stage, self.log)
        self._faults: list[str] = []
        self._step_began = stage.now()

    async def play(self, outcome: Outcome) -> None:
        step, stage = outcome.step, self.stage
        try:
            await self._step(step)
            outcome.outcome = "passed"
        except StepFailed as failed:
            outcome.outcome, outcome.problem, outcome.line = "failed", str(failed), failed.line
        self._expecting.note()
        outcome.at_seconds = self.log.seconds(stage.now())
        shown = {name: value for name, value in outcome.to_json().items() if name != "at"}
        self.log.add(stage.now(), "step", **shown)

    def clean_up(self) -> None:
        """Takes away the faults that the scenario planted."""
        for fault_id in self._faults:
            with suppress(ApiError):  # Somebody else took it away.
                self.stage.world.faults.remove(fault_id)

    async def _step(self, step: Step) -> None:
        begin = self.log.start if step.at_seconds is not None else self._step_began
        await self.stage.wait_till(begin + (step.at_seconds or step.after_seconds or 0.0))
        if step.when is not None:
            await self._expect(step.when)
        if step.do is not None:
            await self._do(step, step.do)
        for one in step.expect:
            await self._expect(one)
        self._step_began = self.stage.now()

    async def _expect(self, expectation: Expectation) -> None:
        what = filled_expected(expectation.what, self._values)
        problem, value = await self._expecting.wait(replace(expectation, what=what))
        if problem is not None:
            raise StepFailed(expectation.line, problem)
        self._save(expectation.line, expectation.save, value)

    async def _do(self, step: Step, action: Action) -> None:
        self._expecting.note()
        filled = filled_action(action, self._values)
        if isinstance(filled, ServerAnswers):
            server = self.stage.fallback if filled.fallback else self.stage.server
            server.answer = filled.answer
            self.log.add(self.stage.now(), "server-answers", url=server.url, answer=filled.answer)
            return
        when = self.stage.now()
        if isinstance(filled, Request):
            answered = await self.stage.request(filled)
            self.log.add(when, "request", **of_request(filled, answered))
        else:
            answered = await self._outside(filled, when)
        if answered.status >= 400 or answered.status == CUT:
            raise StepFailed(step.line, f"{_named(filled)}: {refusal(answered)}")
        self._save(step.line, step.save, answered.value)

    async def _outside(self, action: Outside | Fault, when: float) -> Answered:
        if isinstance(action, Outside):
            answered = await self.stage.outside(action)
            self.log.add(when, action.verb, **action.arguments, status=answered.status)
            return answered
        body = {"userId": self.stage.account.user_id, **action.properties}
        answered = await self.stage.control("POST", "/faults", body)
        if answered.status < 400:
            self._faults.append(answered.value["id"])
        self.log.add(when, "fault", fault=dict(action.properties), status=answered.status)
        return answered

    def _save(self, line: int, save: Mapping[str, str], value: Any) -> None:
        for name, path in save.items():
            found = value
            for part in path.split("."):
                found = _member(found, part)
            if found is None:
                has = shown(value)
                raise StepFailed(line, f"there is no {path!r} to save as {name!r} in {has}")
            self._values[name] = found


def of_request(request: Request, answered: Answered) -> Entry:
    """What a log says of a request: no headers, of the body what names what was made or wrong."""
    value = answered.properties
    told: Entry = {name: value[name] for name in ("id", "code") if name in value}
    return {
        "method": request.method,
        "path": request.path,
        "status": answered.status,
        **told,
    }


def refusal(answered: Answered) -> str:
    """Status, code and message of an error."""
    error = answered.properties
    if "code" not in error:
        return f"answered {answered.status}"
    details = [f"{one['name']}: {one['value']}" for one in error.get("details", [])]
    told = f" ({', '.join(details)})" if details else ""
    return f"answered {answered.status} {error.get('code')}: {error.get('message')}{told}"


def _named(action: Request | Outside | Fault) -> str:
    if isinstance(action, Request):
        return f"{action.method} {action.path}"
    return action.verb if isinstance(action, Outside) else "fault"


def _member(value: Any, name: str) -> Any:
    if isinstance(value, list):
        items = cast(list[object], value)
        is_index = name.isascii() and name.isdigit() and len(name) < 6
        return items[int(name)] if is_index and int(name) < len(items) else None
    return cast(dict[str, Any], value).get(name) if isinstance(value, dict) else None
