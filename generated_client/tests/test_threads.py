"""One client, many threads and several event loops."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Barrier, Thread

import httpx
import pytest

from bandwidth_catapult import AsyncCatapult, Catapult, TransportError
from bandwidth_catapult._limits import Asked, Limits

THREADS = 20


class OneCall(BaseHTTPRequestHandler):
    """Answers every request with one call, on a connection that stays open."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = b'{"id": "%s"}' % self.path.rpartition("/")[2].encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def url() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), OneCall) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/v1"
        server.shutdown()
        thread.join()


@pytest.fixture
def eager_switches() -> Iterator[None]:
    """Threads take turns as often as the interpreter lets them."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("eager_switches")
def test_each_thread_gets_its_own_answers(url: str) -> None:
    barrier = Barrier(THREADS)
    with Catapult(user_id="u", token="t", secret="s", base_url=url) as client:

        def ask(thread: int) -> list[str]:
            barrier.wait()
            return [client.calls.get(f"c-{thread}-{turn}").id or "" for turn in range(5)]

        with ThreadPoolExecutor(THREADS) as threads:
            found = list(threads.map(ask, range(THREADS)))
    assert found == [[f"c-{thread}-{turn}" for turn in range(5)] for thread in range(THREADS)]


@pytest.mark.usefixtures("eager_switches")
def test_limits_that_many_threads_need_first_at_once_are_made_once_for_all() -> None:
    with ThreadPoolExecutor(THREADS) as threads:
        for _ in range(30):
            limits = Limits.of_parameters({"size": int})
            barrier = Barrier(THREADS)

            def check(_: int, limits: Limits = limits, barrier: Barrier = barrier) -> None:
                barrier.wait()
                limits.check({"size": 5}, Asked("calls.list", ""))

            list(threads.map(check, range(THREADS)))


@pytest.mark.parametrize(
    "words",
    ["Event loop is closed", "<asyncio.locks.Event object> is bound to a different event loop"],
)
def test_a_connection_of_another_event_loop_is_our_error(words: str) -> None:
    # What asyncio says when a kept connection is used in another loop than its own.
    def refuse(_: httpx.Request) -> httpx.Response:
        raise RuntimeError(words)

    transport = httpx.MockTransport(refuse)
    client = AsyncCatapult(user_id="u", token="t", secret="s", transport=transport)
    with pytest.raises(TransportError, match="one client for each event loop") as caught:
        asyncio.run(client.calls.get("c-2"))
    assert caught.value.maybe_executed


def test_without_open_connections_any_event_loop_will_do() -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json={"id": "c-1"}))
    client = AsyncCatapult(user_id="u", token="t", secret="s", transport=transport)
    assert [asyncio.run(client.calls.get("c-1")).id for _ in range(2)] == ["c-1", "c-1"]
