"""What is given or answered wrongly ends in an error of ours that says what it is."""

import asyncio
import copy
import io
import math
import pickle
from collections.abc import AsyncIterator, Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, ClassVar, cast

import httpx
import pytest
from msgspec import Meta

from bandwidth_catapult import (
    AsyncCatapult,
    Catapult,
    ClientError,
    ConfigurationError,
    ConnectError,
    InvalidArgumentError,
    InvalidEventError,
    InvalidResponseError,
    StatusError,
    UnauthenticEventError,
    webhooks,
)
from bandwidth_catapult._limits import Asked, Limits
from bandwidth_catapult._model import Model

from .conftest import Server

GIVEN: dict[str, Any] = {"user_id": "u", "token": "t", "secret": "s"}
CALL: dict[str, Any] = {"from_": "+19195551212", "to": "+19195551213"}


def within_itself() -> dict[str, Any]:
    found: dict[str, Any] = {}
    found["media"] = [found]
    return found


@pytest.mark.parametrize(
    "option",
    [
        {"timeout": None},
        {"timeout": "3"},
        {"timeout": True},
        {"max_retries": None},
        {"max_retries": "2"},
        {"max_retries": 1.5},
        {"max_wait": None},
        {"max_wait": "a"},
        {"retry_budget": None},
        {"retry_budget": math.nan},
        {"user_id": 5},
        {"user_id": "\ud800"},
        {"token": b"t"},
        {"secret": "\ud800"},
        {"http_client": 5},
        {"http_client": httpx.AsyncClient()},
        {"transport": 5},
        {"http_client": httpx.Client(), "transport": httpx.MockTransport(Server())},
    ],
)
def test_an_option_of_the_wrong_kind_is_named(option: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError, match=next(iter(option))):
        Catapult(**{**GIVEN, **option})


def test_a_blocking_http_client_is_refused_by_the_asynchronous_one() -> None:
    with pytest.raises(ConfigurationError, match=r"http_client must be an httpx\.AsyncClient"):
        AsyncCatapult(**GIVEN, http_client=cast(httpx.AsyncClient, httpx.Client()))


@pytest.mark.parametrize(
    ("variable", "value"),
    [("HTTP_PROXY", "foo://bar:1"), ("SSL_CERT_FILE", "/there/is/no/such/file")],
)
def test_what_httpx_cannot_use_in_the_environment_is_our_error(
    variable: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(ConfigurationError, match=variable):
        Catapult(**GIVEN)


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.calls.get("c-1"),
        lambda client: list(client.calls.list()),
        lambda client: client.media.download("a").read(),
    ],
)
def test_a_closed_client_says_so(client: Catapult, call: Callable[[Catapult], object]) -> None:
    client.close()
    with pytest.raises(ConfigurationError, match="the client is closed"):
        call(client)


def test_an_asynchronous_closed_client_says_so(async_client: AsyncCatapult) -> None:
    async def use_after_close() -> None:
        await async_client.aclose()
        await async_client.calls.get("c-1")

    with pytest.raises(ConfigurationError, match="the client is closed"):
        asyncio.run(use_after_close())


@pytest.mark.parametrize("validate", [True, False])
@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.messages.create_many([within_itself()]),
        lambda client: client.messages.create_many([{"from": math.nan}]),
        lambda client: client.calls.list(limit="5"),
        lambda client: client.calls.list(limit=1.5),
        lambda client: client.messages.list(size=math.inf),
        lambda client: client.messages.list(size=10**5000),
        lambda client: client.messages.list(size=Decimal("sNaN")),
        lambda client: client.calls.create(**CALL, callback_timeout=10**5000),
        lambda client: client.calls.create(**CALL, callback_timeout=Decimal("Infinity")),
    ],
)
def test_a_value_that_cannot_be_written_is_refused(
    client: Catapult, server: Server, call: Callable[[Catapult], object], validate: bool
) -> None:
    with pytest.raises(InvalidArgumentError):
        call(client.with_options(validate=validate))
    assert server.requests == []


