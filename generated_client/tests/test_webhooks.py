"""Events as a POST or a GET brings them."""

import json
from datetime import UTC, datetime
from typing import Any, get_args
from urllib.parse import urlencode

import msgspec
import pytest

from bandwidth_catapult import InvalidEventError, webhooks

EVENTS = [kind for kind in get_args(webhooks.Event) if kind is not webhooks.UnknownEvent]
SAMPLES: dict[type, Any] = {str: "text", int: 7, bool: True}


def sample(kind: type[msgspec.Struct]) -> dict[str, Any]:
    """A document with every required field of an event."""
    document: dict[str, Any] = {}
    for field in msgspec.structs.fields(kind):
        if field.name == "event_type":
            document[field.encode_name] = field.default
        elif field.required:
            document[field.encode_name] = value_of(field.type)
    return document


def value_of(kind: Any) -> Any:
    if getattr(kind, "__origin__", None) is list:
        return ["https://example.com/a.jpg"]
    if kind in SAMPLES:
        return SAMPLES[kind]
    return "2012-11-14T16:28:31.536Z" if kind.__name__ == "Moment" else "anything"


@pytest.mark.parametrize("kind", EVENTS)
def test_every_event_is_read_from_json(kind: type[msgspec.Struct]) -> None:
    body = json.dumps({**sample(kind), "brandNew": {"x": 1}})
    assert type(webhooks.parse(body.encode())) is kind
    assert webhooks.parse(body) == webhooks.parse(json.loads(body))


@pytest.mark.parametrize("kind", EVENTS)
def test_every_event_is_read_from_a_query_string(kind: type[msgspec.Struct]) -> None:
    document = sample(kind)
    query = urlencode({k: str(v).lower() if v is True else v for k, v in document.items()}, True)
    for body in (query, f"?{query}", f"https://example.com/hook?{query}", query.encode()):
        assert webhooks.parse(body) == webhooks.parse(document)


def test_an_event_can_be_matched() -> None:
    event = webhooks.parse(
        '{"eventType": "hangup", "callId": "c-1", "callUri": "https://x", "from": "+1", "to": "+2",'
        ' "cause": "USER_BUSY", "time": "2012-11-14T16:28:31-03"}'
    )
    match event:
        case webhooks.HangupEvent(cause="USER_BUSY", call_id=call):
            assert call == "c-1"
        case _:
            pytest.fail(f"{event} did not match")
    assert event.time == datetime(2012, 11, 14, 19, 28, 31, tzinfo=UTC)


def test_an_unknown_type_is_an_unknown_event_with_its_fields() -> None:
    event = webhooks.parse('{"eventType": "levitation", "height": 3}')
    assert event == webhooks.UnknownEvent(
        event_type="levitation", data={"eventType": "levitation", "height": 3}
    )


@pytest.mark.parametrize("body", ["{}", '{"eventType": 7}', '{"eventType": null}', "a=b"])
def test_an_event_without_a_type_is_unknown(body: str) -> None:
    event = webhooks.parse(body)
    assert isinstance(event, webhooks.UnknownEvent)
    assert event.event_type is None


@pytest.mark.parametrize("body", [b"", b"nothing", b"{", b"[]", b'{"eventType": "hang', b"\xff"])
def test_a_body_that_is_neither_json_nor_a_query_is_our_error(body: bytes) -> None:
    with pytest.raises(InvalidEventError):
        webhooks.parse(body)


def test_an_unknown_value_of_an_enum_is_kept() -> None:
    event = webhooks.parse({**sample(webhooks.HangupEvent), "cause": "ALIENS"})
    assert isinstance(event, webhooks.HangupEvent)
    assert event.cause == "ALIENS"


def test_json_inside_a_query_value_is_read() -> None:
    document = {**sample(webhooks.AnswerEvent), "diversion": '{"privacy":"off","counter":"1"'}
    event = webhooks.parse(urlencode(document))
    assert isinstance(event, webhooks.AnswerEvent)
    assert event.diversion is not None
    assert (event.diversion.privacy, event.diversion.counter) == ("off", 1)


def test_several_values_of_one_query_name_are_a_list() -> None:
    document = {**sample(webhooks.MmsEvent), "media": ["https://x/1", "https://x/2"]}
    event = webhooks.parse(urlencode(document, True))
    assert isinstance(event, webhooks.MmsEvent)
    assert event.media == ["https://x/1", "https://x/2"]


def test_an_empty_query_value_of_a_number_is_absent() -> None:
    document = {**sample(webhooks.SmsEvent), "deliveryCode": ""}
    event = webhooks.parse(urlencode(document))
    assert isinstance(event, webhooks.SmsEvent)
    assert event.delivery_code is None


def test_further_members_of_an_open_object_are_kept() -> None:
    diversion = {"privacy": "off", "counter": "2", "Limit": 1, "x-other": "y"}
    event = webhooks.parse({**sample(webhooks.AnswerEvent), "diversion": diversion})
    assert isinstance(event, webhooks.AnswerEvent)
    assert event.diversion is not None
    assert (event.diversion.counter, event.diversion["x-other"]) == (2, "y")
    assert event.diversion == diversion


def test_a_list_in_brackets_is_read_from_a_query() -> None:
    document = {**sample(webhooks.MmsEvent), "media": "[https://x/1, https://x/a,b]"}
    event = webhooks.parse(urlencode(document))
    assert isinstance(event, webhooks.MmsEvent)
    assert event.media == ["https://x/1", "https://x/a,b"]
