"""What belongs to a request's head, and what only looks like it."""

import orjson
import pytest

from catapult_simulator.serve.heads import target_of
from sim_sockets import CREDENTIALS, GET, run, served

APPLICATION = orjson.dumps({"name": "a", "incomingCallUrl": "http://127.0.0.1:9/"})
LINE = b"POST /v1/users/u-test/applications HTTP/1.1\r\n"
TRAILERS = [b"host: evil.example\r\n", b"host:\r\n", b"authorization: x\r\n"]


def chunked(*headers: bytes) -> bytes:
    """A chunked request to create an application, up to the line that ends its body."""
    head = LINE + b"host: sim\r\ntransfer-encoding: chunked\r\n" + b"".join(headers) + b"\r\n"
    return head + b"%x\r\n%s\r\n0\r\n" % (len(APPLICATION), APPLICATION)


@pytest.mark.parametrize("pieces", [1, 2])
def test_credentials_behind_the_body_let_nobody_in(pieces: int) -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            for piece in (
                [chunked() + CREDENTIALS + b"\r\n"]
                if pieces == 1
                else [
                    chunked(),
                    CREDENTIALS + b"\r\n",
                ]
            ):
                await client.send(piece)
            assert (await client.answer())[0] == 401

    run(story())


@pytest.mark.parametrize("trailer", TRAILERS)
def test_nothing_behind_the_body_changes_what_the_head_said(trailer: bytes) -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            await client.send(chunked(CREDENTIALS) + trailer + b"\r\n" + GET)
            assert (await client.answer())[0] == 201
            assert (await client.answer())[0] == 200
            assert there.world.links.base("u-test") == "http://sim"

    run(story())


@pytest.mark.parametrize("hosts", [b"", b"host: sim\r\nhost: sim\r\n", b"host: a b\r\n"])
def test_a_request_names_one_host(hosts: bytes) -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            await client.send(GET.replace(b"host: sim\r\n", hosts) + GET)
            status, body = await client.answer()
            assert status == 400
            assert {"name": "property", "value": "Host"} in orjson.loads(body)["details"]
            assert (await client.answer())[0] == 200

    run(story())


def test_before_1_1_no_host_need_be_named_and_links_lead_to_where_it_is_served() -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            length = b"content-length: %d\r\n" % len(APPLICATION)
            head = LINE.replace(b"1.1", b"1.0") + CREDENTIALS + length + b"\r\n"
            await client.send(head + APPLICATION)
            answer = await client.rest()
            assert b"\r\nlocation: %s/v1/users/" % there.running.api_url.encode() in answer

    run(story())


@pytest.mark.parametrize("path", [b"/applications", b"/media/a"])
def test_blanks_behind_the_length_of_the_body_mean_nothing(path: bytes) -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            line = LINE.replace(b"/applications", path)
            if path == b"/media/a":
                line = line.replace(b"POST", b"PUT")
            length = b"content-length: %d \t\r\n" % len(APPLICATION)
            await client.send(
                line + b"host: sim\r\n" + CREDENTIALS + length + b"\r\n" + APPLICATION
            )
            assert (await client.answer())[0] in (200, 201)

    run(story())


@pytest.mark.parametrize(
    ("url", "path", "raw_path", "query"),
    [
        (b"/a%20b?c=%20d?e", "/a b", b"/a%20b", b"c=%20d?e"),
        (b"/a?", "/a", b"/a", b""),
        (b"//a/b", "//a/b", b"//a/b", b""),
        (b"/a?b#c?d", "/a", b"/a", b"b"),
        (b"http://sim:1/a?b", "/a", b"/a", b"b"),
        (b"http://sim", "", b"", b""),
    ],
)
def test_a_target_is_a_path_and_a_query_however_it_is_written(
    url: bytes, path: str, raw_path: bytes, query: bytes
) -> None:
    assert target_of(url) == (path, raw_path, query)


@pytest.mark.parametrize(
    ("target", "status"),
    [
        (b"*", 404),
        (b"http://sim", 404),
        (b"/\xc3\xa4", 400),
        (b"http://:x/", 400),
        (b"sim:443", 400),
    ],
)
def test_what_is_no_path_is_refused(target: bytes, status: int) -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            await client.send(b"OPTIONS " + target + GET[GET.index(b" HTTP/1.1") :])
            assert (await client.answer())[0] == status

    run(story())
