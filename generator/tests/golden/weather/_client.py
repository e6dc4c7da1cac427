# Generated from weather.yaml by `python -m generator`. Do not edit: change those.
"""The clients: `Weather` blocks, `AsyncWeather` is for asyncio."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING

from msgspec.structs import replace

from ._api import Api, AsyncApi, Target
from ._pacing import Pacer
from ._retry import RetryPolicy, RetryRules
from ._settings import base_url as checked_url
from ._settings import duration, seconds, setting, times
from .errors import from_response

if TYPE_CHECKING:
    from . import _http
    from .resources import cloud_pictures as _cloud_pictures
    from .resources import stations as _stations

BASE_URL = "https://weather.example"
TIMEOUT_SECONDS = 30.0

_RULES = RetryRules()
_HEADERS = {"User-Agent": "weather/2"}


class Weather:
    """A client of Weather stations; safe to share between threads.

    Args:
        base_url: where the API is, or WEATHER_URL in the environment; https://weather.example
            otherwise.
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
            None,
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
    def cloud_pictures(self) -> _cloud_pictures.CloudPictures:
        """What the sky looked like."""
        from .resources.cloud_pictures import CloudPictures

        return CloudPictures(self._api)

    @cached_property
    def stations(self) -> _stations.Stations:
        """Where is measured."""
        from .resources.stations import Stations

        return Stations(self._api)

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        max_wait: float | None = None,
        retry_budget: float | None = None,
        validate: bool | None = None,
    ) -> Weather:
        """A client with other options that shares the connections; None keeps what is set."""
        other = object.__new__(Weather)
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

    def __enter__(self) -> Weather:
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
        return f"Weather(base_url={target.base_url!r})"


class AsyncWeather:
    """An asynchronous client of Weather stations; safe to share between tasks.

    Args:
        base_url: where the API is, or WEATHER_URL in the environment; https://weather.example
            otherwise.
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
            None,
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
    def cloud_pictures(self) -> _cloud_pictures.AsyncCloudPictures:
        """What the sky looked like."""
        from .resources.cloud_pictures import AsyncCloudPictures

        return AsyncCloudPictures(self._api)

    @cached_property
    def stations(self) -> _stations.AsyncStations:
        """Where is measured."""
        from .resources.stations import AsyncStations

        return AsyncStations(self._api)

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        max_wait: float | None = None,
        retry_budget: float | None = None,
        validate: bool | None = None,
    ) -> AsyncWeather:
        """A client with other options that shares the connections; None keeps what is set."""
        other = object.__new__(AsyncWeather)
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

    async def __aenter__(self) -> AsyncWeather:
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
        return f"AsyncWeather(base_url={target.base_url!r})"


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
    url = setting(base_url, "base_url", "WEATHER_URL", BASE_URL)
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
