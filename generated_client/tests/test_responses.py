"""What is read: ids, loose spellings, and news that must not raise."""

import json
from datetime import UTC, datetime
from decimal import Decimal

import httpx
import pytest

from bandwidth_catapult import Catapult, InvalidResponseError
from bandwidth_catapult.models import CallState

from .conftest import Server


@pytest.mark.parametrize(
    "location",
    [
        "https://api.example/v1/users/u-1/calls/c-1",
        "/v1/users/u-1/calls/c-1",
        "/v1/users/u-1/calls/c-1/",
        "c-1",
        "/v1/users/u-1/calls/c-1?x=y",
    ],
)
def test_the_id_is_the_last_segment_of_the_location(
    client: Catapult, server: Server, location: str
) -> None:
    server.answers(httpx.Response(201, headers={"Location": location}))
    created = client.calls.create(from_="+19195551212", to="+19195551213")
    assert (created.id, created.location) == ("c-1", location)


def test_a_creation_without_a_location_is_our_error(client: Catapult, server: Server) -> None:
    server.answers(httpx.Response(201))
    with pytest.raises(InvalidResponseError, match="Location") as caught:
        client.calls.create(from_="+19195551212", to="+19195551213")
    assert caught.value.response.status == 201


def test_unknown_fields_and_values_do_not_raise(client: Catapult, server: Server) -> None:
    server.answers(httpx.Response(200, json={"id": "c-1", "state": "levitating", "aura": {"x": 1}}))
    call = client.calls.get("c-1")
    assert call.state == "levitating"
    assert call.state is not None
    assert not call.state.is_known
    assert CallState("completed") is CallState.COMPLETED


def test_booleans_and_numbers_may_be_text(client: Catapult, server: Server) -> None:
    body = {"id": "c-1", "recordingEnabled": "true", "callTimeout": "60", "from": "+1"}
    server.answers(httpx.Response(200, json=body))
    call = client.calls.get("c-1")
    assert (call.recording_enabled, call.call_timeout, call.from_) == (True, 60, "+1")


@pytest.mark.parametrize(
    "written",
    [
        "2012-11-14T16:28:31.536Z",
        "2012-11-14T14:28:31.536-02",
        "2012-11-14T14:28:31.536-02:00",
        "2012-11-14T14:28:31.536-0200",
        "2012-11-14T16:28:31.536",
        1352910511536,
        "1352910511536",
        "2012-11-14T16:27:91.536Z",
    ],
)
def test_every_spelling_of_a_time_is_the_same_time(
    client: Catapult, server: Server, written: str | int
) -> None:
    server.answers(httpx.Response(200, json={"id": "c-1", "startTime": written}))
    assert client.calls.get("c-1").start_time == datetime(
        2012, 11, 14, 16, 28, 31, 536000, tzinfo=UTC
    )


def test_null_is_absent(client: Catapult, server: Server) -> None:
    server.answers(httpx.Response(200, json={"id": "c-1", "state": None, "startTime": None}))
    call = client.calls.get("c-1")
    assert (call.state, call.start_time) == (None, None)


def test_money_is_exact(client: Catapult, server: Server) -> None:
    server.answers(httpx.Response(200, json={"balance": "538.37250", "accountType": "pre-pay"}))
    assert str(client.account.get().balance) == "538.37250"
    assert client.account.get().balance == Decimal("538.3725")


@pytest.mark.parametrize(
    "body", [b"", b"<html></html>", b'{"id": "c-1', b"\xff\xfe", b"[]", b"null", b'{"id": {}}']
)
def test_a_body_that_is_not_what_was_promised_is_our_error(
    client: Catapult, server: Server, body: bytes
) -> None:
    server.answers(httpx.Response(200, content=body))
    with pytest.raises(InvalidResponseError) as caught:
        client.calls.get("c-1")
    assert caught.value.response.content == body


def test_deep_nesting_does_not_break_the_reader(client: Catapult, server: Server) -> None:
    server.answers(
        httpx.Response(200, content=json.dumps({"id": "c-1"})[:-1] + ', "x": ' + "[" * 9999)
    )
    with pytest.raises(InvalidResponseError):
        client.calls.get("c-1")


def test_a_raw_response_has_status_headers_bytes_and_the_typed_answer(
    client: Catapult, server: Server
) -> None:
    server.answers(httpx.Response(200, json={"id": "c-1"}, headers={"X-Thing": "1"}))
    raw = client.calls.with_raw_response.get("c-1")
    assert (raw.status, raw.headers["x-thing"], raw.content) == (200, "1", b'{"id":"c-1"}')
    assert raw.parse().id == "c-1"


def test_the_raw_response_of_a_list_is_its_first_page(client: Catapult, server: Server) -> None:
    server.answers(httpx.Response(200, json=[{"id": "c-1"}], headers={"Link": '</x>; rel="next"'}))
    assert [one.id for one in client.calls.with_raw_response.list().parse()] == ["c-1"]
    assert len(server.requests) == 1
