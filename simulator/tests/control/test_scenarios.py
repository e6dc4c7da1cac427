"""POST and GET /_sim/scenarios."""

import asyncio
from typing import Any

import httpx
import pytest

from catapult_simulator.control.turns import turn
from sim_harness import Sim


def control(sim: Sim, method: str, **request: Any) -> httpx.Response:
    """Sends a request about scenarios to the control API."""

    async def send() -> httpx.Response:
        transport = httpx.ASGITransport(sim.app.control)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.request(method, "/_sim/scenarios", **request)

    with asyncio.Runner() as runner:
        return runner.run(send())


def test_the_shipped_ones_are_listed(sim: Sim) -> None:
    found = control(sim, "GET").json()
    assert [one["name"] for one in found][-1] == "voicemail"
    assert all(one["about"] for one in found)


def test_a_shipped_one_is_played_by_its_name(sim: Sim) -> None:
    result = control(sim, "POST", json={"name": "click-to-call"}).json()
    assert (result["outcome"], result["userId"]) == ("passed", "u-scenario")
    assert {step["outcome"] for step in result["steps"]} == {"passed"}
    assert result["log"][-1] == {
        "at": 184.6,
        "time": "2016-11-16T15:03:04.600Z",
        "what": "end",
        "outcome": "passed",
    }


def test_a_text_is_played_and_says_which_step_failed(sim: Sim) -> None:
    text = "scenario: x\nsteps:\n- name: never\n  expect:\n    callback: sms\n    within: 9\n"
    result = control(sim, "POST", json={"yaml": text}).json()
    (step,) = result["steps"]
    assert result["outcome"] == "failed"
    assert (step["name"], step["line"], step["at"]) == ("never", 5, 9.0)
    assert "expected callback 'sms' within 9 s; none came" in step["problem"]


def test_a_text_that_is_no_scenario_is_400_with_every_place(sim: Sim) -> None:
    response = control(sim, "POST", json={"yaml": "scenario: x\nstps: []\n"})
    details = [one["value"] for one in response.json()["details"]]
    assert response.status_code == 400
    assert "yaml:2:1: a scenario has no 'stps'; did you mean 'steps'?" in details


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({}, 400),
        ({"name": "voicemail", "yaml": "x"}, 400),
        ({"name": "nix"}, 404),
        ({"name": "../source"}, 404),
        ({"yaml": "x" * 70_000}, 400),
        ({"yaml": 3}, 400),
        ([], 400),
    ],
)
def test_what_cannot_be_played_is_refused(sim: Sim, asked: Any, status: int) -> None:
    assert control(sim, "POST", json=asked).status_code == status


def test_two_at_once_do_not_move_the_time_of_each_other(sim: Sim) -> None:
    async def both() -> list[httpx.Response]:
        transport = httpx.ASGITransport(sim.app.control)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            asked = [{"name": name} for name in ("voicemail", "two-factor-sms")]
            return await asyncio.gather(
                *(client.post("/_sim/scenarios", json=one) for one in asked)
            )

    with asyncio.Runner() as runner:
        results = [one.json() for one in runner.run(both())]
    assert [one["outcome"] for one in results] == ["passed", "passed"]
    first, second = (one["log"] for one in results)
    assert first[-1]["time"] == second[0]["time"]


@pytest.mark.parametrize("mode", ["manual", "auto"])
def test_who_advances_the_clock_waits_until_a_scenario_is_over(sim: Sim, mode: Any) -> None:
    sim.world.clock.mode = mode
    sim.world.faults.add({"kind": "latency", "milliseconds": 1})
    text = "scenario: x\nsteps:\n"
    text += 3 * "- after: 1\n  do:\n    request: GET /users/${user}/calls\n"

    async def both() -> tuple[httpx.Response, httpx.Response]:
        transport = httpx.ASGITransport(sim.app.control)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await asyncio.gather(
                client.post("/_sim/scenarios", json={"yaml": text}),
                client.post("/_sim/clock/advance", json={"seconds": 50}),
            )

    with asyncio.Runner() as runner:
        played, moved = (one.json() for one in runner.run(both()))
    assert [step["at"] for step in played["steps"]] == [1.0, 2.0, 3.0]
    assert moved["time"] == "2016-11-16T15:00:53.000Z"


def test_who_would_advance_a_real_clock_is_refused_without_waiting(sim: Sim) -> None:
    sim.world.clock.mode = "real"

    async def advance() -> int:
        transport = httpx.ASGITransport(sim.app.control)
        async with (
            httpx.AsyncClient(transport=transport, base_url="http://localhost") as client,
            turn(sim.world),
            asyncio.timeout(5),
        ):
            return (await client.post("/_sim/clock/advance", json={"seconds": 50})).status_code

    with asyncio.Runner() as runner:
        assert runner.run(advance()) == 400
