"""The answer to what never became a request: nothing of ASGI is there to write it."""

import orjson

from catapult_simulator.errors.api_error import ApiError, envelope
from catapult_simulator.serve.heads import STATUS_LINES


def answer_of(error: ApiError, date_line: bytes) -> bytes:
    """The bytes of an answer to what never became a request."""
    body = orjson.dumps(envelope(error))
    about = b"content-type: application/json\r\ncontent-length: %d\r\n" % len(body)
    return STATUS_LINES[error.status] + date_line + about + b"connection: close\r\n\r\n" + body
