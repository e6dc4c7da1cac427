"""Near misses of whole requests: of the body, and of the query string."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from contract_tests.accounts import Account
from contract_tests.document import Document, Operation
from contract_tests.facets import facets, sample
from contract_tests.near_misses import near_misses
from contract_tests.rules import Request, request

# Properties whose value refers to something that exists, by operation: another valid value would
# ask whether that exists, which is another test's question (test_refusals.py).
REFERENCES: Mapping[str, tuple[str, ...]] = {
    "createCall": ("from", "to", "bridgeId", "conferenceId"),
    "updateCall": ("state", "transferTo", "transferCallerId"),
    "createMessage": ("from", "to"),
    "createPhoneNumber": ("number", "applicationId"),
    "updatePhoneNumber": ("applicationId",),
    "createDomain": ("name",),
    "createEndpoint": ("applicationId",),
    "updateEndpoint": ("applicationId",),
    "createBridge": ("callIds",),
    "updateBridge": ("callIds",),
    "createConference": ("from",),
    "addConferenceMember": ("callId",),
}
_TEXTS = ("", " ", "x", "0", "1", "-1", "1.5", "+1", "1e3", "true", "\n", "٣", "é")


@dataclass(frozen=True)
class NearRequest:
    """A request and, in words, what was done to the valid one."""

    what: str
    request: Request


def near_requests(
    document: Document, operation: Operation, account: Account
) -> Iterator[NearRequest]:
    """The operation's valid request as `account` would send it, and every near miss of it."""
    valid = request(operation.id, {}, account)
    yield NearRequest("nothing changed", valid)
    if operation.body is not None:
        held = {name: valid.body.get(name) for name in REFERENCES.get(operation.id, ())}
        for case in near_misses(document, operation.body, valid.body, held):
            yield NearRequest(case.what, Request(valid.query, case.value))
    yield from _near_queries(document, operation, valid)


def _near_queries(
    document: Document, operation: Operation, valid: Request
) -> Iterator[NearRequest]:
    for parameter in operation.parameters:
        if parameter.where != "query":
            continue
        name = parameter.name
        rest = {k: v for k, v in valid.query.items() if k != name}
        yield NearRequest(f"?{name} dropped", Request(rest, valid.body))
        for text in _query_texts(document, parameter.schema):
            changed = {**valid.query, name: text}
            yield NearRequest(f"?{name}={text!r}", Request(changed, valid.body))


def _query_texts(document: Document, schema: dict[str, Any]) -> list[str]:
    value = sample(document, schema)
    cases = near_misses(document, {"properties": {"it": schema}}, {"it": value})
    near = [
        case.value["it"] for case in cases if isinstance(case.value, dict) and "it" in case.value
    ]
    known = facets(document, schema)
    texts = [*map(str, known.enums), *(v for v in near if isinstance(v, str)), *_TEXTS]
    texts += [str(v) for v in near if isinstance(v, int) and not isinstance(v, bool)]
    return list(dict.fromkeys(texts))
