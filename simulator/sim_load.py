"""Somebody who uses the simulator until it dies, and remembers what was acknowledged and when."""

import http.client
import threading
import time
from base64 import b64encode
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from random import Random
from typing import Any
from urllib.parse import urlsplit

import orjson

from sim_lives import AUTH, NUMBER, OUTSIDE, USER

HEADERS = {"Authorization": "Basic " + b64encode(":".join(AUTH).encode()).decode()}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Whoever calls dies in the middle of it: that is what is tried here."""


class Callbacks:
    """A customer's server that takes everything; the identity of each event, in order."""

    def __init__(self) -> None:
        taken = self.taken = list[tuple[str, ...]]()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                taken.append(identity(orjson.loads(body)))
                self.send_response(200)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: Any) -> None:
                del format, args

        self._server = _Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()

    def close(self) -> None:
        """Takes no more."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def identity(event: dict[str, Any]) -> tuple[str, ...]:
    """What makes an event this event and no other: what happened to what."""
    names = ("eventType", "callId", "messageId", "recordingId", "conferenceId", "memberId", "state")
    return tuple(str(event.get(name, "")) for name in (*names, "deliveryState", "callState"))


class Load(threading.Thread):
    """Uses the API, one request after the other, until it is told to stop or nobody answers.

    Attributes:
        acknowledged: when (monotonic seconds) each thing that was created was said to be, by URL
            path behind the user.
    """

    def __init__(self, api: str, random: Random, callback_url: str, calls: list[str]) -> None:
        super().__init__()
        self.acknowledged: dict[str, float] = {}
        self.wrong: list[str] = []
        self.halt = threading.Event()
        self._to = urlsplit(api)
        self._random = random
        self._callback_url = callback_url
        self._calls = calls

    def run(self) -> None:
        """Goes on until the end."""
        connection = http.client.HTTPConnection(self._to.hostname or "", self._to.port, timeout=30)
        acts: tuple[Callable[[http.client.HTTPConnection], object], ...] = (
            self._call,
            self._call,
            self._message,
            self._messages,
            self._upload,
            self._hang_up,
            self._bridge,
            self._conference,
            self._look,
        )
        try:
            while not self.halt.is_set():
                self._random.choice(acts)(connection)
        except (OSError, http.client.HTTPException):
            return
        finally:
            connection.close()

    def _ask(
        self, connection: http.client.HTTPConnection, method: str, path: str, body: Any = None
    ) -> tuple[int, str, bytes]:
        content = body if isinstance(body, bytes) else b"" if body is None else orjson.dumps(body)
        kind = "application/octet-stream" if isinstance(body, bytes) else "application/json"
        connection.request(
            method, f"/v1/users/{USER}{path}", content, HEADERS | {"Content-Type": kind}
        )
        answer = connection.getresponse()
        said = answer.read()
        if answer.status >= 500:
            self.wrong.append(f"{method} {path}: {answer.status} {said[:200]!r}")
        location = (answer.getheader("Location") or "").partition(f"/users/{USER}")[2]
        if location:
            self.acknowledged[location] = time.monotonic()
        return answer.status, location, said

    def _call(self, connection: http.client.HTTPConnection, **more: Any) -> str:
        body = {"from": NUMBER, "to": OUTSIDE, "callbackUrl": self._callback_url, **more}
        _, location, _ = self._ask(connection, "POST", "/calls", body)
        self._calls.append(location)
        return location.rpartition("/")[2]

    def _message(self, connection: http.client.HTTPConnection) -> None:
        self._ask(connection, "POST", "/messages", self._text())

    def _messages(self, connection: http.client.HTTPConnection) -> None:
        _, _, said = self._ask(connection, "POST", "/messages", [self._text() for _ in range(3)])
        for one in orjson.loads(said):
            path = one["location"].partition(f"/users/{USER}")[2]
            self.acknowledged[path] = time.monotonic()

    def _text(self) -> dict[str, str]:
        text = "x" * self._random.randrange(1, 300)
        wanted = {"receiptRequested": "all", "callbackUrl": self._callback_url}
        return {"from": NUMBER, "to": OUTSIDE, "text": text, **wanted}

    def _upload(self, connection: http.client.HTTPConnection) -> None:
        name = f"/media/file-{self._random.randrange(40)}"
        content = self._random.randbytes(self._random.choice((10, 1000, 200_000)))
        if self._ask(connection, "PUT", name, content)[0] == 200:
            self.acknowledged[name] = time.monotonic()

    def _hang_up(self, connection: http.client.HTTPConnection) -> None:
        if self._calls:
            path = self._random.choice(self._calls[-30:])
            self._ask(connection, "POST", path, {"state": "completed"})

    def _bridge(self, connection: http.client.HTTPConnection) -> None:
        calls = [self._call(connection), self._call(connection)]
        self._ask(connection, "POST", "/bridges", {"callIds": calls})

    def _conference(self, connection: http.client.HTTPConnection) -> None:
        _, location, _ = self._ask(connection, "POST", "/conferences", {"from": NUMBER})
        call_id = self._call(connection, conferenceId=location.rpartition("/")[2])
        self._ask(connection, "POST", f"{location}/members", {"callId": call_id})

    def _look(self, connection: http.client.HTTPConnection) -> None:
        self._ask(connection, "GET", "/calls?size=5")
