"""What will be refused when a scenario is played is found when it is checked."""

import pytest

from catapult_simulator.scenarios.load import load
from catapult_simulator.scenarios.problems import ScenarioError

HEAD = "scenario: x\nsteps:\n"


def problems(text: str) -> list[str]:
    """What is said about a text."""
    with pytest.raises(ScenarioError) as refused:
        load(HEAD + text, "t")
    return refused.value.lines()


def request(request_: str, *body: str, status: int | None = None) -> str:
    """A step that sends a request: it succeeds, unless another status is expected."""
    does = "do" if status is None else "expect"
    lines = [f"- {does}:", f"    request: {request_}"]
    lines += ["    body:", *(f"      {line}" for line in body)] if body else []
    lines += [] if status is None else [f"    status: {status}"]
    return "\n".join(lines) + "\n"


CALLS, MESSAGES = "POST /users/${user}/calls", "POST /users/${user}/messages"
GATHER = "POST /users/${user}/calls/${user}/gather"


@pytest.mark.parametrize(
    ("does", "said"),
    [
        ('far-end-presses:\n      call: c\n      digits: "12Z"', "t:6:15: 'digits': must "),
        ('message-arrives:\n      from: x\n      to: "+14155551212"', "t:5:13: 'from': "),
        ("fault:\n      kind: earthquake", "t:5:13: 'kind': The fault resource"),
        ("fault:\n      kind: reset\n      times: 0", "t:6:14: 'times': "),
        (
            "fault:\n      kind: reset\n      opration: createCall",
            "t:6:7: fault has no 'opration'; did you mean 'operation'?",
        ),
        (
            "fault:\n      kind: reset\n      operation: creatCall",
            "t:6:18: 'operation': is no operation; the one with the nearest name is createCall",
        ),
        ("fault:\n      times: 1", "t:5:7: fault needs 'kind'"),
        (
            "fault:\n      kind: reset\n      copies: 1",
            "t:6:15: 'copies': is nothing that reset takes",
        ),
        ("fault:\n      kind: latency", "t:5:7: 'milliseconds': has to be there when"),
        (
            "fault:\n      kind: error\n      code: call-gone",
            "t:6:13: 'code': is no code of an error; the one with the nearest name is",
        ),
    ],
)
def test_what_the_outside_world_or_a_fault_cannot_have_is_named(does: str, said: str) -> None:
    (problem,) = problems(f"- do:\n    {does}\n")
    assert problem.startswith(said), problem
    assert problem.endswith(" (step 1)")


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (
            request("GET /users/${user}/cals/${user}"),
            "t:4:14: the API has no /users/${user}/cals/${user}; the path most like it is "
            "/users/{userId}/calls/{callId}",
        ),
        (
            request("PATCH /users/${user}/calls"),
            "t:4:14: /users/${user}/calls takes GET, POST, not PATCH",
        ),
        (request("GET /users/${user}/calls?size=many"), "t:4:14: 'size': must be a whole number"),
        (request(CALLS), "t:4:14: call needs 'from'"),
        (request(CALLS, "from: ${user}", "to: 911"), "t:7:11: 'to': Invalid phone number"),
        (
            request(CALLS, "from: ${user}", "to: ${user}", "callbackUrl: a.example"),
            "t:8:20: 'callbackUrl': ",
        ),
        (
            request(GATHER, "tag: ${user}", "prompt:", "  gender: 5"),
            "t:8:9: 'prompt': The gather resource property prompt.gender must be one of",
        ),
        (
            request(GATHER, "tag: ${user}", "prompt:", "  bargeable: perhaps"),
            "t:8:20: 'prompt.bargeable': must be true or false",
        ),
        (request(CALLS + "/${user}/audio", "loopEnabled: true"), "t:6:7: The 'audio' resource p"),
        (request(CALLS, "- 1"), "t:6:7: the body must be a JSON object"),
        (request(MESSAGES, "- 1"), "t:6:9: '[0]': a message must be a JSON object"),
        (request(MESSAGES, "from: ${user}", "to: 911", "text: x"), "t:7:11: 'to': Invalid"),
        (
            request("PATCH /users/${user}/messages/${user}", "text: x"),
            "t:6:13: 'text': only the text can be set, to nothing",
        ),
    ],
)
def test_a_request_that_will_be_refused_whatever_the_state_is_named(step: str, said: str) -> None:
    found = problems(step)
    assert found[0].startswith(said), found


@pytest.mark.parametrize(
    "step",
    [
        request(CALLS, "from: 1", status=400),
        request("GET /users/${user}/cals", status=404),
        request("GET /availableNumbers/${user}?quantity=${user}"),
        request("GET ${server}/calls"),
        request(CALLS, "from: ${user}", 'to: "${user}x"', "unknown: 1"),
        request(MESSAGES, "- from: x", "- to: ${user}"),
        request(CALLS + "/${user}/audio", "fileUrl: ${user}"),
        "- do:\n    message-arrives:\n      from: ${user}\n      to: ${user}\n",
        "- do:\n    fault:\n      kind: reset\n      path: /users/${user}/calls\n",
        "- do:\n    fault:\n      kind: ${user}\n      copies: ${user}\n",
    ],
)
def test_what_may_be_right_or_is_to_be_refused_is_not_judged(step: str) -> None:
    assert len(load(HEAD + step).steps) == 1


def test_all_mistakes_of_all_steps_are_told_with_their_step() -> None:
    found = problems(
        request(CALLS, "from: 1", "to: 2")
        + "- do:\n    fault:\n      knid: reset\n      times: 0\n"
    )
    assert [line.rpartition(" (")[2] for line in found] == ["step 1)"] * 2 + ["step 2)"] * 2
