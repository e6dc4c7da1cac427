"""What a command says on standard output and standard error, wherever these lead."""

import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO


class CannotTell(Exception):  # noqa: N818  (reads as the sentence it is)
    """Standard output cannot be written. `reader_left`: who read it has gone, as `head` does."""

    def __init__(self, error: OSError) -> None:
        super().__init__(f"standard output cannot be written: {error.strerror}")
        self.reader_left = isinstance(error, BrokenPipeError)


def tell(*lines: str) -> None:
    """Writes lines on standard output, and out of the process. Raises CannotTell.

    A closed standard output takes nothing.
    """
    if sys.stdout is None:  # pyright: ignore[reportUnnecessaryComparison]
        return
    try:
        _write(sys.stdout, lines)
    except OSError as error:
        _lead_nowhere(sys.stdout)
        raise CannotTell(error) from None


def complain(line: str) -> None:
    """Writes a line on standard error, if that can be written."""
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison]
        with suppress(OSError):
            _write(sys.stderr, (line,))


def drop_complaints() -> None:
    """Lets go of what standard error holds and cannot take, when a command ends.

    Whoever wrote it (a library's warning, say), the process would end with status 120 for it.
    """
    if sys.stderr is not None:  # pyright: ignore[reportUnnecessaryComparison]
        try:
            sys.stderr.flush()
        except OSError:
            _lead_nowhere(sys.stderr)


def _lead_nowhere(stream: TextIO) -> None:
    # What the stream still holds would fail once more, and louder, when the process ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _write(stream: TextIO, lines: tuple[str, ...]) -> None:
    if isinstance(stream, TextIOWrapper):
        # A name of a file need not be spelt in what the terminal takes.
        stream.reconfigure(errors="backslashreplace")
    stream.writelines(f"{line}\n" for line in lines)
    stream.flush()
