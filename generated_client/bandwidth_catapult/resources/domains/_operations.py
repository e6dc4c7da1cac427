# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `domains` send and read."""

from __future__ import annotations

from ..._limits import Limits
from ..._operation import JsonFields, Operation
from ..._pacing import Pace
from ..._results import Created, Json, Location, Nothing
from ...models.create_domain_request import CreateDomainRequest
from ...models.domain import Domain

LIST: Operation[list[Domain]] = Operation(
    name="domains.list",
    method="GET",
    path="/users/{userId}/domains",
    result=Json(list[Domain]),
    idempotent=True,
    pace=Pace("domains", 1.0),
    source="methods/domains/getDomains.md#list-domains",
)
CREATE: Operation[Created] = Operation(
    name="domains.create",
    method="POST",
    path="/users/{userId}/domains",
    result=Location(),
    body=JsonFields({"name": "name", "description": "description"}, Limits(CreateDomainRequest)),
    pace=Pace("domains", 1.0),
    source="methods/domains/postDomains.md#supported-parameters",
)
DELETE: Operation[None] = Operation(
    name="domains.delete",
    method="DELETE",
    path="/users/{userId}/domains/{domainId}",
    result=Nothing(),
    path_arguments={"domain_id": "domainId"},
    idempotent=True,
    pace=Pace("domains", 1.0),
    source="methods/domains/deleteDomainsDomainId.md#delete-domain",
)
