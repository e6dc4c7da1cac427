"""Over the wire, side by side: the simulator, Prism and the bare server below the simulator.

The servers are asked in turn, round after round, so that a noisy machine disturbs all of them; what
is printed are medians, and the medians of the ratios of each round. CPU seconds per request say
little about the machine's other work. What requests have set going (calls ring and are answered,
messages are delivered) is part of a request's cost: a round ends when it is over.
"""

import base64
import json
import time
import urllib.request
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from benchmarks.load import Asked, Load, load
from benchmarks.servers import SECRET, TOKEN, USER, Server

HOME = f"/v1/users/{USER}"
CREDENTIALS = base64.b64encode(f"{TOKEN}:{SECRET}".encode()).decode()
HEADERS = {"authorization": f"Basic {CREDENTIALS}", "accept": "application/json"}
JSON = {"content-type": "application/json"}
FAR_END = "+14155551212"
SECONDS_UNTIL_QUIET = 1.0
LISTED = 25
TOLERATED = 0.02
KINDS = 5
OF_THE_SERVER = ("connection", "date", "server")
READY = Asked("GET list", "GET", f"{HOME}/calls", HEADERS)


@dataclass
class Measured:
    """The rounds of one server and one kind of request."""

    loads: list[Load] = field(default_factory=list[Load])
    cpu_us: list[float] = field(default_factory=list[float])

    @property
    def per_second(self) -> list[float]:
        """Requests per second, a number for each round."""
        return [one.requests / one.seconds for one in self.loads]

    @property
    def wrong(self) -> int:
        """Requests that were not answered with success, or not within two seconds."""
        return sum(one.wrong for one in self.loads)

    @property
    def is_usable(self) -> bool:
        """Whether nearly all went well: on a busy machine some of the slowest are late."""
        return self.wrong <= TOLERATED * sum(one.requests for one in self.loads)


def requests_of(server: Server) -> list[Asked]:
    """The five kinds of requests; makes what they need in a simulator that has just begun."""
    number = json.loads(
        ask(server, "POST", "/v1/availableNumbers/local?areaCode=919&quantity=1").body
    )[0]["number"]
    call = json.dumps({"from": number, "to": FAR_END, "callTimeout": 30, "tag": "t" * 130})
    message = json.dumps({"from": number, "to": FAR_END, "text": "Hello, " + "there " * 20})
    application = json.dumps(
        {
            "name": "MyFirstApp",
            "incomingCallUrl": "http://example.com/calls",
            "incomingMessageUrl": "http://example.com/messages",
            "autoAnswer": True,
        }
    )
    made = [ask(server, "POST", f"{HOME}/calls", call) for _ in range(LISTED)]
    path = dict(made[0].headers)["location"].removeprefix(server.url)
    return [
        Asked("GET call", "GET", path, HEADERS),
        Asked(f"GET list of {LISTED} calls", "GET", f"{HOME}/calls", HEADERS),
        Asked("POST call", "POST", f"{HOME}/calls", HEADERS | JSON, call),
        Asked("POST message", "POST", f"{HOME}/messages", HEADERS | JSON, message),
        Asked("POST application", "POST", f"{HOME}/applications", HEADERS | JSON, application),
    ]


@dataclass(frozen=True)
class Answer:
    """What a server answered."""

    status: int
    headers: list[tuple[str, str]]
    body: str


def ask(server: Server, method: str, path: str, body: str = "") -> Answer:
    """One request. Raises HTTPError for anything but success."""
    request = urllib.request.Request(
        server.url + path, body.encode() or None, HEADERS | JSON, method=method
    )
    with urllib.request.urlopen(request) as response:
        headers = [(name.lower(), value) for name, value in response.getheaders()]
        return Answer(response.status, headers, response.read().decode())


def answers(server: Server, asked: Iterable[Asked]) -> dict[str, Any]:
    """What the simulator answers to each kind, for the bare server to answer the same."""
    known: dict[str, Any] = {}
    for one in asked:
        answer = ask(server, one.method, one.path, one.body)
        headers = [pair for pair in answer.headers if pair[0] not in OF_THE_SERVER]
        known[f"{one.method} {one.path}"] = vars(answer) | {"headers": headers}
    return known


def measure(
    pairs: Sequence[tuple[Server, Asked]], *, rounds: int, seconds: float
) -> dict[str, Measured]:
    """Each server in turn, for so many rounds of so many seconds; by the servers' names."""
    found = {server.name: Measured() for server, _ in pairs}
    for _ in range(rounds):
        for server, asked in pairs:
            before = server.cpu_seconds()
            result = load(server.url, asked, seconds)
            if server.control and asked.method == "POST":
                time.sleep(SECONDS_UNTIL_QUIET)
            cpu = server.cpu_seconds() - before
            found[server.name].loads.append(result)
            found[server.name].cpu_us.append(cpu / result.requests * 1e6)
    return found


def ratio(ours: Measured, theirs: Measured, of: Callable[[Measured], list[float]]) -> float:
    """The median of what each round says."""
    return median(
        our / their for our, their in zip(of(ours), of(theirs), strict=True) if our and their
    )
