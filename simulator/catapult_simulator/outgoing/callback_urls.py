"""URLs of callbacks: credentials out of them, events into them.

Any text is taken: a URL that leads nowhere is found out when it is called, not here.

Source: apiCallbacks/callbacks.md («Securing your web server»), get-sms.md, get-mms.md (lists in
brackets); bxml/callBacks/answer.md (nested values as JSON).
"""

import re
from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import unquote, urlencode

import orjson


def without_userinfo(url: str) -> tuple[str, tuple[str, str] | None]:
    """The URL without user name and password, and these where there are any."""
    if "@" not in url:
        return url, None
    scheme, slashes, rest = url.partition("://")
    before = authority(url)
    userinfo, at, host = before.rpartition("@")
    if not at:
        return url, None
    user, _, password = userinfo.partition(":")
    bare = scheme + slashes + host + rest[len(before) :]
    return bare, (unquote(user), unquote(password))


def authority(url: str) -> str:
    """User information, host and port of a URL, as they are written."""
    return re.split("[/?#]", url.partition("://")[2], maxsplit=1)[0]


def with_query(url: str, event: Mapping[str, Any]) -> str:
    """The URL with the event as its query, behind a query that is already there."""
    pairs = urlencode({name: query_value(value) for name, value in event.items()})
    target = url.partition("#")[0]
    return f"{target}{'&' if '?' in target else '?'}{pairs}"


def query_value(value: object) -> str:
    """How a value of an event is written in a query string."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "[" + ", ".join(str(item) for item in cast(list[object], value)) + "]"
    if isinstance(value, dict):
        return orjson.dumps(value).decode()
    return str(value)
