"""Who is faster waits: the client that sends, or we that answer."""

import asyncio


class Flow:
    """What goes in and out of a connection.

    Attributes:
        is_reading: whether the client is listened to.
        is_full: whether the client leaves so much unread that nothing more is to be written.
    """

    __slots__ = ("_has_heard_enough", "_room", "is_full", "is_reading", "transport")

    def __init__(self, transport: asyncio.Transport) -> None:
        self.transport = transport
        self.is_reading = True
        self.is_full = False
        self._has_heard_enough = False
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

    def pause_writing(self) -> None:
        """The client does not read."""
        self.is_full = True

    def resume_writing(self) -> None:
        """The client reads again, or never will."""
        self.is_full = False
        if self._room is not None:
            self._room.set()
            self._room = None

    async def room(self) -> None:
        """Waits until there is room to write."""
        if self.is_full:
            self._room = self._room or asyncio.Event()
            await self._room.wait()
