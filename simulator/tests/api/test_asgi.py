"""A request's way: what is refused, in which order, and that nothing is ever a 500."""

import asyncio
import base64
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catapult_simulator import Settings, create_app
from catapult_simulator.api.bodies import MAX_JSON_BYTES, MAX_JSON_DEPTH
from catapult_simulator.api.routing import Route
from catapult_simulator.resources import RESOURCES, routes
from sim_assertions import assert_error
from sim_driver import basic, call
from sim_harness import ALICE, BOB, Sim

AS_ALICE = basic(f"t-{ALICE}", "secret")
APPLICATIONS = f"/v1/users/{ALICE}/applications".encode()
APPLICATION = {"name": "x", "incomingCallUrl": "http://app.example/"}


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "Basic",
        "Basic ***",
        "Bearer abc",
        "Basic " + base64.b64encode(b"t-u-alice:wrong").decode(),
        "Basic " + base64.b64encode(b"nobody:secret").decode(),
        "Basic " + base64.b64encode(b"t-u-alice").decode(),
        "Basic " + base64.b64encode(b"\xff\xfe:\xff").decode(),
    ],
)
def test_wrong_credentials_are_401_with_a_challenge(sim: Sim, header: str | None) -> None:
    headers = [] if header is None else [(b"authorization", header.encode())]
    response = call(sim.app, "GET", f"/v1/users/{ALICE}/account".encode(), headers=headers)
    assert_error(response, 401, "invalid-credentials")
    assert response.headers["www-authenticate"].startswith("Basic ")


def test_the_secret_of_another_user_does_not_help(sim: Sim) -> None:
    response = sim.ask("GET", f"http://sim/v1/users/{BOB}/account", user=ALICE)
    assert_error(response, 401, "user-access-denied")


def test_a_user_that_does_not_exist_looks_like_one_that_does(sim: Sim) -> None:
    existing, missing = (
        sim.ask("GET", f"http://sim/v1/users/{user}/calls/x", user=ALICE)
        for user in (BOB, "u-nobody")
    )
    assert existing.text.replace(BOB, "") == missing.text.replace("u-nobody", "")


@pytest.mark.parametrize(
    "host", ["", "a b", "a/b?c#d", "user:pw@evil", "[", "x:y", 'e"vil<x>', "\xe9"]
)
def test_a_host_that_is_none_is_400_and_in_no_link(sim: Sim, host: str) -> None:
    headers = [AS_ALICE, (b"host", host.encode("latin-1"))]
    response = call(sim.app, "GET", APPLICATIONS, headers=headers)
    assert_error(response, 400, "validation-error")
    assert {"name": "property", "value": "Host"} in response.json()["details"]
    assert sim.world.links.base(ALICE) == sim.world.links.served_at


def test_two_hosts_are_400_though_they_are_the_same(sim: Sim) -> None:
    headers = [AS_ALICE, (b"host", b"sim"), (b"host", b"sim")]
    assert_error(call(sim.app, "GET", APPLICATIONS, headers=headers), 400, "validation-error")


def test_who_names_no_host_gets_links_to_where_it_is_served(sim: Sim) -> None:
    sim.world.links.served_at = "http://127.0.0.1:4711"
    headers = [AS_ALICE, (b"content-type", b"application/json")]
    response = call(
        sim.app, "POST", APPLICATIONS, headers=headers, chunks=[json.dumps(APPLICATION).encode()]
    )
    assert response.status_code == 201
    assert response.headers["location"].startswith("http://127.0.0.1:4711/v1/")


@pytest.mark.parametrize("refused", [b"{}", b"not JSON", b'{"name":"x","incomingCallUrl":""}'])
def test_a_request_that_is_refused_changes_no_address(sim: Sim, refused: bytes) -> None:
    json_of = (b"content-type", b"application/json")
    for host, body in ((b"good.example", json.dumps(APPLICATION).encode()), (b"bad", refused)):
        call(
            sim.app,
            "POST",
            APPLICATIONS,
            headers=[AS_ALICE, json_of, (b"host", host)],
            chunks=[body],
        )
    assert sim.world.links.base(ALICE) == "http://good.example"


def test_a_request_that_its_state_refuses_changes_no_address(sim: Sim) -> None:
    gone = APPLICATIONS + b"/a-gone"
    response = call(sim.app, "GET", gone, headers=[AS_ALICE, (b"host", b"bad")])
    assert_error(response, 404, "application-not-found")
    assert sim.world.links.base(ALICE) == sim.world.links.served_at


