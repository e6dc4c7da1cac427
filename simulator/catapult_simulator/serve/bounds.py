"""How much of a connection one client may have, and for how long."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bounds:
    """Limits of every connection of one port; docs/reference/safety.md has the reasons.

    Attributes:
        connections: at once; one more is told so (503) and closed.
        pipelined: requests that wait on a connection for the answer to an earlier one.
        head_bytes: of request line and headers, or of trailers and the framing of chunks.
        headers: how many.
        head_seconds: from the first byte of a request, or from connecting, to the end of its head.
        idle_seconds: between two requests of a connection.
        body_seconds: how long a body may take, beside the time for its bytes.
        body_bytes_per_second: what a body has to bring on average to have more time.
        unread_seconds: how long nothing of what is ready for the client may be taken by it.
        discarded_bytes: of a body that nobody wants, because it was refused already.
        look_seconds: how often all of this is judged.
    """

    connections: int = 500
    pipelined: int = 64
    head_bytes: int = 32 * 1024
    headers: int = 100
    head_seconds: float = 10
    idle_seconds: float = 75
    body_seconds: float = 20
    body_bytes_per_second: int = 16 * 1024
    unread_seconds: float = 60
    discarded_bytes: int = 128 * 1024 * 1024
    look_seconds: float = 1
