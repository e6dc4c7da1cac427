"""Writes lines from a thread of its own, so that a slow or absent reader holds up nobody."""

import io
import os
import select
import threading
import time
from contextlib import suppress
from typing import TextIO

MOST_WAITING_CHARACTERS = 4 * 1024 * 1024
SECONDS_BETWEEN_WRITES = 0.05
SECONDS_FOR_THE_LAST = 1.0
# What a pipe that can be written to at all takes without waiting (PIPE_BUF of POSIX on Linux; 512
# bytes are the least anywhere).
PIECE_BYTES = getattr(select, "PIPE_BUF", 512)


class LineWriter:
    """Lines for a stream; what is too much for its reader is left out and counted."""

    def __init__(self, stream: TextIO) -> None:
        self.left_out = 0
        self._stream = stream
        self._lines: list[str] = []
        self._characters = 0
        self._lock = threading.Lock()
        self._ends: float | None = None
        self._something = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._work, name="log", daemon=True)
        self._thread.start()

    def write(self, line: str) -> None:
        """Takes a line; it is written a moment later."""
        with self._lock:
            if self._characters > MOST_WAITING_CHARACTERS:
                self.left_out += 1
                return
            self._lines.append(line)
            self._characters += len(line)
        if not self._something.is_set():
            self._something.set()

    def close(self) -> None:
        """Writes what is left, for a second at most."""
        self._ends = time.monotonic() + SECONDS_FOR_THE_LAST
        self._closing.set()
        self._something.set()
        self._thread.join()

    def _work(self) -> None:
        # A reader that is gone is no reason to end.
        with suppress(OSError, ValueError):
            while not self._closing.is_set():
                self._something.wait()
                self._closing.wait(SECONDS_BETWEEN_WRITES)
                self._something.clear()
                self._write_all()

    def _write_all(self) -> None:
        with self._lock:
            lines, self._lines = self._lines, []
            left_out, self.left_out = self.left_out, 0
            self._characters = 0
        if left_out:
            lines.append(f"{left_out} lines left out: nobody reads them fast enough")
        if lines:
            self._put("\n".join([*lines, ""]))

    def _put(self, text: str) -> None:
        """Writes in pieces that never wait, and past the stream's buffer.

        A thread that waits inside that buffer holds its lock, and a process that ends looks into
        the buffer once more: it would wait for as long as nobody reads.
        """
        number = _pollable(self._stream)
        if number is None:
            self._stream.write(text)
            self._stream.flush()
            return
        left = memoryview(text.encode("utf-8", "backslashreplace"))
        while left and not self._is_over():
            _, ready, _ = select.select([], [number], [], SECONDS_BETWEEN_WRITES)
            if ready:
                left = left[os.write(number, left[:PIECE_BYTES]) :]

    def _is_over(self) -> bool:
        return self._ends is not None and time.monotonic() > self._ends


def _pollable(stream: TextIO) -> int | None:
    """The stream's file, where it is one that can be asked whether it takes more."""
    if os.name != "posix":
        return None
    try:
        return stream.fileno()
    except io.UnsupportedOperation:
        return None
