"""A client whose requests end in a function, and what it sent."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from bandwidth_catapult import AsyncCatapult, Catapult

Answer = Callable[[httpx.Request], httpx.Response] | httpx.Response


class Server:
    """Answers requests one after the other with what it was given; the last answer stays."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self._answers: list[Answer] = [httpx.Response(200, json={})]

    def answers(self, *answers: Answer) -> None:
        self._answers = list(answers)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        return self._answer(request)

    async def in_async(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        return self._answer(request)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if callable(answer):
            return answer(request)
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]

    @property
    def body(self) -> Any:
        return json.loads(self.last.content)


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def client(server: Server) -> Iterator[Catapult]:
    with Catapult(
        user_id="u-1",
        token="token-1",
        secret="secret-1",
        base_url="https://api.example/v1",
        transport=httpx.MockTransport(server),
    ) as made:
        yield made


@pytest.fixture
def async_client(server: Server) -> AsyncCatapult:
    return AsyncCatapult(
        user_id="u-1",
        token="token-1",
        secret="secret-1",
        base_url="https://api.example/v1",
        transport=httpx.MockTransport(server.in_async),
    )
