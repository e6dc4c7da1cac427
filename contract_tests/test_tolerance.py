"""The client reads what servers really write, and what it cannot read is an error of its own."""

from __future__ import annotations

import functools
import json
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bandwidth_catapult import Catapult, ClientError, Pages, webhooks
from contract_tests.client_payloads import lost
from contract_tests.client_surface import CREDENTIALS, Method, arguments, promised
from contract_tests.document import Document
from contract_tests.loose_replies import loose

DOCUMENT = Document.load()


@functools.cache
def replies(method: str) -> st.SearchStrategy[Any]:
    """Bodies of the method's answer of success."""
    operation = METHODS[method].operation
    schema = DOCUMENT.reply_schema(operation, operation.success_statuses()[0])
    assert schema is not None
    return loose(DOCUMENT, schema)


@functools.cache
def events(kind: str) -> st.SearchStrategy[dict[str, Any]]:
    """Events of one type."""
    event = loose(DOCUMENT, DOCUMENT.schema(DOCUMENT.events[kind][0]))
    return event.map(lambda fields: fields | {"eventType": kind})


METHODS = {
    name: one
    for name, one in promised(DOCUMENT).items()
    if DOCUMENT.reply_schema(one.operation, one.operation.success_statuses()[0]) is not None
}
EVENTS = sorted(DOCUMENT.events)
OFTEN = settings(
    max_examples=400, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)


def answered(method: Method, answer: httpx.Response) -> Any:
    """What the client's method returns when this is the answer to its request."""
    transport = httpx.MockTransport(lambda _: answer)
    with Catapult(**CREDENTIALS, validate=False, transport=transport, max_retries=0) as client:
        resource, name = method.name.split(".")
        bound = getattr(getattr(client, resource), name)
        result = bound(**arguments(bound))
        return next(result.pages()).items if isinstance(result, Pages) else result


def status_of(method: Method) -> int:
    return method.operation.success_statuses()[0]


@OFTEN
@given(st.data())
def test_every_reply_is_read_in_every_spelling_and_nothing_known_is_lost(
    data: st.DataObject,
) -> None:
    method = METHODS[data.draw(st.sampled_from(sorted(METHODS)))]
    body = data.draw(replies(method.name))
    answer = httpx.Response(status_of(method), json=body, headers={"Location": "/v1/x/x-1"})
    assert list(lost(DOCUMENT, body, answered(method, answer))) == []


@pytest.mark.parametrize("text", ["null", "NULL"])
def test_a_text_that_says_null_stays_a_text(text: str) -> None:
    answer = httpx.Response(200, json={"id": "m-1", "text": text, "tag": text})
    read = answered(METHODS["messages.get"], answer)
    assert (read.text, read.tag) == (text, text)


@OFTEN
@given(st.data())
def test_every_event_is_read_in_every_spelling_and_nothing_known_is_lost(
    data: st.DataObject,
) -> None:
    kind = data.draw(st.sampled_from(EVENTS))
    body = data.draw(events(kind))
    read = webhooks.parse(json.dumps(body).encode())
    assert not isinstance(read, webhooks.UnknownEvent)
    assert list(lost(DOCUMENT, body, read)) == []


@OFTEN
@given(st.data())
def test_an_event_of_an_unknown_type_keeps_every_field(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(EVENTS))
    body = data.draw(events(kind)) | {
        "eventType": data.draw(st.sampled_from(["levitate", "", None, 7, {}]))
    }
    read = webhooks.parse(json.dumps(body))
    assert isinstance(read, webhooks.UnknownEvent)
    assert read.data == body


def spoilt(body: Any, data: st.DataObject) -> bytes:
    """A reply that cannot be what it should be: cut, of another kind, of no known encoding."""
    whole = json.dumps(body).encode()
    wrong: st.SearchStrategy[Any] = st.sampled_from(
        [None, True, -1, 1e400, "x", [], {}, [[]], {"id": {}}]
    )
    if isinstance(body, dict) and body:
        name = data.draw(st.sampled_from(sorted(body)))
        without = {key: value for key, value in body.items() if key != name}
        bodies = st.sampled_from([without, body | {name: data.draw(wrong)}])
        changed = json.dumps(data.draw(bodies)).encode()
    else:
        changed = json.dumps(data.draw(wrong)).encode()
    return data.draw(
        st.sampled_from(
            [
                changed,
                whole[: len(whole) // 2],
                b"",
                b"<html><body>502</body></html>",
                b"\xff\xfe\x00{",
                whole + whole,
                b"[" * 100_000,
            ]
        )
    )


@OFTEN
@given(st.data())
def test_a_reply_that_cannot_be_read_raises_nothing_but_our_own_error(data: st.DataObject) -> None:
    method = METHODS[data.draw(st.sampled_from(sorted(METHODS)))]
    status = data.draw(st.sampled_from([status_of(method), 299, 400, 404, 429, 500, 503, 302]))
    content = spoilt(data.draw(replies(method.name)), data)
    kinds = st.sampled_from(["application/json", "text/html; charset=utf-16", ""])
    headers = {"Content-Type": data.draw(kinds), "X-RateLimit-Reset": "soon"}
    told: list[ClientError] = []
    try:
        answered(method, httpx.Response(status, content=content, headers=headers))
    except ClientError as error:
        told.append(error)
    assert all(method.name.split(".")[0] in str(error) and repr(error) for error in told)
    assert told or 200 <= status < 300


@OFTEN
@given(st.data())
def test_an_event_that_cannot_be_read_raises_nothing_but_our_own_error(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(EVENTS))
    body = data.draw(events(kind))
    content: Any = data.draw(
        st.sampled_from([spoilt(body, data), urlencode(body), f"/x?{urlencode(body)}", body])
    )
    told: list[str] = []
    try:
        webhooks.parse(content)
    except webhooks.InvalidEventError as error:
        told.append(str(error))
    assert all(told)
