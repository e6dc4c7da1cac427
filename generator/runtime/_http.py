"""The only module that knows httpx: sends requests, maps its exceptions, tries again."""

from __future__ import annotations

import logging
import time
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Generator,
    Iterable,
    Iterator,
    Mapping,
)
from contextlib import asynccontextmanager, contextmanager
from typing import Final, TypeAlias, TypedDict, TypeVar

import httpx
import msgspec

from ._errors import (
    ConfigurationError,
    ConnectError,
    RequestTimeoutError,
    StatusError,
    TransportError,
)
from ._exchange import Headers, Request, Response, in_async, in_sync
from ._pacing import Pacer
from ._retry import RetryPolicy, Tries

T = TypeVar("T")

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
_PLAIN = (httpx.Client, httpx.AsyncClient)
_FAILURES = (httpx.HTTPError, httpx.StreamError)
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


class Wire(msgspec.Struct, frozen=True):
    """What every request of one client shares.

    Attributes:
        headers: header fields of every request.
        authorization: the `Authorization` header of operations that want one; a secret.
        timeout_seconds: for connecting, and for each read and write.
        error: makes the error for an answer of failure.
        pacer: gives requests their turns; None when they leave at once.
    """

    timeout_seconds: float
    retry: RetryPolicy
    error: Callable[[Request, Response], StatusError]
    headers: Mapping[str, str]
    authorization: str | None = None
    pacer: Pacer | None = None

    def __repr__(self) -> str:
        return f"Wire(timeout_seconds={self.timeout_seconds}, retry={self.retry})"

    def send(self, client: httpx.Client, request: Request) -> Response:
        """Send, and send again where that is safe. StatusError or TransportError when it is not."""

        def once() -> Response:
            started = time.perf_counter()
            return self.answer(
                request, client.send(self.build(client, request), **_OPTIONS), started
            )

        return _trying(self, request, once)

    async def send_async(self, client: httpx.AsyncClient, request: Request) -> Response:
        """The asynchronous twin of `send`."""

        async def once() -> Response:
            started = time.perf_counter()
            answer = await client.send(self.build(client, request), **_OPTIONS)
            return self.answer(request, answer, started)

        return await _trying_async(self, request, once)

    @contextmanager
    def stream(
        self, client: httpx.Client, request: Request
    ) -> Generator[tuple[Response, Iterator[bytes]], None, None]:
        """Status and headers at once, the body in pieces; not sent again once it has begun."""

        def once() -> tuple[httpx.Response, Response]:
            started = time.perf_counter()
            answer = client.send(self.build(client, request), stream=True, **_OPTIONS)
            try:
                if not answer.is_success:
                    answer.read()
                return answer, self.beginning(request, answer, started)
            except BaseException:
                answer.close()
                raise

        answer, response = _trying(self, request, once)
        try:
            with _mapped(request):
                yield response, answer.iter_bytes()
        finally:
            answer.close()

    @asynccontextmanager
    async def stream_async(
        self, client: httpx.AsyncClient, request: Request
    ) -> AsyncGenerator[tuple[Response, AsyncIterator[bytes]], None]:
        """The asynchronous twin of `stream`."""

        async def once() -> tuple[httpx.Response, Response]:
            started = time.perf_counter()
            answer = await client.send(self.build(client, request), stream=True, **_OPTIONS)
            try:
                if not answer.is_success:
                    await answer.aread()
                return answer, self.beginning(request, answer, started)
            except BaseException:
                await answer.aclose()
                raise

        answer, response = await _trying_async(self, request, once)
        try:
            with _mapped(request):
                yield response, answer.aiter_bytes()
        finally:
            await answer.aclose()

    def build(self, client: httpx.Client | httpx.AsyncClient, request: Request) -> httpx.Request:
        """The request as httpx wants it, with what the HTTP client adds to every request."""
        is_async = isinstance(client, httpx.AsyncClient)
        content = in_async(request.content) if is_async else in_sync(request.content)
        headers = {**self.headers, **request.headers}
        if self.authorization is not None and not request.anonymous:
            headers["Authorization"] = self.authorization
        if type(client) in _PLAIN and not client.params and not client.cookies:
            return self._built(client, request, headers, content)
        return client.build_request(
            request.method,
            request.url,
            headers=headers,
            content=content,
            timeout=self.timeout_seconds,
        )

    def _built(
        self,
        client: httpx.Client | httpx.AsyncClient,
        request: Request,
        headers: Mapping[str, str],
        content: bytes | Iterable[bytes] | AsyncIterable[bytes] | None,
    ) -> httpx.Request:
        """What `build_request` makes of it, in half the time: only headers are to be merged."""
        ours = {name.lower() for name in headers}
        theirs = [pair for pair in client.headers.multi_items() if pair[0] not in ours]
        return httpx.Request(
            request.method,
            request.url,
            headers=[*theirs, *headers.items()],
            content=content,
            extensions={"timeout": httpx.Timeout(self.timeout_seconds).as_dict()},
        )

    def turn(self, request: Request) -> float:
        """Seconds to wait before the request may leave."""
        if self.pacer is None or request.pace is None:
            return 0.0
        return self.pacer.reserve(request.pace)

    def answer(self, request: Request, answer: httpx.Response, started: float) -> Response:
        """The whole answer of success. StatusError for one of failure."""
        return self._judged(request, answer, answer.content, started)

    def beginning(self, request: Request, answer: httpx.Response, started: float) -> Response:
        """An answer of success whose body has not been read. StatusError for one of failure."""
        return self._judged(request, answer, b"" if answer.is_success else answer.content, started)

    def _judged(
        self, request: Request, answer: httpx.Response, content: bytes, started: float
    ) -> Response:
        response = Response(answer.status_code, Headers(answer.headers.multi_items()), content)
        _report(request, response, started)
        if response.is_success:
            return response
        error = self.error(request, response)
        if self.retry.rules.is_refused(error):
            error.reset_at = self.retry.rules.reset_at(error)
            error.maybe_executed = False
        raise error


