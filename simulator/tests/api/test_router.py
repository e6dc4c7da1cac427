"""Routes: segments split before they are decoded, 404, 405, trailing slashes."""

import pytest

from catapult_simulator.api.router import Router, split
from catapult_simulator.api.routing import Reply, Request, Route, done
from catapult_simulator.errors.api_error import ApiError


def nothing(_: Request) -> Reply:
    return done()


ROUTER = Router(
    [
        Route("list", "GET", "/things", nothing),
        Route("get", "GET", "/things/{thingId}", nothing),
        Route("drop", "DELETE", "/things/{thingId}", nothing),
        Route("special", "GET", "/things/special", nothing),
    ]
)


@pytest.mark.parametrize(
    ("path", "segments"),
    [
        ("/v1/things", ["things"]),
        ("/v1/things/", ["things"]),
        ("/v1/things//", ["things", ""]),
        ("/v1/a%2Fb/c", ["a/b", "c"]),
        ("/v1/%2B1919", ["+1919"]),
        ("/v1/+1919", ["+1919"]),
        ("/v1/a%20b", ["a b"]),
        ("/v1", [""]),
        ("/v1/", [""]),
        ("/v2/things", None),
        ("/v1things", None),
        ("/v1/a/%2e%2E", None),
        ("/v1/./a", None),
        ("/v1/a/%ff", None),
        ("/v1/a/%c3%a9", ["a", "é"]),
        ("/v1/a/...", ["a", "..."]),
    ],
)
def test_a_path_is_split_and_then_decoded(path: str, segments: list[str] | None) -> None:
    found = split(path)
    assert (None if found is None else list(found)) == segments


@pytest.mark.parametrize(
    ("method", "segments", "operation", "values"),
    [
        ("GET", ["things"], "list", {}),
        ("GET", ["things", "x"], "get", {"thingId": "x"}),
        ("DELETE", ["things", "x"], "drop", {"thingId": "x"}),
        ("GET", ["things", "special"], "special", {}),
    ],
)
def test_finds_the_route_and_its_values(
    method: str, segments: list[str], operation: str, values: dict[str, str]
) -> None:
    route, found = ROUTER.find(method, tuple(segments))
    assert (route.id, found) == (operation, values)


@pytest.mark.parametrize("segments", [[], [""], ["other"], ["things", ""], ["things", "x", "y"]])
def test_an_unknown_path_is_not_found(segments: list[str]) -> None:
    with pytest.raises(ApiError) as refused:
        ROUTER.find("GET", tuple(segments))
    assert refused.value.code == "resource-not-found"


def test_a_wrong_method_names_the_right_ones() -> None:
    with pytest.raises(ApiError) as refused:
        ROUTER.find("PATCH", ("things", "x"))
    assert refused.value.headers == ((b"allow", b"DELETE, GET"),)


def test_two_routes_cannot_share_a_path_and_method() -> None:
    with pytest.raises(ValueError, match="GET /x is there twice"):
        Router([Route("a", "GET", "/x", nothing), Route("b", "GET", "/x", nothing)])
