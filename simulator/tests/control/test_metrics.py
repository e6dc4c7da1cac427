"""Numbers for Prometheus, read as strictly as the format is written."""

import time

import pytest

from catapult_simulator.control.metrics import Family, resident_bytes, written
from sim_harness import ALICE, NUMBERS, OUTSIDE, Sim
from sim_prometheus import Sample, parse

CALL = {"from": NUMBERS[ALICE], "to": OUTSIDE, "callbackUrl": "http://a.example/"}


def read(sim: Sim) -> list[Sample]:
    reply = sim.control("GET", "/metrics")
    assert reply.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    return parse(reply.text)[1]


def value(samples: list[Sample], name: str, **labels: str) -> float:
    (found,) = [one.value for one in samples if one.name == name and dict(one.labels) == labels]
    return found


def test_requests_are_counted_by_operation_and_status(sim: Sim) -> None:
    for path in ("/calls", "/calls", "/calls/c-no", "/no-such-thing"):
        sim.ask("GET", path)
    samples = read(sim)
    total = "catapult_requests_total"
    assert value(samples, total, operation="listCalls", status="200") == 2
    assert value(samples, total, operation="getCall", status="404") == 1
    assert value(samples, total, operation="", status="404") == 1


def test_durations_are_a_histogram(sim: Sim) -> None:
    for _ in range(5):
        sim.ask("GET", "/calls")
    name = "catapult_request_duration_seconds"
    samples = [one for one in read(sim) if ("operation", "listCalls") in one.labels]
    buckets = [one for one in samples if one.name == f"{name}_bucket"]
    counts = [one.value for one in buckets]
    assert counts == sorted(counts)
    assert dict(buckets[-1].labels)["le"] == "+Inf"
    assert counts[-1] == value(samples, f"{name}_count", operation="listCalls") == 5
    assert 0 < value(samples, f"{name}_sum", operation="listCalls") < 60


def test_what_is_kept_due_and_called_back_is_counted(sim: Sim) -> None:
    sim.post("/calls", CALL)
    samples = read(sim)
    assert value(samples, "catapult_documents", kind="calls") == 1
    assert value(samples, "catapult_due_events") == len(sim.world.clock.pending()) > 0
    sim.wait(1)
    assert value(read(sim), "catapult_callbacks_total", state="recorded") == 1
    assert value(read(sim), "catapult_callbacks_waiting") == 0


def test_the_process_is_described(sim: Sim) -> None:
    samples = read(sim)
    assert 10**7 < value(samples, "process_resident_memory_bytes") < 10**10
    assert 0 < value(samples, "process_start_time_seconds") <= time.time()
    assert 0 <= value(samples, "catapult_event_loop_lag_seconds") < 60
    assert value(samples, "catapult_clock_seconds") == sim.world.clock.timestamp()


def test_counters_survive_a_reset(sim: Sim) -> None:
    sim.ask("GET", "/calls")
    sim.control("POST", "/reset")
    total = value(read(sim), "catapult_requests_total", operation="listCalls", status="200")
    assert total == 1


def test_text_in_labels_cannot_end_them() -> None:
    evil = 'a"} 1\nb{c="\\'
    _, (sample,) = parse(written([Family("m", "gauge", "a\\b\nc", [("", {"x": evil}, 1.5)])]))
    assert sample == ("m", (("x", evil),), 1.5)


@pytest.mark.parametrize(
    "text",
    [
        "a 1",
        "# TYPE a gauge\na 1",
        "# TYPE a gauge\nb 1\n",
        '# TYPE a gauge\na{x="1} 1\n',
        "# TYPE a gauge\na 1\na 1\n",
        "# TYPE a gauge\n# TYPE a gauge\n",
        "# TYPE a gauge\na x\n",
    ],
)
def test_the_reader_accepts_nothing_else(text: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        parse(text)


def test_memory_is_read_from_the_system() -> None:
    held = bytearray(50 * 1024 * 1024)
    held[::4096] = b"x" * len(held[::4096])
    with_it = resident_bytes()
    del held
    assert with_it > 50 * 1024 * 1024
