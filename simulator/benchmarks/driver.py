"""A simulator in this process that is asked without a socket: what it costs by itself."""

import base64
import time
from collections.abc import Callable, MutableMapping
from typing import Any

from catapult_simulator import Account, Settings, create_app
from catapult_simulator.state.kinds import PHONE_NUMBERS

USER, NUMBER = "u-bench", "+19195551001"
CREDENTIALS = b"Basic " + base64.b64encode(b"t-bench:s-bench")

Message = MutableMapping[str, Any]


class Driver:
    """A simulator with one account that has one number, and time that stands still."""

    def __init__(self) -> None:
        account = Account(USER, "t-bench", "s-bench")
        self.app = create_app(Settings(accounts=(account,), clock="manual"))
        self.world = self.app.world
        number = {"id": "n-1", "number": NUMBER, "active": NUMBER, "numberState": "enabled"}
        with self.world.store.unit():
            self.world.store.put(PHONE_NUMBERS, USER, number)

    def ask(self, method: str, path: str, query: str = "", body: bytes = b"") -> list[Message]:
        """One request of the account; what was sent back. Raises for anything but success."""
        headers = [(b"host", b"127.0.0.1"), (b"authorization", CREDENTIALS)]
        if body:
            length = str(len(body)).encode()
            headers += [(b"content-type", b"application/json"), (b"content-length", length)]
        whole = f"/v1/users/{USER}{path}"
        scope = {
            "type": "http",
            "method": method,
            "scheme": "http",
            "path": whole,
            "raw_path": whole.encode(),
            "query_string": query.encode(),
            "headers": headers,
            "client": ("127.0.0.1", 1),
        }
        sent: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            sent.append(message)

        answering = self.app(scope, receive, send)
        try:
            answering.send(None)
        except StopIteration:
            pass
        else:
            raise RuntimeError("the simulator waits for something")
        if not 200 <= sent[0]["status"] < 300:
            raise RuntimeError(f"{method} {whole}: {sent[0]['status']} {sent[1]['body']!r}")
        return sent


def microseconds(work: Callable[[], object], times: int, rounds: int = 5) -> float:
    """CPU microseconds of one piece of work: the least of several rounds of so many."""
    least = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        for _ in range(times):
            work()
        least = min(least, (time.process_time() - began) / times)
    return least * 1e6
