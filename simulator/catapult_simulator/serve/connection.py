"""A connection that keeps to its bounds.

uvicorn parses and answers; it bounds neither heads nor time. Here each connection knows in which
phase of a request it is and for how long, and the listener lets all of them grow older together,
once a second: a request pays for two assignments, not for a timer.
"""

import asyncio
from typing import cast

from httptools import HttpParserError, HttpParserUpgrade, HttpRequestParser
from uvicorn import Config
from uvicorn.protocols.http.httptools_impl import RequestResponseCycle
from uvicorn.server import ServerState

from catapult_simulator.errors.api_error import ApiError, bad_property
from catapult_simulator.serve.bounds import Bounds
from catapult_simulator.serve.farewell import Farewell
from catapult_simulator.serve.prompt_answers import PromptAnswers
from catapult_simulator.serve.refusals import answer_of

IDLE, HEAD, BODY, ANSWER = range(4)
"""Nothing is asked; a head arrives; a body arrives; it is our turn."""

# Every chunk of a chunked body costs at least five bytes of framing: of one byte that is six.
FRAMING = 8


class Connection(PromptAnswers):
    """One client's connection."""

    def __init__(
        self, config: Config, state: ServerState, bounds: Bounds, *, prompt: bool = False
    ) -> None:
        super().__init__(config, state, prompt=prompt)
        self.bounds = bounds
        self.phase = HEAD
        self.seconds = 0.0
        self.unread_seconds = 0.0
        self.head_bytes = 0
        self.arrived = 0
        self.body_bytes = 0
        self.is_declining = False
        self.refusal: ApiError | None = None

    def grow_older(self, seconds: float) -> None:
        """Lets time pass, and ends the connection when it has lasted too long."""
        if self.transport.get_write_buffer_size() > 0:
            self.unread_seconds += seconds
            if self.unread_seconds > self.bounds.unread_seconds:
                self.transport.abort()
                return
        else:
            self.unread_seconds = 0.0
        if self.phase == ANSWER or self.flow.read_paused:
            return
        self.seconds += seconds
        if self.seconds > self._seconds_allowed():
            self.transport.close()

    def _seconds_allowed(self) -> float:
        if self.phase == HEAD:
            return self.bounds.head_seconds
        if self.phase == IDLE:
            return self.bounds.idle_seconds
        earned = self.body_bytes / self.bounds.body_bytes_per_second
        return self.bounds.body_seconds + earned

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A client is there. One too many is told so."""
        super().connection_made(transport)
        if len(self.connections) > self.bounds.connections:
            self._refuse(ApiError("too-many-connections", self.bounds.connections))

    def resume_writing(self) -> None:
        """The client has taken what was ready for it."""
        self.unread_seconds = 0.0
        super().resume_writing()

    def data_received(self, data: bytes) -> None:
        """Bytes of a request."""
        self._take(data)
        if self.begun is not None:
            self.begin(self.begun)

    def _take(self, data: bytes) -> None:
        self.arrived = len(data)
        self.head_bytes += self.arrived
        try:
            self._parse(data)
        except HttpParserError as error:
            self._refuse(self.refusal or bad_property("request", "head", f"is not HTTP: {error}"))
            return
        if self.head_bytes > self.bounds.head_bytes and self._is_framing_only():
            self._refuse(self._head_too_large())

    def _parse(self, data: bytes) -> None:
        try:
            self.parser.feed_data(data)  # pyright: ignore[reportOptionalMemberAccess]
        except HttpParserUpgrade as offer:
            self._decline()
            self._parse(data[offer.args[0] :])

    def _decline(self) -> None:
        """Goes on after an offer to change the protocol, as Java's client makes with every request.

        The parser takes an offer as accepted and the body as another protocol's. A new one is told
        the framing of the body, which then reaches the request that is open.
        """
        framing = [
            name + b": " + value
            for name, value in self.scope["headers"]
            if name in (b"content-length", b"transfer-encoding")
        ]
        self.parser = HttpRequestParser(self)
        self.parser.set_dangerous_leniencies(lenient_data_after_close=True)
        self.is_declining = True
        self._parse(b"\r\n".join([b"POST / HTTP/1.1", *framing, b"", b""]))
        self.is_declining = False

    def _is_framing_only(self) -> bool:
        if self.phase == BODY:
            return self.head_bytes > self.bounds.head_bytes + FRAMING * self.body_bytes
        return self.phase == HEAD

    # What the parser calls.

    def on_message_begin(self) -> None:
        """The first byte of a request."""
        if self.is_declining:
            return
        super().on_message_begin()
        self.phase = HEAD
        self.seconds = 0.0
        # What of this piece of data belongs to an earlier request, nobody says.
        self.head_bytes = 0

    def on_headers_complete(self) -> None:
        """The head is there."""
        if self.is_declining:
            return
        if len(self.headers) > self.bounds.headers or self._is_large():
            self._stop_parsing(self._head_too_large())
        if len(self.pipeline) >= self.bounds.pipelined:
            self._stop_parsing(ApiError("too-many-connections", self.bounds.pipelined))
        self.phase = BODY
        self.seconds = 0.0
        self.body_bytes = 0
        super().on_headers_complete()
        # What the parser calls headers from here on comes behind a chunked body, unasked for, and
        # belongs to no head (RFC 9110, 6.5.1): the request keeps the list that it has.
        self.headers = []
        if not self.cycle.keep_alive:
            self.cycle.transport = cast(
                asyncio.Transport, Farewell(self.transport, self._is_sending_on)
            )

    def _is_sending_on(self) -> bool:
        """Whether a body is still arriving that has been answered already."""
        return self.phase == BODY and self.cycle.response_complete

    def on_body(self, body: bytes) -> None:
        """A piece of the body."""
        self.body_bytes += len(body)
        super().on_body(body)
        if self.cycle.response_complete and self.body_bytes > self.bounds.discarded_bytes:
            self.transport.abort()

    def on_message_complete(self) -> None:
        """All of the request is there, unless the body is still to come after an offer."""
        if self.parser.should_upgrade():  # pyright: ignore[reportOptionalMemberAccess]
            return
        self.seconds = 0.0
        if self.cycle.response_complete:
            self.phase = IDLE
            if not self.cycle.keep_alive:
                self.transport.close()
            return
        self.phase = ANSWER
        self.cycle.more_body = False
        self.cycle.message_event.set()

    def on_response_complete(self) -> None:
        """The answer is written: the next request may be, or one has been waiting."""
        self.server_state.total_requests += 1
        if self.transport.is_closing():
            return
        self.flow.resume_reading()
        if self.pipeline:
            self.take_up(*self.pipeline.pop())
        elif self.phase == ANSWER:
            self.phase = IDLE
            self.seconds = 0.0

    def _is_large(self) -> bool:
        if max(self.arrived, self.head_bytes) <= self.bounds.head_bytes:
            return False  # All of it came in less.
        size = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
        return size > self.bounds.head_bytes

    def _head_too_large(self) -> ApiError:
        return ApiError("headers-too-large", self.bounds.head_bytes, self.bounds.headers)

    def _stop_parsing(self, refusal: ApiError) -> None:
        self.refusal = refusal
        raise refusal

    def _refuse(self, error: ApiError) -> None:
        """Says what is wrong, unless that would land in another answer, and ends the connection."""
        cycle = cast(RequestResponseCycle | None, self.cycle)
        if cycle is not None and cycle.response_complete:
            cycle = None
        if not self.pipeline and not (cycle and cycle.response_started):
            self.transport.write(answer_of(error, self.server_state.default_headers))
        if cycle:
            cycle.disconnected = True
            cycle.message_event.set()
        self.pipeline.clear()
        self.transport.close()
