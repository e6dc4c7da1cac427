"""Bodies of bytes: uploads and downloads that never hold a whole file in memory."""

from __future__ import annotations

import os
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Generator,
    Iterable,
    Iterator,
    Mapping,
)
from contextlib import AbstractAsyncContextManager, AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO, Any, TypeAlias, TypeGuard

import msgspec

from ._errors import InvalidArgumentError
from ._exchange import Content, Response
from ._limits import Asked

CHUNK_BYTES = 64 * 1024

Upload: TypeAlias = bytes | IO[bytes] | Iterable[bytes]
AsyncUpload: TypeAlias = bytes | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]


class Binary(msgspec.Struct, frozen=True):
    """A body that is sent as it is, with its content type and, where known, its length.

    Attributes:
        optional: whether the operation does without a body.
    """

    argument: str
    default_type: str = "application/octet-stream"
    optional: bool = False

    def write(
        self, arguments: Mapping[str, Any], checked_for: Asked | None
    ) -> tuple[Mapping[str, str], Content | None]:
        """Headers and content; a file object is read while it is sent."""
        given: object = arguments[self.argument]
        if given is None and self.optional:
            return {}, None
        content = self._content(given, checked_for)
        length = self._length(arguments.get("content_length"), length_of(content))
        headers = {"Content-Type": arguments.get("content_type") or self.default_type}
        if length is not None:
            headers["Content-Length"] = str(length)
        return headers, chunks_of(content)

    def _length(self, told: object, counted: int | None) -> int | None:
        """The length as told or as counted; both must be the same, or the body would not fit."""
        if told is None:
            return counted
        if not isinstance(told, int) or told < 0 or counted not in (None, told):
            known = "a whole number from 0" if counted is None else f"{counted}, as there is"
            raise InvalidArgumentError(
                f"content_length: expected {known}, got {told!r}", field="Content-Length"
            )
        return told

    def _content(self, content: object, checked_for: Asked | None) -> Content:
        # A file that was opened as text says so without being read from, a closed one too.
        try:
            is_text = isinstance(content.read(0) if _is_file(content) else content, str)
        except (OSError, ValueError) as error:
            raise InvalidArgumentError(
                f"{self.argument}: the file cannot be read: {error}", field=self.argument
            ) from error
        if is_text or not _is_iterable(content):
            name = f"{checked_for.operation}: " if checked_for else ""
            raise InvalidArgumentError(
                f"{name}{self.argument}: expected bytes, a file opened in binary mode or an "
                f"iterable of bytes, got {'text' if is_text else type(content).__name__}",
                field=self.argument,
            )
        return content


def length_of(content: Content) -> int | None:
    """Bytes from where a file object stands to its end; None when that cannot be known."""
    if isinstance(content, bytes | bytearray | memoryview):
        return memoryview(content).nbytes
    if _is_file(content) and _is_seekable(content):
        here = content.tell()
        end = content.seek(0, os.SEEK_END)
        content.seek(here)
        return end - here
    return None


def chunks_of(content: Content) -> Content:
    """The content in pieces of a bounded size, when it is a file object."""
    if isinstance(content, bytearray | memoryview):
        return bytes(content)
    return _ChunkedFile(content) if _is_file(content) else content


def _is_iterable(content: object) -> TypeGuard[Iterable[bytes] | AsyncIterable[bytes]]:
    # Iterating over a mapping gives its keys, which nobody means to send.
    return isinstance(content, Iterable | AsyncIterable) and not isinstance(content, Mapping)


def _is_file(content: object) -> TypeGuard[IO[bytes]]:
    return hasattr(content, "read")


def _is_seekable(content: object) -> bool:
    # By what it can do, not by its class: a named temporary file is no io.IOBase.
    seekable: Callable[[], bool] | None = getattr(content, "seekable", None)
    return seekable is not None and seekable()


class _ChunkedFile:
    """A file object that is read piece by piece, not line by line.

    Each iteration begins where the file stood at first, when the file can go back there.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.starts_again = _is_seekable(file)
        self._start = file.tell() if self.starts_again else 0

    def __iter__(self) -> Iterator[bytes]:
        if self.starts_again:
            self._file.seek(self._start)
        while chunk := self._file.read(CHUNK_BYTES):
            yield chunk


class Download:
    """A file that has been asked for. The request is sent when it is read; each time anew.

    `read()`, `to_file(path)` and iteration all hold at most one piece in memory, except `read()`.
    """

    def __init__(
        self, opened: Callable[[], AbstractContextManager[tuple[Response, Iterator[bytes]]]]
    ) -> None:
        self._opened = opened

    def __iter__(self) -> Iterator[bytes]:
        with self._opened() as (_, chunks):
            yield from chunks

    def read(self) -> bytes:
        """The whole file."""
        return b"".join(self)

    def to_file(self, path: str | os.PathLike[str]) -> Response:
        """Write the file; the path exists only when every byte came. Returns status and headers.

        OSError when the path cannot be written.
        """
        with self._opened() as (response, chunks), _whole_file(path) as file:
            for chunk in chunks:
                file.write(chunk)
            return response


class AsyncDownload:
    """The asynchronous twin of `Download`."""

    def __init__(
        self,
        opened: Callable[[], AbstractAsyncContextManager[tuple[Response, AsyncIterator[bytes]]]],
    ) -> None:
        self._opened = opened

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async with self._opened() as (_, chunks):
            async for chunk in chunks:
                yield chunk

    async def read(self) -> bytes:
        """The whole file."""
        return b"".join([chunk async for chunk in self])

    async def to_file(self, path: str | os.PathLike[str]) -> Response:
        """Write the file; the path exists only when every byte came. Returns status and headers.

        OSError when the path cannot be written.
        """
        async with self._opened() as (response, chunks):
            with _whole_file(path) as file:
                async for chunk in chunks:
                    file.write(chunk)
            return response


@contextmanager
def _whole_file(path: str | os.PathLike[str]) -> Generator[IO[bytes], None, None]:
    """A file that takes its name only when it was written without an error."""
    target = Path(path)
    # Not a temporary file of the library: those can be read by their owner alone, for good.
    partial = target.parent / f".{os.urandom(8).hex()}.part"
    with partial.open("xb") as file:
        try:
            yield file
            file.close()
            partial.replace(target)
        except BaseException:
            partial.unlink(missing_ok=True)
            raise
