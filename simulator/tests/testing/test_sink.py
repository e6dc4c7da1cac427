"""The callback sink: a real server that takes callbacks, and fails as it is told."""

import threading
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from catapult_simulator.testing import CallbackSink

EVENT = {"eventType": "answer", "callId": "c-1"}


@pytest.fixture
def sim_sink() -> Iterator[CallbackSink]:
    sink = CallbackSink()
    yield sink
    sink.close()


def send(sink: CallbackSink, event: dict[str, Any] = EVENT, path: str = "/x") -> int:
    """Sends a callback as the simulator would; returns the status."""
    return httpx.post(sink.url + path, json=event, timeout=5).status_code


def test_what_arrives_is_kept_in_order_and_found_by_call(sim_sink: CallbackSink) -> None:
    others = [{"eventType": "hangup", "callId": "c-1"}, {"eventType": "answer", "callId": "c-2"}]
    assert [send(sim_sink, one) for one in (EVENT, *others)] == [200, 200, 200]
    assert sim_sink.of_call("c-1") == [EVENT, others[0]]
    assert sim_sink.events("answer") == [EVENT, others[1]]
    assert [one.path for one in sim_sink.received] == ["/x"] * 3


def test_a_get_brings_its_event_in_the_query_and_credentials_are_read(
    sim_sink: CallbackSink,
) -> None:
    httpx.get(sim_sink.url + "/y", params=EVENT, auth=("me", "pass:word"), timeout=5)
    (received,) = sim_sink.received
    assert (received.method, received.path, received.event) == ("GET", "/y", EVENT)
    assert received.credentials == ("me", "pass:word")


def test_an_event_is_waited_for_while_it_is_still_to_come(sim_sink: CallbackSink) -> None:
    sender = threading.Thread(target=send, args=(sim_sink,))
    sender.start()
    assert sim_sink.wait_for("answer", callId="c-1") == EVENT
    sender.join()


def test_the_first_event_that_fits_is_found_however_often_it_is_asked_for(
    sim_sink: CallbackSink,
) -> None:
    later = EVENT | {"callId": "c-2"}
    assert [send(sim_sink, one) for one in (EVENT, later)] == [200, 200]
    assert [sim_sink.wait_for("answer") for _ in range(2)] == [EVENT, EVENT]
    assert sim_sink.wait_for("answer", callId="c-2") == later


def test_what_came_instead_is_said(sim_sink: CallbackSink) -> None:
    send(sim_sink)
    with pytest.raises(AssertionError, match=r"no callback answer callId='c-9' within 0\.01 s"):
        sim_sink.wait_for("answer", callId="c-9", seconds=0.01)


def test_it_fails_so_many_times_or_until_it_recovers(sim_sink: CallbackSink) -> None:
    sim_sink.fail(503, times=2)
    assert [send(sim_sink) for _ in range(3)] == [503, 503, 200]
    sim_sink.fail()
    assert [send(sim_sink) for _ in range(2)] == [500, 500]
    sim_sink.recover()
    assert send(sim_sink) == 200


def test_what_was_told_last_holds_from_then_on(sim_sink: CallbackSink) -> None:
    sim_sink.fail(500)
    sim_sink.fail(503)
    assert [send(sim_sink) for _ in range(2)] == [503, 503]


def test_it_redirects(sim_sink: CallbackSink) -> None:
    sim_sink.redirect(times=1)
    response = httpx.post(sim_sink.url, json=EVENT, timeout=5)
    assert response.status_code == 302
    assert response.headers["location"] == sim_sink.url + "/elsewhere"


def test_it_hangs_until_it_is_closed() -> None:
    sink = CallbackSink()
    sink.hang()
    with pytest.raises(httpx.ReadTimeout):
        httpx.post(sink.url, json=EVENT, timeout=0.2)
    assert sink.events("answer") == [EVENT]
    sink.close()


def test_a_reaction_sees_the_event_before_it_is_answered(sim_sink: CallbackSink) -> None:
    seen: list[dict[str, Any]] = []
    sim_sink.on("answer", seen.append)
    assert (send(sim_sink), seen) == (200, [EVENT])


def test_a_reaction_that_goes_wrong_is_a_500_and_raised_in_the_end() -> None:
    sink = CallbackSink()

    def reaction(_: dict[str, Any]) -> None:
        raise ValueError("wrong")

    sink.on("answer", reaction)
    assert send(sink) == 500
    with pytest.raises(ValueError, match="wrong"):
        sink.close()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"7"])
def test_what_is_no_event_is_refused_and_not_kept(sim_sink: CallbackSink, content: bytes) -> None:
    assert httpx.post(sim_sink.url, content=content, timeout=5).status_code == 400
    assert sim_sink.received == []


@pytest.mark.parametrize("times", [0, -1])
def test_nothing_is_done_less_than_once(sim_sink: CallbackSink, times: int) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        sim_sink.fail(times=times)
