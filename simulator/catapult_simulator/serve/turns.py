"""Whose turn it is: requests of one connection are answered one after the other.

Choice: docs/decisions/0128.
"""

import asyncio
from collections import deque
from collections.abc import Coroutine, Iterable
from typing import Any

from catapult_simulator.serve.cycle import Cycle
from catapult_simulator.serve.flow import Flow
from catapult_simulator.serve.going_on import going_on
from catapult_simulator.serve.heads import HEADER_VALUE, STATUS_LINES
from catapult_simulator.serve.port import Port


class Turns:
    """The requests of a connection that are not answered yet.

    Attributes:
        waiting: those that wait for the answer to an earlier one.
    """

    __slots__ = ("_answering", "_begun", "_flow", "_port", "waiting")

    def __init__(self, port: Port, flow: Flow) -> None:
        self.waiting = deque[Cycle]()
        self._port = port
        self._flow = flow
        self._answering: Cycle | None = None
        self._begun: Coroutine[Any, Any, None] | None = None

    def add(self, cycle: Cycle) -> None:
        """A request has begun to arrive; where another one is being answered, it waits."""
        if self._answering is not None and not self._answering.is_complete:
            self._flow.pause_reading()
            self.waiting.append(cycle)
            return
        self._answering = cycle
        answering = cycle.run(self._port.app)
        if self._port.prompt:
            self._begun = answering
        else:
            self._make_task(answering)

    def begin(self) -> None:
        """Answers, as far as it has arrived, what has begun to; a task, if it has to wait then.

        Nearly none has to wait for anything, and a task with its ways through the loop costs as
        much as its answer.
        """
        if self._begun is None:
            return
        answering, self._begun = self._begun, None
        try:
            awaited = answering.send(None)
        except StopIteration:
            return
        self._make_task(going_on(answering, awaited))

    def go_on(self) -> None:
        """Answers the next request that waits."""
        self._answering = self.waiting.popleft()
        self._make_task(self._answering.run(self._port.app))

    @property
    def are_going_on(self) -> bool:
        """Whether a request is being answered."""
        cycle = self._answering
        return cycle is not None and not cycle.is_complete and not cycle.is_disconnected

    def drop(self, cycle: Cycle) -> None:
        """The latest request will never be whole: it is not answered, nor begun to be."""
        cycle.disconnect()
        if self._begun is not None and cycle is self._answering:
            self._begun.close()
            self._begun = None
        if cycle in self.waiting:
            self.waiting.remove(cycle)

    def end(self) -> None:
        """The client is gone: whoever still works for it may know."""
        self.waiting.clear()
        if self._answering is not None:
            self._answering.disconnect()
            self._answering = None

    def answer_at_once(
        self, status: int, headers: Iterable[tuple[bytes, bytes]], body: bytes
    ) -> bool:
        """Writes a whole answer, or says that it must go the long way: ASGI's two messages.

        Those are coroutines that judge every header, and write twice: 2 µs for each request.
        """
        cycle = self._answering
        if cycle is None or not cycle.is_plain or self._flow.is_full:
            return False
        written = [STATUS_LINES[status], self._port.date_line]
        for name, value in headers:
            if HEADER_VALUE.fullmatch(value) is None:
                return False
            written += (name, b": ", value, b"\r\n")
        written += (b"content-length: %d\r\n\r\n" % len(body), body)
        self._flow.write_soon(b"".join(written))
        cycle.complete()
        return True

    def _make_task(self, answering: Coroutine[Any, Any, None]) -> None:
        tasks = self._port.tasks
        task = asyncio.get_running_loop().create_task(answering)
        task.add_done_callback(tasks.discard)
        tasks.add(task)
