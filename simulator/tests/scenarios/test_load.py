"""Strict loading: every mistake has file, line, column, and what would be right."""

import pytest

from catapult_simulator.scenarios.language import UNASKED, Callback, Outside, Request, State
from catapult_simulator.scenarios.load import MAX_STEPS, load
from catapult_simulator.scenarios.problems import ScenarioError

HEAD = "scenario: x\nsteps:\n"


def problems(text: str) -> list[str]:
    """What is said about a text."""
    with pytest.raises(ScenarioError) as refused:
        load(text, "t")
    return refused.value.lines()


def test_a_scenario_is_read_as_it_is_written() -> None:
    scenario = load(
        HEAD
        + """\
- name: first
  at: 1.5
  do:
    request: POST /users/${user}/calls
    body:
      from: ${user}
      to: "+19195550100"
    save:
      call: id
- when:
    callback: answer
    with:
      callId: ${call}
  do:
    far-end-hangs-up: ${call}
  expect:
    - callback: hangup
      attempts: [503, null]
      within: 5
    - request: GET /users/${user}/calls/${call}
      status: 200
"""
    )
    first, second = scenario.steps
    assert first.do == Request(
        "POST", "/users/${user}/calls", {"from": "${user}", "to": "+19195550100"}
    )
    assert (first.at_seconds, first.save, first.line) == (1.5, {"call": "id"}, 3)
    assert second.when is not None
    assert second.when.what == Callback("answer", {"callId": "${call}"})
    assert second.do == Outside("far-end-hangs-up", {"call": "${call}"})
    hangup, state = second.expect
    assert (hangup.what, hangup.within_seconds) == (
        Callback("hangup", {}, None, (503, None)),
        5.0,
    )
    assert state.what == State(Request("GET", "/users/${user}/calls/${call}"), 200, UNASKED)


@pytest.mark.parametrize(
    ("steps", "problem"),
    [
        ("- wen:\n    callback: answer\n", "t:3:3: a step has no 'wen'; did you mean 'when'?"),
        ("- name: a\n", "t:3:3: a step needs at least one of: when, do, expect"),
        ("- 3\n", "t:3:3: a step is a mapping (name: value), not 3"),
        (
            "- at: soon\n  do:\n    server-answers: 200\n",
            "t:3:7: must be a number of seconds, not 'soon'",
        ),
        ("- at: -1\n  do:\n    server-answers: 200\n", "t:3:7: must be from 0 to"),
        ("- at: true\n  do:\n    server-answers: 200\n", "t:3:7: must be a number of seconds"),
        (
            "- at: 1\n  after: 1\n  do:\n    server-answers: 200\n",
            "t:4:3: a step has 'at' or 'after', not both",
        ),
        (
            "- do:\n    far-end-hangup: x\n",
            "t:4:5: do has no 'far-end-hangup'; did you mean 'far-end-hangs-up'?",
        ),
        ("- do: {}\n", "t:3:7: do needs one of: request, fault"),
        (
            "- do:\n    fault: {}\n    server-answers: 200\n",
            "t:4:5: do needs only one of: fault, server-answers",
        ),
        ("- do:\n    server-answers: slow\n", "t:4:21: must be a status or one of no-answer"),
        ("- do:\n    server-answers: 700\n", "t:4:21: must be a status from 100 to 599, not 700"),
        ("- do:\n    request: get /x\n", "t:4:14: must be a method and a path below /v1"),
        ("- do:\n    request: GET x\n", "t:4:14: must be a method and a path below /v1"),
        (
            '- do:\n    call-arrives:\n      from: "+14155551212"\n      too: b\n',
            "t:6:7: call-arrives has no 'too'; did you mean 'to'?",
        ),
        (
            '- do:\n    call-arrives:\n      from: "+14155551212"\n',
            "t:5:7: call-arrives needs 'to'",
        ),
        (
            "- do:\n    server-answers: 200\n    body: 1\n",
            "t:5:5: 'body' belongs to 'request'",
        ),
        ("- expect:\n    callback: answr\n", "not 'answr'; did you mean 'answer'?"),
        ("- expect: {}\n", "t:3:11: what is expected needs one of: callback, no-callback, request"),
        ("- expect: []\n", "t:3:11: expects nothing; leave it out"),
        (
            "- expect:\n    callback: answer\n    status: 200\n",
            "t:5:5: 'status' does not go with 'callback'",
        ),
        ("- expect:\n    no-callback: sms\n", "t:4:5: 'no-callback' needs 'within'"),
        ("- expect:\n    callback: sms\n    attempts: 3\n", "t:5:15: is a list of statuses"),
        (
            "- do:\n    far-end-answers: ${cal}\n",
            "t:4:22: nothing was saved as 'cal' before this; it may be: fallback-server, server",
        ),
        (
            "- do:\n    far-end-answers: ${usr}\n",
            "t:4:22: nothing was saved as 'usr' before this; did you mean 'user'?",
        ),
        ("- do:\n    far-end-answers: ${user\n", "t:4:22: a reference is written ${name}"),
        (
            "- do:\n    request: GET /users/${user}/account\n    save:\n      1a: id\n",
            "t:6:7: '1a' is no name",
        ),
        (
            "- do:\n    request: GET /users/${user}/account\n    save:\n      user: id\n",
            "t:6:7: 'user' is given by the simulator",
        ),
        (
            "- do:\n    request: GET /users/${user}/account\n    save: id\n",
            "t:5:11: save is a mapping",
        ),
        ("- name: ''\n  do:\n    server-answers: 200\n", "t:3:9: must be text, not ''"),
        ("- expect:\n    callback: sms\n    with: 3\n", "t:5:11: with is a mapping"),
    ],
)
def test_a_mistake_is_named_with_its_place_and_what_would_be_right(
    steps: str, problem: str
) -> None:
    said = problems(HEAD + steps)
    assert len(said) == 1, said
    assert problem in said[0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- 1", "t:1:1: a scenario is a mapping"),
        ("scenario: x", "t:1:1: a scenario needs 'steps'"),
        ("scenario: x\nsteps: []", "t:2:8: steps is a list with at least one step"),
        ("scenario: x\nsteps: 3", "t:2:8: steps is a list with at least one step"),
        ("scenario: x\nstep: []\nsteps:\n- expect:\n    callback: sms\n", "t:2:1: a scenario has"),
    ],
)
def test_a_file_that_is_no_scenario_is_refused(text: str, problem: str) -> None:
    assert any(problem in line for line in problems(text))


def test_all_mistakes_are_told_at_once_in_order_of_place() -> None:
    said = problems(HEAD + "- at: x\n  do: {}\n- nam: x\n  expect:\n    callback: nix\n")
    assert [line.split(":")[1] for line in said] == ["3", "4", "5", "7"]


def test_a_value_can_be_referred_to_only_after_it_was_saved() -> None:
    use = "- do:\n    far-end-answers: ${call}\n"
    make = "- do:\n    request: GET /users/${user}/account\n    save:\n      call: id\n"
    assert len(load(HEAD + make + use).steps) == 2
    assert "nothing was saved as 'call'" in problems(HEAD + use + make)[0]


def test_there_are_not_too_many_steps() -> None:
    step = "- do:\n    server-answers: 200\n"
    assert len(load(HEAD + step * MAX_STEPS).steps) == MAX_STEPS
    assert problems(HEAD + step * (MAX_STEPS + 1))[0].endswith(f"has more than {MAX_STEPS} steps")
