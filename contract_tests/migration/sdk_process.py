"""bandwidth-sdk in a Python path of its own: runs the lines that it is sent, and says what came.

Reads one JSON object per line: `login` (user, token, secret), `endpoint`, `code` (an expression
about `voice`, `messaging` and `account`) and `names` (what else the expression may name). Answers
each with a line: `result`, or `error` with the name, status and code of the exception.
"""

import importlib
import json
import sys
from collections.abc import Iterator
from typing import Any

CLIENTS = ("voice", "messaging", "account")


def perform(asked: dict[str, Any]) -> dict[str, Any]:
    """What came of one expression."""
    sdk = importlib.import_module("bandwidth")
    clients = {
        name: sdk.client(name, *asked["login"], api_endpoint=asked["endpoint"]) for name in CLIENTS
    }
    try:
        return {"result": plain(eval(asked["code"], {**clients, **asked["names"]}))}
    except Exception as error:
        name, status = type(error).__name__, getattr(error, "status_code", None)
        code = getattr(error, "code", str(error))
        return {"error": {"name": name, "status": status, "code": code}}


def plain(value: Any) -> Any:
    """A result as JSON has it: a lazy list with all its items, a download as text."""
    if isinstance(value, Iterator):
        return list(value)
    if isinstance(value, tuple):
        return plain_answer(value)
    return value


def plain_answer(value: tuple[Any, ...]) -> Any:
    """A download is a stream and its type; other tuples are data, response and id."""
    if len(value) == 2:
        return value[0].read().decode("latin-1")
    return value[0]


def main() -> None:
    """Answer until there is nothing more to read."""
    for line in sys.stdin:
        print(json.dumps(perform(json.loads(line))), flush=True)


def offered() -> list[str]:
    """Every public method, as `voice.create_call`, found by looking at the classes."""
    sdk = importlib.import_module("bandwidth")
    return [
        f"{name}.{method}"
        for name in CLIENTS
        for method in dir(type(sdk.client(name, "user", "token", "secret")))
        if not method.startswith("_")
    ]


if __name__ == "__main__":
    print(json.dumps(offered()), flush=True)
    main()