def test_credentials_come_before_the_route(sim: Sim) -> None:
    response = call(sim.app, "GET", b"/v1/nothing/here")
    assert_error(response, 401, "invalid-credentials")


def test_the_account_in_the_path_comes_before_the_route(sim: Sim) -> None:
    response = sim.ask("GET", "http://sim/v1/users/u-nobody/nothing")
    assert_error(response, 401, "user-access-denied")


@pytest.mark.parametrize("path", ["/nothing", "/calls/a/b/c/d", "//calls", "/calls//events", ""])
def test_an_unknown_path_is_404(sim: Sim, path: str) -> None:
    assert_error(sim.ask("GET", path), 404, "resource-not-found")


@pytest.mark.parametrize("path", ["", "/v2/users/u-alice/calls", "/v1x", "/v1"])
def test_a_path_outside_the_version_is_404(sim: Sim, path: str) -> None:
    assert_error(sim.ask("GET", "http://sim" + path), 404, "resource-not-found")


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE"])
def test_a_wrong_method_is_405_and_says_which_are_right(sim: Sim, method: str) -> None:
    response = sim.ask(method, "/applications")
    assert response.headers["allow"] == "GET, POST"
    assert_error(response, 405, "method-not-allowed")


@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded", "json"])
def test_a_body_that_is_not_declared_as_json_is_415(sim: Sim, media_type: str) -> None:
    headers = {"content-type": media_type}
    response = sim.ask("POST", "/applications", content=b"{}", headers=headers)
    assert_error(response, 415, "unsupported-media-type")


@pytest.mark.parametrize(
    "media_type", ["application/json", "Application/JSON; charset=utf-8", "application/x+json"]
)
def test_json_may_be_declared_in_several_ways(sim: Sim, media_type: str) -> None:
    headers = {"content-type": media_type}
    response = sim.ask("POST", "/applications", content=b"{}", headers=headers)
    assert_error(response, 400, "missing-property")


@pytest.mark.parametrize(
    "body", [b"{", b"{'a': 1}", b"\xff", b'{"a": NaN}', b"[" * 5000, b'{"a": "\\ud800"}']
)
def test_what_is_not_json_is_400(sim: Sim, body: bytes) -> None:
    assert_error(sim.ask("POST", "/applications", content=body), 400, "validation-error")


@pytest.mark.parametrize("body", [b"[]", b"1", b'"text"', b"true"])
def test_a_body_that_is_no_object_is_400(sim: Sim, body: bytes) -> None:
    assert_error(sim.ask("POST", "/applications", content=body), 400, "validation-error")


@pytest.mark.parametrize("body", [b"", b"  ", b"null", b"{}"])
def test_no_body_is_an_empty_one(sim: Sim, body: bytes) -> None:
    assert_error(sim.ask("POST", "/applications", content=body), 400, "missing-property")


def test_json_may_nest_so_deep_and_no_deeper(sim: Sim) -> None:
    def nested(levels: int) -> bytes:
        lists = b"[" * (levels - 1) + b"]" * (levels - 1)
        return b'{"name": "x", "incomingCallUrl": "http://a.example", "extra": %s}' % lists

    assert sim.ask("POST", "/applications", content=nested(MAX_JSON_DEPTH)).status_code == 201
    too_deep = sim.ask("POST", "/applications", content=nested(MAX_JSON_DEPTH + 1))
    assert_error(too_deep, 400, "validation-error")


def test_a_body_that_says_it_is_too_large_is_413_before_anything_else(sim: Sim) -> None:
    length = (b"content-length", str(MAX_JSON_BYTES + 1).encode())
    response = call(sim.app, "POST", b"/v1/nothing", headers=[length])
    assert_error(response, 413, "request-too-large")


