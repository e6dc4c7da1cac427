"""How a client is set up: arguments first, then the environment."""

from __future__ import annotations

import os
from base64 import b64encode

from ._errors import ConfigurationError


def setting(
    given: str | None, argument: str, variable: str | None, default: str | None = None
) -> str:
    """The argument, else the environment, else the default; ConfigurationError without any."""
    value = given if given is not None else os.environ.get(variable or "") or default
    if value:
        return value
    hint = f" or set {variable} in the environment" if variable else ""
    raise ConfigurationError(f"{argument} is missing: pass {argument}=…{hint}")


def basic(username: str, password: str) -> str:
    """The `Authorization` header of basic authentication."""
    return f"Basic {b64encode(f'{username}:{password}'.encode()).decode()}"


def base_url(value: str) -> str:
    """A base URL without a slash at its end. ConfigurationError when it is not http or https."""
    if not value.lower().startswith(("http://", "https://")):
        raise ConfigurationError(f"base_url must begin with http:// or https://, got {value!r}")
    return value.rstrip("/")


def seconds(value: float) -> float:
    """A timeout in seconds, above zero: there is no request without one."""
    if not value > 0 or value == float("inf"):
        raise ConfigurationError(f"timeout must be a number of seconds above 0, got {value!r}")
    return float(value)


def duration(value: float, argument: str) -> float:
    """Seconds, 0 or more. ConfigurationError otherwise."""
    if not value >= 0:
        raise ConfigurationError(f"{argument} must be a number of seconds from 0, got {value!r}")
    return float(value)


def times(value: int, argument: str) -> int:
    """How often, 0 or more. ConfigurationError otherwise."""
    if value < 0:
        raise ConfigurationError(f"{argument} must be a whole number from 0, got {value!r}")
    return value
