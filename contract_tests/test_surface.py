"""Operation ↔ client method, sync and async ↔ simulator route: nothing missing, nothing extra."""

import re
import tomllib
from typing import Any
from urllib.parse import unquote

import pytest

from bandwidth_catapult import AsyncCatapult, Catapult
from catapult_simulator.resources import RESOURCES, routes, routes_beyond_pages
from contract_tests.accounts import Account
from contract_tests.client_surface import (
    OWN_ARGUMENTS,
    USER_ID,
    Client,
    body_of,
    documented,
    offered,
    promised,
    sent_by,
    snake,
)
from contract_tests.document import METHODS, ROOT, Document, Operation

CLIENTS = [Catapult, AsyncCatapult]
PROMISED = promised(Document.load())

each_client = pytest.mark.parametrize("client", CLIENTS, ids=lambda c: c.__name__)


def matches(operation: Operation, path: str) -> bool:
    """Whether a path is the operation's own, with whatever ids."""
    pattern = re.sub(r"\{\w+\}", "[^/]+", operation.path.replace("{userId}", USER_ID))
    return re.fullmatch(f"/v1{pattern}", path) is not None


def probe(account: Account, operation: Operation, method: str | None = None) -> Any:
    """The reply to a request for an operation's path, about things that do not exist."""
    path = re.sub(r"\{(?!userId)\w+\}", "nothing", operation.path)
    return account.send(method or operation.method, path)


@each_client
def test_a_client_has_the_methods_of_the_document_and_no_other(client: Client) -> None:
    assert set(offered(client)) == set(PROMISED)


@each_client
def test_each_method_takes_the_documented_arguments(client: Client) -> None:
    taken = {
        name: {documented(one) for one in signature.parameters} - OWN_ARGUMENTS - {"self"}
        for name, signature in offered(client).items()
    }
    assert taken == {n: {snake(one) for one in m.arguments} for n, m in PROMISED.items()}


@each_client
def test_each_method_insists_on_what_its_operation_needs(client: Client) -> None:
    insisted = {
        name: {
            documented(one.name)
            for one in signature.parameters.values()
            if one.default is one.empty and one.name not in {*OWN_ARGUMENTS, "self"}
        }
        for name, signature in offered(client).items()
    }
    assert insisted == {n: {snake(one) for one in m.required} for n, m in PROMISED.items()}


@each_client
@pytest.mark.parametrize("resource", sorted({name.split(".")[0] for name in PROMISED}))
def test_each_method_sends_one_request_to_its_operation_with_the_fields_it_sets(
    client: Client, resource: str
) -> None:
    for name, method in PROMISED.items():
        if name.startswith(f"{resource}."):
            [request] = sent_by(client, method)
            assert request.method == method.operation.method
            assert matches(method.operation, unquote(request.url.path))
            assert not method.fixed or method.fixed.items() <= body_of(request).items()


def test_the_simulator_has_a_route_for_each_operation_and_no_other(document: Document) -> None:
    offers = {(one.id, one.method, one.path) for one in routes(RESOURCES)}
    documented = {(one.id, one.method, one.path) for one in document.operations.values()}
    assert offers == documented


@pytest.mark.parametrize("operation", Document.load().operations.values(), ids=lambda o: o.id)
def test_no_operation_is_answered_as_if_it_were_none(fresh: Account, operation: Operation) -> None:
    assert probe(fresh, operation).status not in {405, 500, 501}


def test_a_method_that_no_page_has_is_not_allowed(document: Document, fresh: Account) -> None:
    known = {(operation.method, operation.path) for operation in document.operations.values()}
    # No page has these either, but several of Bandwidth's own libraries do: decision 0121.
    known |= {(one.method, one.path) for one in routes_beyond_pages(RESOURCES)}
    undocumented = [
        (method.upper(), operation)
        for operation in document.operations.values()
        for method in METHODS
        if (method.upper(), operation.path) not in known
    ]
    answered = {probe(fresh, operation, method).status for method, operation in undocumented}
    assert answered == {405}


def test_the_client_says_the_version_of_the_distribution(document: Document) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert document.data["info"]["version"] == project["version"]
