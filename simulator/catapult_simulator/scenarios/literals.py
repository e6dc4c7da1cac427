"""What stands in a scenario itself is judged as it will be by whoever gets it when it is played.

Their own tables judge; what only a reference will say is passed over. Each problem comes with the
node at which it is.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from typing import Any, cast

from catapult_simulator.api.exchange import parse_query
from catapult_simulator.api.links import PREFIX
from catapult_simulator.api.router import split
from catapult_simulator.api.routing import Route
from catapult_simulator.checks.place import Place
from catapult_simulator.checks.table import Field, Table
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.faults.table import FAULT, require_operation
from catapult_simulator.resources import RESOURCES, routes, routes_beyond_pages
from catapult_simulator.resources.messages import tables as messages
from catapult_simulator.scenarios.language import VERBS, Request
from catapult_simulator.scenarios.reading import closest
from catapult_simulator.scenarios.references import BadReference, names
from catapult_simulator.scenarios.source import Node

Problems = Iterator[tuple[Node, str]]
ROUTES = (*routes(RESOURCES), *routes_beyond_pages(RESOURCES))


def of_outside(verb: str, node: Node) -> Problems:
    """What is wrong with the arguments of a verb, whose names were looked at."""
    table = _table_of(verb)
    if table is not None:
        found = list(_values(table, node))
        yield from found if found or _lacks(table, node) else _together(table, node)


def of_fault(node: Node) -> Problems:
    """What is wrong with a fault, whose names are judged too."""
    # What seems to be missing is what was misspelt.
    named = list(_unknown(FAULT, node)) or list(_missing(FAULT, node))
    found = [*named, *_values(FAULT, node)]
    yield from found or _together(FAULT, node)
    yield from _refused(_require_operation, node)


def of_request(request: Request, node: Node, body: Node | None) -> Problems:
    """What is wrong with a request that is to succeed; `node` is where method and path stand."""
    path, _, query = request.path.partition("?")
    if not path.startswith("/"):
        return  # A URL that the API gives.
    there = [route for route in ROUTES if _may_be(route, split(PREFIX + path) or ())]
    meant = [route for route in there if route.method == request.method]
    if not there:
        yield node, f"the API has no {path}; the path most like it is {_nearest(path)}"
    elif not meant:
        methods = ", ".join(sorted({route.method for route in there}))
        yield node, f"{path} takes {methods}, not {request.method}"
    elif len(meant) == 1:
        yield from _of_query(meant[0], node, query)
        yield from _of_body(meant[0], body or Node({}, node.line, node.column))


def _of_query(route: Route, node: Node, query: str) -> Problems:
    if route.query is not None:
        sent = {
            name: Node(value, node.line, node.column) for name, value in parse_query(query.encode())
        }
        yield from _of_table(route.query, Node(sent, node.line, node.column))


def _of_body(route: Route, node: Node) -> Problems:
    # Of one message its table; of a list each message stands for itself.
    judge = messages.CREATE_ONE.body if route.body is messages.create else route.body
    table = getattr(judge, "__self__", None)
    if isinstance(table, Table) and isinstance(node.value, dict):
        yield from _of_table(table, node)
    elif route.body is not None and not _refers(node.plain()):
        yield from _refused(route.body, node)


def _of_table(table: Table, node: Node) -> Problems:
    found = [*_missing(table, node), *_values(table, node)]
    yield from found or _together(table, node)


def _unknown(table: Table, node: Node) -> Problems:
    known = [field.name for field in table.fields]
    for name, inner in _properties(node).items():
        if name not in known:
            yield _key(inner), f"{table.resource} has no {name!r}{closest(name, known)}"


def _missing(table: Table, node: Node) -> Problems:
    for name in _lacks(table, node):
        yield node, f"{table.resource} needs {name!r}"


def _values(table: Table, node: Node) -> Problems:
    """Each property by itself."""
    properties = _properties(node)
    for field in table.fields:
        inner = properties.get(field.name)
        if inner is not None and inner.value is not None and not _refers(inner.plain()):
            yield from _value(table, field, node)


def _value(table: Table, field: Field, node: Node) -> Problems:
    def check(properties: Mapping[str, Any]) -> None:
        field.check(properties[field.name], Place(table.resource, field.name))

    yield from _refused(check, node, field.name)


def _together(table: Table, node: Node) -> Problems:
    """What properties say together that are right by themselves, where no reference hides any."""
    if not _refers(node.plain()):
        yield from _refused(table.body, node)


def _refused(check: Callable[[Any], object], node: Node, name: str = "") -> Problems:
    try:
        check(node.plain())
    except ApiError as error:
        told = dict(error.details)
        name = told.get("property", name)
        says = told.get("reason", error.message)
        yield _at(node, name), f"{name!r}: {says}" if name else says


def _require_operation(fault: Mapping[str, Any]) -> None:
    if not _refers(fault.get("operation")):
        require_operation(fault, {route.id for route in ROUTES})


@cache
def _table_of(verb: str) -> Table | None:
    """What a verb's endpoint takes."""
    offered = {_form(one.path): one for each in RESOURCES for one in each.outside}
    return offered[_form(VERBS[verb].path)].body


def _form(path: str) -> str:
    """A path without the names of its placeholders."""
    return "/".join("*" if "{" in part else part for part in path.split("/"))


def _nearest(path: str) -> str:
    """The path of the API that is most like one, of as many parts if there is any."""
    known = sorted({route.path for route in ROUTES})
    as_long = [one for one in known if one.count("/") == path.count("/")]
    return get_close_matches(path, as_long or known, 1, cutoff=0)[0]


def _may_be(route: Route, segments: tuple[str, ...]) -> bool:
    """Whether a path is one of this route, whatever its references say."""
    parts = route.path.strip("/").split("/")
    return len(parts) == len(segments) and all(
        part == segment or (bool(segment) and part.startswith("{")) or _refers(segment)
        for part, segment in zip(parts, segments, strict=True)
    )


def _lacks(table: Table, node: Node) -> list[str]:
    given = {name for name, inner in _properties(node).items() if inner.value is not None}
    return [one.name for one in table.fields if one.required and one.name not in given]


def _properties(node: Node) -> dict[str, Node]:
    return node.value if isinstance(node.value, dict) else {}


def _key(node: Node) -> Node:
    """Where the name of a node stands."""
    return replace(node, line=node.key_at[0], column=node.key_at[1])


def _at(node: Node, path: str) -> Node:
    """The node of a property, `prompt.sentence` or `media[0]`, or the nearest around it."""
    for name in path.replace("[", ".").replace("]", "").split("."):
        if isinstance(node.value, dict) and name in node.value:
            node = node.value[name]
        elif isinstance(node.value, list) and name.isdigit() and int(name) < len(node.value):
            node = node.value[int(name)]
    return node


def _refers(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_refers, cast(dict[str, object], value).values()))
    if isinstance(value, list):
        return any(map(_refers, cast(list[object], value)))
    try:
        return bool(list(names(value)))
    except BadReference:
        return True