def open_client(given: HttpClient | None, transport: HttpTransport | None) -> HttpClient:
    """The client that was given, or one of our own. ConfigurationError when it is not usable.

    Redirects are not followed: credentials stay where they were meant.
    """
    _check_given(given, httpx.Client, transport, httpx.BaseTransport)
    if given is not None:
        return given
    with _environment():
        return httpx.Client(transport=transport, follow_redirects=False)


def open_async_client(
    given: AsyncHttpClient | None, transport: AsyncHttpTransport | None
) -> AsyncHttpClient:
    """The asynchronous twin of `open_client`."""
    _check_given(given, httpx.AsyncClient, transport, httpx.AsyncBaseTransport)
    if given is not None:
        return given
    with _environment():
        return httpx.AsyncClient(transport=transport, follow_redirects=False)


def _check_given(client: object, client_kind: type, transport: object, kind: type) -> None:
    """Refuse what could not send, and a transport that would not be used."""
    if client is not None and transport is not None:
        raise ConfigurationError("pass http_client or transport, not both")
    for name, value, wanted in (
        ("http_client", client, client_kind),
        ("transport", transport, kind),
    ):
        if value is not None and not isinstance(value, wanted):
            raise ConfigurationError(
                f"{name} must be an httpx.{wanted.__name__}, got {type(value).__name__}"
            )


@contextmanager
def _environment() -> Generator[None, None, None]:
    """Name what httpx finds in the environment and cannot use: proxies and certificates."""
    try:
        yield
    except (ValueError, OSError, ImportError, httpx.InvalidURL) as error:
        raise ConfigurationError(
            "no HTTP client can be made; look at HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, "
            f"SSL_CERT_FILE and SSL_CERT_DIR in the environment: {type(error).__name__}"
        ) from error


def _trying(wire: Wire, request: Request, once: Callable[[], T]) -> T:
    """Do it once, and again for as long as the policy allows."""
    tries = Tries(request)
    while True:
        if turn := wire.turn(request):
            time.sleep(turn)
        try:
            return once()
        except StatusError as error:
            wait = wire.retry.wait(tries, error)
            if wait is None:
                raise
        except _FAILURES as error:
            failure = _failure(request, error)
            wait = wire.retry.wait(tries, failure)
            if wait is None:
                raise failure from error
        except httpx.InvalidURL as error:
            raise _unusable(error) from error
        except RuntimeError as error:
            _refuse_misuse(request, error)
            raise
        time.sleep(wait)
        tries.retries += 1


async def _trying_async(wire: Wire, request: Request, once: Callable[[], Awaitable[T]]) -> T:
    # Whoever runs this has asyncio loaded; importing it above would cost all others a third more.
    from asyncio import sleep

    tries = Tries(request)
    while True:
        if turn := wire.turn(request):
            await sleep(turn)
        try:
            return await once()
        except StatusError as error:
            wait = wire.retry.wait(tries, error)
            if wait is None:
                raise
        except _FAILURES as error:
            failure = _failure(request, error)
            wait = wire.retry.wait(tries, failure)
            if wait is None:
                raise failure from error
        except httpx.InvalidURL as error:
            raise _unusable(error) from error
        except RuntimeError as error:
            _refuse_misuse(request, error)
            raise
        await sleep(wait)
        tries.retries += 1


@contextmanager
def _mapped(request: Request) -> Generator[None, None, None]:
    """Let no exception of httpx out."""
    try:
        yield
    except _FAILURES as error:
        raise _failure(request, error) from error
    except RuntimeError as error:
        _refuse_misuse(request, error)
        raise


def _failure(request: Request, error: httpx.HTTPError | httpx.StreamError) -> TransportError:
    """Our error for one of httpx."""
    if isinstance(error, _NOT_SENT):
        what = _sentence(request, "no connection was made", error)
        return ConnectError(what, request=request, maybe_executed=False)
    if isinstance(error, httpx.TimeoutException):
        what = _sentence(request, "timed out", error)
        return RequestTimeoutError(what, request=request, maybe_executed=True)
    what = _sentence(request, "got no complete answer", error)
    return TransportError(what, request=request, maybe_executed=True)


def _unusable(error: httpx.InvalidURL) -> ConfigurationError:
    return ConfigurationError(f"No URL that can be used comes of base_url and arguments: {error}")


def _refuse_misuse(request: Request, error: RuntimeError) -> None:
    """Raise our error when httpx says that the client cannot be used so; it has no class for it.

    Every other RuntimeError comes from an iterator of the user's, and stays what it is.
    """
    what = str(error)
    if "client has been closed" in what:
        raise ConfigurationError(f"{request.operation}: the client is closed") from error
    if "vent loop" in what:
        raise TransportError(
            f"{request.operation}: the connection belongs to another event loop, or to one that "
            "has ended: make one client for each event loop",
            request=request,
            maybe_executed=True,
        ) from error


def _sentence(request: Request, what: str, error: Exception) -> str:
    return f"{request.operation}: {request.method} {what} ({type(error).__name__}: {error})"


def _report(request: Request, response: Response, started: float) -> None:
    """Log what is on the allow-list: operation, method, status, milliseconds. Nothing else."""
    if _log.isEnabledFor(logging.DEBUG):
        milliseconds = (time.perf_counter() - started) * 1000
        _log.debug(
            "%s %s %s in %.0f ms", request.operation, request.method, response.status, milliseconds
        )
