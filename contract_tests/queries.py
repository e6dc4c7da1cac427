"""Judging query strings: their text against typed schemas, and the rules between parameters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from contract_tests.document import Document, Operation
from contract_tests.facets import facets

_INTEGER = re.compile(r"-?[0-9]+\Z")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")
_BOOLEANS = {"true": True, "false": False}


def typed(text: str, types: set[str]) -> Any:
    """The value that `text` spells for a parameter of one of `types`; the text where it is none."""
    if "integer" in types and _INTEGER.match(text):
        return int(text)
    if "number" in types and _NUMBER.match(text):
        return float(text)
    if "boolean" in types:
        return _BOOLEANS.get(text, text)
    return text


def query_complaints(
    document: Document, operation: Operation, query: Mapping[str, str]
) -> list[str]:
    """What is wrong with each parameter of `query` by its schema; empty when nothing is."""
    found = []
    for parameter in operation.parameters:
        if parameter.where != "query":
            continue
        if parameter.name not in query:
            found += [f"{parameter.name}: is required"] if parameter.required else []
            continue
        types = facets(document, parameter.schema).types
        value = typed(query[parameter.name], types)
        judge = document.judge(parameter.schema)
        found += [f"{parameter.name}: {words}" for words in judge.complaints(value)]
    return found


def rule_complaints(operation: Operation, given: Mapping[str, Any]) -> list[str]:
    """Which of the operation's `x-rules` the parameters in `given` break."""
    return [words for rule in operation.rules if (words := _broken(rule, given))]


def _broken(rule: Mapping[str, Any], given: Mapping[str, Any]) -> str | None:
    match rule["rule"]:
        case "exactly-one-of":
            held = [name for name in rule["parameters"] if name in given]
            return None if len(held) == 1 else f"exactly one of {rule['parameters']}, got {held}"
        case "requires":
            if rule["parameter"] in given and rule["needs"] not in given:
                return f"{rule['parameter']} needs {rule['needs']}"
        case "excludes":
            clashes = [name for name in rule["others"] if name in given]
            if rule["parameter"] in given and clashes:
                return f"{rule['parameter']} does not go with {clashes}"
        case "refuses":
            return f"{rule['parameter']} is refused here" if rule["parameter"] in given else None
        case "existing-time":
            unreal = [name for name in rule["parameters"] if not _exists(given.get(name))]
            return f"{unreal} hold times that no calendar has" if unreal else None
        case other:
            known = "exactly-one-of, requires, excludes, refuses, existing-time"
            raise ValueError(f"{other!r} is no rule this test knows: {known}")
    return None


def _exists(text: Any) -> bool:
    """Whether a date and time, cut short or not, is one of the calendar; `None` is not given."""
    if not isinstance(text, str):
        return True
    parts = [int(digits) for digits in re.findall(r"[0-9]+", text)][:6]
    year, month, day, hour, minute, second = [*parts, *(0, 1, 1, 0, 0, 0)[len(parts) :]]
    try:
        datetime(year, month, day, hour, minute, second)
    except ValueError:
        return False
    return True
