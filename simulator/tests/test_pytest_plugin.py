"""The pytest plugin, as a project that has installed it would use it."""

import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

import catapult_simulator
from catapult_simulator import pytest_plugin
from catapult_simulator.settings import LONGEST_SECONDS, ClockMode, LimitsMode

PACKAGES = Path(catapult_simulator.__file__).parent.parent
PLUGIN = ("-p", "catapult_simulator.pytest_plugin", "-p", "no:cacheprovider")
ANSWER_AND_HANG_UP = """
import httpx


def test_a_call_is_answered_and_ends(sim_account, callback_sink):
    sim_account.route(callback_sink.url, auto_answer=False)

    def answer(event):
        url = f"{sim_account.url}/calls/{event['callId']}"
        httpx.post(url, json={"state": "active"}, auth=sim_account.auth).raise_for_status()

    callback_sink.on("incomingcall", answer)
    call = sim_account.call_arrives()
    callback_sink.wait_for("answer", callId=call["id"])
    sim_account.far_end(call["id"], "hang-up")
    callback_sink.wait_for("hangup", cause="NORMAL_CLEARING")
    told = [one["eventType"] for one in callback_sink.of_call(call["id"])]
    assert told == ["incomingcall", "answer", "hangup"]
"""


@pytest.fixture
def sim_project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project whose tests run in a process of their own, every warning an error."""
    monkeypatch.setenv("PYTHONPATH", str(PACKAGES))
    pytester.makeini("[pytest]\nfilterwarnings = error\n")
    return pytester


def run(project: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    """Runs the project's tests."""
    return project.runpytest_subprocess(*PLUGIN, *arguments)


def test_a_call_through_sockets(sim_project: pytest.Pytester) -> None:
    sim_project.makepyfile(ANSWER_AND_HANG_UP)
    run(sim_project).assert_outcomes(passed=1)


def test_an_application_can_go_where_events_lead(sim_project: pytest.Pytester) -> None:
    sim_project.makepyfile(
        """
        import httpx

        def test_it(sim, sim_account, callback_sink):
            sim_account.route(callback_sink.url)
            call = sim_account.call_arrives()
            event = callback_sink.wait_for("answer")
            assert event["callUri"] == f"{sim_account.url}/calls/{call['id']}"
            assert httpx.get(event["callUri"], auth=sim_account.auth).status_code == 200
        """
    )
    run(sim_project).assert_outcomes(passed=1)


def test_in_process_through_httpx(sim_project: pytest.Pytester) -> None:
    sim_project.makepyfile(
        """
        import asyncio
        import httpx

        def test_it(sim, sim_account):
            async def place():
                transport = httpx.ASGITransport(sim.app)
                async with httpx.AsyncClient(transport=transport, auth=sim_account.auth) as client:
                    body = {"from": sim_account.number, "to": "+19195550100",
                            "callbackUrl": "http://127.0.0.1:9/"}
                    url = f"http://sim/v1/users/{sim_account.user_id}/calls"
                    return await client.post(url, json=body)
            placed = asyncio.run(place())
            assert placed.headers["location"].startswith("http://sim/v1/users/u-")
            assert sim_account.wait_for("answer")["callId"] in placed.headers["location"]
        """
    )
    run(sim_project).assert_outcomes(passed=1)


def test_time_stands_still_while_a_test_holds_it(sim_project: pytest.Pytester) -> None:
    sim_project.makepyfile(
        """
        def call(account, sink):
            body = {"from": account.number, "to": "+19195550102", "callTimeout": 20,
                    "callbackUrl": sink.url}
            assert account.ask("POST", f"/users/{account.user_id}/calls", body).status == 201

        def test_held(sim_account, callback_sink, sim_clock):
            sim_clock.hold()
            begin = sim_clock.now
            call(sim_account, callback_sink)
            sim_clock.advance(19)
            assert callback_sink.events() == []
            sim_clock.advance()
            assert [one["eventType"] for one in callback_sink.events()] == ["timeout", "hangup"]
            assert (sim_clock.now - begin).total_seconds() == 20
            assert sim_clock.mode == "manual"

        def test_and_jumps_again_afterwards(sim_account, callback_sink, sim_clock):
            assert sim_clock.mode == "auto"
            call(sim_account, callback_sink)
            callback_sink.wait_for("timeout")
        """
    )
    run(sim_project).assert_outcomes(passed=2)


