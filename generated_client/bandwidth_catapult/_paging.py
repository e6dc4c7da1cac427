# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Lists that fetch page after page while they are iterated."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Generic, TypeVar

import msgspec

from ._errors import InvalidArgumentError
from ._exchange import Request, Response
from ._links import next_url
from ._operation import Operation, Paging

T = TypeVar("T")


class Page(msgspec.Struct, Generic[T], frozen=True):
    """One page: its items, and the answer that they came in."""

    items: list[T]
    response: Response

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


class _Trail(Generic[T]):
    """Reads pages and finds the request for the next one; never asks for the same page twice."""

    def __init__(self, operation: Operation[list[T]], first: Request) -> None:
        self._operation = operation
        self._seen = {first.url}
        self._last: bytes | None = None

    def read(self, request: Request, response: Response) -> tuple[Page[T] | None, Request | None]:
        """The page, None when it is the one before once more; and the request for the next."""
        page = Page(self._operation.result.read(request, response), response)
        # A server to which pages mean nothing answers the same list for ever.
        if page.items and response.content == self._last:
            return None, None
        self._last = response.content
        url = next_url(request, response, len(page), self._operation.paging or Paging())
        if url is None or url in self._seen:
            return page, None
        self._seen.add(url)
        return page, msgspec.structs.replace(request, url=url)


class Pages(Generic[T]):
    """A list as `for` sees it. Each iteration starts anew at the first page.

    Requests are sent while iterating: the first when the first item is asked for.
    """

    def __init__(
        self,
        send: Callable[[Request], Response],
        operation: Operation[list[T]],
        first: Request,
        limit: int | None,
    ) -> None:
        self._send = send
        self._operation = operation
        self._first = first
        self._limit = _whole(operation.name, limit)

    def pages(self) -> Iterator[Page[T]]:
        """Page after page, whole, whatever the limit is."""
        trail = _Trail(self._operation, self._first)
        request: Request | None = self._first
        while request is not None:
            page, request = trail.read(request, self._send(request))
            if page is not None:
                yield page

    def __iter__(self) -> Iterator[T]:
        left = self._limit
        if left is not None and left <= 0:
            return
        for page in self.pages():
            yield from page.items[:left]
            if left is not None:
                left -= len(page)
                if left <= 0:
                    return

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._operation.name})"


class AsyncPages(Generic[T]):
    """A list as `async for` sees it. Each iteration starts anew at the first page."""

    def __init__(
        self,
        send: Callable[[Request], Awaitable[Response]],
        operation: Operation[list[T]],
        first: Request,
        limit: int | None,
    ) -> None:
        self._send = send
        self._operation = operation
        self._first = first
        self._limit = _whole(operation.name, limit)

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Page after page, whole, whatever the limit is."""
        trail = _Trail(self._operation, self._first)
        request: Request | None = self._first
        while request is not None:
            page, request = trail.read(request, await self._send(request))
            if page is not None:
                yield page

    async def __aiter__(self) -> AsyncIterator[T]:
        left = self._limit
        if left is not None and left <= 0:
            return
        async for page in self.pages():
            for item in page.items[:left]:
                yield item
            if left is not None:
                left -= len(page)
                if left <= 0:
                    return

    async def collect(self) -> list[T]:
        """Every item, as a list."""
        return [item async for item in self]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._operation.name})"


def _whole(operation: str, limit: int | None) -> int | None:
    """The limit, when it is one; found out before the first request, not after it."""
    if limit is None or isinstance(limit, int):  # pyright: ignore[reportUnnecessaryIsInstance]
        return limit
    raise InvalidArgumentError(
        f"{operation}: limit: expected a whole number, got {type(limit).__name__}", field="limit"
    )
