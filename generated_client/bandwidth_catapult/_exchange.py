# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Requests and answers as plain values, without an HTTP library."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import IO, Any, TypeAlias, cast

import msgspec

from ._errors import InvalidArgumentError
from ._pacing import Pace

Content: TypeAlias = bytes | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]


class Headers(Mapping[str, str]):
    """Header fields; names compare without case, a repeated field is joined with commas."""

    __slots__ = ("_fields",)

    def __init__(self, fields: Iterable[tuple[str, str]] = ()) -> None:
        self._fields: dict[str, str] = {}
        for name, value in fields:
            key = name.lower()
            self._fields[key] = f"{self._fields[key]}, {value}" if key in self._fields else value

    def __getitem__(self, name: str) -> str:
        return self._fields[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fields)

    def __len__(self) -> int:
        return len(self._fields)

    def __repr__(self) -> str:
        return f"Headers({sorted(self._fields)})"


class Request(msgspec.Struct, frozen=True):
    """What is sent. Credentials are added later, by the transport, and are never in here.

    Attributes:
        idempotent: whether sending it twice does no harm.
        pace: the documented limit that counts it.
    """

    operation: str
    method: str
    url: str
    headers: Mapping[str, str] = {}
    content: Content | None = None
    idempotent: bool = False
    anonymous: bool = False
    pace: Pace | None = None

    def __repr__(self) -> str:
        return f"Request({self.operation}: {self.method} {mask_query(self.url)})"

    def __reduce__(self) -> tuple[Any, ...]:
        # A file or an iterator cannot be copied or pickled; the rest of the request can.
        content = self.content if isinstance(self.content, bytes) else None
        given = {name: getattr(self, name) for name in self.__struct_fields__}
        return _remake, ({**given, "content": content},)


def _remake(fields: Mapping[str, Any]) -> Request:
    return Request(**fields)


class Response(msgspec.Struct, frozen=True):
    """What came back: status, header fields and the bytes of the body."""

    status: int
    headers: Headers
    content: bytes

    def __repr__(self) -> str:
        return f"Response(status={self.status}, {len(self.content)} bytes)"

    @property
    def is_success(self) -> bool:
        """True for 200 to 299."""
        return 200 <= self.status < 300


def is_replayable(content: Content | None) -> bool:
    """Whether the content can be sent a second time from its beginning.

    Bytes can, and whatever starts again when it is iterated again; an iterator is used up.
    """
    if content is None or isinstance(content, bytes):
        return True
    starts_again: bool = getattr(content, "starts_again", True)
    return starts_again and not isinstance(content, Iterator | AsyncIterator)


def in_sync(content: Content | None) -> bytes | Iterable[bytes] | None:
    """The content as a blocking client takes it. InvalidArgumentError for an asynchronous one."""
    if content is None or isinstance(content, bytes):
        return content
    if isinstance(content, AsyncIterable) and not isinstance(content, Iterable):
        raise InvalidArgumentError(
            "content: an asynchronous iterable needs the asynchronous client", field="content"
        )
    return _pieces(content)


def in_async(content: Content | None) -> bytes | AsyncIterable[bytes] | None:
    """The content as an asynchronous client takes it; what blocks is read in between."""
    if content is None or isinstance(content, bytes):
        return content
    return _pieces_async(content)


def _pieces(content: Iterable[bytes]) -> Iterator[bytes]:
    for piece in content:
        yield _bytes(piece)


async def _pieces_async(content: Iterable[bytes] | AsyncIterable[bytes]) -> AsyncIterator[bytes]:
    if isinstance(content, AsyncIterable):
        async for piece in content:
            yield _bytes(piece)
    else:
        for piece in content:
            yield _bytes(piece)


def _bytes(piece: object) -> bytes:
    if isinstance(piece, bytes):
        return piece
    if isinstance(piece, bytearray | memoryview):
        return bytes(cast(bytearray, piece))
    raise InvalidArgumentError(
        f"content: expected pieces of bytes, got {type(piece).__name__}", field="content"
    )


def mask_query(url: str) -> str:
    """A URL without its query, which may hold what must not be logged."""
    return url.partition("?")[0]
