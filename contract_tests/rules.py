"""The rule table (`rules/*.yaml`): one documented sentence each, with cases on both sides of it."""

from __future__ import annotations

import copy
import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from contract_tests.accounts import Account
from contract_tests.made_things import NAMES

FOLDER = Path(__file__).parent / "rules"
REQUESTS = FOLDER / "requests.yaml"
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_REPEATED = re.compile(r"\{(\d+) (characters|messages)\}")


@dataclass(frozen=True)
class Rule:
    """A documented sentence. `code` is that of what is refused, `None` where none is documented."""

    id: str
    source: str
    says: str
    operation: str
    accept: tuple[Mapping[str, Any], ...]
    refuse: tuple[Mapping[str, Any], ...]
    status: int
    code: str | None
    beyond_schema: bool


@dataclass(frozen=True)
class Request:
    """What a case sends; `body` is `None` where nothing is."""

    query: dict[str, str]
    body: Any


@functools.cache
def rules() -> tuple[Rule, ...]:
    """Every rule of the table, in the order of the files."""
    files = sorted(path for path in FOLDER.glob("*.yaml") if path != REQUESTS)
    return tuple(
        Rule(
            id=entry["id"],
            source=entry["source"],
            says=entry["says"],
            operation=entry["operation"],
            accept=tuple(entry.get("accept", [])),
            refuse=tuple(entry.get("refuse", [])),
            status=entry.get("status", 400),
            code=entry.get("code"),
            beyond_schema=entry.get("beyond_schema", False),
        )
        for path in files
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))
    )


@functools.cache
def _requests() -> dict[str, dict[str, Any]]:
    read: dict[str, dict[str, Any]] = yaml.safe_load(REQUESTS.read_text(encoding="utf-8"))
    return read


def operations() -> frozenset[str]:
    """The operations that the table has a valid request for."""
    return frozenset(_requests())


def names_in(operation: str) -> list[str]:
    """What the valid request of an operation refers to by name."""
    found = _PLACEHOLDER.findall(str(_requests()[operation]))
    return sorted(NAMES.intersection(found))


WITHOUT_INPUT = frozenset(
    {
        "deleteApplication",
        "deleteDomain",
        "deleteEndpoint",
        "deleteMedia",
        "deletePhoneNumber",
        "getAccount",
        "getApplication",
        "getBridge",
        "getCall",
        "getCallEvent",
        "getConference",
        "getConferenceMember",
        "getEndpoint",
        "getError",
        "getGather",
        "getMessage",
        "getNumberInfo",
        "getPhoneNumber",
        "getRecording",
        "getTranscription",
        "listBridgeCalls",
        "listCallEvents",
        "listCallRecordings",
        "listCallTranscriptions",
        "listConferenceMembers",
        "listDomains",
        "listMedia",
        "listTranscriptions",
    }
)
"""Operations that take nothing but the ids in their path: nothing about them can be mistaken."""


def request(operation: str, change: Mapping[str, Any], account: Account | None) -> Request:
    """The valid request of `operation` with `change` applied.

    Placeholders are filled from `account`; without one they stay, in the form of a number or an
    id, so that a schema can judge them.
    """
    sent = _changed(operation, change)
    return Request(
        query={name: filled(value, account) for name, value in sent.query.items()},
        body=filled(sent.body, account),
    )


def bodies(operation: str) -> list[Any]:
    """Every JSON body that the table accepts of `operation`, placeholders as they stand."""
    accepted = [case for rule in rules() if rule.operation == operation for case in rule.accept]
    return [_changed(operation, change).body for change in ({}, *accepted)]


def _changed(operation: str, change: Mapping[str, Any]) -> Request:
    valid = copy.deepcopy(_requests()[operation])
    query = {**valid.get("query", {}), **change.get("query", {})}
    body = valid.get("body")
    if "whole" in change:
        body = change["whole"]
    elif "body" in change:
        body = {**(body or {}), **change["body"]}
    for name in change.get("drop", []):
        query.pop(name, None)
        if body is not None:
            body.pop(name, None)
    return Request(query, body)


def filled(value: Any, account: Account | None) -> Any:
    """`value` with every `{name}` in it replaced by what goes by that name in `account`."""
    if isinstance(value, dict):
        return {name: filled(part, account) for name, part in value.items()}
    if isinstance(value, list):
        return [filled(part, account) for part in value]
    if not isinstance(value, str):
        return value
    if repeated := _REPEATED.fullmatch(value):
        return _repeated(int(repeated[1]), repeated[2], account)
    return _PLACEHOLDER.sub(lambda found: _named(found, account), value)


def _repeated(count: int, what: str, account: Account | None) -> Any:
    if what == "characters":
        return "x" * count
    return [request("createMessage", {}, account).body] * count


def _named(found: re.Match[str], account: Account | None) -> str:
    name = found[1]
    if name not in NAMES:
        return found[0]  # Drawn text may have braces too.
    if account is not None:
        return account.value(name)
    return "+19195551212" if name.endswith("Number") else f"x-{name}"


def cases(side: str) -> Iterator[tuple[Rule, int]]:
    """Every case of one side, `accept` or `refuse`, as rule and position."""
    for rule in rules():
        for index in range(len(getattr(rule, side))):
            yield rule, index
