"""Failures become one of our classes, whatever their body is."""

import asyncio
from collections.abc import Callable

import httpx
import pytest

import bandwidth_catapult
from bandwidth_catapult import (
    ApiError,
    AsyncCatapult,
    BadRequestError,
    Catapult,
    ClientError,
    ConnectError,
    CreditError,
    ForbiddenError,
    InternalServerError,
    LimitError,
    NotFoundError,
    PaymentError,
    RequestTimeoutError,
    TooManyRequestsError,
    TransportError,
    UnavailableError,
    errors,
)

from .conftest import Server

DETAILS = [{"name": "callId", "value": "c-1"}]
BODY = {"category": "not-found", "code": "call-not-found", "message": "No call", "details": DETAILS}


def test_an_error_tells_status_code_message_details_request_and_response(
    client: Catapult, server: Server
) -> None:
    server.answers(httpx.Response(404, json=BODY))
    with pytest.raises(
        NotFoundError, match=r"calls\.get: status 404, call-not-found: No call"
    ) as caught:
        client.calls.get("c-1")
    error = caught.value
    assert (error.status, error.code, error.category, error.message) == (
        404,
        "call-not-found",
        "not-found",
        "No call",
    )
    assert error.details is not None
    assert error.details[0].value == "c-1"
    assert error.request.url.endswith("/calls/c-1")
    assert error.response.status == 404


def test_an_asynchronous_error_is_the_same(async_client: AsyncCatapult, server: Server) -> None:
    server.answers(httpx.Response(404, json=BODY))
    with pytest.raises(NotFoundError):
        asyncio.run(async_client.calls.get("c-1"))


@pytest.mark.parametrize(
    ("status", "category", "kind"),
    [
        (400, "bad-request", BadRequestError),
        (403, "forbidden", ForbiddenError),
        (403, "limit", LimitError),
        (403, "LIMIT", LimitError),
        (403, "credit", CreditError),
        (403, "news", ForbiddenError),
        (429, "too-many-requests", TooManyRequestsError),
        (500, "backend", InternalServerError),
        (500, "payment", PaymentError),
        (503, "unavailable", UnavailableError),
        (418, "tea", ApiError),
        (302, "moved", ApiError),
    ],
)
def test_status_and_category_choose_the_class(
    client: Catapult, server: Server, status: int, category: str, kind: type[ApiError]
) -> None:
    server.answers(httpx.Response(status, json={"category": category, "code": "x"}))
    with pytest.raises(ApiError) as caught:
        client.with_options(max_retries=0).calls.get("c-1")
    assert type(caught.value) is kind


def test_a_class_by_category_is_below_its_status() -> None:
    assert issubclass(LimitError, ForbiddenError)
    assert issubclass(PaymentError, InternalServerError)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>Bad gateway</html>",
        b'{"category": "not-f',
        b"\xff\xfe\x00",
        b"[]",
        b"null",
        b'{"category": 7, "code": [], "message": {}, "details": "none"}',
    ],
)
def test_any_body_of_a_failure_is_an_error_of_ours(
    client: Catapult, server: Server, content: bytes
) -> None:
    server.answers(httpx.Response(404, content=content))
    with pytest.raises(NotFoundError) as caught:
        client.calls.get("c-1")
    assert caught.value.response.content == content
    assert caught.value.details is None


def test_an_unknown_code_is_kept(client: Catapult, server: Server) -> None:
    server.answers(httpx.Response(400, json={"category": "BAD_REQUEST", "code": "brand-new"}))
    with pytest.raises(BadRequestError) as caught:
        client.calls.get("c-1")
    assert caught.value.code == "brand-new"
    assert caught.value.category == "bad-request"
    assert caught.value.message is None


@pytest.mark.parametrize(
    ("raised", "kind", "maybe_executed"),
    [
        (httpx.ConnectError("no route"), ConnectError, False),
        (httpx.ConnectTimeout("slow"), ConnectError, False),
        (httpx.ReadTimeout("slow"), RequestTimeoutError, True),
        (httpx.ReadError("reset"), TransportError, True),
        (httpx.RemoteProtocolError("half"), TransportError, True),
        (httpx.DecodingError("gzip"), TransportError, True),
        (httpx.TooManyRedirects("round"), TransportError, True),
    ],
)
def test_no_exception_of_the_http_library_comes_out(
    client: Catapult,
    server: Server,
    raised: Exception,
    kind: type[TransportError],
    maybe_executed: bool,
) -> None:
    server.answers(raising(raised))
    with pytest.raises(TransportError) as caught:
        client.with_options(max_retries=0).calls.create(from_="+19195551212", to="+19195551213")
    assert type(caught.value) is kind
    assert caught.value.maybe_executed is maybe_executed


def raising(error: Exception) -> Callable[[httpx.Request], httpx.Response]:
    def answer(_: httpx.Request) -> httpx.Response:
        raise error

    return answer


def test_every_error_is_a_client_error_and_is_offered_at_the_top() -> None:
    for name in errors.__all__:
        assert issubclass(getattr(errors, name), ClientError)
        assert getattr(bandwidth_catapult, name) is getattr(errors, name)
