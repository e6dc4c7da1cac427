# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""The only module that knows httpx: sends requests, maps its exceptions, tries again."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from typing import Final, TypeAlias, TypedDict

import httpx
import msgspec

from ._errors import (
    ConfigurationError,
    ConnectError,
    RequestTimeoutError,
    StatusError,
    TransportError,
)
from ._exchange import Headers, Request, Response, in_async
from ._retry import RetryPolicy

HttpClient: TypeAlias = httpx.Client
AsyncHttpClient: TypeAlias = httpx.AsyncClient
HttpTransport: TypeAlias = httpx.BaseTransport
AsyncHttpTransport: TypeAlias = httpx.AsyncBaseTransport


class _SendOptions(TypedDict):
    auth: None
    follow_redirects: bool


_log = logging.getLogger(__package__)
# Whatever a client of the user's does otherwise: our header is the only authentication, and a
# redirect is an answer, so that credentials stay where they were meant.
_OPTIONS: Final[_SendOptions] = {"auth": None, "follow_redirects": False}
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


class Wire(msgspec.Struct, frozen=True):
    """What every request of one client shares.

    Attributes:
        headers: header fields of every request.
        authorization: the `Authorization` header of operations that want one; a secret.
        timeout_seconds: for connecting, and for each read and write.
        error: makes the error for an answer of failure.
    """

    timeout_seconds: float
    retry: RetryPolicy
    error: Callable[[Request, Response], StatusError]
    headers: Mapping[str, str]
    authorization: str | None = None

    def __repr__(self) -> str:
        return f"Wire(timeout_seconds={self.timeout_seconds}, retry={self.retry})"

    def build(self, client: httpx.Client | httpx.AsyncClient, request: Request) -> httpx.Request:
        """The request as httpx wants it, with the headers of the client."""
        is_async = isinstance(client, httpx.AsyncClient)
        headers = {**self.headers, **request.headers}
        if self.authorization is not None and not request.anonymous:
            headers["Authorization"] = self.authorization
        return client.build_request(
            request.method,
            request.url,
            headers=headers,
            content=in_async(request.content) if is_async else request.content,
            timeout=self.timeout_seconds,
        )

    def answer(self, request: Request, answer: httpx.Response, started: float) -> Response:
        """The whole answer of success. StatusError for one of failure."""
        headers = Headers(answer.headers.multi_items())
        response = Response(answer.status_code, headers, answer.content)
        _report(request, response, started)
        if not response.is_success:
            raise self.failure(request, response)
        return response

    def failure(self, request: Request, response: Response) -> StatusError:
        """The error for an answer that is no success."""
        error = self.error(request, response)
        if self.retry.rules.is_refused(error):
            error.reset_at = self.retry.rules.reset_at(error)
            error.maybe_executed = False
        return error


def open_client(transport: HttpTransport | None) -> HttpClient:
    """A client of our own. Redirects are not followed: credentials stay where they were meant."""
    return httpx.Client(transport=transport, follow_redirects=False)


def open_async_client(transport: AsyncHttpTransport | None) -> AsyncHttpClient:
    """The asynchronous twin of `open_client`."""
    return httpx.AsyncClient(transport=transport, follow_redirects=False)


def send(client: HttpClient, wire: Wire, request: Request) -> Response:
    """Send, and send again where that is safe. StatusError or TransportError when it is not."""
    tries = 0
    while True:
        started = time.perf_counter()
        try:
            with _mapped(request):
                return wire.answer(
                    request,
                    client.send(wire.build(client, request), **_OPTIONS),
                    started,
                )
        except (StatusError, TransportError) as error:
            wait = wire.retry.wait(request, error, tries)
            if wait is None:
                raise
        time.sleep(wait)
        tries += 1


async def send_async(client: AsyncHttpClient, wire: Wire, request: Request) -> Response:
    """The asynchronous twin of `send`."""
    # Whoever runs this has asyncio loaded; importing it above would cost all others a third more.
    from asyncio import sleep

    tries = 0
    while True:
        started = time.perf_counter()
        try:
            with _mapped(request):
                answer = await client.send(wire.build(client, request), **_OPTIONS)
                return wire.answer(request, answer, started)
        except (StatusError, TransportError) as error:
            wait = wire.retry.wait(request, error, tries)
            if wait is None:
                raise
        await sleep(wait)
        tries += 1


@contextmanager
def stream(
    client: HttpClient, wire: Wire, request: Request
) -> Generator[tuple[Response, Iterator[bytes]], None, None]:
    """Send once; status and headers at once, the body in pieces."""
    started = time.perf_counter()
    with _mapped(request):
        answer = client.send(wire.build(client, request), stream=True, **_OPTIONS)
        try:
            response = Response(answer.status_code, Headers(answer.headers.multi_items()), b"")
            _report(request, response, started)
            if not response.is_success:
                raise wire.failure(
                    request, Response(response.status, response.headers, answer.read())
                )
            yield response, answer.iter_bytes()
        finally:
            answer.close()


@asynccontextmanager
async def stream_async(
    client: AsyncHttpClient, wire: Wire, request: Request
) -> AsyncGenerator[tuple[Response, AsyncIterator[bytes]], None]:
    """The asynchronous twin of `stream`."""
    started = time.perf_counter()
    with _mapped(request):
        answer = await client.send(wire.build(client, request), stream=True, **_OPTIONS)
        try:
            response = Response(answer.status_code, Headers(answer.headers.multi_items()), b"")
            _report(request, response, started)
            if not response.is_success:
                body = await answer.aread()
                raise wire.failure(request, Response(response.status, response.headers, body))
            yield response, answer.aiter_bytes()
        finally:
            await answer.aclose()


@contextmanager
def _mapped(request: Request) -> Generator[None, None, None]:
    """Let no exception of httpx out."""
    try:
        yield
    except _NOT_SENT as error:
        raise ConnectError(
            _sentence(request, "no connection was made", error),
            request=request,
            maybe_executed=False,
        ) from error
    except httpx.TimeoutException as error:
        raise RequestTimeoutError(
            _sentence(request, "timed out", error), request=request, maybe_executed=True
        ) from error
    except (httpx.HTTPError, httpx.StreamError) as error:
        raise TransportError(
            _sentence(request, "got no complete answer", error),
            request=request,
            maybe_executed=True,
        ) from error
    except httpx.InvalidURL as error:
        raise ConfigurationError(f"The base URL cannot be used: {error}") from error


def _sentence(request: Request, what: str, error: Exception) -> str:
    return f"{request.operation}: {request.method} {what} ({type(error).__name__}: {error})"


def _report(request: Request, response: Response, started: float) -> None:
    """Log what is on the allow-list: operation, method, status, milliseconds. Nothing else."""
    if _log.isEnabledFor(logging.DEBUG):
        milliseconds = (time.perf_counter() - started) * 1000
        _log.debug(
            "%s %s %s in %.0f ms", request.operation, request.method, response.status, milliseconds
        )
