"""The answer to what never became a request: nothing of ASGI is there to write it."""

from collections.abc import Iterable
from typing import Any

import orjson
from uvicorn.protocols.http.httptools_impl import STATUS_LINE

from catapult_simulator.errors.api_error import ApiError, envelope


def answer_of(error: ApiError, headers: Iterable[tuple[bytes, bytes]]) -> bytes:
    """The bytes of an answer to what never became a request."""
    body = orjson.dumps(envelope(error))
    sent: list[Any] = [STATUS_LINE[error.status]]
    for name, value in headers:
        sent += [name, b": ", value, b"\r\n"]
    sent += [b"content-type: application/json\r\ncontent-length: ", str(len(body)).encode()]
    sent += [b"\r\nconnection: close\r\n\r\n", body]
    return b"".join(sent)
