"""The benchmarks' own parts: that they count what they say. No test measures speed."""

import json
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

from benchmarks import load, servers, stored, wire
from benchmarks.load import Asked
from benchmarks.servers import Server

ANSWERS = {
    "GET /yes": {"status": 200, "headers": [("content-length", "3")], "body": "yes"},
    "POST /no": {"status": 403, "headers": [("content-length", "0")], "body": ""},
}
BENCH = Path(servers.__file__).parent


@pytest.fixture
def bare(tmp_path: Path) -> Generator[Server, None, None]:
    server = servers.bare(ANSWERS, tmp_path)
    yield server
    server.stop()
    assert server.process.poll() is not None


# How long it asks; longer where the machine had no time for it.
SECONDS = (0.2, 1.0, 5.0, 20.0)


def by_our_own(server: Server, asked: Asked, at_least: int = 1) -> load.Load:
    """The generator that is used where wrk is not installed, with so many answers."""
    for seconds in SECONDS:
        given = vars(asked) | {"url": server.url, "seconds": seconds, "connections": 4}
        command = [sys.executable, str(BENCH / "generator.py"), json.dumps(given)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0 and "nothing was answered" not in done.stderr:
            pytest.fail(done.stderr)
        if done.returncode == 0:
            result = load.Load(**json.loads(done.stdout))
            if result.requests >= at_least:
                assert result.seconds >= seconds
                return result
    pytest.fail(f"fewer than {at_least} answers in {SECONDS[-1]} s")


def test_the_generator_counts_answers_and_their_times(bare: Server) -> None:
    result = by_our_own(bare, Asked("yes", "GET", "/yes", {}), at_least=11)
    assert result.wrong == 0
    assert 0 < result.p50 <= result.p99


def test_an_answer_that_is_no_success_is_counted_as_wrong(bare: Server) -> None:
    result = by_our_own(bare, Asked("no", "POST", "/no", {}, "{}"))
    assert result.wrong == result.requests > 0


def test_cpu_and_memory_are_those_of_the_server(bare: Server) -> None:
    before = bare.cpu_seconds()
    by_our_own(bare, Asked("yes", "GET", "/yes", {}))
    assert bare.cpu_seconds() > before
    assert 5 < bare.megabytes() < 200


def test_the_bare_server_answers_with_the_simulators_bytes(tmp_path: Path) -> None:
    started = [servers.our_own()]
    try:
        asked = wire.requests_of(started[0])
        assert [one.name.split()[0] for one in asked] == ["GET", "GET", "POST", "POST", "POST"]
        answers = wire.answers(started[0], asked)
        started.append(servers.bare(answers, tmp_path))
        get = asked[0]
        answer = wire.ask(started[1], get.method, get.path)
        assert answer.body == answers[f"GET {get.path}"]["body"]
        assert json.loads(answer.body)["direction"] == "out"
    finally:
        servers.stop_all(started)


def test_each_kind_of_request_is_measured_with_so_much_stored() -> None:
    few, more = stored.costs((50, 500))
    assert (few.stored, more.stored) == (50, 500)
    assert few.microseconds.keys() == more.microseconds.keys()
    assert {"get", "create", "list, first page", "list, bridgeId"} <= few.microseconds.keys()
    assert all(cost > 0 for cost in more.microseconds.values())


def test_every_event_that_was_scheduled_and_not_cancelled_fires() -> None:
    assert stored.due(200).events == 200


def test_a_server_that_refuses_is_not_compared() -> None:
    fine, refusing = (
        wire.Measured([load.Load(100, wrong, 1.0, 0.1, 0.2)], [10.0]) for wrong in (1, 50)
    )
    assert fine.is_usable
    assert not refusing.is_usable


def test_a_ratio_is_the_median_of_those_of_the_rounds() -> None:
    ours = wire.Measured([load.Load(n, 0, 1.0, 0.1, 0.2) for n in (10, 20, 90)])
    theirs = wire.Measured([load.Load(n, 0, 1.0, 0.1, 0.2) for n in (10, 10, 10)])
    assert wire.ratio(ours, theirs, lambda measured: measured.per_second) == 2.0
