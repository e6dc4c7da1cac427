# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""The clients: `Catapult` blocks, `AsyncCatapult` is for asyncio."""

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
    from .resources import account as _account
    from .resources import applications as _applications
    from .resources import available_numbers as _available_numbers
    from .resources import bridges as _bridges
    from .resources import calls as _calls
    from .resources import conferences as _conferences
    from .resources import domains as _domains
    from .resources import endpoints as _endpoints
    from .resources import errors as _errors
    from .resources import media as _media
    from .resources import messages as _messages
    from .resources import number_info as _number_info
    from .resources import phone_numbers as _phone_numbers
    from .resources import recordings as _recordings
    from .resources import transcriptions as _transcriptions

BASE_URL = "https://api.catapult.inetwork.com/v1"
TIMEOUT_SECONDS = 30.0

_RULES = RetryRules(
    refused=(
        Refusal(429),
        Refusal(
            403,
            "limit",
            codes=(
                "call-rate-limit",
                "message-rate-limit",
                "message-rate-limit-overall",
                "message-rate-limit-per-tn",
            ),
        ),
    ),
    reset_header="X-RateLimit-Reset",
    reset_unit="epoch-milliseconds",
)
_HEADERS = {"User-Agent": "bandwidth_catapult/0.1.0"}


class Catapult:
    """A client of Bandwidth Voice and Messaging API, version 1; safe to share between threads.

    Args:
        user_id: or BANDWIDTH_USER_ID in the environment.
        token: or BANDWIDTH_API_TOKEN in the environment.
        secret: or BANDWIDTH_API_SECRET in the environment.
        base_url: where the API is, or BANDWIDTH_BASE_URL in the environment;
            https://api.catapult.inetwork.com/v1 otherwise.
        timeout: seconds for connecting, and for each read and write.
        max_retries: tries after the first; only where that cannot do a thing twice.
        max_wait: seconds; what is refused for longer is not sent again, and the error
            says until when (`reset_at`).
        retry_budget: seconds from the first try after which none is begun.
        pacing: whether requests wait for their turn, spaced by the documented
            limits, so that none is refused.
        validate: whether documented limits are checked before anything is sent.
        http_client: an HTTP client of yours (httpx), which you close yourself.
        transport: a transport for our own HTTP client (httpx), for tests and proxies.

    Raises: ConfigurationError when something is neither passed nor in the environment.
    """

    def __init__(
        self,
        *,
        user_id: str | None = None,
        token: str | None = None,
        secret: str | None = None,
        base_url: str | None = None,
        timeout: float = TIMEOUT_SECONDS,
        max_retries: int = 2,
        max_wait: float = 10.0,
        retry_budget: float = 60.0,
        pacing: bool = False,
        validate: bool = True,
        http_client: _http.HttpClient | None = None,
        transport: _http.HttpTransport | None = None,
    ) -> None:
        # Whoever makes no client, such as a receiver of events, does without httpx.
        from . import _http

        target = _target(
            base_url,
            {
                "userId": setting(user_id, "user_id", "BANDWIDTH_USER_ID"),
            },
            basic(
                setting(token, "token", "BANDWIDTH_API_TOKEN"),
                setting(secret, "secret", "BANDWIDTH_API_SECRET"),
            ),
            timeout,
            RetryPolicy(
                _RULES,
                times(max_retries, "max_retries"),
                duration(max_wait, "max_wait"),
                duration(retry_budget, "retry_budget"),
            ),
            Pacer() if pacing else None,
            validate,
        )
        self._owns_connections = http_client is None
        self._api = Api(target, _http.open_client(http_client, transport))

    @cached_property
    def account(self) -> _account.AccountResource:
        """Balance and transactions."""
        from .resources.account import AccountResource

        return AccountResource(self._api)

    @cached_property
    def applications(self) -> _applications.Applications:
        """Where events of incoming calls and messages are sent."""
        from .resources.applications import Applications

        return Applications(self._api)

    @cached_property
    def available_numbers(self) -> _available_numbers.AvailableNumbers:
        """Numbers that can be searched and ordered."""
        from .resources.available_numbers import AvailableNumbers

        return AvailableNumbers(self._api)

    @cached_property
    def bridges(self) -> _bridges.Bridges:
        """Two calls joined so that the parties hear each other."""
        from .resources.bridges import Bridges

        return Bridges(self._api)

    @cached_property
    def calls(self) -> _calls.Calls:
        """Phone calls, and what can be done during a call."""
        from .resources.calls import Calls

        return Calls(self._api)

    @cached_property
    def conferences(self) -> _conferences.Conferences:
        """Calls of several parties."""
        from .resources.conferences import Conferences

        return Conferences(self._api)

    @cached_property
    def domains(self) -> _domains.Domains:
        """Groups of SIP endpoints, part of their address."""
        from .resources.domains import Domains

        return Domains(self._api)

    @cached_property
    def endpoints(self) -> _endpoints.Endpoints:
        """Devices that register with SIP inside a domain."""
        from .resources.endpoints import Endpoints

        return Endpoints(self._api)

    @cached_property
    def errors(self) -> _errors.Errors:
        """The log of what went wrong in requests and callbacks."""
        from .resources.errors import Errors

        return Errors(self._api)

    @cached_property
    def media(self) -> _media.Media:
        """Stored files, such as prompts, pictures and recordings."""
        from .resources.media import Media

        return Media(self._api)

    @cached_property
    def messages(self) -> _messages.Messages:
        """Text and multimedia messages."""
        from .resources.messages import Messages

        return Messages(self._api)

    @cached_property
    def number_info(self) -> _number_info.NumberInfoResource:
        """The caller name that belongs to a number."""
        from .resources.number_info import NumberInfoResource

        return NumberInfoResource(self._api)

    @cached_property
    def phone_numbers(self) -> _phone_numbers.PhoneNumbers:
        """The numbers of the account."""
        from .resources.phone_numbers import PhoneNumbers

        return PhoneNumbers(self._api)

    @cached_property
    def recordings(self) -> _recordings.Recordings:
        """Recordings of calls."""
        from .resources.recordings import Recordings

        return Recordings(self._api)

    @cached_property
    def transcriptions(self) -> _transcriptions.Transcriptions:
        """What was said in a recording, as text."""
        from .resources.transcriptions import Transcriptions

        return Transcriptions(self._api)

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        max_wait: float | None = None,
        retry_budget: float | None = None,
        validate: bool | None = None,
    ) -> Catapult:
        """A client with other options that shares the connections; None keeps what is set."""
        other = object.__new__(Catapult)
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

    def __enter__(self) -> Catapult:
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
        return f"Catapult(user_id={target.known['userId']!r}, base_url={target.base_url!r})"


