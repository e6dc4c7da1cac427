"""The answer to what never became a request, byte by byte."""

import orjson

from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.serve.refusals import answer_of


def test_a_refusal_is_a_whole_answer_that_ends_the_connection() -> None:
    head, _, body = answer_of(ApiError("too-many-connections", 3), b"").partition(b"\r\n\r\n")
    status, *headers = head.split(b"\r\n")
    assert status == b"HTTP/1.1 503 Service Unavailable"
    assert headers == [
        b"content-type: application/json",
        b"content-length: %d" % len(body),
        b"connection: close",
    ]
    assert orjson.loads(body)["code"] == "too-many-connections"


def test_a_refusal_has_a_date_as_every_answer_has() -> None:
    answered = answer_of(ApiError("too-many-connections", 3), b"date: today\r\n")
    assert b"\r\ndate: today\r\n" in answered