async def pieces() -> AsyncIterator[bytes]:
    yield b"a"


def closed_file() -> io.BytesIO:
    file = io.BytesIO(b"a")
    file.close()
    return file


@pytest.mark.parametrize("content", [pieces(), ["text"], [1], {b"a": 1}, closed_file()])
def test_an_upload_that_is_no_bytes_is_our_error(
    client: Catapult, server: Server, content: Any
) -> None:
    with pytest.raises(InvalidArgumentError, match="content"):
        client.media.upload("a", content)
    assert server.requests == []


@pytest.mark.parametrize("length", [-1, 2, 4, "x", 3.0])
def test_a_length_that_is_not_that_of_the_content_is_refused(
    client: Catapult, server: Server, length: Any
) -> None:
    with pytest.raises(InvalidArgumentError, match="content_length"):
        client.media.upload("a", b"abc", content_length=length)
    assert server.requests == []


def test_an_error_of_an_iterator_comes_out_as_it_is(client: Catapult) -> None:
    def broken() -> Iterator[bytes]:
        yield b"a"
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        client.media.upload("a", broken())


def test_a_downloaded_file_has_the_permissions_of_any_new_file(
    client: Catapult, server: Server, tmp_path: Path
) -> None:
    server.answers(httpx.Response(200, content=b"abc"))
    (tmp_path / "plain").write_bytes(b"")
    client.media.download("a").to_file(tmp_path / "loaded")
    client.media.download("a").to_file(tmp_path / ("n" * 250))
    assert (tmp_path / "loaded").stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert len(list(tmp_path.iterdir())) == 3


def test_a_download_to_a_folder_leaves_nothing(
    client: Catapult, server: Server, tmp_path: Path
) -> None:
    server.answers(httpx.Response(200, content=b"abc"))
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        client.media.download("a").to_file(tmp_path / "folder")
    assert list(tmp_path.iterdir()) == [tmp_path / "folder"]


@pytest.mark.parametrize("location", ["http://[x/1", "//["])
def test_a_location_that_is_no_url_is_our_error(
    client: Catapult, server: Server, location: str
) -> None:
    server.answers(httpx.Response(201, headers={"Location": location}))
    with pytest.raises(InvalidResponseError, match="Location"):
        client.calls.create(**CALL)


@pytest.mark.parametrize("target", ["http://[x", "?page=\x7f"])
def test_a_link_that_is_no_url_does_not_cut_the_list_short_in_silence(
    client: Catapult, server: Server, target: str
) -> None:
    headers = {"Link": f'<{target}>; rel="next"'}
    server.answers(httpx.Response(200, headers=headers, json=[{"id": "c-1"}]))
    with pytest.raises(InvalidResponseError, match="Link"):
        list(client.calls.list())


HANGUP = {
    "eventType": "hangup",
    "callId": "c-1",
    "callUri": "https://api.example/v1/users/u-1/calls/c-1",
    "from": "+19195551212",
    "to": "+19195551213",
    "time": "2012-11-14T16:28:31Z",
}


@pytest.mark.parametrize(
    "body",
    [
        None,
        5,
        [("a", "b")],
        {**HANGUP, "time": "9999-12-31T23:59:75Z"},
        "eventType=mms&media=" + "[" * 100_000,
        "eventType=mms&media=\ud800",
    ],
)
def test_an_event_that_is_none_is_our_error(body: Any) -> None:
    with pytest.raises(InvalidEventError):
        webhooks.parse(body)


def test_the_url_before_the_question_mark_does_not_matter() -> None:
    event = webhooks.parse("http://[x/?eventType=news&a=b#end")
    assert event == webhooks.UnknownEvent("news", {"eventType": "news", "a": "b"})


def test_a_byte_order_mark_does_not_matter() -> None:
    assert isinstance(webhooks.parse(b'\xef\xbb\xbf{"eventType": "news"}'), webhooks.UnknownEvent)