class AsyncCatapult:
    """An asynchronous client of Bandwidth Voice and Messaging API, version 1; safe to share between
    tasks.

    Args:
        user_id: or BANDWIDTH_USER_ID in the environment.
        token: or BANDWIDTH_API_TOKEN in the environment.
        secret: or BANDWIDTH_API_SECRET in the environment.
        base_url: where the API is, or BANDWIDTH_BASE_URL in the environment;
            https://api.catapult.inetwork.com/v1 otherwise.
        timeout: seconds for connecting, and for each read and write.
        max_retries: tries after the first; only where that cannot do a thing twice.
        max_wait: seconds; what is refused for longer is not sent again, and the error
            says until when (`reset_at`).
        retry_budget: seconds from the first try after which none is begun.
        pacing: whether requests wait for their turn, spaced by the documented
            limits, so that none is refused.
        validate: whether documented limits are checked before anything is sent.
        http_client: an HTTP client of yours (httpx), which you close yourself.
        transport: a transport for our own HTTP client (httpx), for tests and proxies.

    Raises: ConfigurationError when something is neither passed nor in the environment.
    """

    def __init__(
        self,
        *,
        user_id: str | None = None,
        token: str | None = None,
        secret: str | None = None,
        base_url: str | None = None,
        timeout: float = TIMEOUT_SECONDS,
        max_retries: int = 2,
        max_wait: float = 10.0,
        retry_budget: float = 60.0,
        pacing: bool = False,
        validate: bool = True,
        http_client: _http.AsyncHttpClient | None = None,
        transport: _http.AsyncHttpTransport | None = None,
    ) -> None:
        # Whoever makes no client, such as a receiver of events, does without httpx.
        from . import _http

        target = _target(
            base_url,
            {
                "userId": setting(user_id, "user_id", "BANDWIDTH_USER_ID"),
            },
            basic(
                setting(token, "token", "BANDWIDTH_API_TOKEN"),
                setting(secret, "secret", "BANDWIDTH_API_SECRET"),
            ),
            timeout,
            RetryPolicy(
                _RULES,
                times(max_retries, "max_retries"),
                duration(max_wait, "max_wait"),
                duration(retry_budget, "retry_budget"),
            ),
            Pacer() if pacing else None,
            validate,
        )
        self._owns_connections = http_client is None
        self._api = AsyncApi(target, _http.open_async_client(http_client, transport))

    @cached_property
    def account(self) -> _account.AsyncAccountResource:
        """Balance and transactions."""
        from .resources.account import AsyncAccountResource

        return AsyncAccountResource(self._api)

    @cached_property
    def applications(self) -> _applications.AsyncApplications:
        """Where events of incoming calls and messages are sent."""
        from .resources.applications import AsyncApplications

        return AsyncApplications(self._api)

    @cached_property
    def available_numbers(self) -> _available_numbers.AsyncAvailableNumbers:
        """Numbers that can be searched and ordered."""
        from .resources.available_numbers import AsyncAvailableNumbers

        return AsyncAvailableNumbers(self._api)

    @cached_property
    def bridges(self) -> _bridges.AsyncBridges:
        """Two calls joined so that the parties hear each other."""
        from .resources.bridges import AsyncBridges

        return AsyncBridges(self._api)

    @cached_property
    def calls(self) -> _calls.AsyncCalls:
        """Phone calls, and what can be done during a call."""
        from .resources.calls import AsyncCalls

        return AsyncCalls(self._api)

    @cached_property
    def conferences(self) -> _conferences.AsyncConferences:
        """Calls of several parties."""
        from .resources.conferences import AsyncConferences

        return AsyncConferences(self._api)

    @cached_property
    def domains(self) -> _domains.AsyncDomains:
        """Groups of SIP endpoints, part of their address."""
        from .resources.domains import AsyncDomains

        return AsyncDomains(self._api)

    @cached_property
    def endpoints(self) -> _endpoints.AsyncEndpoints:
        """Devices that register with SIP inside a domain."""
        from .resources.endpoints import AsyncEndpoints

        return AsyncEndpoints(self._api)

    @cached_property
    def errors(self) -> _errors.AsyncErrors:
        """The log of what went wrong in requests and callbacks."""
        from .resources.errors import AsyncErrors

        return AsyncErrors(self._api)

    @cached_property
    def media(self) -> _media.AsyncMedia:
        """Stored files, such as prompts, pictures and recordings."""
        from .resources.media import AsyncMedia

        return AsyncMedia(self._api)

    @cached_property
    def messages(self) -> _messages.AsyncMessages:
        """Text and multimedia messages."""
        from .resources.messages import AsyncMessages

        return AsyncMessages(self._api)

    @cached_property
    def number_info(self) -> _number_info.AsyncNumberInfoResource:
        """The caller name that belongs to a number."""
        from .resources.number_info import AsyncNumberInfoResource

        return AsyncNumberInfoResource(self._api)

    @cached_property
    def phone_numbers(self) -> _phone_numbers.AsyncPhoneNumbers:
        """The numbers of the account."""
        from .resources.phone_numbers import AsyncPhoneNumbers

        return AsyncPhoneNumbers(self._api)

    @cached_property
    def recordings(self) -> _recordings.AsyncRecordings:
        """Recordings of calls."""
        from .resources.recordings import AsyncRecordings

        return AsyncRecordings(self._api)

    @cached_property
    def transcriptions(self) -> _transcriptions.AsyncTranscriptions:
        """What was said in a recording, as text."""
        from .resources.transcriptions import AsyncTranscriptions

        return AsyncTranscriptions(self._api)

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        max_wait: float | None = None,
        retry_budget: float | None = None,
        validate: bool | None = None,
    ) -> AsyncCatapult:
        """A client with other options that shares the connections; None keeps what is set."""
        other = object.__new__(AsyncCatapult)
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

    async def __aenter__(self) -> AsyncCatapult:
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
        return f"AsyncCatapult(user_id={target.known['userId']!r}, base_url={target.base_url!r})"


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
    url = setting(base_url, "base_url", "BANDWIDTH_BASE_URL", BASE_URL)
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
