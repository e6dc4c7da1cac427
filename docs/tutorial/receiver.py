"""The web server of an application: takes callbacks, and lets the application wait for one."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeVar

from bandwidth_catapult import webhooks

Event = TypeVar("Event", bound=webhooks.Event)
PATIENCE_SECONDS = 10.0


class Receiver:
    """Listens on a free port of this machine; `url` is where events are to be sent."""

    def __init__(self, on_event: Callable[[webhooks.Event], None]) -> None:
        self._events: queue.Queue[webhooks.Event] = queue.Queue()
        events = self._events

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                event = webhooks.parse(body)
                on_event(event)
                events.put(event)
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing: the application prints what it was sent."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/events"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def wait_for(self, kind: type[Event]) -> Event:
        """The next event of this kind; those before it are let go."""
        while True:
            event = self._events.get(timeout=PATIENCE_SECONDS)
            if isinstance(event, kind):
                return event

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()