def test_a_router_is_not_set_up_wrongly() -> None:
    router = webhooks.Router()
    with pytest.raises(ConfigurationError, match="class of events"):
        router.on(cast(type[Any], "hangup"))
    with pytest.raises(ConfigurationError, match="function"):
        router.on(webhooks.HangupEvent)(cast(Any, None))
    with pytest.raises(ConfigurationError, match="function"):
        router.otherwise(cast(Any, None))
    with pytest.raises(ConfigurationError, match="not empty"):
        webhooks.Router(username="", password="")


def test_a_router_trusts_text_only() -> None:
    router = webhooks.Router(username="u", password="p")
    for header in (b"Basic dTpw", 5):
        with pytest.raises(UnauthenticEventError):
            router.dispatch(HANGUP, authorization=cast(str, header))


def pickled(error: ClientError) -> ClientError:
    found: ClientError = pickle.loads(pickle.dumps(error))
    return found


def refused(call: Callable[[], object]) -> ClientError:
    with pytest.raises(ClientError) as caught:
        call()
    return caught.value


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
def test_errors_can_be_copied_and_pickled(
    client: Catapult, server: Server, again: Callable[[ClientError], ClientError]
) -> None:
    def no_connection(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("down", request=request)

    server.answers(httpx.Response(404, json={"code": "gone"}))
    missing = refused(lambda: client.calls.get("c-1"))
    server.answers(no_connection)
    options = client.with_options(max_retries=0)
    upload = refused(lambda: options.media.upload("a", io.BytesIO(b"a")))
    argument = refused(lambda: client.calls.get(""))
    for error in (missing, upload, argument):
        other = again(error)
        assert type(other) is type(error)
        assert str(other) == str(error)
        assert vars(other).keys() == vars(error).keys()
    found = again(missing)
    assert isinstance(found, StatusError)
    assert (found.status, found.fields) == (404, {"code": "gone"})
    assert found.response.content == b'{"code":"gone"}'
    tried = again(upload)
    assert isinstance(tried, ConnectError)
    assert (tried.request.operation, tried.maybe_executed) == ("media.upload", False)


@pytest.mark.parametrize(
    "call",
    [
        lambda client: client.messages.create_many(None),
        lambda client: client.media.upload("a", None),
    ],
)
def test_a_body_that_is_missing_is_not_sent(
    client: Catapult, server: Server, call: Callable[[Catapult], object]
) -> None:
    with pytest.raises(InvalidArgumentError):
        call(client.with_options(validate=False))
    assert server.requests == []


def test_a_refused_value_is_told_unless_it_is_long_or_holds_a_password(
    client: Catapult, server: Server
) -> None:
    with pytest.raises(InvalidArgumentError, match=r"from: .*got 'nobody' \(see methods/calls"):
        client.calls.create(from_="nobody", to="+19195551213")
    with pytest.raises(InvalidArgumentError, match="got text of 70 characters"):
        client.calls.create(from_="9" * 70, to="+19195551213")
    with pytest.raises(InvalidArgumentError) as caught:
        client.calls.create(from_="https://name:hidden@api.example", to="+19195551213")
    assert "hidden" not in str(caught.value)
    assert server.requests == []


def test_a_secret_field_is_refused_without_its_value() -> None:
    class Credentials(Model):
        __secrets__: ClassVar[frozenset[str]] = frozenset(["pass_word"])
        pass_word: Annotated[str, Meta(max_length=3)] | None = None

    with pytest.raises(InvalidArgumentError, match="passWord") as caught:
        Limits(Credentials).check({"passWord": "hidden"}, Asked("a.b", "page"))
    assert "hidden" not in str(caught.value)


def test_an_unknown_event_hides_passwords_in_urls() -> None:
    event = webhooks.parse({"eventType": "news", "url": "https://name:hidden@api.example"})
    assert "hidden" not in repr(event)
    assert "https://***@api.example" in repr(event)
