"""The two who are compared: each performs an expression on a simulator of its own."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

import msgspec

from bandwidth_catapult import Catapult, Created, Download, Pages, StatusError, models
from contract_tests.accounts import Account
from contract_tests.document import ROOT
from contract_tests.made_things import NAMES
from contract_tests.migration.recording import Sent, Simulated
from interop.installing import python_packages

SECONDS_THAT_FOLLOW = 60.0
Outcome = dict[str, Any]


class Performer(Protocol):
    """Runs an expression for an account, and says what came of it."""

    def __call__(self, login: tuple[str, str, str], url: str, code: str, names: Any) -> Outcome:
        """`result` or `error`, as `sdk_process.perform` has them."""
        ...


class Theirs:
    """The official SDK, in a process of its own. `offered` are its public methods."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.offered: list[str] = self._read()

    def __call__(self, login: tuple[str, str, str], url: str, code: str, names: Any) -> Outcome:
        """Ask the process."""
        asked = {"login": login, "endpoint": url, "code": code, "names": names}
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        outcome: Outcome = self._read()
        return outcome

    def _read(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the process of the SDK ended"
        return json.loads(line)


@contextmanager
def theirs() -> Generator[Theirs]:
    """The official SDK; its process ends with the block. Raises CannotInstall."""
    packages = str(python_packages())
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join((packages, str(ROOT)))}
    # Without `site`, nothing of `.venv` is in the SDK's path.
    command = [sys.executable, "-S", "-m", "contract_tests.migration.sdk_process"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Theirs(process)
        finally:
            process.kill()


def ours(login: tuple[str, str, str], url: str, code: str, names: Any) -> Outcome:
    """Our client, in this process."""
    user_id, token, secret = login
    with Catapult(user_id=user_id, token=token, secret=secret, base_url=f"{url}/v1") as client:
        try:
            known = {"client": client, "models": models, "next": next, **names}
            return {"result": plain(eval(code, known))}
        except StatusError as error:
            name, code = type(error).__name__, str(getattr(error, "code", None))
            return {"error": {"name": name, "status": error.status, "code": code}}


def plain(value: Any) -> Any:
    """A result of ours as JSON has it."""
    match value:
        case Created():
            return value.id
        case Download():
            return value.read().decode("latin-1")
        case Pages():
            return [plain(one) for one in value]
        case _:
            return msgspec.to_builtins(value, str_keys=True)


def gist(result: Any) -> Any:
    """What a result is about: its id, number or name; else all that it says, names folded."""
    if isinstance(result, list):
        return [gist(one) for one in result]
    if not isinstance(result, dict):
        return result
    said = {name.replace("_", "").lower(): one for name, one in result.items() if one is not None}
    if "location" in said:
        return said["location"].rpartition("/")[2]
    named = [said[name] for name in ("id", "number", "medianame", "name") if name in said]
    return named[0] if named else {name: str(one) for name, one in said.items()}


@dataclass(frozen=True)
class Performed:
    """What an expression sent, what came of it, and the state a minute later."""

    outcome: Outcome
    requests: list[Sent]
    state: Any


def perform(
    performer: Performer, simulator: Simulated, code: str, made: list[str], before: list[str]
) -> Performed:
    """Run an expression in a new account, in which what it names was made before."""
    simulator.begin_anew()
    account = Account(simulator.target, simulator.target, "moving")
    for name in before:
        account.value(name)
    names = {name: _named(account, name) for name in made}
    simulator.take_requests()
    login = (account.user_id, "t-moving", "a secret")
    outcome = performer(login, simulator.url, code, names)
    requests = simulator.take_requests()
    account.advance(SECONDS_THAT_FOLLOW)
    return Performed(outcome, requests, simulator.state())


def names_in(*codes: str | None) -> list[str]:
    """The names in expressions that stand for something in an account, in order."""
    trees = [ast.parse(code, mode="eval") for code in codes if code]
    found = {node.id for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return sorted(name for name in found if name in MORE or _known(name) in NAMES)


def _named(account: Account, name: str) -> str:
    return MORE[name](account) if name in MORE else account.value(_known(name))


def _known(name: str) -> str:
    """`call_id` is what accounts know as `callId`."""
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


def _recorded_call(account: Account) -> str:
    path = f"/users/{{userId}}/recordings/{account.value('recordingId')}"
    call: str = account.send("GET", path).json()["call"]
    return call.rpartition("/")[2]


MORE: Mapping[str, Callable[[Account], str]] = {
    "recorded_call_id": _recorded_call,
    "to": lambda account: account.value("reachableNumber"),
}
