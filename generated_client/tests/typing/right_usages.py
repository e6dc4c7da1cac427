# pyright: strict
"""How the client is meant to be used. Never run: mypy and pyright must find nothing wrong here."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, assert_type

import httpx

from bandwidth_catapult import (
    ApiError,
    AsyncCatapult,
    AsyncPages,
    Catapult,
    Created,
    LimitError,
    Page,
    Pages,
    RawResponse,
    TransportError,
    errors,
    models,
    webhooks,
)


def clients(transport: httpx.MockTransport) -> None:
    assert_type(Catapult(), Catapult)
    Catapult(user_id="u-1", token="t", secret="s", base_url="https://x.example", timeout=5)
    Catapult(max_retries=0, max_wait=1.5, retry_budget=9, pacing=True, validate=False)
    Catapult(transport=transport, http_client=None)
    Catapult(http_client=httpx.Client())
    with Catapult() as client:
        assert_type(client, Catapult)
        assert_type(client.with_options(timeout=2.5, max_retries=3, validate=True), Catapult)
        client.close()


async def async_clients() -> None:
    AsyncCatapult(http_client=httpx.AsyncClient(), transport=httpx.AsyncHTTPTransport())
    async with AsyncCatapult() as client:
        assert_type(client, AsyncCatapult)
        assert_type(client.with_options(max_wait=3), AsyncCatapult)
        await client.aclose()
        await client.close()


def keyword_arguments(client: Catapult) -> None:
    created = client.calls.create(from_="+19195551212", to="+19195551213", call_timeout=30)
    assert_type(created, Created)
    assert_type(created.id, str)
    assert_type(created.location, str)
    call = client.calls.get(created.id)
    assert_type(call, models.Call)
    assert_type(client.calls.get(call_id="c-1").id, str)
    assert_type(call.start_time, datetime | None)
    assert_type(call.sip_headers, dict[str, str] | None)
    assert_type(client.calls.hangup(call.id), Created | None)
    client.calls.transfer(call.id, transfer_to="+19195551214", whisper_audio={"sentence": "Hi"})
    client.calls.transfer("c-1", transfer_to="sip:a@b.example", whisper_audio=models.WhisperAudio())
    client.calls.create(from_="+19195551212", to="+1", sip_headers={"X-A": "1"}, tag=None)


def enums_and_literals(client: Catapult, call: models.Call) -> None:
    client.calls.create(from_="+1", to="+1", callback_http_method="GET")
    client.calls.create(from_="+1", to="+1", callback_http_method=models.CallbackHttpMethod.GET)
    client.calls.update("c-1", state="active")
    client.calls.update("c-1", state=models.CallUpdateState.ACTIVE)
    client.calls.speak("c-1", sentence="Hello", gender="male", locale="en_US")
    assert_type(call.state, models.CallState | None)
    if call.state is not None:
        assert_type(call.state.is_known, bool)
        assert_type(call.state.upper(), str)
        assert_type(call.state == "active", bool)


def lists(client: Catapult) -> None:
    calls = client.calls.list(from_="+19195551212", size=100, sort_order="desc", limit=20)
    assert_type(calls, Pages[models.Call])
    for call in calls:
        assert_type(call, models.Call)
    assert_type(list(calls), list[models.Call])
    assert_type(iter(calls), Iterator[models.Call])
    for page in client.calls.list().pages():
        assert_type(page, Page[models.Call])
        assert_type(page.items, list[models.Call])
        assert_type(page.response.status, int)
        assert_type(len(page), int)
    assert_type(client.calls.list_events("c-1"), list[models.CallEvent])


async def async_lists(client: AsyncCatapult) -> None:
    messages = client.messages.list(state="sent", limit=20)
    assert_type(messages, AsyncPages[models.Message])
    async for message in messages:
        assert_type(message, models.Message)
    async for page in client.messages.list().pages():
        assert_type(page.items, list[models.Message])
    assert_type(await messages.collect(), list[models.Message])
    assert_type(await client.calls.list_events("c-1"), list[models.CallEvent])
    assert_type(await client.calls.create(from_="+1", to="+1"), Created)
    assert_type((await client.calls.get("c-1")).state, models.CallState | None)


def many_messages(client: Catapult) -> None:
    one = models.CreateMessageRequest(from_="+1", to="+1", text="Hello")
    results = client.messages.send_many([one, {"from": "+1", "to": "+1", "text": "Bye"}])
    assert_type(results, list[models.MessageResult])
    assert_type(client.messages.send(from_="+1", to="+1", text="", media=["https://x"]), Created)
    client.messages.send(from_="+1", to="+1", text="Hello", media=("https://x", "https://y"))


def raw_responses(client: Catapult) -> None:
    raw = client.calls.with_raw_response.create(from_="+1", to="+1")
    assert_type(raw, RawResponse[Created])
    assert_type(raw.status, int)
    assert_type(raw.headers["Location"], str)
    assert_type(raw.content, bytes)
    assert_type(raw.parse(), Created)
    assert_type(client.calls.with_raw_response.get("c-1").parse(), models.Call)
    assert_type(client.calls.with_raw_response.list(size=2).parse(), list[models.Call])


async def async_raw_responses(client: AsyncCatapult) -> None:
    raw = await client.calls.with_raw_response.get("c-1")
    assert_type(raw, RawResponse[models.Call])
    first = await client.calls.with_raw_response.list()
    assert_type(first.parse(), list[models.Call])


def files(client: Catapult, path: Path) -> None:
    client.media.upload("a.mp3", b"bytes", content_type="audio/mpeg")
    client.media.upload("a.mp3", iter([b"some", b"more"]), content_length=8)
    with path.open("rb") as file:
        assert_type(client.media.upload("a.mp3", file), None)
    download = client.media.download("a.mp3")
    assert_type(download.read(), bytes)
    assert_type(download.to_file(path).headers.get("Content-Type"), str | None)
    for chunk in download:
        assert_type(chunk, bytes)


async def async_files(client: AsyncCatapult, path: Path, pieces: AsyncIterator[bytes]) -> None:
    await client.media.upload("a.mp3", pieces, content_length=8)
    await client.media.upload("a.mp3", b"bytes")
    download = client.media.download("a.mp3")
    assert_type(await download.read(), bytes)
    await download.to_file(str(path))
    async for chunk in download:
        assert_type(chunk, bytes)


def what_went_wrong(client: Catapult) -> None:
    try:
        client.calls.get("c-1")
    except LimitError as error:
        assert_type(error.reset_at, float | None)
    except ApiError as error:
        assert_type(error.status, int)
        assert_type(error.code, models.ErrorCode | None)
        assert_type(error.category, models.ErrorCategory | None)
        assert_type(error.message, str | None)
        assert_type(error.details, list[models.ErrorDetail] | None)
        assert_type(error.response.content, bytes)
        assert_type(error.request.url, str)
        assert_type(error.maybe_executed, bool)
        assert_type(error.code is models.ErrorCode.CALL_INVALID_STATE, bool)
    except TransportError as error:
        assert_type(error.maybe_executed, bool)
    except errors.InvalidArgumentError as error:
        assert_type(error.field, str)


def one_event(body: bytes) -> str:
    event = webhooks.parse(body)
    assert_type(event, webhooks.Event)
    match event:
        case webhooks.HangupEvent(cause="USER_BUSY", call_id=call_id):
            return call_id
        case webhooks.SmsEvent():
            return event.text or ""
        case webhooks.UnknownEvent(event_type=name, data=data):
            assert_type(data, dict[str, Any])
            return name or ""
        case _:
            return type(event).__name__


def routes(body: str, header: str | None) -> None:
    router = webhooks.Router(username="app", password="secret")

    @router.on(webhooks.HangupEvent)
    def hung_up(event: webhooks.HangupEvent) -> str:
        return event.cause

    @router.on(webhooks.SmsEvent)
    async def arrived(event: webhooks.SmsEvent) -> None:
        assert_type(event, webhooks.SmsEvent)

    @router.otherwise
    def anything(event: webhooks.Event) -> None:
        assert_type(event, webhooks.Event)

    hung_up(
        webhooks.HangupEvent(call_id="c", call_uri="u", from_="+1", to="+1", cause=CAUSE, time=NOW)
    )
    router.dispatch(body, authorization=header)
    anything(webhooks.parse({"eventType": "sms"}))
    _ = arrived


CAUSE = models.HangupCause.USER_BUSY
NOW = datetime.now().astimezone()
