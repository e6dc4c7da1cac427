"""The document as Schemathesis is given it: ids and numbers that exist, links between operations.

The published document stays clean. In a copy, each property and parameter that refers to
something is given a format, whose strategy draws what exists in a fresh account; and the operations
that create get links to those that read, because the pytest side of Schemathesis follows explicit
links only.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from contract_tests.document import Document

# Where a value must exist, and the name that `accounts.py` makes it by.
SEEDED: Mapping[tuple[str, str], str] = {
    ("CreateCallRequest", "from"): "ownNumber",
    ("CreateCallRequest", "to"): "reachableNumber",
    ("CreateMessageRequest", "from"): "ownNumber",
    ("CreateMessageRequest", "to"): "reachableNumber",
    ("CreatePhoneNumberRequest", "number"): "availableNumber",
    ("CreatePhoneNumberRequest", "applicationId"): "applicationId",
    ("UpdatePhoneNumberRequest", "applicationId"): "applicationId",
    ("UpdateCallRequest", "transferTo"): "reachableNumber",
    ("UpdateCallRequest", "transferCallerId"): "ownNumber",
    ("CreateCallRequest", "bridgeId"): "bridgeId",
    ("CreateCallRequest", "conferenceId"): "conferenceId",
    ("CreateConferenceRequest", "from"): "ownNumber",
    ("AddConferenceMemberRequest", "callId"): "guestCallId",
    ("CreateDomainRequest", "name"): "domainName",
    ("CreateEndpointRequest", "applicationId"): "applicationId",
    ("UpdateEndpointRequest", "applicationId"): "applicationId",
}
# Parameters whose values must be known places, lest every search be refused or empty.
SEEDED_PARAMETERS: Mapping[str, str] = {"AreaCode": "areaCode", "State": "state", "Zip": "zip"}
# What an operation's Location leads to: (operation, path parameter) pairs.
LINKS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "createApplication": (
        ("getApplication", "applicationId"),
        ("updateApplication", "applicationId"),
        ("deleteApplication", "applicationId"),
    ),
    "createPhoneNumber": (
        ("getPhoneNumber", "numberId"),
        ("updatePhoneNumber", "numberId"),
        ("deletePhoneNumber", "numberId"),
    ),
    "createCall": (("getCall", "callId"), ("updateCall", "callId")),
    "createMessage": (("getMessage", "messageId"), ("redactMessage", "messageId")),
    "createBridge": (
        ("getBridge", "bridgeId"),
        ("updateBridge", "bridgeId"),
        ("listBridgeCalls", "bridgeId"),
    ),
    "createConference": (
        ("getConference", "conferenceId"),
        ("updateConference", "conferenceId"),
        ("listConferenceMembers", "conferenceId"),
    ),
    "createDomain": (
        ("createEndpoint", "domainId"),
        ("listEndpoints", "domainId"),
        ("deleteDomain", "domainId"),
    ),
}


REQUEST_SCHEMAS: Mapping[str, str] = {
    "createCall": "CreateCallRequest",
    "updateCall": "UpdateCallRequest",
    "createMessage": "CreateMessageRequest",
    "createPhoneNumber": "CreatePhoneNumberRequest",
    "updatePhoneNumber": "UpdatePhoneNumberRequest",
    "createDomain": "CreateDomainRequest",
    "createEndpoint": "CreateEndpointRequest",
    "updateEndpoint": "UpdateEndpointRequest",
    "createBridge": "CreateBridgeRequest",
    "updateBridge": "UpdateBridgeRequest",
    "createConference": "CreateConferenceRequest",
    "addConferenceMember": "AddConferenceMemberRequest",
}


# The same for lists of ids.
SEEDED_LISTS: Mapping[tuple[str, str], str] = {
    ("CreateBridgeRequest", "callIds"): "callId",
    ("UpdateBridgeRequest", "callIds"): "callId",
}
FORMATS = frozenset({*SEEDED.values(), *SEEDED_PARAMETERS.values(), *SEEDED_LISTS.values()})


def references(operation: str) -> dict[str, str]:
    """The body properties of an operation that refer to something, with what goes there."""
    schema = REQUEST_SCHEMAS.get(operation)
    known = {**SEEDED, **SEEDED_LISTS}
    return {prop: name for (owner, prop), name in known.items() if owner == schema}


def format_of(name: str) -> str:
    """The name of the format that draws what goes by `name` in an account."""
    return f"catapult-{name}"


def placeholder(name: str) -> str:
    """What the format draws; whoever sends the request puts the account's own value there."""
    return f"{{{name}}}"


def seeded(document: Document) -> dict[str, Any]:
    """A copy of the document that draws what exists."""
    raw: dict[str, Any] = copy.deepcopy(dict(document.data))
    _drop_examples(raw)
    schemas = raw["components"]["schemas"]
    for (schema, prop), name in SEEDED.items():
        schemas[schema]["properties"][prop] = {"type": "string", "format": format_of(name)}
    for (schema, prop), name in SEEDED_LISTS.items():
        item = {"type": "string", "format": format_of(name)}
        schemas[schema]["properties"][prop] = {"type": "array", "maxItems": 2, "items": item}
    for parameter, name in SEEDED_PARAMETERS.items():
        wanted = {"type": "string", "format": format_of(name)}
        raw["components"]["parameters"][parameter]["schema"] = wanted
    return raw


def without_credentials(raw: dict[str, Any]) -> dict[str, Any]:
    """The same without security: accounts bring their own credentials, and most of what is mutated
    would be the header for them."""
    return {name: part for name, part in raw.items() if name != "security"}


def _drop_examples(node: Any) -> None:
    """Take out examples: they name numbers and ids that exist nowhere, and would be drawn."""
    if isinstance(node, dict):
        for key in ("example", "examples"):
            node.pop(key, None)
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _drop_examples(part)


def obeying(rules: list[dict[str, Any]], query: Mapping[str, str]) -> dict[str, str]:
    """`query` with as many parameters taken out as the operation's `x-rules` ask for.

    What Schemathesis draws valid satisfies every schema and knows nothing of rules between
    parameters; the first of an exclusive group is kept, and what does not go with it goes.
    """
    kept = dict(query)
    for rule in rules:
        match rule["rule"]:
            case "exactly-one-of":
                held = [name for name in rule["parameters"] if name in kept]
                dropped = held[1:]
            case "requires":
                dropped = [] if rule["needs"] in kept else [rule["parameter"]]
            case "excludes":
                dropped = rule["others"] if rule["parameter"] in kept else []
            case "refuses":
                dropped = [rule["parameter"]]
            case _:
                dropped = []
        kept = {name: value for name, value in kept.items() if name not in dropped}
    return kept


def with_links(raw: dict[str, Any]) -> dict[str, Any]:
    """The same, with links from what creates to what reads and changes it."""
    operations = {
        operation["operationId"]: operation
        for item in raw["paths"].values()
        for operation in item.values()
        if isinstance(operation, dict) and "operationId" in operation
    }
    for source, targets in LINKS.items():
        operations[source]["responses"]["201"]["links"] = {
            target: {
                "operationId": target,
                "parameters": {parameter: r"$response.header.Location#regex:/([^/]+)$"},
            }
            for target, parameter in targets
        }
    return raw
