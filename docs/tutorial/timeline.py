"""Prints what happens, in order, with the seconds since the start."""

from __future__ import annotations

import threading
import time

import httpx

from bandwidth_catapult import webhooks


class Timeline:
    """Lines from several threads, one at a time."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._lock = threading.Lock()

    def chapter(self, title: str) -> None:
        """What the next lines are about."""
        with self._lock:
            print(f"\n{title}", flush=True)

    def request(self, response: httpx.Response) -> None:
        """A request of ours and the status that answered it: a hook for httpx."""
        path = response.request.url.raw_path.decode()
        self._line("→", f"{response.status_code} {response.request.method} {path}")

    def callback(self, event: webhooks.Event) -> None:
        """A callback that reached us."""
        about = [getattr(event, name, None) for name in ("call_id", "message_id")]
        detail = [getattr(event, name, None) for name in ("delivery_state", "cause")]
        words = [str(word) for word in (event.event_type, *about, *detail) if word]
        self._line("←", " ".join(words))

    def outside(self, what: str) -> None:
        """Something that the rest of the world does."""
        self._line("◦", what)

    def note(self, what: str) -> None:
        """Something that we learnt."""
        self._line(" ", f"    {what}")

    def _line(self, sign: str, what: str) -> None:
        with self._lock:
            print(f"{time.monotonic() - self._start:7.3f} s {sign} {what}", flush=True)
