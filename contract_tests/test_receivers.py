"""docs/how-to/receive-events.md works as it stands there: each framework, each form of event."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from importlib import import_module
from types import ModuleType
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from contract_tests.document import ROOT

PAGE = (ROOT / "docs/how-to/receive-events.md").read_text("utf-8")
BLOCKS = re.findall(r"^```python ?(\w*)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
ANSWER = {
    "eventType": "answer",
    "from": "+19195551212",
    "to": "+19195551213",
    "callId": "c-1",
    "callUri": "https://api.example/v1/users/u-1/calls/c-1",
    "callState": "active",
    "applicationId": "a-1",
    "time": "2012-11-14T16:28:31.536Z",
}
GOOD = "Basic YXBwOmEgbG9uZyBzZWNyZXQ="
Send = Callable[..., int]


def module(framework: str) -> ModuleType:
    """The code of the page for one framework, behind what all of them share."""
    made = ModuleType(f"receiver_in_{framework}")
    for name, code in BLOCKS:
        if name in ("", framework):
            exec(compile(code, f"receive-events.md ({name or 'router'})", "exec"), vars(made))
    return made


def through_asgi(page: ModuleType) -> Send:
    async def send(method: str, url: str, **given: Any) -> int:
        transport = httpx.ASGITransport(page.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://you.example") as client:
            data = given.pop("data", None)
            return (await client.request(method, url, content=data, **given)).status_code

    return lambda method, url, **given: asyncio.run(send(method, url, **given))


def through_flask(page: ModuleType) -> Send:
    client = page.app.test_client()
    return lambda method, url, **given: client.open(url, method=method, **given).status_code


def through_django(page: ModuleType) -> Send:
    # It has no types, so that nothing is gained by importing it where a type checker looks.
    settings: Any = import_module("django.conf").settings
    test: Any = import_module("django.test")
    if not settings.configured:
        settings.configure(ALLOWED_HOSTS=["testserver"], SECRET_KEY="x")
        import_module("django").setup()

    def send(method: str, url: str, **given: Any) -> int:
        body = given["data"] if "data" in given else json.dumps(given.get("json", "")).encode()
        if method == "GET":
            body = b""
        with test.override_settings(ROOT_URLCONF=page):
            answer = test.Client().generic(
                method, url, body, "application/json", headers=given["headers"]
            )
        return int(answer.status_code)

    return send


@pytest.fixture(params=["starlette", "fastapi", "flask", "django"])
def receiver(request: pytest.FixtureRequest) -> tuple[ModuleType, Send]:
    page = module(request.param)
    ways = {"flask": through_flask, "django": through_django}
    return page, ways.get(request.param, through_asgi)(page)


def test_an_event_that_is_posted_reaches_its_function(receiver: tuple[ModuleType, Send]) -> None:
    page, send = receiver
    status = send("POST", "/events", json=ANSWER, headers={"Authorization": GOOD})
    assert (status, page.answered) == (200, ["c-1"])


def test_an_event_in_a_query_reaches_its_function(receiver: tuple[ModuleType, Send]) -> None:
    page, send = receiver
    status = send("GET", f"/events?{urlencode(ANSWER)}", headers={"Authorization": GOOD})
    assert (status, page.answered) == (200, ["c-1"])


def test_an_event_from_somebody_else_is_refused(receiver: tuple[ModuleType, Send]) -> None:
    page, send = receiver
    assert send("POST", "/events", json=ANSWER, headers={}) == 401
    assert page.answered == []


def test_what_is_no_event_is_refused(receiver: tuple[ModuleType, Send]) -> None:
    page, send = receiver
    assert send("POST", "/events", data=b"{", headers={"Authorization": GOOD}) == 400
    assert page.answered == []


def test_news_is_taken_and_kept_quiet_about(receiver: tuple[ModuleType, Send]) -> None:
    page, send = receiver
    news = {"eventType": "levitate"}
    assert send("POST", "/events", json=news, headers={"Authorization": GOOD}) == 200
    assert page.answered == []
