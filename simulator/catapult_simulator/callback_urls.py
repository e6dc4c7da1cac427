"""URLs of callbacks: credentials out of them, events into them.

Source: apiCallbacks/callbacks.md («Securing your web server»), get-sms.md, get-mms.md (lists in
brackets); bxml/callBacks/answer.md (nested values as JSON).
"""

from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import unquote, urlencode, urlsplit, urlunsplit

import orjson


def without_userinfo(url: str) -> tuple[str, tuple[str, str] | None]:
    """The URL without user name and password, and these where there are any."""
    parts = urlsplit(url)
    userinfo, at, host = parts.netloc.rpartition("@")
    if not at:
        return url, None
    user, _, password = userinfo.partition(":")
    bare = urlunsplit((parts.scheme, host, parts.path, parts.query, parts.fragment))
    return bare, (unquote(user), unquote(password))


def with_query(url: str, event: Mapping[str, Any]) -> str:
    """The URL with the event as its query, behind a query that is already there."""
    parts = urlsplit(url)
    pairs = urlencode({name: query_value(value) for name, value in event.items()})
    query = f"{parts.query}&{pairs}" if parts.query else pairs
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))


def query_value(value: object) -> str:
    """How a value of an event is written in a query string."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "[" + ", ".join(str(item) for item in cast(list[object], value)) + "]"
    if isinstance(value, dict):
        return orjson.dumps(value).decode()
    return str(value)
