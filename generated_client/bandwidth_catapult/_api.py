# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What resources talk to: operation and arguments in, typed answer out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

import msgspec

from ._exchange import Request, Response
from ._files import AsyncDownload, Download
from ._operation import Arguments, Operation
from ._paging import AsyncPages, Pages
from ._raw import RawResponse

if TYPE_CHECKING:
    from . import _http

T = TypeVar("T")


class Target(msgspec.Struct, frozen=True):
    """Where the requests of one client go, and what it knows.

    Attributes:
        known: path parameters that the client fills in, by documented name.
        validate: whether documented limits are checked before sending.
    """

    base_url: str
    known: Mapping[str, str]
    wire: _http.Wire
    validate: bool = True

    def request(self, operation: Operation[Any], arguments: Arguments) -> Request:
        """The request for an operation."""
        return operation.request(self.base_url, self.known, arguments, validate=self.validate)


class Api:
    """Runs operations, blocking."""

    def __init__(self, target: Target, client: _http.HttpClient) -> None:
        self.target = target
        self.client = client

    def run(self, operation: Operation[T], arguments: Arguments) -> T:
        """Send one request and read the answer."""
        request = self.target.request(operation, arguments)
        return operation.result.read(request, self.send(request))

    def pages(
        self, operation: Operation[list[T]], arguments: Arguments, limit: int | None
    ) -> Pages[T]:
        """A list that sends its requests while it is iterated."""
        return Pages(self.send, operation, self.target.request(operation, arguments), limit)

    def download(self, operation: Operation[Any], arguments: Arguments) -> Download:
        """A file that is fetched when it is read."""
        request = self.target.request(operation, arguments)
        return Download(lambda: self.target.wire.stream(self.client, request))

    def send(self, request: Request) -> Response:
        """Send a request as it is. StatusError or TransportError when that fails."""
        return self.target.wire.send(self.client, request)


class RawApi(Api):
    """Runs operations and returns the answers as they came."""

    def run(self, operation: Operation[T], arguments: Arguments) -> T:
        """A RawResponse; the type that is declared is the one of `raw()`'s argument."""
        request = self.target.request(operation, arguments)
        return cast(T, RawResponse(operation, request, self.send(request)))

    def pages(
        self,
        operation: Operation[list[T]],
        arguments: Arguments,
        limit: int | None,  # noqa: ARG002
    ) -> Pages[T]:
        """The RawResponse of the first page."""
        return cast(Pages[T], self.run(operation, arguments))


class AsyncApi:
    """Runs operations, asynchronously."""

    def __init__(self, target: Target, client: _http.AsyncHttpClient) -> None:
        self.target = target
        self.client = client

    async def run(self, operation: Operation[T], arguments: Arguments) -> T:
        """Send one request and read the answer."""
        request = self.target.request(operation, arguments)
        return operation.result.read(request, await self.send(request))

    def pages(
        self, operation: Operation[list[T]], arguments: Arguments, limit: int | None
    ) -> AsyncPages[T]:
        """A list that sends its requests while it is iterated."""
        return AsyncPages(self.send, operation, self.target.request(operation, arguments), limit)

    def download(self, operation: Operation[Any], arguments: Arguments) -> AsyncDownload:
        """A file that is fetched when it is read."""
        request = self.target.request(operation, arguments)
        return AsyncDownload(lambda: self.target.wire.stream_async(self.client, request))

    async def send(self, request: Request) -> Response:
        """Send a request as it is. StatusError or TransportError when that fails."""
        return await self.target.wire.send_async(self.client, request)


class AsyncRawApi(AsyncApi):
    """Runs operations and returns the answers as they came."""

    async def run(self, operation: Operation[T], arguments: Arguments) -> T:
        """A RawResponse; the type that is declared is the one of `async_raw()`'s argument."""
        request = self.target.request(operation, arguments)
        return cast(T, RawResponse(operation, request, await self.send(request)))

    def pages(
        self,
        operation: Operation[list[T]],
        arguments: Arguments,
        limit: int | None,  # noqa: ARG002
    ) -> AsyncPages[T]:
        """The RawResponse of the first page, to be awaited."""
        return cast(AsyncPages[T], self.run(operation, arguments))
