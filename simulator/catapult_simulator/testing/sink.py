"""A customer's server on loopback: takes callbacks, keeps them, reacts, fails as it is told."""

import threading
import time
from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal, cast
from urllib.parse import parse_qsl, urlsplit

import orjson

Event = dict[str, Any]
Reaction = Callable[[Event], object]
How = Literal["answer", "hang", "redirect"]


@dataclass(frozen=True)
class Received:
    """A callback as it arrived; `event` is its JSON, or the query of a GET."""

    method: str
    path: str
    headers: dict[str, str]
    event: Event

    @property
    def credentials(self) -> tuple[str, str] | None:
        """User name and password that were sent, where there are any."""
        scheme, _, encoded = self.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "basic":
            return None
        user, _, password = b64decode(encoded).decode("utf-8", "replace").partition(":")
        return user, password


@dataclass
class _Behaviour:
    how: How = "answer"
    status: int = 200
    location: str = ""
    times: int | None = None


@dataclass
class CallbackSink:
    """What arrived, in order, and how it answers: 200 unless it was told otherwise.

    Attributes:
        url: where it listens; any path below is taken as well.
        received: every callback, in order of arrival.
    """

    received: list[Received] = field(default_factory=list[Received])

    def __post_init__(self) -> None:
        self._changed = threading.Condition()
        self._closing = threading.Event()
        self._behaviours: list[_Behaviour] = []
        self._reactions: dict[str, Reaction] = {}
        self._problems: list[Exception] = []
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.01,), daemon=True
        )
        self._thread.start()

    def on(self, event_type: str, reaction: Reaction) -> None:
        """Calls a function with each event of this type, before the callback is answered.

        What it raises fails the test in the end, and the callback at once (status 500).
        """
        self._reactions[event_type] = reaction

    def fail(self, status: int = 500, *, times: int | None = None) -> None:
        """Answers with this status, so many times or from now on."""
        self._behave(_Behaviour("answer", status, times=times))

    def hang(self, *, times: int | None = None) -> None:
        """Does not answer, until the connection or the sink is closed."""
        self._behave(_Behaviour("hang", times=times))

    def redirect(self, location: str | None = None, *, times: int | None = None) -> None:
        """Answers 302; to `/elsewhere` of its own where no location is given."""
        target = location or f"{self.url}/elsewhere"
        self._behave(_Behaviour("redirect", 302, target, times))

    def recover(self) -> None:
        """Answers 200 again."""
        with self._changed:
            self._behaviours.clear()

    def events(self, event_type: str | None = None, **fields: Any) -> list[Event]:
        """The events that arrived, in order; of this type and with these properties."""
        with self._changed:
            return [one.event for one in self.received if _fits(one.event, event_type, fields)]

    def of_call(self, call_id: str) -> list[Event]:
        """The events of one call, in order."""
        return self.events(callId=call_id)

    def wait_for(self, event_type: str, *, seconds: float = 5.0, **fields: Any) -> Event:
        """The first event of this type with these properties, arrived or still to come.

        Asked again, it is the same one: nothing is taken away.

        Raises AssertionError after so many seconds of the wall clock, saying what came instead.
        """
        __tracebackhide__ = True
        deadline = time.monotonic() + seconds
        with self._changed:
            while True:
                for one in self.received:
                    if _fits(one.event, event_type, fields):
                        return one.event
                left = deadline - time.monotonic()
                if left <= 0 or not self._changed.wait(left):
                    break
            came = ", ".join(str(one.event.get("eventType")) for one in self.received)
        wanted = " ".join([event_type, *(f"{name}={value!r}" for name, value in fields.items())])
        raise AssertionError(
            f"no callback {wanted} within {seconds:g} s; came: {came or 'nothing'}"
        )

    def close(self) -> None:
        """Stops listening and lets every hanging connection go. Raises what a reaction raised."""
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        if self._problems:
            raise self._problems[0]

    def take(self, received: Received) -> tuple[int, str]:
        """Takes a callback; returns the status to answer with, and where to, of a redirect."""
        with self._changed:
            self.received.append(received)
            behaviour = self._next()
            self._changed.notify_all()
        if behaviour.how == "hang":
            self._closing.wait()
        reaction = self._reactions.get(str(received.event.get("eventType")))
        if reaction is not None and behaviour.status < 300:
            try:
                reaction(received.event)
            except Exception as problem:
                self._problems.append(problem)
                return 500, ""
        return behaviour.status, behaviour.location

    def _behave(self, behaviour: _Behaviour) -> None:
        if behaviour.times is not None and behaviour.times < 1:
            raise ValueError(f"so many times is 1 or more, not {behaviour.times}")
        with self._changed:
            self._behaviours.append(behaviour)

    def _next(self) -> _Behaviour:
        if not self._behaviours:
            return _Behaviour()
        first = self._behaviours[0]
        # For good, until something else is wanted.
        if first.times is None and len(self._behaviours) > 1:
            self._behaviours.pop(0)
            return self._next()
        if first.times is not None:
            first.times -= 1
            if first.times <= 0:
                self._behaviours.pop(0)
        return first


class _Server(ThreadingHTTPServer):
    # Its threads end with the sink: a connection that is kept alive must not hold up a test.
    daemon_threads = True
    block_on_close = False


def _handler(sink: CallbackSink) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        # HTTP/1.0, the default, closes each connection: none outlives the sink.
        timeout = 60

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            try:
                event = orjson.loads(body)
            except orjson.JSONDecodeError:
                event = None
            if isinstance(event, dict):
                self._take(cast(Event, event))
            else:
                self.send_error(400, "no JSON object, so no callback")

        def do_GET(self) -> None:
            self._take(dict(parse_qsl(urlsplit(self.path).query, keep_blank_values=True)))

        def log_message(self, format: str, *args: Any) -> None:
            """Says nothing on standard error: the sink keeps what arrives."""

        def _take(self, event: Event) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            path = urlsplit(self.path).path
            status, location = sink.take(Received(self.command, path, headers, event))
            try:
                self.send_response(status)
                if location:
                    self.send_header("Location", location)
                self.send_header("Content-Length", "0")
                self.end_headers()
            except OSError:
                self.close_connection = True  # Whoever called has gone.

    return Handler


def _fits(event: Event, event_type: str | None, fields: dict[str, Any]) -> bool:
    is_type = event_type is None or event.get("eventType") == event_type
    return is_type and all(name in event and event[name] == fields[name] for name in fields)
