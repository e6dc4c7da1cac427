"""The emitted package can be read: short files, nothing said twice, a call that can be followed."""

import ast
import asyncio
import re
import sys
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import bandwidth_catapult
from bandwidth_catapult import AsyncCatapult, Catapult

PACKAGE = Path(bandwidth_catapult.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 600
# What a method of a resource is made of: its operation, and the arguments as they were given.
METHOD = re.compile(
    r"return (await )?self\._api\.(run|pages|download)\(operations\.\w+, locals\(\)(, \w+)?\)"
    r"|self\._api = api"
)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_no_file_is_longer_than_a_person_reads() -> None:
    lines = {path: len(path.read_text("utf-8").splitlines()) for path in MODULES}
    assert {path.name: count for path, count in lines.items() if count > MOST_LINES} == {}
    assert len(lines) > 100


def test_no_function_stands_in_two_modules() -> None:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in MODULES:
        for name, body in bodies(path.read_text("utf-8")):
            found[body].add(f"{path.relative_to(PACKAGE)}: {name}")
    several = {body: places for body, places in found.items() if modules_of(places) > 1}
    assert several == {}
    assert len(found) > 150


def modules_of(places: set[str]) -> int:
    return len({place.partition(":")[0] for place in places})


def bodies(source: str) -> Iterator[tuple[str, str]]:
    """Functions by name, with what they do, whatever their variables are called."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, Function):
            statements = node.body[1:] if ast.get_docstring(node) else node.body
            text = "\n".join(ast.unparse(one) for one in statements)
            if text not in ("", "...") and not METHOD.fullmatch(text):
                yield node.name, "\n".join(ast.unparse(one) for one in renamed(node, statements))


def renamed(function: Function, statements: list[ast.stmt]) -> list[ast.stmt]:
    """The statements with `v0`, `v1` … for arguments and variables, in order of appearance."""
    arguments = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    names = [one.arg for one in arguments]
    for statement in statements:
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.append(node.id)
    places = {name: f"v{place}" for place, name in enumerate(dict.fromkeys(names))}
    for statement in statements:
        for node in ast.walk(statement):
            if isinstance(node, ast.Name):
                node.id = places.get(node.id, node.id)
    return statements


def test_a_second_copy_would_be_found_under_other_names() -> None:
    one = "def half(number):\n    result = number / 2\n    return round(result)\n"
    other = "def mid(size, /):\n    'Words.'\n    m = size / 2\n    return round(m)\n"
    assert [body for _, body in bodies(one)] == [body for _, body in bodies(other)]


class Creates(BaseHTTPRequestHandler):
    """Answers every creation."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201)
        self.send_header("Location", "/v1/users/u-1/calls/c-1")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def settings() -> Iterator[dict[str, Any]]:
    """What a client needs to reach a server on a socket of this machine."""
    with HTTPServer(("127.0.0.1", 0), Creates) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        url = f"http://127.0.0.1:{server.server_port}/v1"
        yield {"user_id": "u-1", "token": "t", "secret": "s", "base_url": url}
        server.shutdown()
        thread.join()


def traced(act: Callable[[], object]) -> list[list[str]]:
    """Our files on the stack, outermost first, at each send to a socket of what `act` does."""
    found: list[list[str]] = []

    def watch(frame: FrameType, event: str, called: object) -> None:
        owner = type(getattr(called, "__self__", None)).__module__
        if event == "c_call" and owner == "socket" and "send" in str(called):
            found.append(files_of(frame))

    sys.setprofile(watch)
    try:
        act()
    finally:
        sys.setprofile(None)
    return found


def files_of(frame: FrameType | None) -> list[str]:
    names: list[str] = []
    while frame is not None:
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(PACKAGE):
            names.append(str(path.relative_to(PACKAGE)))
        frame = frame.f_back
    return list(dict.fromkeys(reversed(names)))


def test_a_call_passes_three_files_on_its_way_to_the_socket(settings: dict[str, Any]) -> None:
    with Catapult(**settings) as client:
        calls = client.calls
        sends = traced(lambda: calls.create(from_="+19195551212", to="+19195551213"))
    assert sends
    assert all(one == ["resources/calls/_sync.py", "_api.py", "_http.py"] for one in sends)


def test_an_asynchronous_call_passes_three_files_too(settings: dict[str, Any]) -> None:
    async def act() -> None:
        async with AsyncCatapult(**settings) as client:
            await client.calls.create(from_="+19195551212", to="+19195551213")

    sends = [one for one in traced(lambda: asyncio.run(act())) if one]
    assert sends
    assert all(one == ["resources/calls/_async.py", "_api.py", "_http.py"] for one in sends)
