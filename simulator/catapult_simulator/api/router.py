"""From path and method to a route.

The raw path is split first and decoded then, so that `%2F` is no separator, and `%2B1919…` and
`+1919…` are the same number. A trailing slash makes no difference. Nothing is called `.` or `..`,
which clients take out of a path however they are spelt (RFC 3986, 6.2.2), or what is no UTF-8.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from urllib.parse import unquote

from catapult_simulator.api.links import PREFIX
from catapult_simulator.api.routing import Route
from catapult_simulator.errors.api_error import ApiError

# Creations and lists ask for the same few paths again and again. Long ones are not remembered:
# strangers could fill the memory with them.
REMEMBERED_PATHS = 256
LONGEST_REMEMBERED = 200


Found = tuple[Route, Mapping[str, str]]
"""A route, and the values of its placeholders, which belong to all who ask for that path."""


class _Node:
    def __init__(self) -> None:
        self.literal: dict[str, _Node] = {}
        self.placeholder: _Node | None = None
        self.routes: dict[str, tuple[Route, list[str]]] = {}


class Router:
    """Finds the route of a request."""

    def __init__(self, routes: Iterable[Route]) -> None:
        self._remembered = lru_cache(maxsize=REMEMBERED_PATHS)(self._find)
        self._root = _Node()
        self.routes = tuple(routes)
        for route in self.routes:
            self._add(route)

    def find(self, method: str, segments: tuple[str, ...]) -> Found:
        """The route, and the values of its placeholders.

        Raises ApiError: 404 `resource-not-found`, 405 `method-not-allowed` with `Allow`.
        """
        is_short = sum(map(len, segments)) <= LONGEST_REMEMBERED
        return (self._remembered if is_short else self._find)(method, segments)

    def _find(self, method: str, segments: tuple[str, ...]) -> Found:
        node, values = self._root, list[str]()
        for segment in segments:
            child = node.literal.get(segment)
            if child is None:
                child = node.placeholder
                if child is None or not segment:
                    raise ApiError("resource-not-found")
                values.append(segment)
            node = child
        if not node.routes:
            raise ApiError("resource-not-found")
        found = node.routes.get(method)
        if found is None:
            allowed = ", ".join(sorted(node.routes))
            header = (b"allow", allowed.encode())
            raise ApiError("method-not-allowed", method, allowed, headers=[header])
        route, names = found
        return route, dict(zip(names, values, strict=True))

    def _add(self, route: Route) -> None:
        node = self._root
        for segment in route.path.strip("/").split("/"):
            if segment.startswith("{"):
                node.placeholder = node.placeholder or _Node()
                node = node.placeholder
            else:
                node = node.literal.setdefault(segment, _Node())
        if route.method in node.routes:
            raise ValueError(f"{route.method} {route.path} is there twice")
        node.routes[route.method] = (route, placeholders(route.path))


def placeholders(path: str) -> list[str]:
    """The names in braces of a route's path, in order."""
    return [segment[1:-1] for segment in path.split("/") if segment.startswith("{")]


def split(raw_path: str) -> tuple[str, ...] | None:
    """The decoded segments behind `/v1`; None when there is no such path, whatever is there."""
    return _split_short(raw_path) if len(raw_path) <= LONGEST_REMEMBERED else _split(raw_path)


@lru_cache(maxsize=REMEMBERED_PATHS)
def _split_short(raw_path: str) -> tuple[str, ...] | None:
    return _split(raw_path)


def _split(raw_path: str) -> tuple[str, ...] | None:
    if raw_path != PREFIX and not raw_path.startswith(PREFIX + "/"):
        return None
    segments = raw_path[len(PREFIX) + 1 :].split("/")
    if len(segments) > 1 and not segments[-1]:
        segments.pop()
    try:
        decoded = tuple(unquote(segment, errors="strict") for segment in segments)
    except UnicodeDecodeError:
        return None
    return None if "." in decoded or ".." in decoded else decoded
