"""One line on a terminal that says what is going on, and vanishes when all is done."""

import sys
from typing import TextIO


class Progress:
    """Tells on a terminal only; a pipe or a log stays quiet."""

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        self._stream = stream
        self._shown = stream.isatty()

    def tell(self, what: str) -> None:
        """Show what is being done now, in place of what was shown before."""
        if self._shown:
            self._stream.write(f"\r\x1b[K{what} …")
            self._stream.flush()

    def end(self, what: str = "") -> None:
        """Take the line away, and leave another one in its place when there is something to say."""
        if self._shown:
            self._stream.write(f"\r\x1b[K{what}\n" if what else "\r\x1b[K")
            self._stream.flush()
