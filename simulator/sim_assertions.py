"""What every error of the API must look like, and a unit of work that fails, said once."""

from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import Any

import httpx

from catapult_simulator.errors.catalogue import CATALOGUE
from catapult_simulator.state.store import Store


def assert_error(response: httpx.Response, status: int, code: str) -> dict[str, Any]:
    """The one shape of an error: returns the body for further assertions."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/json"
    body: dict[str, Any] = response.json()
    assert set(body) == {"category", "code", "message", "details"}
    assert body["code"] == code, body
    assert (CATALOGUE[code].status, CATALOGUE[code].category) == (status, body["category"])
    assert body["message"]
    assert "${" not in body["message"]
    details = {detail["name"]: detail["value"] for detail in body["details"]}
    assert details["requestMethod"] == response.request.method
    assert details["remoteAddress"]
    assert not details["requestPath"].startswith("/")
    return body


class Abandoned(Exception):  # noqa: N818  (nothing went wrong: a test gives up a unit of work)
    """Ends a unit of work without success."""


@contextmanager
def unit_that_fails(store: Store) -> Generator[None, None, None]:
    """A unit of work that does what is in the block and then fails."""
    with suppress(Abandoned), store.unit():
        yield
        raise Abandoned
