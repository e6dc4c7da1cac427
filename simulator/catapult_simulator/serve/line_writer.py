"""Writes lines from a thread of its own, so that a slow or absent reader holds up nobody."""

import threading
from contextlib import suppress
from typing import TextIO

MOST_WAITING_CHARACTERS = 4 * 1024 * 1024
SECONDS_BETWEEN_WRITES = 0.05
SECONDS_FOR_THE_LAST = 1.0


class LineWriter:
    """Lines for a stream; what is too much for its reader is left out and counted."""

    def __init__(self, stream: TextIO) -> None:
        self.left_out = 0
        self._stream = stream
        self._lines: list[str] = []
        self._characters = 0
        self._lock = threading.Lock()
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
        self._closing.set()
        self._something.set()
        self._thread.join(SECONDS_FOR_THE_LAST)

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
            self._stream.write("\n".join([*lines, ""]))
            self._stream.flush()
