"""An HTTP client of the user's own: what it adds to every request is sent, as httpx would do it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from bandwidth_catapult import Catapult


class Signing(httpx.Client):
    """A client that adds a header when a request is built."""

    def build_request(self, *given: Any, **named: Any) -> httpx.Request:
        request = super().build_request(*given, **named)
        request.headers["X-Signed"] = "yes"
        return request


def sent(client: httpx.Client) -> httpx.Request:
    """The request that a call leaves with."""
    found: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        found.append(request)
        return httpx.Response(201, headers={"Location": "/v1/users/u/calls/c-1"})

    client._transport = httpx.MockTransport(answer)
    with Catapult(user_id="u", token="t", secret="s", http_client=client) as ours:
        ours.calls.create(from_="+19195551212", to="+19195551213")
    return found[0]


CLIENTS = {
    "plain": lambda: httpx.Client(),
    "headers": lambda: httpx.Client(
        headers=[("X-Trace", "1"), ("X-Trace", "2"), ("accept", "a/b")]
    ),
    "authorization": lambda: httpx.Client(headers={"Authorization": "Bearer mine"}),
    "params": lambda: httpx.Client(params={"trace": "1"}),
    "cookies": lambda: httpx.Client(cookies={"session": "1"}),
    "timeout": lambda: httpx.Client(timeout=None),
}


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_request_is_what_httpx_itself_builds(kind: str) -> None:
    with CLIENTS[kind]() as client:
        request = sent(client)
        ours = ("accept", "authorization", "content-type", "user-agent")
        again = client.build_request(
            "POST",
            "https://api.catapult.inetwork.com/v1/users/u/calls",
            headers={name: request.headers[name] for name in ours},
            content=request.content,
            timeout=30.0,
        )
    assert request.url == again.url
    assert sorted(request.headers.multi_items()) == sorted(again.headers.multi_items())
    assert request.extensions == again.extensions
    assert request.headers["Authorization"] == "Basic dDpz"


def test_a_client_that_builds_requests_itself_is_asked_to() -> None:
    with Signing() as client:
        assert sent(client).headers["X-Signed"] == "yes"


def test_a_cookie_of_an_answer_goes_with_the_next_request() -> None:
    found: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        found.append(request)
        headers = {"Location": "/v1/users/u/calls/c-1", "Set-Cookie": "node=7; Path=/"}
        return httpx.Response(201, headers=headers)

    with Catapult(
        user_id="u", token="t", secret="s", transport=httpx.MockTransport(answer)
    ) as client:
        for _ in range(2):
            client.calls.create(from_="+19195551212", to="+19195551213")
    assert [request.headers.get("Cookie") for request in found] == [None, "node=7"]
