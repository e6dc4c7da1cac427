"""The one shape of an error, and the one assertion about it.

Sources: errors.md; rateLimits/callRateLimits.md and resourceRateLimits.md (the printed replies);
methods/errors/getErrors.md (the entries of the error log).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from contract_tests.document import Document
from contract_tests.targets import Reply

ABOUT_THE_REQUEST = {"requestMethod", "remoteAddress", "requestPath"}


def documented(document: Document) -> dict[str, Mapping[str, Any]]:
    """Every documented error by its code."""
    return {entry["code"]: entry for entry in document.data["x-sdk-errors"]["codes"]}


def message(template: str, values: Sequence[object]) -> str:
    """A template with its places `${0}`, `${1}` … filled.

    One that the page cuts off before its place is completed.
    """
    for place, value in enumerate(values):
        gap = f"${{{place}}}"
        template = template.replace(gap, str(value)) if gap in template else f"{template} {value}"
    assert "${" not in template, f"a place without value: {template}"
    return template


def template(document: Document, code: str, says: str) -> str:
    """The one message of `code` that begins with `says`."""
    entry = documented(document)[code]
    [found] = [one for one in entry["messages"] if one.startswith(says)]
    return str(found)


def assert_refused(
    document: Document, reply: Reply, code: str, text: str, details: Iterable[str] = ()
) -> None:
    """The reply is the documented error `code` with the message `text`.

    Besides the request itself, `details` are named, and nothing else is.
    """
    entry, body = documented(document)[code], reply.json()
    assert reply.status == entry["status"], reply.content
    assert reply.headers["content-type"].startswith("application/json")
    assert_says(entry, body, text)
    assert set(body) == {"category", "code", "message", "details"}
    assert names(body) == ABOUT_THE_REQUEST | set(details)


def assert_reported(
    document: Document, shown: Mapping[str, Any], code: str, text: str, details: Iterable[str]
) -> None:
    """The entry of the error log is of the documented error `code`, with these details."""
    assert_says(documented(document)[code], shown, text)
    assert {"id", "time"} < set(shown)
    assert names(shown) == set(details)


def assert_says(entry: Mapping[str, Any], body: Mapping[str, Any], text: str) -> None:
    """Category, code and message are the documented ones."""
    assert (body["category"], body["code"], body["message"]) == (
        entry["category"],
        entry["code"],
        text,
    )


def names(body: Mapping[str, Any]) -> set[str]:
    """The names of the details; each occurs once and has a text."""
    found = [detail["name"] for detail in body["details"]]
    assert len(found) == len(set(found))
    assert all(isinstance(detail["value"], str) for detail in body["details"])
    return set(found)
