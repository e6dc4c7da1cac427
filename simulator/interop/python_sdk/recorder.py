"""Notes which methods of the SDK were driven, and what each of them sent.

A method counts as driven when it came back without an exception; one that the SDK calls by itself
does not count, and a lazy list only sends while it is iterated. What was refused is noted apart.
"""

import inspect
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

CLIENTS = ("voice", "messaging", "account")

Driven = dict[str, set[str]]
DRIVEN: Driven = {}
REFUSED: Driven = {}


def offered(client_name: str, client: object) -> list[str]:
    """Every public method of a client, as `voice.create_call`, found by looking at its class."""
    members = inspect.getmembers(type(client), inspect.isfunction)
    return [f"{client_name}.{name}" for name, _ in members if not name.startswith("_")]


class Recorded:
    """A client of the SDK, unchanged, behind notes of what is called on it."""

    def __init__(self, name: str, client: Any) -> None:
        self._name, self._client = name, client
        self._sent: set[str] = set()
        self.requests = 0
        send = client._request

        def noted(method: str, url: str, *args: Any, **kwargs: Any) -> Any:
            path = urlsplit(url).path.removeprefix("/v1")
            self._sent.add(f"{method.upper()} {path}")
            self.requests += 1
            return send(method, url, *args, **kwargs)

        client._request = noted

    def __getattr__(self, name: str) -> Any:
        method: Callable[..., Any] = getattr(self._client, name)
        key = f"{self._name}.{name}"

        def called(*args: Any, **kwargs: Any) -> Any:
            self._sent = set()
            try:
                result = method(*args, **kwargs)
            except Exception as error:
                REFUSED.setdefault(key, set()).add(str(getattr(error, "code", error)))
                raise
            if isinstance(result, Iterator):
                return self._iterated(key, result)
            DRIVEN.setdefault(key, set()).update(self._sent)
            return result

        return called

    def _iterated(self, key: str, items: Iterator[Any]) -> Iterator[Any]:
        self._sent = set()
        for item in items:
            DRIVEN.setdefault(key, set()).update(self._sent)
            yield item
        DRIVEN.setdefault(key, set()).update(self._sent)
