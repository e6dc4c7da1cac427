"""Load without wrk: connections that each ask again as soon as they were answered.

    python simulator/benchmarks/generator.py '{"url": …, "method": …, "path": …, "headers": {…},
        "body": …, "seconds": …, "connections": …}'

Prints one line of JSON, as load.py reads it. It understands answers with a Content-Length.
"""

import asyncio
import json
import sys
import time
from typing import Any, cast
from urllib.parse import urlsplit

import uvloop

END_OF_HEAD = b"\r\n\r\n"
LENGTH = b"content-length:"
OK = (b"200", b"201", b"202")


class Connection(asyncio.Protocol):
    """One connection, one request at a time."""

    def __init__(self, request: bytes) -> None:
        self.request = request
        self.milliseconds: list[float] = []
        self.wrong = 0
        self._received = b""
        self._asked_at = 0.0
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Asks for the first time."""
        self._transport = cast(asyncio.Transport, transport)
        self._ask()

    def data_received(self, data: bytes) -> None:
        """Asks again once the answer is whole."""
        self._received += data
        head, found, rest = self._received.partition(END_OF_HEAD)
        if found and len(rest) >= _length(head):
            self.milliseconds.append((time.perf_counter() - self._asked_at) * 1000)
            self.wrong += head[9:12] not in OK
            self._received = b""
            self._ask()

    def close(self) -> None:
        """Ends the connection."""
        if self._transport is not None:
            self._transport.abort()

    def _ask(self) -> None:
        assert self._transport is not None
        self._asked_at = time.perf_counter()
        self._transport.write(self.request)


def _length(head: bytes) -> int:
    at = head.lower().find(LENGTH)
    return int(head[at + len(LENGTH) :].split(b"\r\n", 1)[0]) if at >= 0 else 0


def written(asked: dict[str, Any], host: str) -> bytes:
    """The bytes of a request."""
    body: bytes = asked["body"].encode()
    headers = {"host": host, **asked["headers"], "content-length": str(len(body))}
    lines = [f"{asked['method']} {asked['path']} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + END_OF_HEAD + body


async def main(asked: dict[str, Any]) -> None:
    """Asks for so many seconds and prints what came of it."""
    address, loop = urlsplit(str(asked["url"])), asyncio.get_running_loop()
    host, _, port = address.netloc.partition(":")
    request = written(asked, address.netloc)
    began = time.perf_counter()
    connections = [
        (await loop.create_connection(lambda: Connection(request), host, int(port)))[1]
        for _ in range(asked["connections"])
    ]
    end = time.perf_counter() + asked["seconds"]
    # The loop counts milliseconds and may be back a moment early.
    while (left := end - time.perf_counter()) > 0:
        await asyncio.sleep(left)
    seconds = time.perf_counter() - began
    for one in connections:
        one.close()
    took = sorted(time for one in connections for time in one.milliseconds)
    if not took:
        sys.exit("nothing was answered")
    result = {
        "requests": len(took),
        "wrong": sum(one.wrong for one in connections),
        "seconds": seconds,
        "p50": took[len(took) // 2],
        "p99": took[len(took) * 99 // 100],
    }
    print(json.dumps(result))


if __name__ == "__main__":
    uvloop.run(main(json.loads(sys.argv[1])))
