"""A server on loopback that answers what it holds ready: a call is created, a thousand are listed.

    python server.py FILE

Prints its port. Any POST is a call created; any GET the calls in FILE. As little as HTTP/1.1
allows, in a process of its own, so that what is measured is the client.
"""

import asyncio
import sys
from pathlib import Path

CREATED = b"HTTP/1.1 201 Created\r\nLocation: /v1/users/u-1/calls/c-1\r\nContent-Length: 0\r\n\r\n"
LISTED = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n"
    b'Link: <http://127.0.0.1/v1/users/u-1/calls?page=0&size=1000>; rel="first"\r\n\r\n'
)


class Connection(asyncio.Protocol):
    """Answers each request when it is there as a whole."""

    calls = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where to write."""
        assert isinstance(transport, asyncio.Transport)
        self._transport, self._data = transport, b""

    def data_received(self, data: bytes) -> None:
        """Wait for the end of headers and body."""
        self._data += data
        head, end, body = self._data.partition(b"\r\n\r\n")
        if end and len(body) >= _length(head):
            self._data = b""
            self._transport.write(CREATED if head.startswith(b"POST") else self.calls)


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    return 0


async def main() -> None:
    """Serve until the process is ended."""
    content = Path(sys.argv[1]).read_bytes()
    Connection.calls = LISTED % len(content) + content
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
