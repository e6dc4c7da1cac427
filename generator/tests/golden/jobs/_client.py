# Generated from jobs.yaml by `python -m generator`. Do not edit: change those.
"""The clients: `Jobs` blocks, `AsyncJobs` is for asyncio."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ._api import Api, AsyncApi, Target
from ._pacing import Pacer
from ._retry import Refusal, RetryPolicy, RetryRules
from ._settings import base_url as checked_url
from ._settings import basic, duration, seconds, setting, times
from .errors import from_response

if TYPE_CHECKING:
    from . import _http
    from .resources import jobs as _jobs
    from .resources import logs as _logs

BASE_URL = "http://localhost:8080/v2"
TIMEOUT_SECONDS = 5.5

_RULES = RetryRules(
    refused=(Refusal(503),),
    reset_header="Retry-After",
    reset_unit="seconds",
)
_HEADERS = {"User-Agent": "jobs_client/0.1.0"}


class Jobs:
    """A client of Jobs; safe to share between threads.

    Args:
        worker_name: or JOBS_WORKER in the environment.
        worker_key: or JOBS_KEY in the environment.
        base_url: where the API is; http://localhost:8080/v2 otherwise.
        timeout: seconds for connecting, and for each read and write.
        max_retries: tries after the first; only where that cannot do a thing twice.
        max_wait: seconds; what is refused for longer is not sent again, and the error
            says until when (`reset_at`).
        retry_budget: seconds from the first try after which none is begun.
        validate: whether documented limits are checked before anything is sent.
        http_client: an HTTP client of yours (httpx), which you close yourself.
        transport: a transport for our own HTTP client (httpx), for tests and proxies.

    Raises: ConfigurationError when something is neither passed nor in the environment.
    """

    def __init__(
        self,
        *,
        worker_name: str | None = None,
        worker_key: str | None = None,
        base_url: str | None = None,
        timeout: float = TIMEOUT_SECONDS,
        max_retries: int = 2,
        max_wait: float = 10.0,
        retry_budget: float = 60.0,
        validate: bool = True,
        http_client: _http.HttpClient | None = None,
        transport: _http.HttpTransport | None = None,
    ) -> None:
        # Whoever makes no client, such as a receiver of events, does without httpx.
        from . import _http

        target = _target(
            base_url,
            {},
            basic(
                setting(worker_name, "worker_name", "JOBS_WORKER"),
                setting(worker_key, "worker_key", "JOBS_KEY"),
            ),
            timeout,
            RetryPolicy(
                _RULES,
                times(max_retries, "max_retries"),
                duration(max_wait, "max_wait"),
                duration(retry_budget, "retry_budget"),
            ),
            None,
            validate,
        )
        self._owns_connections = http_client is None
        self._api = Api(target, _http.open_client(http_client, transport))

    @cached_property
    def jobs(self) -> _jobs.Jobs:
        """Work to do."""
        from .resources.jobs import Jobs

        return Jobs(self._api)

    @cached_property
    def logs(self) -> _logs.Logs:
        """What a job said."""
        from .resources.logs import Logs

        return Logs(self._api)

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        max_wait: float | None = None,
        retry_budget: float | None = None,
        validate: bool | None = None,
    ) -> Jobs:
        """A client with other options that shares the connections; None keeps what is set."""
        other = object.__new__(Jobs)
        other._owns_connections = False
        other._api = Api(
            _changed(self._api.target, timeout, max_retries, max_wait, retry_budget, validate),
            self._api.client,
        )
        return other

    def close(self) -> None:
        """Close the connections, unless they belong to an HTTP client that was passed in."""
        if self._owns_connections:
            self._api.client.close()

    def __enter__(self) -> Jobs:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        target = self._api.target
        return f"Jobs(base_url={target.base_url!r})"


class AsyncJobs:
    """An asynchronous client of Jobs; safe to share between tasks.

    Args:
        worker_name: or JOBS_WORKER in the environment.
        worker_key: or JOBS_KEY in the environment.
        base_url: where the API is; http://localhost:8080/v2 otherwise.
        timeout: seconds for connecting, and for each read and write.
        max_retries: tries after the first; only where that cannot do a thing twice.
        max_wait: seconds; what is refused for longer is not sent again, and the error
            says until when (`reset_at`).
        retry_budget: seconds from the first try after which none is begun.
        validate: whether documented limits are checked before anything is sent.
        http_client: an HTTP client of yours (httpx), which you close yourself.
        transport: a transport for our own HTTP client (httpx), for tests and proxies.

    Raises: ConfigurationError when something is neither passed nor in the environment.
    """

    def __init__(
        self,
        *,
        worker_name: str | None = None,
        worker_key: str | None = None,
        base_url: str | None = None,
        timeout: float = TIMEOUT_SECONDS,
        max_retries: int = 2,
        max_wait: float = 10.0,
        retry_budget: float = 60.0,
        validate: bool = True,
        http_client: _http.AsyncHttpClient | None = None,
        transport: _http.AsyncHttpTransport | None = None,
    ) -> None:
        # Whoever makes no client, such as a receiver of events, does without httpx.
        from . import _http

        target = _target(
            base_url,
            {},
            basic(
                setting(worker_name, "worker_name", "JOBS_WORKER"),
                setting(worker_key, "worker_key", "JOBS_KEY"),
            ),
            timeout,
            RetryPolicy(
                _RULES,
                times(max_retries, "max_retries"),
                duration(max_wait, "max_wait"),
                duration(retry_budget, "retry_budget"),
            ),
            None,
            validate,
        )
        self._owns_connections = http_client is None
        self._api = AsyncApi(target, _http.open_async_client(http_client, transport))

    @cached_property
    def jobs(self) -> _jobs.AsyncJobs:
        """Work to do."""
        from .resources.jobs import AsyncJobs

        return AsyncJobs(self._api)

    @cached_property
    def logs(self) -> _logs.AsyncLogs:
        """What a job said."""
        from .resources.logs import AsyncLogs

        return AsyncLogs(self._api)

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        max_wait: float | None = None,
        retry_budget: float | None = None,
        validate: bool | None = None,
    ) -> AsyncJobs:
        """A client with other options that shares the connections; None keeps what is set."""
        other = object.__new__(AsyncJobs)
        other._owns_connections = False
        other._api = AsyncApi(
            _changed(self._api.target, timeout, max_retries, max_wait, retry_budget, validate),
            self._api.client,
        )
        return other

    async def aclose(self) -> None:
        """Close the connections, unless they belong to an HTTP client that was passed in."""
        if self._owns_connections:
            await self._api.client.aclose()

    async def close(self) -> None:
        """The same as `aclose`."""
        await self.aclose()

    async def __aenter__(self) -> AsyncJobs:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        target = self._api.target
        return f"AsyncJobs(base_url={target.base_url!r})"


def _target(
    base_url: str | None,
    known: Mapping[str, str],
    authorization: str | None,
    timeout: float,
    retry: RetryPolicy,
    pacer: Pacer | None,
    validate: bool,
) -> Target:
    """Where requests go, from what the client was given."""
    url = setting(base_url, "base_url", None, BASE_URL)
    from ._http import Wire

    wire = Wire(
        timeout_seconds=seconds(timeout),
        retry=retry,
        error=from_response,
        headers=_HEADERS,
        authorization=authorization,
        pacer=pacer,
    )
    return Target(checked_url(url), known, wire, validate)


def _changed(
    target: Target,
    timeout: float | None,
    max_retries: int | None,
    max_wait: float | None,
    retry_budget: float | None,
    validate: bool | None,
) -> Target:
    """The target with those options changed that are not None."""
    wire, retry = target.wire, target.wire.retry
    if timeout is not None:
        wire = replace(wire, timeout_seconds=seconds(timeout))
    if max_retries is not None:
        retry = replace(retry, max_retries=times(max_retries, "max_retries"))
    if max_wait is not None:
        retry = replace(retry, max_wait_seconds=duration(max_wait, "max_wait"))
    if retry_budget is not None:
        retry = replace(retry, budget_seconds=duration(retry_budget, "retry_budget"))
    kept = target.validate if validate is None else validate
    return replace(target, wire=replace(wire, retry=retry), validate=kept)
