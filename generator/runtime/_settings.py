"""How a client is set up: arguments first, then the environment."""

from __future__ import annotations

import os
from base64 import b64encode
from urllib.parse import urlsplit

from ._errors import ConfigurationError
from ._model import mask_userinfo


def setting(
    given: str | None, argument: str, variable: str | None, default: str | None = None
) -> str:
    """The argument, else the environment, else the default; ConfigurationError without any."""
    value = given if given is not None else os.environ.get(variable or "") or default
    if value:
        return _text(value, argument)
    hint = f" or set {variable} in the environment" if variable else ""
    raise ConfigurationError(f"{argument} is missing: pass {argument}=…{hint}")


def _text(value: object, argument: str) -> str:
    """Text that UTF-8 can write. The value itself stays unsaid: it may be a secret."""
    if not isinstance(value, str):
        raise ConfigurationError(f"{argument} must be text, got {type(value).__name__}")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ConfigurationError(f"{argument} holds half of a surrogate pair") from None
    return value


def basic(username: str, password: str) -> str:
    """The `Authorization` header of basic authentication."""
    return f"Basic {b64encode(f'{username}:{password}'.encode()).decode()}"


def base_url(value: str) -> str:
    """A base URL without a slash at its end. ConfigurationError when it is not http or https."""
    if not value.lower().startswith(("http://", "https://")):
        shown = mask_userinfo(repr(value))
        raise ConfigurationError(f"base_url must begin with http:// or https://, got {shown}")
    if not value.isprintable() or "?" in value or "#" in value:
        raise ConfigurationError("base_url may hold neither a query, a fragment nor line breaks")
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise ConfigurationError(f"base_url cannot be used: {error}") from None
    if "@" in parts.netloc:
        raise ConfigurationError("base_url may not hold a user or password: pass them as arguments")
    if not all(0 < len(label) < 64 for label in host.removesuffix(".").split(".")):
        raise ConfigurationError(f"base_url must name a host, got {value!r}")
    return value.rstrip("/")


def seconds(value: float) -> float:
    """A timeout in seconds, above zero: there is no request without one."""
    if not _is_number(value) or not value > 0 or value == float("inf"):
        raise ConfigurationError(f"timeout must be a number of seconds above 0, got {value!r}")
    return float(value)


def duration(value: float, argument: str) -> float:
    """Seconds, 0 or more. ConfigurationError otherwise."""
    if not _is_number(value) or not value >= 0:
        raise ConfigurationError(f"{argument} must be a number of seconds from 0, got {value!r}")
    return float(value)


def times(value: int, argument: str) -> int:
    """How often, 0 or more. ConfigurationError otherwise."""
    if not isinstance(value, int) or value < 0:  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ConfigurationError(f"{argument} must be a whole number from 0, got {value!r}")
    return value


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
