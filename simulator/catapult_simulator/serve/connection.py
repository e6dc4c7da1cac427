"""A connection: bytes in, requests out, within its bounds.

httptools parses; what it finds becomes a Cycle, which the application answers. Each connection
knows in which phase of a request it is and for how long, and the listener lets all of them grow
older together, once a second: a request pays for two assignments, not for a timer.
"""

import asyncio
from typing import cast

from httptools import HttpParserError, HttpParserUpgrade, HttpRequestParser

from catapult_simulator.api.replying import AT_ONCE
from catapult_simulator.errors.api_error import ApiError, bad_property
from catapult_simulator.serve.cycle import Cycle
from catapult_simulator.serve.flow import Flow
from catapult_simulator.serve.heads import Headers, target_of
from catapult_simulator.serve.port import Port
from catapult_simulator.serve.refusals import answer_of
from catapult_simulator.serve.turns import Turns

IDLE, HEAD, BODY, ANSWER, REFUSED = range(5)
"""Nothing is asked; a head arrives; a body arrives; it is our turn; nothing more is listened to."""

# Every chunk of a chunked body costs at least five bytes of framing: of one byte that is six.
FRAMING = 8


class Connection(asyncio.Protocol):
    """One client's connection."""

    transport: asyncio.Transport
    flow: Flow
    turns: Turns

    def __init__(self, port: Port) -> None:
        self.port = port
        self.bounds = port.bounds
        self.parser = _parser(self)
        self.phase = HEAD
        self.seconds = 0.0
        self.unread_seconds = 0.0
        self.head_bytes = 0
        self.arrived = 0
        self.body_bytes = 0
        self.is_declining = False
        self.refusal: ApiError | None = None
        self.url = b""
        self.headers: Headers = []
        self.expects_continue = False
        self.cycle: Cycle | None = None
        """What is being parsed, or was last; what is being answered may be older."""

    # What the loop calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """A client is there. One too many is told so."""
        self.transport = cast(asyncio.Transport, transport)
        self.flow = Flow(self.transport, self.port.soon)
        self.turns = Turns(self.port, self.flow)
        self.port.connections.add(self)
        self._always = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "scheme": "https" if transport.get_extra_info("sslcontext") else "http",
            "server": _address(transport, "sockname"),
            "client": _address(transport, "peername"),
            "root_path": "",
            "extensions": {AT_ONCE: self.turns.answer_at_once},
        }
        if len(self.port.connections) > self.bounds.connections:
            self._refuse(ApiError("too-many-connections", self.bounds.connections))

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002
        """The client is gone: whoever still works for it may know."""
        self.port.connections.discard(self)
        self.turns.end()
        self.flow.end()
        self._always.clear()
        # Both know who knows them: without that all go at once, and do not wait for the collector,
        # which seldom looks at what is old.
        self.cycle = None
        del self.parser

    def pause_writing(self) -> None:
        """The client does not take what is ready for it."""
        self.flow.pause_writing()

    def resume_writing(self) -> None:
        """The client has taken what was ready for it."""
        self.unread_seconds = 0.0
        self.flow.resume_writing()

    def data_received(self, data: bytes) -> None:
        """Bytes of a request; what has become whole is answered at once."""
        self.arrived = len(data)
        self.head_bytes += self.arrived
        try:
            self._parse(data)
        except HttpParserError as error:
            self._refuse(self.refusal or bad_property("request", "head", f"is not HTTP: {error}"))
        else:
            if self.head_bytes > self.bounds.head_bytes and self._is_framing_only():
                self._refuse(self._head_too_large())
        self.turns.begin()

    def _parse(self, data: bytes) -> None:
        try:
            self.parser.feed_data(data)
        except HttpParserUpgrade as offer:
            self._decline()
            self._parse(data[offer.args[0] :])

    def _decline(self) -> None:
        """Goes on after an offer to change the protocol, as Java's client makes with every request.

        The parser takes an offer as accepted and the body as another protocol's. A new one is told
        the framing of the body, which then reaches the request that is open.
        """
        assert self.cycle is not None
        framing = [
            name + b": " + value
            for name, value in self.cycle.scope["headers"]
            if name in (b"content-length", b"transfer-encoding")
        ]
        self.parser = _parser(self)
        self.is_declining = True
        self._parse(b"\r\n".join([b"POST / HTTP/1.1", *framing, b"", b""]))
        self.is_declining = False

    # What the parser calls.

    def on_message_begin(self) -> None:
        """The first byte of a request."""
        if self.is_declining:
            return
        self.url = b""
        self.headers = []
        self.expects_continue = False
        self.phase = HEAD
        self.seconds = 0.0
        # What of this piece of data belongs to an earlier request, nobody says.
        self.head_bytes = 0

    def on_url(self, url: bytes) -> None:
        """A piece of what is asked for."""
        self.url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header, or a trailer."""
        name = name.lower()
        if name == b"expect" and value.lower() == b"100-continue":
            # Who speaks HTTP/1.0 would take what is said for the answer (RFC 9110, 10.1.1).
            self.expects_continue = self.parser.get_http_version() == "1.1"
        self.headers.append((name, value))

    def on_headers_complete(self) -> None:
        """The head is there."""
        if self.is_declining:
            return
        most = self.bounds.head_bytes
        # Mostly all of it came in less.
        may_be_large = self.arrived > most or self.head_bytes > most
        if len(self.headers) > self.bounds.headers or (may_be_large and self._is_large()):
            self._stop_parsing(self._head_too_large())
        if len(self.turns.waiting) >= self.bounds.pipelined:
            self._stop_parsing(ApiError("too-many-connections", self.bounds.pipelined))
        self.cycle = cycle = self._cycle()
        self.phase = BODY
        self.seconds = 0.0
        self.body_bytes = 0
        # What the parser calls headers from here on comes behind a chunked body, unasked for, and
        # belongs to no head (RFC 9110, 6.5.1): the request keeps the list that it has.
        self.headers = []
        self.turns.add(cycle)

    def _cycle(self) -> Cycle:
        parser = self.parser
        path, raw_path, query = target_of(self.url)
        scope = {
            **self._always,
            "method": parser.get_method().decode("ascii"),
            "path": path,
            "raw_path": raw_path,
            "query_string": query,
            "headers": self.headers,
        }
        version = parser.get_http_version()
        if version != "1.1":
            scope["http_version"] = version
        return Cycle(
            scope,
            self.port,
            self.flow,
            self._answered,
            keep_alive=version == "1.1" and parser.should_keep_alive(),
            expects_continue=self.expects_continue,
        )

    def on_body(self, body: bytes) -> None:
        """A piece of the body."""
        self.body_bytes += len(body)
        cycle = self.cycle
        assert cycle is not None
        if not cycle.is_complete:
            cycle.take(body)
        elif self.body_bytes > self.bounds.discarded_bytes:
            self.transport.abort()

    def on_message_complete(self) -> None:
        """All of the request is there, unless the body is still to come after an offer."""
        if self.parser.should_upgrade():
            return
        self.seconds = 0.0
        cycle = self.cycle
        assert cycle is not None
        if cycle.is_complete:
            self.phase = IDLE
            if not cycle.keep_alive:
                self.flow.close()
                # What is behind the last request is nothing to act upon (RFC 9112, 9.6).
                raise ConnectionAbortedError
            return
        self.phase = ANSWER
        cycle.end_body()

    # Answers.

    def _answered(self, cycle: Cycle) -> None:
        """An answer is written: the next request may be, or one has been waiting.

        After the last one the connection ends when all of its request has arrived: closed before,
        it is reset by the system, and who is still sending never sees why it was refused.
        """
        if not cycle.keep_alive and not (self.phase == BODY and cycle is self.cycle):
            self.flow.close()
        if self.transport.is_closing():
            return
        if not self.flow.is_reading:
            self.flow.resume_reading()
        if self.turns.waiting:
            self.turns.go_on()
        elif self.phase == ANSWER:
            self.phase = IDLE
            self.seconds = 0.0
        elif self.phase == REFUSED:
            self._end_refused()

    def shutdown(self) -> None:
        """Ends the connection, after the answer that is under way."""
        if self.cycle is None or self.cycle.is_complete:
            self.flow.close()
        else:
            self.cycle.keep_alive = False

    # Bounds.

    def grow_older(self, seconds: float) -> None:
        """Lets time pass, and ends the connection when it has lasted too long."""
        if self.transport.get_write_buffer_size() > 0:
            self.unread_seconds += seconds
            if self.unread_seconds > self.bounds.unread_seconds:
                self.transport.abort()
                return
        else:
            self.unread_seconds = 0.0
        if self.phase == ANSWER or not self.flow.is_reading:
            return
        self.seconds += seconds
        if self.seconds > self._seconds_allowed():
            self.flow.close()

    def _seconds_allowed(self) -> float:
        if self.phase == HEAD:
            return self.bounds.head_seconds
        if self.phase == IDLE:
            return self.bounds.idle_seconds
        earned = self.body_bytes / self.bounds.body_bytes_per_second
        return self.bounds.body_seconds + earned

    def _is_framing_only(self) -> bool:
        if self.phase == BODY:
            return self.head_bytes > self.bounds.head_bytes + FRAMING * self.body_bytes
        return self.phase == HEAD

    def _is_large(self) -> bool:
        size = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
        return size > self.bounds.head_bytes

    def _head_too_large(self) -> ApiError:
        return ApiError("headers-too-large", self.bounds.head_bytes, self.bounds.headers)

    def _stop_parsing(self, refusal: ApiError) -> None:
        self.refusal = refusal
        raise refusal

    def _refuse(self, error: ApiError) -> None:
        """Answers what was whole, says what is wrong, and ends the connection."""
        self.flow.stop_reading()
        self.refusal = error
        if self.phase == BODY and self.cycle is not None:
            self._drop(self.cycle)
        self.phase = REFUSED
        self.turns.begin()
        if not self.turns.are_going_on:
            self._end_refused()

    def _drop(self, broken: Cycle) -> None:
        """Has a request not acted upon any further whose body went wrong.

        What is wrong is the answer to it, unless it has one already, or the beginning of one.
        """
        if broken.is_started:
            self.refusal = None
        self.turns.drop(broken)

    def _end_refused(self) -> None:
        if self.refusal is not None and not self.transport.is_closing():
            self.flow.write(answer_of(self.refusal, self.port.date_line))
        self.flow.close()


def _parser(connection: Connection) -> HttpRequestParser:
    parser = HttpRequestParser(connection)
    # Pipelined requests behind one that wants the end are no error of the one that is answered.
    parser.set_dangerous_leniencies(lenient_data_after_close=True)
    return parser


def _address(transport: asyncio.BaseTransport, name: str) -> tuple[str, int] | None:
    found: tuple[str, int] | None = transport.get_extra_info(name)
    return found and (found[0], found[1])
