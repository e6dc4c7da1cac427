"""A request is sent again only when the server cannot have acted, or acting twice is fine."""

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from bandwidth_catapult import (
    Catapult,
    ClientError,
    ConfigurationError,
    InternalServerError,
    LimitError,
    UnavailableError,
)

from .conftest import Server

OK = httpx.Response(201, headers={"Location": "/c-1"}, json={"id": "c-1"})


def refused(
    status: int, category: str, reset_in_seconds: float = 0, code: str = "call-rate-limit"
) -> httpx.Response:
    reset = str(int((time.time() + reset_in_seconds) * 1000))
    body = {"category": category, "code": code}
    return httpx.Response(status, json=body, headers={"X-RateLimit-Reset": reset})


def raising(error: Exception) -> Callable[[httpx.Request], httpx.Response]:
    def answer(_: httpx.Request) -> httpx.Response:
        raise error

    return answer


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds that the client would have slept."""
    slept: list[float] = []
    monkeypatch.setattr("bandwidth_catapult._http.time.sleep", slept.append)
    return slept


def create(client: Catapult) -> None:
    client.calls.create(from_="+19195551212", to="+19195551213")


@pytest.mark.parametrize(
    ("fault", "times"),
    [
        (httpx.Response(500, json={}), 1),
        (httpx.Response(503, json={}), 1),
        (raising(httpx.ReadTimeout("slow")), 1),
        (raising(httpx.ReadError("reset")), 1),
        (raising(httpx.ConnectError("no route")), 3),
        (refused(429, "too-many-requests"), 3),
        (refused(403, "limit"), 3),
        (refused(403, "limit", code="MESSAGE_RATE_LIMIT"), 3),
        (refused(403, "limit", code="multi-message-limit"), 1),
        (refused(403, "limit", code="conference-max-members"), 1),
        (refused(403, "forbidden"), 1),
    ],
)
def test_a_post_is_never_sent_twice_when_it_may_have_been_executed(
    client: Catapult, server: Server, fault: httpx.Response, times: int
) -> None:
    server.answers(fault)
    with pytest.raises(ClientError):
        create(client)
    assert len(server.requests) == times


@pytest.mark.parametrize(
    "fault", [httpx.Response(503, json={}), raising(httpx.ReadTimeout("slow"))]
)
def test_a_get_is_tried_again(client: Catapult, server: Server, fault: httpx.Response) -> None:
    server.answers(fault, OK)
    assert client.calls.get("c-1").id == "c-1"
    assert len(server.requests) == 2


def test_the_wait_is_the_reset_time_in_milliseconds(
    client: Catapult, server: Server, waits: list[float]
) -> None:
    server.answers(refused(429, "too-many-requests", 2), OK)
    create(client)
    assert 1 < waits[0] < 2.5


def test_a_long_wait_is_not_slept_but_told(
    client: Catapult, server: Server, waits: list[float]
) -> None:
    server.answers(refused(403, "limit", 3600), OK)
    with pytest.raises(LimitError) as caught:
        create(client)
    assert waits == []
    assert caught.value.reset_at is not None
    assert 3500 < caught.value.reset_at - time.time() < 3700
    assert not caught.value.maybe_executed


def test_retries_can_be_switched_off(client: Catapult, server: Server) -> None:
    server.answers(httpx.Response(500, json={}))
    with pytest.raises(InternalServerError):
        client.with_options(max_retries=0).calls.get("c-1")
    assert len(server.requests) == 1


def test_a_failed_post_says_that_it_may_have_been_executed(
    client: Catapult, server: Server
) -> None:
    server.answers(httpx.Response(500, json={}))
    with pytest.raises(InternalServerError) as caught:
        create(client)
    assert caught.value.maybe_executed


def test_no_try_begins_beyond_the_budget(
    client: Catapult, server: Server, waits: list[float]
) -> None:
    server.answers(refused(429, "too-many-requests", 5))
    with pytest.raises(ClientError):
        create(client.with_options(retry_budget=4))
    assert (len(server.requests), waits) == (1, [])


def test_the_longest_wait_can_be_chosen(
    client: Catapult, server: Server, waits: list[float]
) -> None:
    server.answers(refused(429, "too-many-requests", 30), OK)
    create(client.with_options(max_wait=40))
    assert len(server.requests) == 2
    assert 29 < waits[0] < 31


def test_an_option_below_zero_is_refused(client: Catapult) -> None:
    with pytest.raises(ConfigurationError, match="max_retries"):
        client.with_options(max_retries=-1)
    with pytest.raises(ConfigurationError, match="max_wait"):
        client.with_options(max_wait=-0.1)
    with pytest.raises(ConfigurationError, match="retry_budget"):
        client.with_options(retry_budget=float("nan"))


class Again:
    """Starts from its beginning whenever it is iterated."""

    def __iter__(self) -> Iterator[bytes]:
        yield from (b"so", b"und")


@pytest.mark.parametrize(
    ("content", "tries"),
    [
        (lambda: b"sound", 2),
        (lambda: bytearray(b"sound"), 2),
        (lambda: [b"so", b"und"], 2),
        (Again, 2),
        (lambda: iter([b"so", b"und"]), 1),
        (lambda: (piece for piece in (b"so", b"und")), 1),
    ],
)
def test_what_can_be_sent_from_its_beginning_is_sent_again(
    client: Catapult, server: Server, content: Callable[[], Any], tries: int
) -> None:
    server.answers(httpx.Response(503), httpx.Response(200))
    with contextlib.suppress(UnavailableError):
        client.media.upload("a.mp3", content())
    assert [one.content for one in server.requests] == [b"sound"] * tries


def test_a_file_is_rewound_to_where_it_stood(
    client: Catapult, server: Server, tmp_path: Path
) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(b"headsound")
    server.answers(httpx.Response(503), httpx.Response(200))
    with path.open("rb") as file:
        file.seek(4)
        client.media.upload("a.mp3", file)
    assert [one.content for one in server.requests] == [b"sound", b"sound"]
    assert [one.headers["Content-Length"] for one in server.requests] == ["5", "5"]


def test_a_download_is_asked_for_again_until_it_begins(client: Catapult, server: Server) -> None:
    server.answers(httpx.Response(503), httpx.Response(200, content=b"sound"))
    assert client.media.download("a.mp3").read() == b"sound"
    assert len(server.requests) == 2
