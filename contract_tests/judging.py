"""Is a request valid by the document? The one place that knows what «valid» leaves out.

A JSON null means «not sent» (docs/decisions), unknown parameters and properties are allowed, and
`x-rules` say what schemas cannot. What libraries and published programs spell in a way of their own
is read as the document lists it (docs/decisions/0160, 0191).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from contract_tests.document import Document, Operation, without_nulls
from contract_tests.queries import query_complaints, rule_complaints
from contract_tests.spellings import as_listed, without_empty_urls


def complaints(
    document: Document, operation: Operation, query: Mapping[str, str], body: Any
) -> list[str]:
    """What is wrong with a request by the document's schemas; empty when nothing is."""
    listed = as_listed(query)
    return query_complaints(document, operation, listed) + body_complaints(
        document, operation, body
    )


def body_complaints(document: Document, operation: Operation, body: Any) -> list[str]:
    """What is wrong with a JSON body; `None` is no body."""
    if operation.body is None:
        return []
    if body is None:
        return ["the body: is required"] if operation.body_required else []
    meant = without_empty_urls(operation.id, as_listed(body))
    return document.judge(operation.body).complaints(without_nulls(meant))


def all_complaints(
    document: Document, operation: Operation, query: Mapping[str, str], body: Any
) -> list[str]:
    """As `complaints`, and the operation's `x-rules` too."""
    given = {**query, **(body if isinstance(body, dict) else {})}
    return complaints(document, operation, query, body) + rule_complaints(operation, given)
