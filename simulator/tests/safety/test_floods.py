"""Too many or too large pieces of HTTP itself: headers, lines, trailers, requests in a row."""

import orjson
import pytest

from catapult_simulator.serve import Bounds
from sim_sockets import CREDENTIALS, GET, post, run, served

LINE = b"GET /v1/users/u-test/account HTTP/1.1\r\nhost: sim\r\n"
BOUNDS = Bounds()


def code(body: bytes) -> str:
    """The error code of an answer."""
    found: str = orjson.loads(body)["code"]
    return found


def headers(number: int) -> bytes:
    """A request with so many headers."""
    more = b"".join(b"x-%d: y\r\n" % index for index in range(number - 2))
    return LINE + CREDENTIALS + more + b"\r\n"


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (headers(BOUNDS.headers), 200),
        (headers(BOUNDS.headers + 1), 431),
        (headers(20_000), 431),
        (LINE + CREDENTIALS + b"x: " + b"y" * 30_000 + b"\r\n\r\n", 200),
        (LINE + CREDENTIALS + b"x: " + b"y" * 33_000 + b"\r\n\r\n", 431),
        (LINE + CREDENTIALS + b"x: " + b"y" * 3_000_000, 431),
        (LINE + b"y" * 3_000_000, 431),
        (b"GET /" + b"y" * 3_000_000, 431),
        (b"GET /v1/users/u-test/calls?" + b"a=b&" * 7_000 + b" HTTP/1.1\r\n\r\n", 413),
        (b"GET /v1/users/u-test/calls?" + b"a=b&" * 700_000 + b" HTTP/1.1\r\n\r\n", 431),
    ],
    ids=[
        "100 headers",
        "101 headers",
        "20,000 headers",
        "a long header",
        "a header too long",
        "a header without end",
        "a name without end",
        "a line without end",
        "a query too long",
        "a query without end",
    ],
)
def test_a_head_has_bounds(request_bytes: bytes, status: int) -> None:
    async def attack() -> None:
        async with served(BOUNDS) as there:
            client = await there.client()
            client.writer.write(request_bytes)
            answered, body = await client.answer()
            assert answered == status
            if status == 431:
                assert code(body) == "headers-too-large"

    run(attack())


@pytest.mark.parametrize(
    "tail",
    [b"0\r\n" + b"x: y\r\n" * 100_000, b"0\r\nx: " + b"y" * 3_000_000, b"1;" + b"e" * 3_000_000],
    ids=["trailers", "a trailer without end", "a chunk's extension without end"],
)
def test_what_is_in_a_chunked_body_beside_the_body_has_bounds(tail: bytes) -> None:
    async def attack() -> None:
        async with served(BOUNDS) as there:
            client = await there.client()
            chunked = post(b"/applications", b"").replace(
                b"content-length: 0", b"transfer-encoding: chunked"
            )
            client.writer.write(chunked + b"2\r\n{}\r\n" + tail)
            answered, body = await client.answer()
            assert (answered, code(body)) == (431, "headers-too-large")

    run(attack())


def test_a_body_in_chunks_of_one_byte_is_taken() -> None:
    async def use() -> None:
        async with served(BOUNDS) as there:
            client = await there.client()
            application = {"name": "x", "incomingCallUrl": "http://a.example/"}
            body = orjson.dumps(application | {"more": "x" * 60_000})
            chunked = post(b"/applications", b"").replace(
                b"content-length: 0", b"transfer-encoding: chunked"
            )
            pieces = b"".join(b"1\r\n%c\r\n" % byte for byte in body)
            client.writer.write(chunked + pieces + b"0\r\n\r\n")
            assert (await client.answer())[0] == 201

    run(use())


def test_requests_in_a_row_are_answered_in_a_row() -> None:
    async def use() -> None:
        async with served(BOUNDS) as there:
            client = await there.client()
            client.writer.write(GET * BOUNDS.pipelined)
            assert [(await client.answer())[0] for _ in range(64)] == [200] * 64

    run(use())


def test_one_request_in_a_row_too_many_is_told_so_behind_the_others() -> None:
    async def attack() -> None:
        async with served(BOUNDS) as there:
            client = await there.client()
            client.writer.write(GET * (BOUNDS.pipelined + 10))
            for _ in range(BOUNDS.pipelined + 1):
                assert (await client.answer())[0] == 200
            status, body = await client.answer()
            assert (status, code(body)) == (503, "too-many-connections")
            assert await client.rest() == b""

    run(attack())


def test_a_flood_of_requests_in_a_row_ends_the_connection_and_nothing_else() -> None:
    async def attack() -> None:
        async with served(BOUNDS) as there:
            client = await there.client()
            client.writer.write(b"GET / HTTP/1.1\r\n\r\n" * 10_000)
            assert (await client.rest()).count(b"HTTP/1.1") <= BOUNDS.pipelined + 2
            other = await there.client()
            await other.send(GET)
            assert (await other.answer())[0] == 200

    run(attack())


@pytest.mark.parametrize(
    "noise",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/1.1\r\nhost: a\r\nx: a\x00b\r\n\r\n",
        b"GET / HTTP/1.1\r\nno colon here\r\n\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"POST / HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
        b"POST / HTTP/1.1\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
    ],
)
def test_what_is_not_http_is_answered_with_an_error_of_the_one_shape(noise: bytes) -> None:
    async def attack() -> None:
        async with served(BOUNDS) as there:
            client = await there.client()
            client.writer.write(noise)
            status, body = await client.answer()
            assert (status, code(body)) in ((400, "validation-error"), (401, "invalid-credentials"))
            assert await client.rest() == b""

    run(attack())


@pytest.mark.parametrize("protocol", [b"h2c", b"websocket"])
def test_an_offer_to_change_the_protocol_is_not_taken_and_the_request_answered(
    protocol: bytes,
) -> None:
    offer = b"connection: Upgrade, HTTP2-Settings\r\nupgrade: %s\r\n" % protocol
    body = b'{"name": "x", "incomingCallUrl": "http://a.example/"}'

    async def use() -> None:
        async with served(BOUNDS) as there:
            client = await there.client()
            client.writer.write(post(b"/applications", body, offer.strip()) + GET)
            assert (await client.answer())[0] == 201
            assert (await client.answer())[0] == 200

    run(use())
