"""65 MB go up and down over a socket, and hardly any of them are ever in memory."""

import asyncio
import hashlib
import threading
import tracemalloc
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from bandwidth_catapult import AsyncCatapult, Catapult

MEBIBYTE = 1024 * 1024
EXTRA_BYTES = 20 * MEBIBYTE
PIECE = bytes(range(256)) * 256
PIECES = 65 * MEBIBYTE // len(PIECE)
SIZE_BYTES = PIECES * len(PIECE)
DIGEST = hashlib.sha256(PIECE * PIECES).hexdigest()


class Store(BaseHTTPRequestHandler):
    """Takes a file and forgets all but its digest; gives one of the same size."""

    protocol_version = "HTTP/1.1"
    seen: ClassVar[list[tuple[int, str, str | None]]] = []

    def do_PUT(self) -> None:
        left, digest = int(self.headers["Content-Length"]), hashlib.sha256()
        while left:
            piece = self.rfile.read(min(left, MEBIBYTE))
            digest.update(piece)
            left -= len(piece)
        size = int(self.headers["Content-Length"])
        self.seen.append((size, digest.hexdigest(), self.headers["Content-Type"]))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "audio/mpeg")
        self.send_header("Content-Length", str(SIZE_BYTES))
        self.end_headers()
        for _ in range(PIECES):
            self.wfile.write(PIECE)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture
def base_url() -> Iterator[str]:
    Store.seen.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Store) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/v1"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def large_file(tmp_path: Path) -> Path:
    path = tmp_path / "large.mp3"
    with path.open("wb") as file:
        for _ in range(PIECES):
            file.write(PIECE)
    return path


@pytest.fixture
def extra_bytes() -> Iterator[list[int]]:
    """How much memory the test took at most, once it is over."""
    tracemalloc.start()
    peaks: list[int] = []
    try:
        yield peaks
        peaks.append(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()
    assert peaks[0] < EXTRA_BYTES


@pytest.mark.usefixtures("extra_bytes")
def test_a_large_file_goes_up_and_down(base_url: str, large_file: Path, tmp_path: Path) -> None:
    with Catapult(user_id="u-1", token="t", secret="s", base_url=base_url) as client:
        with large_file.open("rb") as file:
            client.media.upload("large.mp3", file, content_type="audio/mpeg")
        client.media.download("large.mp3").to_file(tmp_path / "back.mp3")
    assert Store.seen == [(SIZE_BYTES, DIGEST, "audio/mpeg")]
    assert digest_of(tmp_path / "back.mp3") == DIGEST


@pytest.mark.usefixtures("extra_bytes")
def test_a_large_file_goes_up_and_down_asynchronously(
    base_url: str, large_file: Path, tmp_path: Path
) -> None:
    async def up_and_down() -> None:
        async with AsyncCatapult(user_id="u-1", token="t", secret="s", base_url=base_url) as client:
            with large_file.open("rb") as file:
                await client.media.upload("large.mp3", file, content_type="audio/mpeg")
            await client.media.download("large.mp3").to_file(tmp_path / "back.mp3")

    asyncio.run(up_and_down())
    assert Store.seen == [(SIZE_BYTES, DIGEST, "audio/mpeg")]
    assert digest_of(tmp_path / "back.mp3") == DIGEST


def digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
