"""The log: which fields, one line each, in ASCII, and what is never in it."""

import io
import json
import logging
import signal
import time

import httpx
import pytest

from catapult_simulator.serve import line_writer
from catapult_simulator.serve.event_log import LogMode, ProblemHandler, log_events
from catapult_simulator.serve.line_writer import MOST_WAITING_CHARACTERS, LineWriter
from sim_harness import ALICE, NUMBERS, OUTSIDE, Sim
from sim_process import AUTH, serving

MISCHIEF = "\n\r\x1b[31m\x9b31m\u2028\u202eevent=forged\x00"


def logged(sim: Sim, mode: LogMode) -> list[str]:
    """Lines as they come."""
    lines: list[str] = []
    log_events(sim.world, mode, lines.append)
    return lines


def test_a_request_is_a_line_of_json_with_these_fields(sim: Sim) -> None:
    lines = logged(sim, "json")
    sim.ask("GET", "/calls/c-1?to=hush")
    line = json.loads(lines[0])
    assert line.pop("time") > "2020"
    assert line.pop("milliseconds") > 0
    assert line == {
        "level": "info",
        "event": "request",
        "id": sim.world.traffic.log[-1].request_id,
        "user": ALICE,
        "method": "GET",
        "path": f"/v1/users/{ALICE}/calls/c-1",
        "operation": "getCall",
        "status": 404,
        "code": "call-not-found",
    }


def test_a_callback_is_a_line_with_its_number_and_key_but_not_its_url(sim: Sim) -> None:
    lines = logged(sim, "json")
    call = {"from": NUMBERS[ALICE], "to": OUTSIDE, "callbackUrl": "http://u:hush@a.example/?hush"}
    location = sim.post("/calls", call).headers["location"]
    sim.wait(1)
    line = next(one for one in map(json.loads, lines) if one["event"] == "callback")
    assert line["key"] == location.rpartition("/")[2]
    assert (line["delivery"], line["type"], line["state"]) == (1, "answer", "recorded")
    assert "hush" not in "".join(lines)


def test_text_has_the_same_without_what_is_not_known(sim: Sim) -> None:
    lines = logged(sim, "text")
    sim.ask("GET", "/account")
    assert 'event="request"' in lines[0]
    assert "status=200" in lines[0]
    assert "code=" not in lines[0]


def test_off_is_nothing_and_nobody_listens(sim: Sim) -> None:
    assert logged(sim, "off") == []
    assert sim.world.traffic.listeners == []


@pytest.mark.parametrize("mode", ["json", "text"])
def test_no_path_makes_a_second_line_or_speaks_to_a_terminal(sim: Sim, mode: LogMode) -> None:
    lines = logged(sim, mode)
    sim.ask("GET", "/calls/" + "".join(f"%{byte:02x}" for byte in MISCHIEF.encode()))
    (line,) = lines
    assert line.isascii()
    assert line.isprintable()


def test_a_problem_is_one_line_with_places_and_without_what_was_sent() -> None:
    lines: list[str] = []
    handler = ProblemHandler("json", lines.append)
    try:
        raise ValueError("hush")
    except ValueError as error:
        problem = (type(error), error, error.__traceback__)
    record = logging.LogRecord("x", logging.ERROR, "", 0, "%s failed", (MISCHIEF,), problem)
    handler.emit(record)
    (line,) = lines
    assert (line.isascii(), line.isprintable(), "hush" in line) == (True, True, False)
    assert json.loads(line)["error"] == "ValueError"
    assert json.loads(line)["at"][-1].endswith("without_what_was_sent")


def test_a_mistake_of_ours_is_in_the_log_with_the_requests_number(
    sim: Sim, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("hush")

    monkeypatch.setattr(sim.world.store, "all", fail)
    monkeypatch.setattr(sim.world.store, "get", fail)
    lines: list[str] = []
    assert sim.ask("GET", "/calls/c-1").status_code == 500
    for record in caplog.records:
        ProblemHandler("text", lines.append).emit(record)
    assert any("request 1" in line and 'error="RuntimeError"' in line for line in lines)
    assert "hush" not in "".join(lines)


def test_lines_come_out_in_order_and_the_last_ones_too() -> None:
    stream = io.StringIO()
    writer = LineWriter(stream)
    for number in range(1000):
        writer.write(str(number))
    writer.close()
    assert stream.getvalue() == "".join(f"{number}\n" for number in range(1000))


def test_a_reader_that_does_not_read_holds_up_nobody_and_costs_no_more_than_so_much() -> None:
    with serving("--log", "json") as (process, api, _):
        path = "/v1/users/u-1/" + "x" * 400
        with httpx.Client(base_url=api, auth=AUTH) as client:
            for _ in range(600):  # Several times what a pipe holds.
                assert client.get(path).status_code == 404
        process.send_signal(signal.SIGTERM)
        started = time.monotonic()
        assert process.wait(10) == 0
        assert time.monotonic() - started < 5


def test_what_is_too_much_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_writer, "SECONDS_BETWEEN_WRITES", 60)
    stream = io.StringIO()
    writer = LineWriter(stream)
    line = "x" * (MOST_WAITING_CHARACTERS // 2)
    for _ in range(5):
        writer.write(line)
    writer.close()
    assert "2 lines left out: nobody reads them fast enough" in stream.getvalue()


def test_the_process_writes_it_on_standard_error() -> None:
    with serving("--log", "json") as (process, api, _):
        httpx.get(f"{api}/v1/users/u-1/account", auth=AUTH)
        process.send_signal(signal.SIGTERM)
        output, errors = process.communicate(timeout=10)
        line = json.loads(errors)
        assert (output, line["operation"], line["status"]) == ("", "getAccount", 200)
