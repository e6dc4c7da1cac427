"""`snapshot`: saves the state of a simulator that runs, or loads what was saved.

Exit statuses: 0 done; 3 it was not possible, and why.
"""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from catapult_simulator.cli import values
from catapult_simulator.cli.command import Command
from catapult_simulator.cli.control import NOT_POSSIBLE, NotPossible, Refused, add_token, ask
from catapult_simulator.cli.whole_file import write_whole
from catapult_simulator.output import complain

TIMEOUT_SECONDS = 600
BEGINNING = b'{"snapshot":'


def run(options: Namespace, _parser: ArgumentParser) -> int:
    """Saves or loads."""
    url: str = options.control.rstrip("/") + "/_sim/snapshot"
    try:
        if options.action == "save":
            save(url, options.token, options.file)
        else:
            load(url, options.token, options.file)
    except NotPossible as problem:
        complain(f"catapult_simulator: {problem}")
        return NOT_POSSIBLE
    return 0


def save(url: str, token: str | None, file: Path) -> None:
    """Writes the state into a file, all of it or nothing. Raises NotPossible."""
    content = _ask(url, token, None)
    if not content.startswith(BEGINNING):
        raise NotPossible(f"{url} does not answer with a snapshot")
    try:
        write_whole(file, content)
    except OSError as error:
        raise NotPossible(f"{file} cannot be written: {error.strerror}") from None


def load(url: str, token: str | None, file: Path) -> None:
    """Replaces the state by what a file has. Raises NotPossible."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise NotPossible(f"{file} cannot be read: {error.strerror}") from None
    _ask(url, token, content)


def add_options(parser: ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument(
        "--control",
        type=values.url,
        required=True,
        metavar="URL",
        help="where the control API answers, as `serve` prints it",
    )
    add_token(parser)
    parser.add_argument("action", choices=("save", "load"), help="out of the simulator, or into it")
    parser.add_argument("file", type=Path, metavar="FILE", help="the snapshot, JSON")


def _ask(url: str, token: str | None, content: bytes | None) -> bytes:
    try:
        return ask(url, token, content, TIMEOUT_SECONDS)
    except Refused as refused:
        raise NotPossible(f"{url} says: {_message(refused.body, refused.status)}") from None


def _message(body: bytes, status: int) -> str:
    import orjson

    try:
        said: dict[str, Any] = orjson.loads(body)
        details = {one["name"]: one["value"] for one in said.get("details", [])}
        if "reason" in details:
            return f"{details['property']}: {details['reason']}"
        return str(said["message"])
    except (orjson.JSONDecodeError, KeyError, TypeError):
        return f"status {status}"


COMMAND = Command("snapshot", "save or load the state of a running simulator", add_options, run)
