"""Pages of a list, and the `Link` header that leads to the next one.

Source: methods/messages/getMessages.md (the header); the pages of each list (page from 0, size 1 to
1000, by default 25).
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import islice
from urllib.parse import urlencode

from catapult_simulator.api.routing import Header, Reply, Request, ok
from catapult_simulator.checks.table import Field
from catapult_simulator.checks.values import integer
from catapult_simulator.state.store import Document, Rows

DEFAULT_SIZE = 25
MAX_SIZE = 1000
FARTHEST = 10**12

SIZE = Field("size", integer(at_least=1, at_most=MAX_SIZE))
PAGE = Field("page", integer(at_least=0))

View = Callable[[Document], object]


def page(request: Request, rows: Iterable[Document], view: View | None = None) -> Reply:
    """One page of `rows`, by the parameters `page` and `size`, each row as `view` shows it."""
    number: int = request.query.get("page", 0)
    size: int = request.query.get("size", DEFAULT_SIZE)
    found = part(rows, number, size)
    shown = [view(row) if view else row for row in found[:size]]
    links = {"first": link(request, page=0, size=size)} if number else {}
    if len(found) > size:
        links["next"] = link(request, page=number + 1, size=size)
    return ok(shown, link_header(links))


def part(rows: Iterable[Document], number: int, size: int) -> list[Document]:
    """The rows of a page, from 0, and one more where there is one."""
    first = min(number * size, FARTHEST)
    if isinstance(rows, Rows):
        return rows.skip(first).take(size + 1)
    return list(islice(rows, first, first + size + 1))


def link(request: Request, **changes: object) -> str:
    """The URL of the request with some parameters set, every other one repeated."""
    kept = {name: value for name, value in request.pairs if name not in changes}
    given = {name: str(value) for name, value in changes.items() if value is not None}
    return f"{request.url}?{encoded(tuple((kept | given).items()))}"


@lru_cache(maxsize=64)
def encoded(pairs: tuple[tuple[str, str], ...]) -> str:
    """A query; most often it is the second page of a list."""
    return urlencode(pairs)


def link_header(links: dict[str, str]) -> list[Header]:
    """The header for `{rel: url}`; none for none."""
    if not links:
        return []
    text = ",".join(f'<{url}>; rel="{rel}"' for rel, url in links.items())
    return [(b"link", text.encode("latin-1", "replace"))]
