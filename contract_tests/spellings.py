"""Values of a request as the document lists them, however programs spell them.

Bandwidth's C# library sends `get` for `GET` and `NotDelivered` for `not-delivered`
(docs/decisions/0160); published programs send numbers as tags (docs/decisions/0191).
"""

from __future__ import annotations

from typing import Any

WORDS = {
    "callbackHttpMethod": ("GET", "POST"),
    "deliveryState": ("waiting", "delivered", "not-delivered"),
    "direction": ("in", "out"),
    "numberState": ("enabled", "released"),
    "sortOrder": ("asc", "desc"),
    # Of a message; the two letters of other states are none of these.
    "state": ("received", "queued", "sending", "sent", "error"),
    "type": ("charge", "payment", "credit", "auto-recharge"),
}

NO_URL = {"createApplication": ("incomingCallUrl", "incomingMessageUrl")}
"""Where empty text counts as not sent: docs/decisions/0189."""


def without_empty_urls(operation: str, body: Any) -> Any:
    """The body without the URLs that are empty where that counts as not sent."""
    names = NO_URL.get(operation, ())
    if not isinstance(body, dict):
        return body
    return {name: value for name, value in body.items() if name not in names or value != ""}


def as_listed(given: Any) -> Any:
    """The query or body with such values as they are listed."""
    if isinstance(given, list):
        return [as_listed(one) for one in given]
    if not isinstance(given, dict):
        return given
    return {name: _listed(name, value) for name, value in given.items()}


def _listed(name: str, value: Any) -> Any:
    if name == "tag" and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    known = {_said(word): word for word in WORDS.get(name, ())}
    return known.get(_said(value), value) if isinstance(value, str) else value


def _said(word: str) -> str:
    return word.replace("-", "").replace("_", "").lower()
