"""Who may speak to the control API: it rules the simulator, and asks for no account.

With a control token, whoever has it. Without one, whoever is on this machine, but no page in a
browser: a page of another origin is known by `Origin`, one whose name was made to lead here (DNS
rebinding) by `Host`. Every answer forbids browsers to keep it, to guess its type, to show it inside
another page and to run or load anything that is not the dashboard's own.

Choice: docs/decisions/0110 (who may speak to the control API).
"""

import hmac
from ipaddress import ip_address
from urllib.parse import urlsplit

import orjson
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from catapult_simulator.world import World

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = (
    (b"cache-control", b"no-store"),
    (b"content-security-policy", POLICY.encode()),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
)


class Refused(Exception):  # noqa: N818  (reads as the sentence it is)
    """A request that is not let in: status, code and message of the answer."""

    def __init__(self, status: int, category: str, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"category": category, "code": code, "message": message}


class Guard:
    """Stands before an ASGI application.

    `open_paths` need no token: what they answer holds no data (the dashboard asks for the token,
    and a browser sends none when it opens a page).
    """

    def __init__(self, app: ASGIApp, world: World, open_paths: frozenset[str]) -> None:
        self.app = app
        self.world = world
        self.open_paths = open_paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, or refuses it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *HEADERS]
            await send(message)

        try:
            self._check(scope)
        except Refused as refused:
            await _answer(refused, guarded)
        else:
            await self.app(scope, receive, guarded)

    def _check(self, scope: Scope) -> None:
        """Raises Refused: 401 without the token, 403 for a foreign Host or Origin."""
        headers: dict[bytes, list[bytes]] = {}
        for name, value in scope["headers"]:
            headers.setdefault(name.lower(), []).append(value)
        host = _only(headers.get(b"host", []))
        token = self.world.settings.control_token
        if token is not None:
            if scope["path"] not in self.open_paths:
                _check_token(token, headers.get(b"authorization", []))
        elif not (is_loopback(host) or _is_host_of(self.world.links.public_url, host)):
            raise Refused(
                403,
                "forbidden",
                "control-host-refused",
                f"The control API answers to Host localhost, 127.0.0.1 or [::1], not to "
                f"{host[:100]!r}; --public-url names another, --control-token allows any",
            )
        for origin in headers.get(b"origin", []):
            _check_origin(origin.decode("latin-1"), host)


def is_loopback(host: str) -> bool:
    """Whether a Host header, with or without a port, names this machine."""
    name = _name(host)
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def _check_token(token: str, sent: list[bytes]) -> None:
    scheme, _, given = _only(sent).partition(" ")
    matches = hmac.compare_digest(given.strip().encode("latin-1"), token.encode())
    if scheme.lower() != "bearer" or not matches:
        raise Refused(
            401,
            "authentication",
            "control-token-required",
            "The control API asks for 'Authorization: Bearer TOKEN', "
            "TOKEN being the one of --control-token",
        )


def _check_origin(origin: str, host: str) -> None:
    scheme, _, authority = origin.lower().partition("://")
    if scheme not in ("http", "https") or not host or authority != host.lower():
        raise Refused(
            403,
            "forbidden",
            "control-origin-refused",
            f"Pages of {origin[:100]!r} may not use the control API; only its own may",
        )


def _is_host_of(public_url: str | None, host: str) -> bool:
    name = _name(host)
    return bool(name) and public_url is not None and name == urlsplit(public_url).hostname


def _name(host: str) -> str:
    """The name or address in a Host header, in lower case; empty for what is none."""
    try:
        parts = urlsplit(f"//{host}")
        _ = parts.port
        is_bare = parts.netloc == host and "@" not in host
        return (parts.hostname or "") if is_bare else ""
    except ValueError:
        return ""


def _only(values: list[bytes]) -> str:
    """The value of a header that is there once; of none or several, nothing."""
    return values[0].decode("latin-1") if len(values) == 1 else ""


async def _answer(refused: Refused, send: Send) -> None:
    body = orjson.dumps(refused.body | {"details": list[object]()})
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        *([(b"www-authenticate", b'Bearer realm="control"')] if refused.status == 401 else []),
    ]
    await send({"type": "http.response.start", "status": refused.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
