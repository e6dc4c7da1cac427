"""What goes in and out of a connection.

Who is faster waits: the client that sends, or we that answer. Answers leave together:
decisions/0149.
"""

import asyncio
from collections.abc import Callable

Action = Callable[[], None]


class Flow:
    """Reading and writing of one connection.

    Attributes:
        is_reading: whether the client is listened to.
        is_full: whether the client leaves so much unread that nothing more is to be written.
    """

    __slots__ = (
        "_has_heard_enough",
        "_held",
        "_room",
        "_soon",
        "is_full",
        "is_reading",
        "transport",
    )

    def __init__(self, transport: asyncio.Transport, soon: Callable[[Action], None]) -> None:
        self.transport = transport
        self.is_reading = True
        self.is_full = False
        self._has_heard_enough = False
        self._held: list[bytes] = []
        self._soon = soon
        self._room: asyncio.Event | None = None

    def pause_reading(self) -> None:
        """Lets the client wait with what it has to say."""
        if self.is_reading:
            self.is_reading = False
            self.transport.pause_reading()

    def stop_reading(self) -> None:
        """Does not listen any more, whoever asks for it."""
        self.pause_reading()
        self._has_heard_enough = True

    def resume_reading(self) -> None:
        """Listens again."""
        if not self.is_reading and not self._has_heard_enough:
            self.is_reading = True
            self.transport.resume_reading()

    def write(self, data: bytes) -> None:
        """Writes now."""
        self.flush()
        self.transport.write(data)

    def write_soon(self, data: bytes) -> None:
        """Writes when everything was looked at that has arrived, on whatever connection."""
        if not self._held:
            self._soon(self.flush)
        self._held.append(data)

    def flush(self) -> None:
        """Writes what was held back."""
        if self._held:
            data = b"".join(self._held)
            self._held.clear()
            if not self.transport.is_closing():
                self.transport.write(data)

    def close(self) -> None:
        """Ends the connection when everything is written."""
        self.flush()
        self.transport.close()

    def pause_writing(self) -> None:
        """The client does not read."""
        self.is_full = True

    def resume_writing(self) -> None:
        """The client reads again."""
        self.is_full = False
        if self._room is not None:
            self._room.set()
            self._room = None

    def end(self) -> None:
        """The client is gone: nobody waits for it, and nothing is written to it."""
        self._held.clear()
        self.resume_writing()

    async def room(self) -> None:
        """Waits until there is room to write."""
        if self.is_full:
            self._room = self._room or asyncio.Event()
            await self._room.wait()
