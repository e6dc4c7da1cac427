"""What the client costs beside the libraries below it, in one run.

    python generated_client/benchmarks

Prints ratios; both sides are measured in turn (imports: in fresh processes), the best of many.
"""

import http.server
import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

PACKAGES: Final = Path(__file__).parent.parent
sys.path.insert(0, str(PACKAGES))

import httpx  # noqa: E402

from bandwidth_catapult import Catapult  # noqa: E402
from bandwidth_catapult._exchange import Headers, Response  # noqa: E402
from bandwidth_catapult.resources.calls import _operations  # noqa: E402

CALLS: Final = json.dumps(
    [
        {
            "id": f"c-{index:024}",
            "direction": "out",
            "from": "+19195551212",
            "to": "+19195551213",
            "state": "completed",
            "startTime": "2013-02-08T13:15:47.587Z",
            "activeTime": "2013-02-08T13:15:52.347Z",
            "endTime": "2013-02-08T13:15:55.887Z",
            "chargeableDuration": 60,
            "recordingEnabled": False,
            "recordings": f"https://api.example/v1/users/u-1/calls/c-{index:024}/recordings",
            "events": f"https://api.example/v1/users/u-1/calls/c-{index:024}/events",
        }
        for index in range(1000)
    ]
).encode()


def main() -> None:
    """Measure everything and print one line each."""
    told("import, CPU seconds of a fresh process", "httpx", *imports(), wanted=1.3)
    told("1000 calls parsed", "json.loads", *parsing(), wanted=1.0)
    server = serving()
    try:
        base = f"http://127.0.0.1:{server.server_address[1]}"
        told("one call created over loopback", "httpx", *creating(base), wanted=1.05)
        told("1000 calls listed over loopback", "httpx + json.loads", *listing(base), wanted=1.0)
    finally:
        server.shutdown()
        server.server_close()


def told(what: str, beside: str, ours: float, theirs: float, *, wanted: float) -> None:
    """Print one result."""
    print(
        f"{what}: {ours * 1000:.2f} ms, "
        f"{ours / theirs:.2f} times {beside} ({theirs * 1000:.2f} ms); "
        f"wanted at most {wanted:.2f}"
    )


def best(
    ours: Callable[[], object], theirs: Callable[[], object], times: int
) -> tuple[float, float]:
    """The least time of each, measured in turn so that a noisy machine disturbs both."""
    found = (float("inf"), float("inf"))
    for _ in range(times):
        found = (min(found[0], seconds(ours)), min(found[1], seconds(theirs)))
    return found


def seconds(work: Callable[[], object]) -> float:
    """How long one piece of work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def imports() -> tuple[float, float]:
    """CPU seconds of an import in a fresh interpreter."""

    def cost(module: str) -> float:
        clock = "time.process_time()"
        script = f"import time; began = {clock}; import {module}; print({clock} - began)"
        call = [sys.executable, "-c", script]
        done = subprocess.run(call, cwd=PACKAGES, capture_output=True, text=True, check=True)
        return float(done.stdout)

    pairs = [(cost("bandwidth_catapult"), cost("httpx")) for _ in range(10)]
    return min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)


def parsing() -> tuple[float, float]:
    """A list of 1000 calls into Structs, beside plain dictionaries."""
    result = _operations.LIST.result
    request = _operations.LIST.request("http://x", {"userId": "u-1"}, Arguments(), validate=False)
    response = Response(200, Headers(), CALLS)
    return best(lambda: result.read(request, response), lambda: json.loads(CALLS), 40)


class Arguments(dict[str, object]):
    """Every argument, not passed."""

    def __missing__(self, key: str) -> None:
        return None


class Handler(http.server.BaseHTTPRequestHandler):
    """Creates and lists, as quickly as the standard library can."""

    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        """A call is created."""
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201)
        self.send_header("Location", "/v1/users/u-1/calls/c-1")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self) -> None:
        """A thousand calls."""
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(CALLS)))
        self.end_headers()
        self.wfile.write(CALLS)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def serving() -> http.server.ThreadingHTTPServer:
    """A server on a port of the system's choice, on loopback."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def clients(base: str) -> tuple[Catapult, httpx.Client]:
    """Ours, and a bare one that sends the same."""
    ours = Catapult(user_id="u-1", token="t", secret="s", base_url=f"{base}/v1")
    return ours, httpx.Client(base_url=f"{base}/v1/users/u-1", auth=("t", "s"), timeout=30)


def creating(base: str) -> tuple[float, float]:
    """One create after the other on one connection."""
    ours, bare = clients(base)
    body = {"from": "+19195551212", "to": "+19195551213", "callbackHttpMethod": "GET"}

    def create() -> object:
        return ours.calls.create(
            from_="+19195551212", to="+19195551213", callback_http_method="GET"
        )

    with ours, bare:
        return best(create, lambda: bare.post("/calls", json=body).headers["Location"], 200)


def listing(base: str) -> tuple[float, float]:
    """A whole list, sent and parsed."""
    ours, bare = clients(base)
    with ours, bare:
        return best(
            lambda: list(ours.calls.list(limit=1000)),
            lambda: json.loads(bare.get("/calls").content),
            30,
        )


if __name__ == "__main__":
    main()
