"""What every reply of the API must be, whatever was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from contract_tests.document import Document, Operation
from contract_tests.targets import Reply

# Refusals that the documentation does not name and a server cannot do without
# (docs/reference/what-is-simulated.md): wrong credentials, method, size, content type, range, and
# what an account or a domain has already.
UNDOCUMENTED = {
    "domains-overflow": 403,
    "duplicate-domain": 409,
    "duplicate-endpoint": 409,
    "invalid-credentials": 401,
    "method-not-allowed": 405,
    "range-not-satisfiable": 416,
    "request-too-large": 413,
    "unsupported-media-type": 415,
}


def catalogue(document: Document) -> Mapping[str, set[int | None]]:
    """The statuses of each documented error code."""
    found: dict[str, set[int | None]] = {}
    for entry in document.data["x-sdk-errors"]["codes"]:
        found.setdefault(entry["code"], set()).add(entry.get("status"))
    return found


def reply_complaints(document: Document, operation: Operation, reply: Reply) -> list[str]:
    """What is wrong with a reply: its status, headers, body; empty when nothing is."""
    if reply.status >= 400:
        return error_complaints(document, operation, reply)
    if reply.status not in operation.success_statuses():
        return [f"{reply.status} is not documented for {operation.id}"]
    schema = document.reply_schema(operation, reply.status)
    if schema is None:
        wrong = (
            [f"a body where none is documented: {reply.content[:80]!r}"] if reply.content else []
        )
    else:
        wrong = document.judge(schema).complaints(reply.json())
    return wrong + _header_complaints(document, operation, reply)


def _header_complaints(document: Document, operation: Operation, reply: Reply) -> list[str]:
    response = document.resolve(operation.raw["responses"][str(reply.status)])
    declared = document.resolve(response.get("headers", {}).get("Location", {}))
    location = reply.headers.get("location")
    if not declared or (location is None and not declared.get("required")):
        return []
    location = location or ""
    if not location.startswith("http") or not location.rsplit("/", 1)[-1]:
        return [f"Location {location!r} is not an absolute URL that ends in an id"]
    return []


def error_complaints(document: Document, operation: Operation, reply: Reply) -> list[str]:
    """What is wrong with a reply that refuses: its envelope, its code, its status."""
    try:
        body: Any = reply.json()
    except AssertionError as error:
        return [str(error)]
    wrong = document.judge(document.schema("ErrorResponse")).complaints(body)
    if wrong:
        return wrong
    code, known = body["code"], catalogue(document)
    if code in UNDOCUMENTED:
        return [] if UNDOCUMENTED[code] == reply.status else [f"{code} with {reply.status}"]
    if code not in known:
        wrong.append(f"the code {code!r} is in no catalogue")
    elif reply.status not in known[code]:
        wrong.append(f"the code {code!r} belongs to {known[code]}, not to {reply.status}")
    if str(reply.status) not in operation.raw["responses"]:
        wrong.append(f"{reply.status} is not documented for {operation.id}")
    if not body.get("message"):
        wrong.append("an error without a message")
    return wrong
