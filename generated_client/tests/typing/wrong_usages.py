# pyright: strict
# What follows from a wrong line is of unknown type, and is not counted again:
# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false
"""How the client is not to be used. Never run: mypy and pyright must report each marked line."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import TextIO

import httpx

import bandwidth_catapult
from bandwidth_catapult import ApiError, AsyncCatapult, Catapult, Created, models, webhooks


def clients() -> None:
    print(bandwidth_catapult.Client)  # wrong: a name that is not exported
    Catapult("u-1", "t", "s")  # wrong: settings go by name
    Catapult(user_id=1)  # wrong: an id is text
    Catapult(timeout=None)  # wrong: there is no endless time-out
    Catapult(timeout="30")  # wrong: seconds are a number
    Catapult(api_key="k")  # wrong: an argument that is not there
    Catapult(http_client=httpx.AsyncClient())  # wrong: a client of the other kind
    AsyncCatapult(transport=httpx.HTTPTransport())  # wrong: a transport of the other kind
    Catapult().with_options(token="t")  # wrong: a setting that cannot be changed
    Catapult().with_options(retries=3)  # wrong: an option that is not there
    with AsyncCatapult():  # wrong: it is opened with `async with`
        pass


def calls(client: Catapult, call: models.Call) -> None:
    client.calls.create(from_="+1")  # wrong: somebody must be called
    client.calls.create("+1", "+1")  # wrong: arguments go by name
    client.calls.create(from_="+1", to="+1", frm="+1")  # wrong: an argument that is not there
    client.calls.create(from_="+1", to="+1", callbackUrl="x")  # wrong: names are in snake case
    client.calls.create(from_="+1", to="+1", call_timeout="30")  # wrong: seconds are a number
    client.calls.create(from_=19195551212, to="+1")  # wrong: a number is text
    client.calls.create(from_="+1", to="+1", sip_headers={"X-A": 1})  # wrong: headers are text
    client.calls.create(from_="+1", to="+1", callback_http_method="PUT")  # wrong: not a value
    client.calls.create(from_="+1", to="+1", callback_http_method="get")  # wrong: not a value
    client.calls.update("c-1", state=models.CallState.ACTIVE)  # wrong: another enum
    client.calls.update(state="active")  # wrong: which call
    client.calls.get()  # wrong: which call
    client.calls.get(1)  # wrong: an id is text
    client.calls.get("c-1", "c-2")  # wrong: one call at a time
    client.calls.get(created(client))  # wrong: the id of what was created is its `id`
    client.calls.transfer("c-1")  # wrong: where to
    client.calls.hangup("c-1", state="active")  # wrong: the alias sets the state
    client.calls.hang_up("c-1")  # wrong: a method that is not there
    client.call.get("c-1")  # wrong: a resource that is not there
    client.calls.create(from_="+1", to="+1").state  # wrong: a creation has only an id  # noqa: B018
    _ = call.state.upper()  # wrong: it may be absent
    _ = call.startTime  # wrong: names are in snake case
    _ = models.CallState.RINGING  # wrong: not a member
    _ = models.Cal  # wrong: not a model
    _ = webhooks.Sms  # wrong: not an event
    _: int = call.id  # wrong: an id is text


def created(client: Catapult) -> Created:
    return client.calls.create(from_="+1", to="+1")


def lists(client: Catapult) -> None:
    _ = client.calls.list()[0]  # wrong: a list that fetches has no places
    _ = len(client.calls.list())  # wrong: nor a length
    client.calls.list(limit="20")  # wrong: a number of items
    client.calls.list(sort_order="down")  # wrong: not a value
    _ = client.calls.list().collect()  # wrong: only the asynchronous list has that
    for call in client.calls.list():
        _ = call.text  # wrong: a call is no message
    for page in client.calls.list().pages():
        _ = page.state  # wrong: a page is no call


async def async_calls(client: AsyncCatapult) -> None:
    client.calls.get("c-1")  # wrong: it must be awaited
    _ = client.calls.get("c-1").state  # wrong: it must be awaited
    await client.calls.list()  # wrong: a list is iterated
    for _ in client.calls.list():  # wrong: with `async for`
        pass
    async for event in client.calls.list_events("c-1"):  # wrong: this list is awaited
        print(event)
    _ = list(client.calls.list())  # wrong: with `collect`
    _ = client.calls.with_raw_response.get("c-1").status  # wrong: it must be awaited
    await client.media.download("a.mp3")  # wrong: it waits when it is read
    _ = client.media.download("a.mp3").read().decode()  # wrong: it must be awaited


def messages(client: Catapult) -> None:
    client.messages.send(from_="+1", text="Hi")  # wrong: to whom
    client.messages.send(from_="+1", to=["+1"], text="Hi")  # wrong: one number
    client.messages.send(from_="+1", to="+1", text="Hi", media=[1])  # wrong: files are URLs
    client.messages.send_many({"from": "+1"})  # wrong: a list of messages
    client.messages.send_many(["Hi"])  # wrong: a text is no message
    models.CreateMessageRequest("+1", "+1", "Hi")  # wrong: fields go by name
    models.CreateMessageRequest(from_="+1", text="Hi")  # wrong: to whom


def raw_responses(client: Catapult) -> None:
    raw = client.calls.with_raw_response.get("c-1")
    _ = raw.state  # wrong: it is read with `parse()`
    _: bytes = raw.headers["Location"]  # wrong: a header is text
    client.calls.with_raw_response.get()  # wrong: which call
    client.calls.with_raw_response.hang_up("c-1")  # wrong: a method that is not there
    for _ in client.calls.with_raw_response.list():  # wrong: an answer is no list
        pass


def files(client: Catapult, text: TextIO, pieces: AsyncIterator[bytes], path: Path) -> None:
    client.media.upload("a.mp3", "text")  # wrong: text is no file
    client.media.upload("a.mp3", text)  # wrong: a file that is opened as text
    client.media.upload("a.mp3", pieces)  # wrong: what only an asynchronous client can read
    client.media.upload("a.mp3", path)  # wrong: a path is no file
    client.media.upload(b"bytes")  # wrong: under which name
    client.media.download("a.mp3").save(path)  # wrong: a method that is not there
    _: str = client.media.download("a.mp3").read()  # wrong: a file is bytes


def what_went_wrong(client: Catapult) -> None:
    try:
        client.calls.get("c-1")
    except ApiError as error:
        _ = error.status_code  # wrong: it is called `status`
        _ = error.code.upper()  # wrong: it may be absent
        _ = error.reset_at + 1  # wrong: it may be absent
        _ = models.ErrorCode.NO_SUCH_CODE  # wrong: not a documented code


def events(body: bytes) -> None:
    event = webhooks.parse(body)
    _ = event.call_id  # wrong: not every event has a call
    webhooks.parse(1)  # wrong: not a body
    webhooks.parse()  # wrong: no body
    if isinstance(event, webhooks.SmsEvent):
        _ = event.cause  # wrong: a message does not hang up


def routes() -> None:
    router = webhooks.Router(username="app", password="secret")
    webhooks.Router("app", "secret")  # wrong: credentials go by name

    @router.on(webhooks.HangupEvent)  # wrong: the function takes another event
    def arrived(event: webhooks.SmsEvent) -> None:
        _ = event.cause  # wrong: a message does not hang up

    @router.on("hangup")  # wrong: events are classes
    def hung_up(event: webhooks.HangupEvent) -> None:
        _ = event.cause

    @router.otherwise  # wrong: every other event may come
    def some(event: webhooks.SmsEvent) -> None:
        _ = event.text

    router.dispatch(body=1)  # wrong: not a body
    router.dispatch(b"{}", "Basic x")  # wrong: the header goes by name
    print(arrived, hung_up, some)
