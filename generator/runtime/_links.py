"""Where a list goes on: RFC 8288 `Link` headers, kept on our own origin."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from ._exchange import Request, Response
from ._operation import Paging
from ._results import invalid

_LINK = re.compile(r"<([^>]*)>([^<]*)")
_REL = re.compile(r"""(?i);\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))""")


def next_url(request: Request, response: Response, items: int, paging: Paging) -> str | None:
    """The URL of the page after this one, or None at the end.

    InvalidResponseError when there is a link that cannot be followed: the list would be cut short.
    """
    link = response.headers.get("Link")
    if link is not None:
        target = target_of(link, "next")
        try:
            url = rebase(request.url, target) if target else None
        except ValueError as error:
            raise invalid(request, response, f"the Link header holds no URL: {error}") from error
        if url is not None and not url.isprintable():
            raise invalid(request, response, "the Link header holds no URL")
        return url
    return _next_number(request.url, items, paging)


def target_of(header: str, relation: str) -> str | None:
    """The target of the first link with this relation."""
    for match in _LINK.finditer(header):
        found = _REL.search(match[2])
        if found and relation in (found[1] or found[2]).lower().split():
            return match[1]
    return None


def rebase(current: str, target: str) -> str:
    """The target on the origin of the current URL, so that credentials never go elsewhere.

    A target on another origin whose path is not ours keeps only its query: behind a proxy the
    server does not know the path under which we reach it.
    """
    ours = urlsplit(current)
    theirs = urlsplit(urljoin(current, target))
    same_origin = (ours.scheme, ours.netloc) == (theirs.scheme, theirs.netloc)
    path = theirs.path if same_origin or theirs.path == ours.path else ours.path
    return urlunsplit((ours.scheme, ours.netloc, path, theirs.query, ""))


def _next_number(url: str, items: int, paging: Paging) -> str | None:
    """The next page number, while pages are full; only where the document declares numbers."""
    if paging.page is None or paging.size is None:
        return None
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    try:
        size = int(query[paging.size]) if paging.size in query else paging.page_size
        page = int(query.get(paging.page, paging.first_page))
    except ValueError:  # They were sent unchecked: what is no number is not counted.
        return None
    if size is None or items == 0 or items < size:
        return None
    query[paging.page] = str(page + 1)
    return urlunsplit(parts._replace(query=urlencode(query)))
