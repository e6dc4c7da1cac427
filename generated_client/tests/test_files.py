"""Files are streamed both ways."""

import asyncio
import io
import tempfile
import tracemalloc
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from bandwidth_catapult import (
    AsyncCatapult,
    Catapult,
    InvalidArgumentError,
    NotFoundError,
    TransportError,
)

from .conftest import Server

MEBIBYTE = 1024 * 1024


class Broken(httpx.SyncByteStream):
    """A body that ends with an error in the middle."""

    def __iter__(self) -> Iterator[bytes]:
        yield b"half"
        raise httpx.ReadError("reset")


def test_bytes_are_sent_with_type_and_length(client: Catapult, server: Server) -> None:
    client.media.upload("a b.mp3", b"sound", content_type="audio/mpeg")
    assert server.last.content == b"sound"
    assert server.last.headers["Content-Type"] == "audio/mpeg"
    assert server.last.headers["Content-Length"] == "5"
    assert server.last.url.raw_path == b"/v1/users/u-1/media/a%20b.mp3"


def test_a_file_object_is_sent_from_where_it_stands(client: Catapult, server: Server) -> None:
    file = io.BytesIO(b"headsound")
    file.seek(4)
    client.media.upload("a.mp3", file)
    assert server.last.content == b"sound"
    assert server.last.headers["Content-Length"] == "5"
    assert "Transfer-Encoding" not in server.last.headers


def test_an_iterator_is_sent_in_pieces(client: Catapult, server: Server) -> None:
    client.media.upload("a.mp3", iter([b"so", b"und"]))
    assert server.last.content == b"sound"
    client.media.upload("a.mp3", iter([b"so", b"und"]), content_length=5)
    assert server.last.headers["Content-Length"] == "5"


def test_an_asynchronous_upload_takes_all_of_them(
    async_client: AsyncCatapult, server: Server
) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"so"
        yield b"und"

    async def upload() -> None:
        for content in (b"sound", io.BytesIO(b"sound"), pieces()):
            await async_client.media.upload("a.mp3", content)

    asyncio.run(upload())
    assert [request.content for request in server.requests] == [b"sound"] * 3


def test_text_is_refused(client: Catapult, server: Server) -> None:
    with pytest.raises(InvalidArgumentError, match="binary mode"):
        client.media.upload("a.mp3", "sound")  # type: ignore[arg-type]
    assert server.requests == []


def test_a_download_can_be_read_written_and_iterated(
    client: Catapult, server: Server, tmp_path: Path
) -> None:
    server.answers(httpx.Response(200, content=b"sound", headers={"Content-Type": "audio/mpeg"}))
    download = client.media.download("a.mp3")
    assert server.requests == []
    assert download.read() == b"sound"
    assert b"".join(download) == b"sound"
    answer = download.to_file(tmp_path / "a.mp3")
    assert answer.headers["content-type"] == "audio/mpeg"
    assert (tmp_path / "a.mp3").read_bytes() == b"sound"


def test_an_asynchronous_download_does_the_same(
    async_client: AsyncCatapult, server: Server, tmp_path: Path
) -> None:
    server.answers(httpx.Response(200, content=b"sound"))

    async def download() -> bytes:
        await async_client.media.download("a.mp3").to_file(tmp_path / "a.mp3")
        return await async_client.media.download("a.mp3").read()

    assert asyncio.run(download()) == b"sound"
    assert (tmp_path / "a.mp3").read_bytes() == b"sound"


def test_a_download_that_breaks_leaves_no_file(
    client: Catapult, server: Server, tmp_path: Path
) -> None:
    server.answers(lambda _: httpx.Response(200, stream=Broken()))
    with pytest.raises(TransportError):
        client.media.download("a.mp3").to_file(tmp_path / "a.mp3")
    assert list(tmp_path.iterdir()) == []


def test_a_download_that_is_refused_leaves_what_was_there(
    client: Catapult, server: Server, tmp_path: Path
) -> None:
    (tmp_path / "a.mp3").write_bytes(b"old")
    server.answers(httpx.Response(404, json={"category": "not-found", "code": "media-not-found"}))
    with pytest.raises(NotFoundError):
        client.media.download("a.mp3").to_file(tmp_path / "a.mp3")
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.mp3", b"old")]


def test_a_large_download_needs_little_memory(
    client: Catapult, server: Server, tmp_path: Path
) -> None:
    class Large(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            for _ in range(65 * 16):
                yield bytes(MEBIBYTE // 16)

    server.answers(lambda _: httpx.Response(200, stream=Large()))
    tracemalloc.start()
    client.media.download("a.bin").to_file(tmp_path / "a.bin")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (tmp_path / "a.bin").stat().st_size == 65 * MEBIBYTE
    assert peak < 20 * MEBIBYTE


def test_a_named_temporary_file_has_a_length(client: Catapult, server: Server) -> None:
    with tempfile.NamedTemporaryFile() as file:
        file.write(b"sound")
        file.seek(0)
        client.media.upload("a.mp3", file)
    assert server.last.content == b"sound"
    assert server.last.headers["Content-Length"] == "5"


def test_a_file_opened_as_text_is_refused_before_anything_is_sent(
    client: Catapult, server: Server, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("sound")
    with path.open() as file, pytest.raises(InvalidArgumentError, match="binary mode"):
        client.media.upload("a.txt", file)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert server.requests == []
