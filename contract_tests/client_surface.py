"""What the document promises of the client, and what the client offers: names, and what each sends.

The names are worked out from the document here once more, on purpose: the generator's own rules
would agree with themselves.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import inspect
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx

from bandwidth_catapult import AsyncCatapult, Catapult, ClientError
from contract_tests.compositions import properties_of
from contract_tests.document import Document, Operation, Schema

Client = type[Catapult] | type[AsyncCatapult]
USER_ID = "u-surface"
BASE_URL = "http://surface.test/v1"
CREDENTIALS: dict[str, Any] = {
    "user_id": USER_ID,
    "token": "t",
    "secret": "s",
    "base_url": BASE_URL,
}
_WORD_ENDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# Arguments beside the documented fields: how many items of a list to fetch, what a file is, and a
# body as a whole.
OWN_ARGUMENTS = {"limit", "content", "content_type", "content_length", "items", "body"}
CLIENT_KNOWS = {"userId"}


@dataclass(frozen=True)
class Method:
    """A method that the document asks for.

    Attributes:
        name: as it is called, `calls.hangup`.
        operation: what it sends a request to.
        arguments: documented names of the arguments that it takes, without the client's own.
        required: those that a request makes no sense without.
        fixed: body fields that it sets by itself.
    """

    name: str
    operation: Operation
    arguments: frozenset[str]
    required: frozenset[str]
    fixed: Mapping[str, Any] = field(default_factory=dict[str, Any])


def promised(document: Document) -> dict[str, Method]:
    """Every method that the document's `x-sdk` asks for, by name."""
    return {
        method.name: method
        for operation in document.operations.values()
        for method in _methods(document, operation)
    }


def _methods(document: Document, operation: Operation) -> Iterator[Method]:
    sdk = operation.raw["x-sdk"]
    resource = snake(sdk["resource"])
    for variant in sdk.get("variants", [sdk]):
        fields, required = _fields(document, _body(document, operation, variant))
        parameters = {one.name for one in operation.parameters} - CLIENT_KNOWS
        required |= {one.name for one in operation.parameters if one.required} - CLIENT_KNOWS
        yield Method(
            f"{resource}.{variant['method']}",
            operation,
            frozenset(parameters | fields),
            frozenset(required),
        )
        for name, alias in variant.get("aliases", {}).items():
            fixed = alias.get("set", {})
            offered = set(alias.get("fields", fields - set(fixed)))
            yield Method(
                f"{resource}.{name}",
                operation,
                frozenset(parameters | offered),
                frozenset((required | set(alias.get("required", []))) - set(fixed)),
                fixed,
            )


def _body(document: Document, operation: Operation, variant: Mapping[str, Any]) -> Schema:
    schema = document.schema(variant["schema"]) if "schema" in variant else operation.body
    return schema or {}


def _fields(document: Document, schema: Schema) -> tuple[set[str], set[str]]:
    """The properties to be passed in a JSON body, and those that must be.

    What can have one value only is not passed: the client sends it by itself.
    """
    properties, required = properties_of(document, schema)
    known = {name for name, one in properties.items() if "const" in document.resolve(one)}
    return properties.keys() - known, required - known


def snake(name: str) -> str:
    """`phoneNumbers` as Python writes it, `phone_numbers`; a header's dashes too."""
    return _WORD_ENDS.sub("_", name).replace("-", "_").lower()


def documented(argument: str) -> str:
    """An argument without the underscore that keeps it apart from a word of Python."""
    return argument.rstrip("_")


def offered(client: Client) -> dict[str, inspect.Signature]:
    """Every public method of every resource of a client, by name, with its signature."""
    found: dict[str, inspect.Signature] = {}
    some = client(**CREDENTIALS)
    for resource, one in vars(client).items():
        if not isinstance(one, functools.cached_property):
            continue
        for name, method in inspect.getmembers(type(getattr(some, resource)), inspect.isfunction):
            if not name.startswith("_"):
                found[f"{resource}.{name}"] = inspect.signature(method)
    return found


def sent_by(client: Client, method: Method) -> list[httpx.Request]:
    """The requests that a method of the client sends when it is called with what it must have."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json=[], headers={"Location": f"{BASE_URL}/x/x-1"})

    some = client(**CREDENTIALS, validate=False, transport=httpx.MockTransport(answer))
    resource, name = method.name.split(".")
    bound = getattr(getattr(some, resource), name)
    # What is answered fits few operations; what was sent is the question here.
    with contextlib.suppress(ClientError):
        asyncio.run(_finished(bound(**arguments(bound))))
    return requests


def arguments(bound: Any) -> dict[str, Any]:
    """Something for each argument that a method cannot be called without."""
    parameters = inspect.signature(bound).parameters.values()
    return {
        one.name: b"x" if one.name == "content" else [] if one.name == "items" else f"{one.name}-1"
        for one in parameters
        if one.default is inspect.Parameter.empty
    }


async def _finished(result: Any) -> Any:
    """What a call of a method comes to, be it awaited, iterated or read."""
    if inspect.isawaitable(result):
        return await result
    if hasattr(result, "collect"):
        return await result.collect()
    if hasattr(result, "read"):
        content = result.read()
        return await content if inspect.isawaitable(content) else content
    return list(result) if hasattr(result, "pages") else result


def body_of(request: httpx.Request) -> Any:
    """The JSON body of a request; an empty object where it has none."""
    return json.loads(request.content or b"{}")
