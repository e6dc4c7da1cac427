"""Applications, and how a list is fetched."""

from typing import Any

import pytest

from bandwidth_catapult import NotFoundError
from bandwidth_catapult.models import Application
from contract_tests.client_stories.person import Person
from contract_tests.client_stories.story import story

DESK: dict[str, Any] = {
    "name": "Front desk",
    "incoming_call_url": "https://example.com/calls",
    "incoming_call_url_callback_timeout": 2000,
    "incoming_call_fallback_url": "https://example.com/calls/again",
    "incoming_message_url": "https://example.com/messages",
    "incoming_message_url_callback_timeout": 3000,
    "incoming_message_fallback_url": "https://example.com/messages/again",
    "auto_answer": False,
}


@story("applications.create", "applications.get", "applications.update", "applications.delete")
async def an_application_lives_from_creation_to_deletion(someone: Person) -> None:
    applications = someone.client.applications
    created = await applications.create(**DESK, callback_http_method="GET")
    assert created.location.endswith(f"/users/{someone.user_id}/applications/{created.id}")
    found = await applications.get(created.id)
    method = found.callback_http_method
    assert found == Application(id=created.id, **DESK, callback_http_method=method)
    assert str(method).upper() == "GET"
    await applications.update(created.id, name="Back office", auto_answer=True)
    changed = await applications.get(created.id)
    assert (changed.name, changed.auto_answer) == ("Back office", True)
    assert changed.incoming_call_url == found.incoming_call_url
    await applications.delete(created.id)
    with pytest.raises(NotFoundError) as refusal:
        await applications.get(created.id)
    assert refusal.value.code == "application-not-found"


@story("applications.list")
async def a_list_is_fetched_page_after_page(someone: Person) -> None:
    made = [await someone.application() for _ in range(5)]
    applications = someone.client.applications
    pages = [[one.id for one in page] async for page in applications.list(size=2).pages()]
    assert [len(page) for page in pages] == [2, 2, 1]
    assert sorted(id_ for page in pages for id_ in page) == sorted(made)
    assert {one.id for one in await applications.list().collect()} == set(made)


@story("applications.list")
async def a_list_that_is_read_in_part_is_fetched_in_part(someone: Person) -> None:
    for _ in range(5):
        await someone.application()
    applications = someone.client.applications
    assert len(await applications.list(size=2, limit=3).collect()) == 3
    assert len(await someone.outside.requests("listApplications")) == 2


@story("applications.list")
async def a_raw_response_shows_status_headers_and_bytes(someone: Person) -> None:
    created = await someone.application()
    raw = await someone.client.applications.with_raw_response.list()
    assert raw.status == 200
    assert raw.headers["Content-Type"] == "application/json"
    assert [one.id for one in raw.parse()] == [created]
    assert len(await someone.client.applications.list().collect()) == 1
