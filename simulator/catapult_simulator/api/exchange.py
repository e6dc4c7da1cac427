"""What a request's head says, read once.

What a header says is worked out where it is asked for, and remembered: headers hardly ever change
from one request to the next. A guessed one is found in a cache only when it is wholly right, and
then it is let in anyway.
"""

from binascii import a2b_base64
from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qsl

from catapult_simulator.api.links import PREFIX
from catapult_simulator.api.router import split
from catapult_simulator.api.routing import Route
from catapult_simulator.checks.addresses import is_host
from catapult_simulator.errors.api_error import bad_property
from catapult_simulator.settings import Account

Scope = MutableMapping[str, Any]

MAX_QUERY_BYTES = 16 * 1024
MAX_QUERY_PARAMETERS = 200


class Exchange:
    """What is known about a request while it is being checked."""

    __slots__ = (
        "account",
        "base",
        "began",
        "code",
        "headers",
        "method",
        "number",
        "path",
        "query",
        "raw_path",
        "route",
        "scope",
        "segments",
    )

    def __init__(self, scope: Scope, number: int, began: float) -> None:
        self.number = number
        self.began = began
        self.account: Account | None = None
        self.route: Route | None = None
        self.code: str | None = None
        self.method: str = scope["method"]
        self.path: str = scope["path"]
        raw: bytes = scope.get("raw_path") or self.path.encode("utf-8", "surrogateescape")
        self.raw_path = raw.partition(b"?")[0].decode("latin-1")
        self.segments = split(self.raw_path)
        self.query: bytes = scope.get("query_string", b"")
        self.headers: dict[bytes, bytes] = dict(scope["headers"])
        self.base = ""
        self.scope = scope

    def details(self) -> list[tuple[str, str]]:
        """The three details that every error has."""
        path = self.path.removeprefix(PREFIX).strip("/")
        client = self.scope.get("client")
        return [
            ("requestMethod", self.method),
            ("remoteAddress", client[0] if client else "127.0.0.1"),
            ("requestPath", path),
        ]


def asked_at(exchange: Exchange, served_at: str) -> str:
    """Scheme, host and port that were asked. 400 unless they are told once and well-formed.

    Before HTTP/1.1 nobody need name a host: `served_at` then. Links are made of them, so that what
    is no host would lead nowhere, or out of its header. Source: RFC 9112, 3.2.
    """
    scope = exchange.scope
    host = exchange.headers.get(b"host")
    if host is None:
        if scope.get("http_version") == "1.1":
            raise bad_property("request", "Host", "is missing")
        return served_at
    if len(exchange.headers) < len(scope["headers"]) and is_repeated(b"host", scope):
        raise bad_property("request", "Host", "is there more than once")
    return base_url(scope.get("scheme", "http"), host)


def parse_query(query: bytes) -> list[tuple[str, str]]:
    """The parameters in the order in which they were sent. 400 when there are too many."""
    try:
        return parse_qsl(
            query.decode("latin-1"),
            keep_blank_values=True,
            max_num_fields=MAX_QUERY_PARAMETERS,
            errors="replace",
        )
    except ValueError:
        raise bad_property(
            "request", "query", f"has more than {MAX_QUERY_PARAMETERS} parameters"
        ) from None


@lru_cache(maxsize=64)
def base_url(scheme: str, host: bytes) -> str:
    """Where a request was sent to: scheme, host and port. 400 `validation-error`."""
    named = host.decode("latin-1").strip(" \t")
    if not is_host(named):
        raise bad_property("request", "Host", "must be a name or an address, and perhaps a port")
    return f"{scheme}://{named}"


def is_repeated(name: bytes, scope: Scope) -> bool:
    """Whether a header, in lower case, is there more than once."""
    return sum(1 for one, _ in scope["headers"] if one == name) > 1


@lru_cache(maxsize=64)
def basic_credentials(header: bytes) -> tuple[str, bytes]:
    """Token and secret of an Authorization header, both empty when it has none."""
    scheme, _, encoded = header.partition(b" ")
    if scheme.lower() != b"basic":
        return "", b""
    try:
        decoded = a2b_base64(encoded.strip(), strict_mode=True)
    except ValueError:
        return "", b""
    token, _, secret = decoded.partition(b":")
    return token.decode("utf-8", "replace"), secret
