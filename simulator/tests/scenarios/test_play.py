"""Playing: time, the customer's server, what is expected, and what is said without it."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from catapult_simulator.scenarios.load import load
from catapult_simulator.scenarios.play import Result, play
from sim_harness import Sim

NUMBER = """\
scenario: test
steps:
- do:
    request: POST /availableNumbers/local?areaCode=919&quantity=1
    save:
      number: 0.number
"""
CALL = (
    NUMBER
    + """\
- do:
    request: POST /users/${user}/calls
    body:
      from: ${number}
      to: "+19195550100"
      callbackUrl: ${server}/calls
      fallbackUrl: ${fallback-server}/calls
    save:
      call: id
"""
)


def played(sim: Sim, runner: asyncio.Runner, text: str) -> Result:
    """What became of a scenario."""
    return runner.run(play(sim.world, load(text, "t")))


def told(result: Result) -> str:
    """What is said of the step that failed."""
    assert result.failed is not None, result.outcomes
    assert result.failed.problem is not None
    return f"{result.failed.line}: {result.failed.problem}"


def test_time_passes_event_by_event_until_what_is_expected_comes(
    sim: Sim, sim_runner: asyncio.Runner
) -> None:
    text = CALL + "- expect:\n    callback: answer\n    within: 60\n"
    result = played(sim, sim_runner, text)
    assert result.failed is None
    assert result.outcomes[-1].at_seconds == 0.5


def test_a_step_has_its_time_from_the_start_or_after_the_step_before(
    sim: Sim, sim_runner: asyncio.Runner
) -> None:
    wait = "  do:\n    server-answers: 200\n"
    text = f"scenario: x\nsteps:\n- at: 2\n{wait}- after: 1.5\n{wait}- at: 1\n{wait}"
    result = played(sim, sim_runner, text)
    assert [one.at_seconds for one in result.outcomes] == [2.0, 3.5, 3.5]


def test_each_scenario_has_an_account_of_its_own(sim: Sim, sim_runner: asyncio.Runner) -> None:
    results = [played(sim, sim_runner, CALL) for _ in range(2)]
    assert [one.user_id for one in results] == ["u-scenario", "u-scenario-2"]
    assert all(one.failed is None for one in results)


def test_a_callback_fulfils_one_step_only(sim: Sim, sim_runner: asyncio.Runner) -> None:
    expect = "- expect:\n    callback: answer\n    within: 2\n"
    says = told(played(sim, sim_runner, CALL + expect + expect))
    assert "20: expected callback 'answer' within 2 s; none came" in says
    assert "it fulfilled an earlier step" in says


def test_what_came_instead_is_said(sim: Sim, sim_runner: asyncio.Runner) -> None:
    expect = "- expect:\n    callback: answer\n    with:\n      callId: c-other\n    within: 2\n"
    says = told(played(sim, sim_runner, CALL + expect))
    assert "expected callback 'answer' with callId: c-other within 2 s; none came" in says
    assert "not 'c-other'" in says
    assert "answer at 2016-11-16T15:00:00.500Z; now it is 2016-11-16T15:00:02.000Z" in says


def test_steps_behind_one_that_failed_are_skipped(sim: Sim, sim_runner: asyncio.Runner) -> None:
    expect = "- expect:\n    callback: dtmf\n    within: 0\n"
    result = played(sim, sim_runner, CALL + expect + expect)
    assert [one.outcome for one in result.outcomes] == ["passed", "passed", "failed", "skipped"]
    assert result.log[-1]["outcome"] == "failed"


def test_a_request_that_is_refused_says_why(sim: Sim, sim_runner: asyncio.Runner) -> None:
    says = told(played(sim, sim_runner, CALL.replace("${number}\n", "${server}\n", 1)))
    assert says.startswith("7: POST /users/u-scenario/calls: answered 400 validation-error")


def test_what_cannot_be_saved_is_a_failure(sim: Sim, sim_runner: asyncio.Runner) -> None:
    says = told(played(sim, sim_runner, CALL.replace("0.number", "1.number")))
    assert "there is no '1.number' to save as 'number'" in says


@pytest.mark.parametrize(
    ("expectation", "says"),
    [
        ("status: 404\n    with:\n      code: call-not-found", None),
        ("status: 200", "status 404, not 200"),
        ("within: 3", "within 3 s: status 404"),
        ("status: 404\n    with:\n      code: x", "code is 'call-not-found', not 'x'"),
    ],
)
def test_an_error_of_the_api_can_be_expected(
    sim: Sim, sim_runner: asyncio.Runner, expectation: str, says: str | None
) -> None:
    request = "request: GET /users/${user}/calls/c-no"
    text = f"scenario: x\nsteps:\n- expect:\n    {request}\n    {expectation}\n"
    result = played(sim, sim_runner, text)
    assert (result.failed is None) if says is None else (says in told(result))


@pytest.mark.parametrize(
    ("with_", "says"),
    [
        ("", None),
        ("    with: []\n", None),
        ("    with: {}\n", "it is [], not an object"),
        ("    with: null\n", "it is [], not absent"),
    ],
)
def test_of_an_answer_only_what_is_asked_for_is_looked_at(
    sim: Sim, sim_runner: asyncio.Runner, with_: str, says: str | None
) -> None:
    request = "- expect:\n    request: GET /users/${user}/calls\n    status: 200\n"
    result = played(sim, sim_runner, f"scenario: x\nsteps:\n{request}{with_}")
    assert (result.failed is None) if says is None else (says in told(result))


def test_a_state_is_waited_for(sim: Sim, sim_runner: asyncio.Runner) -> None:
    state = (
        "- expect:\n    request: GET /users/${user}/calls/${call}\n    with:\n      state: active\n"
    )
    assert "state is 'started', not 'active'" in told(played(sim, sim_runner, CALL + state))
    result = played(sim, sim_runner, CALL + state + "    within: 9\n")
    assert (result.failed, result.outcomes[-1].at_seconds) == (None, 0.5)


@pytest.mark.parametrize(
    ("server", "fallback", "attempts", "delivery"),
    [
        ("200", "200", [200], "delivered"),
        ("503", "200", [503, 200], "delivered"),
        ("no-answer", "404", [None, 404], "failed"),
        ("no-connection", "no-answer", [None, None], "failed"),
    ],
)
def test_the_customers_servers_answer_as_they_are_told(
    sim: Sim,
    sim_runner: asyncio.Runner,
    server: str,
    fallback: str,
    attempts: list[int | None],
    delivery: str,
) -> None:
    text = CALL + (
        f"- do:\n    server-answers: {server}\n- do:\n    fallback-server-answers: {fallback}\n"
        f"- expect:\n    callback: answer\n    delivery: {delivery}\n"
    )
    result = played(sim, sim_runner, text)
    (callback,) = (one for one in result.log if one["what"] == "callback")
    assert result.failed is None
    assert [one["status"] for one in callback["attempts"]] == attempts


def test_no_callback_means_none_from_now_on(sim: Sim, sim_runner: asyncio.Runner) -> None:
    none = "- expect:\n    no-callback: answer\n    within: 5\n"
    assert "expected no callback 'answer' for 5 s, but one came" in told(
        played(sim, sim_runner, CALL + none)
    )
    wait = "- after: 1\n  do:\n    server-answers: 200\n"
    result = played(sim, sim_runner, CALL + wait + none)
    assert (result.failed, result.outcomes[-1].at_seconds) == (None, 6.0)


def test_a_fault_is_planted_for_the_scenario_and_gone_with_it(
    sim: Sim, sim_runner: asyncio.Runner
) -> None:
    fault = "- do:\n    fault:\n      kind: error\n      code: call-unavailable\n"
    refused = "- expect:\n    request: GET /users/${user}/calls/${call}\n    status: 503\n"
    result = played(sim, sim_runner, CALL + fault + refused)
    assert result.failed is None, result.failed
    assert list(sim.world.faults) == []


@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "error", "code": "call-unavailable"},
        {"kind": "status", "status": 503},
        {"kind": "latency", "milliseconds": 1},
        {"kind": "reset", "when": "after"},
        {"kind": "truncated"},
        {"kind": "callback-lost"},
        {"kind": "callback-repeated", "copies": 2},
        {"kind": "callback-reordered", "milliseconds": 5},
        {"kind": "callback-delayed", "milliseconds": 5},
    ],
    ids=lambda fault: fault["kind"],
)
def test_every_kind_of_fault_can_be_planted_and_is_told_of(
    sim: Sim, sim_runner: asyncio.Runner, fault: dict[str, Any]
) -> None:
    lines = "".join(f"      {name}: {value}\n" for name, value in fault.items())
    result = played(sim, sim_runner, f"scenario: x\nsteps:\n- do:\n    fault:\n{lines}")
    (told_of,) = (one for one in result.log if one["what"] == "fault")
    assert (result.failed, told_of["fault"], told_of["status"]) == (None, fault, 200)


def test_a_fault_does_not_outlive_a_scenario_that_is_interrupted(
    sim: Sim, sim_runner: asyncio.Runner
) -> None:
    fault = "- do:\n    fault:\n      kind: status\n      status: 503\n"
    wait = "- after: 9\n  do:\n    server-answers: 200\n"
    sim.world.clock.mode = "real"

    async def interrupted() -> None:
        playing = asyncio.create_task(
            play(sim.world, load(f"scenario: x\nsteps:\n{fault}{wait}", "t"))
        )
        while not list(sim.world.faults):
            await asyncio.sleep(0)
        playing.cancel()
        await asyncio.wait([playing])

    sim_runner.run(interrupted())
    assert list(sim.world.faults) == []


def test_a_connection_that_a_fault_cuts_has_status_0(sim: Sim, sim_runner: asyncio.Runner) -> None:
    fault = "- do:\n    fault:\n      kind: reset\n      operation: getCall\n"
    asked = "request: GET /users/${user}/calls/${call}"
    expected = f"- expect:\n    {asked}\n    status: 0\n"
    assert played(sim, sim_runner, CALL + fault + expected).failed is None
    says = told(played(sim, sim_runner, CALL + fault + f"- do:\n    {asked}\n"))
    assert "answered 0" in says


def test_the_log_has_everything_in_order_of_time(sim: Sim, sim_runner: asyncio.Runner) -> None:
    text = CALL + "- expect:\n    callback: answer\n- do:\n    far-end-hangs-up: ${call}\n"
    log = played(sim, sim_runner, text).log
    kinds = [one["what"] for one in log if one["what"] not in ("step", "scenario")]
    assert kinds == ["request", "request", "callback", "far-end-hangs-up", "callback", "end"]
    assert [one["at"] for one in log] == sorted(one["at"] for one in log)


@pytest.mark.parametrize("mode", ["auto", "manual"])
def test_an_automatic_clock_is_held_while_a_scenario_plays(
    sim_with: Callable[..., Sim], sim_runner: asyncio.Runner, mode: Any
) -> None:
    sim = sim_with()
    sim.world.clock.mode = mode
    text = CALL + "- after: 0.25\n  expect:\n    no-callback: answer\n    within: 0.2\n"
    assert played(sim, sim_runner, text).failed is None
    assert sim.world.clock.mode == mode
