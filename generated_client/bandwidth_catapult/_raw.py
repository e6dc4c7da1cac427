# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""`with_raw_response`: the same methods, returning status, headers and bytes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Generic, ParamSpec, TypeVar, cast

from ._exchange import Headers, Request, Response
from ._operation import Operation
from ._paging import AsyncPages, Pages

T = TypeVar("T")
P = ParamSpec("P")


class RawResponse(Generic[T]):
    """An answer of success as it came; `parse()` gives what the method itself would have given."""

    def __init__(self, operation: Operation[T], request: Request, response: Response) -> None:
        self._operation = operation
        self.request = request
        self.response = response

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self.response.status

    @property
    def headers(self) -> Headers:
        """Header fields; names compare without case."""
        return self.response.headers

    @property
    def content(self) -> bytes:
        """The bytes of the body."""
        return self.response.content

    def parse(self) -> T:
        """The typed answer. InvalidResponseError when the body is not what the API promises."""
        return self._operation.result.read(self.request, self.response)

    def __repr__(self) -> str:
        return f"RawResponse({self._operation.name}, status={self.status})"


# At run time each of these returns its argument: the method belongs to a resource whose client
# answers with RawResponse. They only tell the type checker so.


def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]:
    """A method of a synchronous resource."""
    return cast("Callable[P, RawResponse[T]]", method)


def raw_pages(method: Callable[P, Pages[T]]) -> Callable[P, RawResponse[list[T]]]:
    """A listing method: the answer is that of the first page."""
    return cast("Callable[P, RawResponse[list[T]]]", method)


def async_raw(method: Callable[P, Awaitable[T]]) -> Callable[P, Awaitable[RawResponse[T]]]:
    """A method of an asynchronous resource."""
    return cast("Callable[P, Awaitable[RawResponse[T]]]", method)


def async_raw_pages(
    method: Callable[P, AsyncPages[T]],
) -> Callable[P, Awaitable[RawResponse[list[T]]]]:
    """A listing method of an asynchronous resource: the answer is that of the first page."""
    return cast("Callable[P, Awaitable[RawResponse[list[T]]]]", method)
