"""The dashboard: a page that asks the control API, in the browser of whoever runs the simulator.

Its files are as they are: no data is ever written into them. What the page shows, its script puts
into the document as text.
"""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

HERE = Path(__file__).parent
HTML, CSS, SCRIPT = (f"text/{kind}; charset=utf-8" for kind in ("html", "css", "javascript"))
FILES = {
    "/": ("index.html", HTML),
    "/dashboard.css": ("dashboard.css", CSS),
    "/dashboard.js": ("dashboard.js", SCRIPT),
    "/asking.js": ("asking.js", SCRIPT),
    "/making.js": ("making.js", SCRIPT),
    "/outside.js": ("outside.js", SCRIPT),
    "/views.js": ("views.js", SCRIPT),
}


def paths(root: str) -> list[str]:
    """The paths of its files, and the one that leads to them."""
    return [root, *(root + path for path in FILES)]


def routes(root: str) -> list[Route]:
    """The routes of its files, and of the one that leads to them."""

    async def forward(_: Request) -> Response:
        return RedirectResponse(root + "/")

    files = [_route(root + path, name, kind) for path, (name, kind) in FILES.items()]
    return [Route(root, forward, methods=["GET"]), *files]


def _route(path: str, name: str, kind: str) -> Route:
    async def endpoint(_: Request) -> Response:
        return Response((HERE / name).read_bytes(), media_type=kind)

    return Route(path, endpoint, methods=["GET"])