def test_a_body_is_counted_while_it_arrives(sim: Sim) -> None:
    chunks = [b" " * (MAX_JSON_BYTES // 2)] * 3
    response = call(sim.app, "POST", APPLICATIONS, headers=[AS_ALICE], chunks=chunks)
    assert_error(response, 413, "request-too-large")


def test_a_body_may_arrive_in_pieces(sim: Sim) -> None:
    chunks = [b'{"name": "x", "incoming', b'CallUrl": "http://a.example/"}']
    response = call(sim.app, "POST", APPLICATIONS, headers=[AS_ALICE], chunks=chunks)
    assert response.status_code == 201


def test_a_request_that_breaks_off_is_not_acted_upon(sim: Sim) -> None:
    body = b'{"name": "x", "incomingCallUrl": "http://a.example"}'
    arriving: list[dict[str, Any]] = [
        {"type": "http.request", "body": body, "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def receive() -> dict[str, Any]:
        return arriving.pop(0)

    async def send(_: object) -> None:
        raise AssertionError("nobody listens")

    scope = {"type": "http", "method": "POST", "path": APPLICATIONS.decode(), "headers": [AS_ALICE]}
    asyncio.run(sim.app(scope, receive, send))
    assert sim.get("/applications") == []


def test_what_was_sent_is_not_repeated_at_any_length(sim: Sim) -> None:
    response = sim.post("/applications", APPLICATION | {"incomingCallUrl": "x" * 100_000})
    assert len(assert_error(response, 400, "validation-error")["message"]) < 1100
    sim.ask("GET", "/calls/" + "x" * 10_000)
    assert len(sim.ask("GET", "/errors").content) < 10_000
    assert len(repr(sim.world.requests)) < 2_000


def test_an_empty_answer_has_no_content_type(sim: Sim) -> None:
    response = sim.post("/applications", APPLICATION)
    assert (response.content, response.headers["content-length"]) == (b"", "0")
    assert "content-type" not in response.headers


def test_the_location_is_absolute_and_at_the_host_that_was_asked(sim: Sim) -> None:
    url = f"https://api.example:8443/v1/users/{ALICE}/applications/"
    response = sim.ask("POST", url, json=APPLICATION)
    location = response.headers["location"]
    assert location.startswith(f"https://api.example:8443/v1/users/{ALICE}/applications/a-")
    assert sim.ask("GET", location).json()["id"] == location.rpartition("/")[2]


def test_a_refused_request_changes_nothing_but_the_error_log(sim: Sim) -> None:
    sim.post("/applications", {"name": "x"})
    assert sim.get("/applications") == []
    assert sim.errors() == ["validation-error"]


def test_the_error_log_of_one_user_is_not_anothers(sim: Sim) -> None:
    sim.ask("GET", "/calls/c-nothing")
    assert (sim.errors(ALICE), sim.errors(BOB)) == (["call-not-found"], [])


def test_a_request_is_remembered_without_its_secrets(sim: Sim) -> None:
    sim.ask("GET", "/applications?size=1")
    logged = sim.world.requests[-1]
    assert (logged.user_id, logged.operation, logged.status) == (ALICE, "listApplications", 200)
    assert "secret" not in repr(logged)


def test_all_operations_have_a_route() -> None:
    assert len({route.id for route in routes(RESOURCES)}) == len(routes(RESOURCES)) == 68


@pytest.mark.parametrize("route", routes(RESOURCES), ids=lambda route: route.id)
def test_every_operation_refuses_a_stranger_in_the_same_shape(sim: Sim, route: Route) -> None:
    response = call(sim.app, route.method, b"/v1" + route.path.encode())
    assert_error(response, 401, "invalid-credentials")


METHODS = st.sampled_from(["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "X"])
SEGMENTS = st.binary(max_size=8) | st.sampled_from([b"+19195551212", b"%2B1", b"..", b"%", b"%00"])
QUERIES = st.binary(max_size=30) | st.sampled_from([b"page=1&size=0", b"areaCode=919&pattern=*"])
BODIES = st.binary(max_size=60) | st.sampled_from([b"[[]]", b'{"name": [1], "number": 1e999}'])
SENT_AS = st.sampled_from([b"application/json", b"text/plain", b"", b"\xff"])


@settings(max_examples=400, deadline=None)
@given(
    route=st.sampled_from(routes(RESOURCES)),
    method=st.none() | METHODS,
    segment=SEGMENTS,
    query=QUERIES,
    body=BODIES,
    sent_as=SENT_AS,
)
def test_no_bytes_whatever_make_it_fail(
    route: Route, method: str | None, segment: bytes, query: bytes, body: bytes, sent_as: bytes
) -> None:
    app = create_app(Settings(clock="manual"))
    segments = [
        b"u-test" if one == "{userId}" else segment if one.startswith("{") else one.encode()
        for one in route.path.split("/")
    ]
    response = call(
        app,
        method or route.method,
        b"/v1" + b"/".join(segments),
        query=query,
        headers=[basic("t-test", "s-test"), (b"content-type", sent_as)],
        chunks=[body],
    )
    assert response.status_code != 500
    if response.status_code >= 400:
        assert_error(response, response.status_code, response.json()["code"])
