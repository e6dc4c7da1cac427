"""A published body as the client reads it, and what of it was lost on the way.

What counts as kept is written here from the document's statements (docs/decisions/0004): a time is
the same moment, a number or a boolean may have been text, a null is absent, an enumeration is its
word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

import httpx
import msgspec

from bandwidth_catapult import ApiError, Catapult, Pages, webhooks
from contract_tests.client_surface import CREDENTIALS, arguments, promised
from contract_tests.compositions import property_names
from contract_tests.document import Document
from contract_tests.payloads import Payload

_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d(?::?\d\d)?)?\Z", re.ASCII
)


def as_event(payload: Payload) -> Any:
    """The event that the client reads in a callback's body."""
    return webhooks.parse(payload.body)


def as_reply(document: Document, payload: Payload) -> Any:
    """What the client's method returns, or raises, when the body is the answer to its request."""
    operation = payload.operation(document)
    assert operation is not None
    assert payload.status is not None
    is_list = isinstance(payload.body, list)
    content = [payload.body] if payload.is_one_item else payload.body
    methods = [m for m in promised(document).values() if m.operation == operation and not m.fixed]
    name = next((m.name for m in methods if is_list and m.name.endswith("_many")), methods[0].name)
    answer = httpx.Response(payload.status, json=content, headers={"Location": "/x/x-1"})
    transport = httpx.MockTransport(lambda _: answer)
    client = Catapult(**CREDENTIALS, validate=False, transport=transport, max_retries=0)
    resource, method = name.split(".")
    bound = getattr(getattr(client, resource), method)
    try:
        result = bound(**arguments(bound))
        if isinstance(result, Pages):
            result = next(result.pages()).items
    except ApiError as error:
        return error
    return result[0] if payload.is_one_item else result


def lost(document: Document, raw: Any, read: Any, where: str = "") -> Iterator[str]:
    """What of `raw` is missing or different in what the client read, one sentence each."""
    if isinstance(read, ApiError):
        for name in ("category", "code", "message", "details"):
            yield from lost(document, raw.get(name), getattr(read, name), f"{where}/{name}")
    elif isinstance(read, msgspec.Struct):
        yield from _lost_fields(document, raw, read, where)
    elif isinstance(raw, list) and isinstance(read, list):
        if len(raw) != len(read):
            yield f"{where}: {len(raw)} items, {len(read)} read"
        for index, (one, other) in enumerate(zip(raw, read, strict=False)):
            yield from lost(document, one, other, f"{where}/{index}")
    elif isinstance(raw, dict) and isinstance(read, dict):
        for name, value in raw.items():
            yield from lost(document, value, read.get(name), f"{where}/{name}")
    elif not is_same(raw, read):
        yield f"{where}: {raw!r} was read as {read!r}"


def _lost_fields(document: Document, raw: Any, read: Any, where: str) -> Iterator[str]:
    if not isinstance(raw, Mapping):
        yield f"{where}: {raw!r} was read as a {type(read).__name__}"
        return
    fields = {field.encode_name: field.name for field in msgspec.structs.fields(read)}
    name_of_model = type(read).__name__
    for name in property_names(document, document.schema(name_of_model)) & set(raw):
        if name not in fields:
            yield f"{where}/{name}: {name_of_model} has no such field"
        else:
            yield from lost(document, raw[name], getattr(read, fields[name]), f"{where}/{name}")


def is_same(raw: Any, read: Any) -> bool:
    """Whether a value that was read says what was printed."""
    if raw is None or read is None:
        # A query string's or an example's empty text for a number or a time says nothing either.
        return (raw is None or raw == "") and read is None
    if isinstance(read, datetime):
        return read == moment(raw)
    if isinstance(read, Enum):
        return str(read.value) == str(raw)
    if isinstance(read, bool):
        return raw is read or raw == str(read).lower()
    if isinstance(read, int | float | Decimal):
        return not isinstance(raw, bool) and Decimal(str(raw)) == Decimal(str(read))
    return type(raw) is type(read) and bool(raw == read)


def moment(raw: Any) -> datetime:
    """The moment that a printed time means: ISO 8601, without zone UTC, or epoch milliseconds.

    Some examples print seconds above 59; they run on into the next minute.
    """
    if not isinstance(raw, str) or raw.isdigit():
        return datetime.fromtimestamp(float(raw) / 1000, UTC)
    printed = _TIME.match(raw)
    assert printed, f"{raw!r} is no printed time"
    day, hours, minutes, seconds, fraction, zone = printed.groups()
    start = datetime.fromisoformat(f"{day}T00:00:00{'Z' if zone in (None, 'Z') else zone}")
    return start + timedelta(
        hours=int(hours), minutes=int(minutes), seconds=float(f"{seconds}{fraction or ''}")
    )