def test_accounts_know_nothing_of_each_other(sim_project: pytest.Pytester) -> None:
    sim_project.makepyfile(
        """
        import pytest

        USERS = []

        @pytest.mark.parametrize("turn", range(3))
        def test_it(sim_account, turn):
            USERS.append(sim_account.user_id)
            assert len(set(USERS)) == turn + 1
            calls = sim_account.ask("GET", f"/users/{sim_account.user_id}/calls")
            assert (calls.status, calls.value) == (200, [])
            assert sim_account.number
            assert sim_account.secret not in repr(sim_account)
            for other in USERS[:-1]:
                assert sim_account.ask("GET", f"/users/{other}/calls").status == 401
        """
    )
    run(sim_project).assert_outcomes(passed=3)


def test_a_scenario_is_a_test(sim_project: pytest.Pytester) -> None:
    Path("wrong.yaml").write_text("scenario: x\nsteps:\n- expect:\n    callback: sms\n")
    sim_project.makepyfile(
        """
        import pytest
        from catapult_simulator.testing import Refused, ScenarioFailed

        def test_shipped(sim_scenario):
            assert sim_scenario("outage-of-the-customers-server")["outcome"] == "passed"

        def test_file(sim_scenario):
            with pytest.raises(ScenarioFailed, match="wrong.yaml:4: step 1, no name, 60 s: exp"):
                sim_scenario("wrong.yaml")

        def test_text(sim_scenario):
            with pytest.raises(Refused, match="yaml:2:1: a scenario has no 'stps'"):
                sim_scenario("scenario: x\\nstps: []")
        """
    )
    run(sim_project).assert_outcomes(passed=3)


def test_a_failure_shows_what_the_account_did(sim_project: pytest.Pytester) -> None:
    sim_project.makepyfile(
        """
        def test_it(sim_account, callback_sink):
            callback_sink.fail(503)
            body = {"from": sim_account.number, "to": "+19195550100",
                    "callbackUrl": callback_sink.url}
            sim_account.ask("POST", f"/users/{sim_account.user_id}/calls", body)
            sim_account.wait_for("answer")
            callback_sink.wait_for("hangup", seconds=0.01)
        """
    )
    result = run(sim_project)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "*no callback hangup within 0.01 s; came: answer*",
            "*- simulator -*",
            "account u-*",
            "  *Z  201 POST /v1/users/u-*/calls",
            "  *Z  answer c-*: failed",
            "    http://127.0.0.1:*: 503 answered 503",
        ]
    )


def test_workers_of_xdist_have_a_simulator_each(sim_project: pytest.Pytester) -> None:
    sim_project.makepyfile(
        test_a=ANSWER_AND_HANG_UP, test_b=ANSWER_AND_HANG_UP, test_c=ANSWER_AND_HANG_UP
    )
    run(sim_project, "-n", "2").assert_outcomes(passed=3)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "catapult_clock=fast"], "catapult_clock is one of auto, manual, real, not 'fast'"),
        (["-o", "catapult_seed=x"], "catapult_seed is a number, not 'x'"),
        (["-o", "catapult_limits=some"], "catapult_limits is one of off, documented"),
        (["-o", "catapult_ring_seconds=-1"], "catapult_ring_seconds is from 0 to 86400"),
        (["-o", "catapult_ring_seconds=nan"], "catapult_ring_seconds is from 0 to 86400"),
        (["-o", "catapult_ring_seconds=inf"], "catapult_ring_seconds is from 0 to 86400"),
        (["-o", "catapult_ring_seconds=x"], "catapult_ring_seconds is a number, not 'x'"),
    ],
)
def test_a_wrong_setting_is_named_once_and_no_test_runs(
    sim_project: pytest.Pytester, arguments: list[str], said: str
) -> None:
    sim_project.makepyfile("def test_it(sim): pass\ndef test_that(sim): pass")
    result = run(sim_project, *arguments)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    assert str(result.stderr).count(said) == 1
    assert "test_it" not in str(result.stdout)


def test_what_may_be_chosen_is_what_the_simulator_takes() -> None:
    assert set(get_args(ClockMode)) == set(pytest_plugin.CLOCKS)
    assert get_args(LimitsMode) == pytest_plugin.LIMITS
    assert pytest_plugin.LONGEST_RING_SECONDS == LONGEST_SECONDS


def test_the_command_line_goes_before_the_file(sim_project: pytest.Pytester) -> None:
    sim_project.makepyfile("def test_it(sim_clock): assert sim_clock.mode == 'manual'")
    run(sim_project, "--catapult-clock", "manual", "-o", "catapult_clock=real").assert_outcomes(
        passed=1
    )


def test_nothing_is_imported_for_tests_that_ask_for_nothing() -> None:
    program = (
        "import sys, catapult_simulator.pytest_plugin\n"
        "print(sorted(name for name in sys.modules if name.startswith(('catapult_simulator.',"
        " 'asyncio', 'httptools', 'aiohttp', 'starlette', 'orjson', 'yaml'))))"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(
        command, env={"PYTHONPATH": str(PACKAGES)}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['catapult_simulator.pytest_plugin']"
