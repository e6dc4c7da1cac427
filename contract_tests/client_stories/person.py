"""Someone who uses the generated client, so that one story serves both clients.

Stories are written for the asynchronous client. The blocking one is put behind the same face: what
it returns is handed over when awaited.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, cast

import httpx

from bandwidth_catapult import (
    AsyncCatapult,
    AsyncDownload,
    AsyncPages,
    Catapult,
    Download,
    Pages,
    webhooks,
)

_COUNTER = itertools.count(1)
SECRET = "a secret: with a colon"


class Outside:
    """The world around an account, and time: what the control API can do."""

    def __init__(self, http: httpx.AsyncClient, user_id: str) -> None:
        self._http = http
        self._user_id = user_id

    async def act(self, path: str, **body: Any) -> Any:
        """Make something happen; what the control API answers."""
        reply = await self._http.post(f"/_sim{path}", json=body)
        assert reply.status_code == 200, f"control {path}: {reply.status_code} {reply.text}"
        return reply.json()

    async def advance(self, seconds: float) -> None:
        """Let virtual time pass; everything that falls due has happened when this returns."""
        await self.act("/clock/advance", seconds=seconds)

    async def limits(self, mode: str) -> None:
        """Switch rate limits to `documented` or `off`."""
        await self.act("/limits", mode=mode)

    async def _look(self, path: str, **query: str) -> list[dict[str, Any]]:
        reply = await self._http.get(f"/_sim{path}", params={"userId": self._user_id, **query})
        found: list[dict[str, Any]] = reply.json()
        return found

    async def deliveries(self) -> list[dict[str, Any]]:
        """The callbacks to this account, oldest first."""
        return await self._look("/deliveries")

    async def events(self) -> list[webhooks.Event]:
        """The events that this account was told of, oldest first, as the client reads them."""
        return [webhooks.parse(one["event"]) for one in await self.deliveries()]

    async def requests(self, operation: str) -> list[dict[str, Any]]:
        """The requests of this account for an operation, oldest first."""
        return await self._look("/requests", operation=operation)


@dataclass
class Person:
    """An account's owner.

    Attributes:
        client: either client, to be awaited.
        outside: the world around the account.
        done: the methods that succeeded so far, `calls.create`.
    """

    user_id: str
    token: str
    client: AsyncCatapult
    outside: Outside
    done: set[str] = field(default_factory=set[str])

    async def number(self, application_id: str | None = None) -> str:
        """A new number of the account's own, assigned to an application where one is given."""
        [ordered] = await self.client.available_numbers.order_local(area_code="919", quantity=1)
        if application_id is not None:
            await self.client.phone_numbers.update(ordered.number, application_id=application_id)
        return ordered.number

    async def application(self) -> str:
        """A new application that answers nothing by itself."""
        created = await self.client.applications.create(
            name="Story",
            incoming_call_url="https://example.com/calls",
            incoming_message_url="https://example.com/messages",
            auto_answer=False,
        )
        return created.id


Make = Callable[[dict[str, Any]], AsyncCatapult | Catapult]


async def moves_in(control: httpx.AsyncClient, make: Make) -> Person:
    """A person with a fresh account; `make` makes the client from the credentials."""
    # Parallel workers may share a server: their accounts must not meet.
    user_id = f"u-person-{os.getpid():x}-{next(_COUNTER)}"
    outside = Outside(control, user_id)
    token = f"t-{user_id}"
    await outside.act("/accounts", userId=user_id, token=token, secret=SECRET)
    done: set[str] = set()
    client = make({"user_id": user_id, "token": token, "secret": SECRET, "max_retries": 0})
    return Person(user_id, token, cast(AsyncCatapult, Awaited(client, done)), outside, done)


class Awaited:
    """A client, blocking or not, whose methods are awaited and which remembers what it did."""

    def __init__(self, client: AsyncCatapult | Catapult, done: set[str]) -> None:
        self._client = client
        self._done = done

    def __getattr__(self, resource: str) -> Any:
        if resource == "with_options":
            return lambda **options: Awaited(self._client.with_options(**options), self._done)
        return _Resource(getattr(self._client, resource), resource, self._done)


class _Resource:
    def __init__(self, resource: Any, name: str, done: set[str]) -> None:
        self._resource = resource
        self._name = name
        self._done = done

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._resource, name)
        if name == "with_raw_response":
            return _Resource(found, f"{self._name}.{name}", self._done)
        full_name = f"{self._name}.{name}"

        def call(*args: Any, **kwargs: Any) -> Any:
            result = found(*args, **kwargs)
            if isinstance(result, Pages | AsyncPages):
                return _List(result, lambda: self._done.add(full_name))
            if isinstance(result, Download | AsyncDownload):
                return _File(lambda: self._finished(result.read(), full_name))
            return self._finished(result, full_name)

        return call

    async def _finished(self, result: Any, full_name: str) -> Any:
        value = await result if isinstance(result, Awaitable) else result
        self._done.add(full_name)
        return value


class _List:
    """A list of either kind, for `async for`, `collect` and `pages`."""

    def __init__(self, pages: Pages[Any] | AsyncPages[Any], read: Callable[[], None]) -> None:
        self._pages = pages
        self._read = read

    async def __aiter__(self) -> AsyncIterator[Any]:
        async for item in _either(self._pages):
            yield item
        self._read()

    async def collect(self) -> list[Any]:
        return [item async for item in self]

    async def pages(self) -> AsyncIterator[Any]:
        async for page in _either(self._pages.pages()):
            yield page


@dataclass(frozen=True)
class _File:
    """A download of either kind, for `read`."""

    read: Callable[[], Awaitable[bytes]]


async def _either(source: Any) -> AsyncIterator[Any]:
    if hasattr(source, "__aiter__"):
        async for item in source:
            yield item
    else:
        for item in source:
            yield item
