# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Hands events to functions by their type, and asks who sends them."""

from __future__ import annotations

import hmac
from base64 import b64decode
from collections.abc import Callable, Mapping
from inspect import isawaitable
from typing import Any, Generic, TypeVar, cast

from ._errors import ConfigurationError, UnauthenticEventError

E = TypeVar("E")
F = TypeVar("F")
Event = TypeVar("Event")

Body = bytes | str | Mapping[str, Any]


class BaseRouter(Generic[Event]):
    """What every router does; the one of `webhooks` knows how to read its events."""

    def __init__(
        self, parse: Callable[[Body], Event], username: str | None, password: str | None
    ) -> None:
        if (username is None) != (password is None):
            raise ConfigurationError("a router needs username and password, or neither")
        if password == "":
            raise ConfigurationError("a router needs a password that is not empty")
        self._parse = parse
        self._expected = None if username is None else f"{username}:{password}"
        self._handlers: dict[type, Callable[[Any], Any]] = {}
        self._otherwise: Callable[[Any], Any] | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(kind.__name__ for kind in self._handlers)})"

    def on(self, kind: type[E]) -> Callable[[Callable[[E], Any]], Callable[[E], Any]]:
        """Decorates the function that takes events of one class. ConfigurationError for a second.

        The function may be asynchronous; then `dispatch_async` calls it.
        """

        if not isinstance(kind, type):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise ConfigurationError(f"expected a class of events, got {kind!r}")
        if kind in self._handlers:
            raise ConfigurationError(f"{kind.__name__} has a handler already")

        def register(handler: Callable[[E], Any]) -> Callable[[E], Any]:
            _callable(handler)
            self._handlers[kind] = handler
            return handler

        return register

    def otherwise(self, handler: Callable[[Event], Any]) -> Callable[[Event], Any]:
        """Decorates the function that takes every event without a handler of its own."""
        if self._otherwise is not None:
            raise ConfigurationError("there is a function for all other events already")
        self._otherwise = _callable(handler)
        return handler

    def dispatch(self, body: Body, *, authorization: str | None = None) -> Any:
        """Read an event, call its handler and return what that returns; None without a handler.

        Args:
            body: the body of a POST, or the query string (or URL) of a GET.
            authorization: the request's `Authorization` header, when the router has credentials.

        Raises: UnauthenticEventError before anything is read; InvalidEventError; TypeError for an
        asynchronous handler; and whatever the handler raises.
        """
        handler, event = self._find(body, authorization)
        result = handler(event)
        if isawaitable(result):
            cast(Any, result).close()
            raise TypeError("the handler is asynchronous: use dispatch_async")
        return result

    async def dispatch_async(self, body: Body, *, authorization: str | None = None) -> Any:
        """The same for asyncio; handlers may be asynchronous or not."""
        handler, event = self._find(body, authorization)
        result = handler(event)
        return await result if isawaitable(result) else result

    def _find(self, body: Body, authorization: str | None) -> tuple[Callable[[Any], Any], Event]:
        if self._expected is not None:
            check_basic(authorization, self._expected)
        event = self._parse(body)
        return self._handlers.get(type(event)) or self._otherwise or _ignore, event


def _callable(handler: F) -> F:
    if not callable(handler):
        raise ConfigurationError(f"expected a function, got {type(handler).__name__}")
    return handler


def check_basic(authorization: str | None, expected: str) -> None:
    """Compare the header of basic authentication with `name:password`, in constant time.

    Raises UnauthenticEventError.
    """
    header = authorization if isinstance(authorization, str) else ""
    scheme, _, encoded = header.partition(" ")
    try:
        given = b64decode(encoded.strip(), validate=True) if scheme.lower() == "basic" else b""
    except ValueError:
        given = b""
    if not hmac.compare_digest(given, expected.encode()):
        raise UnauthenticEventError("The event does not carry the expected name and password")


def _ignore(_event: object) -> None:
    return
