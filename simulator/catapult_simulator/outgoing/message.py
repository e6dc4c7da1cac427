"""What is sent to a customer's server, and what comes back."""

from typing import NamedTuple


class Message(NamedTuple):
    """A request: method, URL without credentials, credentials, JSON body, seconds it may take."""

    method: str
    url: str
    credentials: tuple[str, str] | None
    body: bytes | None
    timeout_seconds: float


class Answer(NamedTuple):
    """A response: its status, None when there was none, and the beginning of its body."""

    status: int | None
    head: bytes
