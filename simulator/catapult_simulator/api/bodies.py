"""The body of a request: read as it arrives, counted, parsed.

At most 1 MiB and 64 levels of JSON; a route with a sink takes bytes and judges them itself.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping
from typing import Any, cast

import orjson

from catapult_simulator.api.routing import Sink
from catapult_simulator.errors.api_error import ApiError, bad_property

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Headers = Mapping[bytes, bytes]

MAX_JSON_BYTES = 1024 * 1024
MAX_JSON_DEPTH = 64
JSON_BLANKS = b" \t\r\n"


class ClientGone(Exception):  # noqa: N818  (nobody is left to be told of an error)
    """The connection ended before the request did: what came is not acted upon."""


def declared_length(headers: Headers) -> bytes | None:
    """What Content-Length says, which need not be a number; blanks around it mean nothing."""
    declared = headers.get(b"content-length")
    return None if declared is None else declared.strip(b" \t")


def is_declared_too_large(headers: Headers, most: int = MAX_JSON_BYTES) -> bool:
    """Whether the body says of itself that it has more bytes than that, or no size at all."""
    declared = declared_length(headers)
    if declared is None:
        return False
    return not declared.isdigit() or int(declared[:20]) > most


def check_content_type(headers: Headers) -> None:
    """Refuses a body that is declared as something else than JSON. 415."""
    declared = headers.get(b"content-type")
    # As nearly everybody writes it; the other spellings take longer.
    if declared is None or declared == b"application/json":
        return
    if declared_length(headers) == b"0":
        return
    media_type = declared.decode("latin-1").partition(";")[0].strip().lower()
    if media_type != "application/json" and not media_type.endswith("+json"):
        raise ApiError("unsupported-media-type", media_type, "application/json")


async def fill(sink: Sink, receive: Receive) -> Sink:
    """Gives all of the body to a sink, which raises ApiError when it is too much."""
    more = True
    while more:
        message = await receive()
        sink.write(piece_of(message))
        more = message.get("more_body", False)
    return sink


async def read(receive: Receive) -> bytes:
    """The whole body, counted while it arrives. 413 when it is larger than JSON may be."""
    pieces, size = list[bytes](), 0
    while True:
        message = await receive()
        piece = piece_of(message)
        size += len(piece)
        if size > MAX_JSON_BYTES:
            raise ApiError("request-too-large", MAX_JSON_BYTES)
        if not message.get("more_body", False):
            # Mostly there is but one piece.
            return b"".join((*pieces, piece)) if pieces else piece
        pieces.append(piece)


def piece_of(message: Message) -> bytes:
    """What a message brings of the body. Raises ClientGone when there will be none."""
    if message["type"] == "http.disconnect":
        raise ClientGone
    piece: bytes = message.get("body", b"")
    return piece


def parse_json(body: bytes) -> Any:
    """The value of a JSON body, None of an empty one. 400 `validation-error`.

    Of duplicate names in an object the last counts.
    """
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        if not body.strip(JSON_BLANKS):
            return None
        raise bad_property("request", "body", f"is not JSON: {error}") from None
    if body.count(b"{") + body.count(b"[") > MAX_JSON_DEPTH and is_deep(value, MAX_JSON_DEPTH):
        raise bad_property("request", "body", f"is nested deeper than {MAX_JSON_DEPTH}")
    return value


def is_deep(value: Any, levels: int) -> bool:
    """Whether a JSON value nests more than so many levels."""
    layer: list[Any] = [value]
    for _ in range(levels):
        layer = [inner for outer in layer for inner in members(outer)]
    return any(isinstance(value, dict | list) for value in layer)


def members(value: Any) -> Iterable[Any]:
    """What a JSON value contains: nothing unless it is an object or a list."""
    if isinstance(value, dict):
        return cast(dict[str, Any], value).values()
    return cast(list[object], value) if isinstance(value, list) else ()
