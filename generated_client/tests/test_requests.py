"""What is sent: only what was passed, and never to another place."""

import base64

import httpx
import pytest

from bandwidth_catapult import Catapult, InvalidArgumentError
from bandwidth_catapult.models import CreateMessageRequest

from .conftest import Server


def test_only_what_was_passed_is_sent(client: Catapult, server: Server) -> None:
    server.answers(httpx.Response(201, headers={"Location": "/v1/users/u-1/calls/c-1"}))
    client.calls.create(from_="+19195551212", to="+19195551213", call_timeout=30)
    assert server.body == {"from": "+19195551212", "to": "+19195551213", "callTimeout": 30}


def test_none_is_the_same_as_not_passed(client: Catapult, server: Server) -> None:
    server.answers(httpx.Response(201, headers={"Location": "/v1/users/u-1/calls/c-1"}))
    client.calls.create(from_="+19195551212", to="+19195551213", tag=None)
    assert "tag" not in server.body


def test_false_and_empty_text_are_sent(client: Catapult, server: Server) -> None:
    client.bridges.update("brg-1", bridge_audio=False, call_ids=[])
    assert server.body == {"bridgeAudio": False, "callIds": []}
    client.calls.play_audio("c-1", file_url="")
    assert server.body == {"fileUrl": ""}


def test_a_request_without_a_body_has_no_content_type(client: Catapult, server: Server) -> None:
    client.calls.with_raw_response.get("c-1")
    assert "Content-Type" not in server.last.headers


def test_credentials_are_sent_as_basic_authentication(client: Catapult, server: Server) -> None:
    client.calls.with_raw_response.get("c-1")
    sent = server.last.headers["Authorization"]
    assert sent == "Basic " + base64.b64encode(b"token-1:secret-1").decode()


def test_the_user_id_of_the_client_fills_the_path(client: Catapult, server: Server) -> None:
    client.calls.with_raw_response.get("c-1")
    assert str(server.last.url) == "https://api.example/v1/users/u-1/calls/c-1"


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_a_path_parameter_that_reaches_another_resource_is_refused(
    client: Catapult, server: Server, value: str
) -> None:
    with pytest.raises(InvalidArgumentError, match="numberId") as caught:
        client.with_options(validate=False).phone_numbers.delete(value)
    assert caught.value.field == "numberId"
    assert server.requests == []


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("+19195551212", "%2B19195551212"),
        ("a/b", "a%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("%2e%2e", "%252e%252e"),
        ("ü", "%C3%BC"),
    ],
)
def test_everything_reserved_in_a_path_parameter_is_encoded(
    client: Catapult, server: Server, value: str, written: str
) -> None:
    client.phone_numbers.delete(value)
    assert server.last.url.raw_path.decode() == f"/v1/users/u-1/phoneNumbers/{written}"


def test_query_values_are_encoded(client: Catapult, server: Server) -> None:
    server.answers(httpx.Response(200, json=[]))
    list(client.calls.list(from_="+19195551212", size=10))
    assert server.last.url.query == b"from=%2B19195551212&size=10"


def test_limits_are_checked_before_anything_is_sent(client: Catapult, server: Server) -> None:
    with pytest.raises(InvalidArgumentError, match=r"callTimeout.*300.*got 301") as caught:
        client.calls.create(from_="+19195551212", to="+19195551213", call_timeout=301)
    assert caught.value.field == "callTimeout"
    with pytest.raises(InvalidArgumentError, match=r"calls.list: size"):
        client.calls.list(size=1001)
    assert server.requests == []


def test_the_check_can_be_switched_off(client: Catapult, server: Server) -> None:
    server.answers(httpx.Response(201, headers={"Location": "/v1/users/u-1/calls/c-1"}))
    client.with_options(validate=False).calls.create(from_="nobody", to="", call_timeout=301)
    assert server.body == {"from": "nobody", "to": "", "callTimeout": 301}


def test_a_value_that_json_does_not_have_is_refused(client: Catapult, server: Server) -> None:
    with pytest.raises(InvalidArgumentError):
        client.with_options(validate=False).calls.create(from_=object(), to="+1")  # type: ignore[arg-type]
    assert server.requests == []


def test_several_messages_are_one_list(client: Catapult, server: Server) -> None:
    server.answers(httpx.Response(202, json=[{"result": "accepted", "location": "/m-1"}]))
    results = client.messages.create_many(
        [
            {"from": "+19195551212", "to": "+19195551213", "text": "one"},
            CreateMessageRequest(from_="+19195551212", to="+19195551214", text="two"),
        ]
    )
    assert [one["text"] for one in server.body] == ["one", "two"]
    assert set(server.body[1]) == {"from", "to", "text"}
    assert results[0].result == "accepted"


@pytest.mark.parametrize("wrong", ["audio/mpeg\r\nX-Evil: 1", "ü"])
def test_a_header_value_cannot_smuggle_anything(
    client: Catapult, server: Server, wrong: str
) -> None:
    with pytest.raises(InvalidArgumentError, match="Content-Type"):
        client.media.upload("a.mp3", b"sound", content_type=wrong)
    assert server.requests == []


def test_text_that_utf_8_cannot_write_is_refused(client: Catapult, server: Server) -> None:
    for attempt in (
        lambda: client.calls.get("\ud800"),
        lambda: client.calls.list(bridge_id="\ud800"),
        lambda: client.calls.create(from_="+19195551212", to="+19195551213", tag="\ud800"),
    ):
        with pytest.raises(InvalidArgumentError):
            attempt()
    assert server.requests == []


def test_what_can_have_one_value_only_is_sent_by_itself(client: Catapult, server: Server) -> None:
    client.messages.redact("m-1")
    assert server.body == {"text": ""}


def test_a_transfer_may_answer_with_a_new_call(client: Catapult, server: Server) -> None:
    assert client.calls.transfer("c-1", transfer_to="+19195551213") is None
    server.answers(httpx.Response(200, headers={"Location": "/v1/users/u-1/calls/c-2"}))
    created = client.calls.transfer("c-1", transfer_to="+19195551213")
    assert created is not None
    assert created.id == "c-2"
