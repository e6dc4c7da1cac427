"""Python values as they are written on the wire."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from math import isfinite
from typing import cast
from urllib.parse import urlencode

import msgspec

from ._errors import InvalidArgumentError

_PLAIN = frozenset({str, int, bool})


def text(name: str, value: object) -> str:
    """Write a scalar as a path, query or header value; times as ISO 8601 in UTC."""
    if type(value) is str:
        return _unicode(name, value)
    if isinstance(value, Enum):
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return moment(name, value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return _unicode(name, value)
    if isinstance(value, int):
        return _digits(name, value)
    if isinstance(value, float | Decimal):
        return str(_finite(name, value))
    raise InvalidArgumentError(
        f"{name}: expected text, a number, a boolean or a time, got {type(value).__name__}",
        field=name,
    )


def _finite(name: str, value: float | Decimal) -> float | Decimal:
    """A number that has digits: JSON would turn any other into null."""
    if not (value.is_finite() if isinstance(value, Decimal) else isfinite(value)):
        raise InvalidArgumentError(f"{name}: expected a finite number, got {value}", field=name)
    return value


def _digits(name: str, value: int) -> str:
    try:
        return str(value)
    except ValueError as error:  # Python itself refuses to write thousands of digits.
        raise InvalidArgumentError(f"{name}: {error}", field=name) from error


def header(name: str, value: object) -> str:
    """A header value: printable ASCII, so that nobody can add a header of their own."""
    if isinstance(value, str) and value.isascii() and value.isprintable():
        return value
    raise InvalidArgumentError(
        f"{name}: a header value must be printable ASCII, got {value!a}", field=name
    )


def _unicode(name: str, value: str) -> str:
    """Text that UTF-8 can write, which half of a surrogate pair is not."""
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise InvalidArgumentError(f"{name}: {error}", field=name) from error
    return value


def moment(name: str, value: datetime) -> str:
    """Write a time as `2012-11-14T16:28:31Z`; one without an offset would be a guess."""
    if value.tzinfo is None:
        raise InvalidArgumentError(
            f"{name}: a datetime needs a time zone, for example timezone.utc", field=name
        )
    written = value.astimezone(UTC).replace(tzinfo=None)
    precision = "milliseconds" if written.microsecond else "seconds"
    return f"{written.isoformat(timespec=precision)}Z"


def query(pairs: Iterable[tuple[str, object]], comma_lists: Sequence[str] = ()) -> str:
    """Write a query string; a list repeats its name, or is one value with commas."""
    written: list[tuple[str, str]] = []
    for name, value in pairs:
        if isinstance(value, list | tuple):
            texts = [text(name, one) for one in cast(Iterable[object], value)]
            values = [",".join(texts)] if name in comma_lists else texts
            written += [(name, one) for one in values]
        else:
            written.append((name, text(name, value)))
    return urlencode(written)


def plain(name: str, value: object) -> object:
    """Turn a body value into what JSON has; fields of a model that were not set are left out."""
    if type(value) in _PLAIN:
        return value
    try:
        return _plain(name, value)
    except RecursionError as error:
        raise InvalidArgumentError(
            f"{name}: it is nested too deeply, or holds itself", field=name
        ) from error


def _plain(name: str, value: object) -> object:
    if type(value) in _PLAIN:
        return value
    if isinstance(value, float):
        return _finite(name, value)
    if isinstance(value, datetime):
        return moment(name, value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(_finite(name, value))
    if isinstance(value, Mapping):
        given = cast(Mapping[str, object], value)
        return {k: _plain(f"{name}.{k}", one) for k, one in given.items()}
    if isinstance(value, list | tuple):
        given_items = cast(Iterable[object], value)
        return [_plain(f"{name}[{index}]", one) for index, one in enumerate(given_items)]
    if isinstance(value, msgspec.Struct):
        return _plain(name, msgspec.to_builtins(value, builtin_types=(datetime,)))
    return value
