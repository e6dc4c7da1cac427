"""This client."""

from functools import cache
from typing import Any

from bandwidth_catapult import Catapult


def opened(url: str) -> Catapult:
    return Catapult(user_id="u-1", token="t", secret="s", base_url=f"{url}/v1")


def create(client: Catapult) -> str:
    return client.calls.create(
        from_="+19195551212", to="+19195551213", callback_http_method="GET"
    ).id


def listed(client: Catapult) -> list[Any]:
    return list(client.calls.list(size=1000))


def parsed(content: bytes) -> list[Any]:
    reading, request, answer, headers = _reading()
    calls: list[Any] = reading(request, answer(200, headers, content))
    return calls


@cache
def _reading() -> tuple[Any, Any, Any, Any]:
    from bandwidth_catapult._exchange import Headers, Request, Response
    from bandwidth_catapult.resources.calls._operations import LIST

    return LIST.result.read, Request("calls.list", "GET", "http://localhost"), Response, Headers()
