"""A request is answered as it is parsed: without a task, and in one piece.

Choice: docs/decisions/0128.
"""

import re
from collections.abc import Coroutine, Iterable
from typing import Any

from uvicorn import Config
from uvicorn.protocols.http.httptools_impl import (
    STATUS_LINE,
    HttpToolsProtocol,
    RequestResponseCycle,
)
from uvicorn.server import ServerState

from catapult_simulator.api.replying import AT_ONCE
from catapult_simulator.serve.going_on import going_on

HEADER_VALUE = re.compile(rb"[\t -~\x80-\xff]*")
"""What may stand in a header; the end of a line would begin another one."""


class PromptAnswers(HttpToolsProtocol):
    """uvicorn's connection, but for tasks; `prompt`: it makes one only where a request waits."""

    def __init__(self, config: Config, state: ServerState, *, prompt: bool) -> None:
        super().__init__(config, state, {})
        self._prompt = prompt
        self.begun: Coroutine[Any, Any, None] | None = None
        self._answering: RequestResponseCycle | None = None
        # One for all requests: a request that held what answers it would be a circle.
        self._extensions: Any = {AT_ONCE: self.answer_at_once}

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: Any) -> None:
        """What uvicorn calls when the head is there: the rest that has arrived is parsed first."""
        if self._prompt:
            self._answering = cycle
            if cycle.keep_alive and cycle.scope["method"] != "HEAD":
                cycle.scope["extensions"] = self._extensions
            self.begun = cycle.run_asgi(app)
        else:
            super()._start_asgi_task(cycle, app)

    def begin(self, request: Coroutine[Any, Any, None]) -> None:
        """Answers a request at once; it becomes a task only where it has to wait for something.

        Nearly none has to, and a task with its ways through the loop costs as much as its answer.
        """
        self.begun = None
        try:
            awaited = request.send(None)
        except StopIteration:
            return
        self._make_task(going_on(request, awaited))

    def take_up(self, cycle: RequestResponseCycle, app: Any) -> None:
        """Answers, as a task, a request that has waited for the answer to an earlier one."""
        self._answering = cycle
        self._make_task(cycle.run_asgi(app))

    def _make_task(self, request: Coroutine[Any, Any, None]) -> None:
        task = self.loop.create_task(request)
        task.add_done_callback(self.tasks.discard)
        self.tasks.add(task)

    def answer_at_once(
        self, status: int, headers: Iterable[tuple[bytes, bytes]], body: bytes
    ) -> bool:
        """Writes a whole answer, or says that it must go the long way: ASGI's two messages.

        Those are coroutines that judge every header, and write twice: 2 µs for each request.
        """
        cycle = self._answering
        if cycle is None or cycle.disconnected or self.flow.write_paused or not cycle.keep_alive:
            return False
        written = [STATUS_LINE[status]]
        for name, value in (*cycle.default_headers, *headers):
            if HEADER_VALUE.fullmatch(value) is None:
                return False
            written += (name, b": ", value, b"\r\n")
        written += (b"content-length: %d\r\n\r\n" % len(body), body)
        cycle.response_started = cycle.response_complete = True
        self.transport.write(b"".join(written))
        cycle.message_event.set()
        cycle.on_response()
        return True
