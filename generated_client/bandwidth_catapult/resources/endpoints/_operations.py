# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `endpoints` send and read."""

from __future__ import annotations

from ..._limits import Limits
from ..._operation import JsonFields, Operation, Paging
from ..._pacing import Pace
from ..._results import Created, Json, Location, Nothing
from ...models.create_endpoint_request import CreateEndpointRequest
from ...models.endpoint import Endpoint
from ...models.scalars import PageNumber, PageSize
from ...models.update_endpoint_request import UpdateEndpointRequest

LIST: Operation[list[Endpoint]] = Operation(
    name="endpoints.list",
    method="GET",
    path="/users/{userId}/domains/{domainId}/endpoints",
    result=Json(list[Endpoint]),
    path_arguments={"domain_id": "domainId"},
    query_arguments={"page": "page", "size": "size"},
    limits=Limits.of_parameters(
        {
            "page": PageNumber,
            "size": PageSize,
        }
    ),
    paging=Paging(page="page", size="size", page_size=25),
    idempotent=True,
    pace=Pace("endpoints", 1.0),
    source="methods/endpoints/getEndpoints.md#supported-parameters",
)
CREATE: Operation[Created] = Operation(
    name="endpoints.create",
    method="POST",
    path="/users/{userId}/domains/{domainId}/endpoints",
    result=Location(),
    path_arguments={"domain_id": "domainId"},
    body=JsonFields(
        {
            "name": "name",
            "description": "description",
            "application_id": "applicationId",
            "enabled": "enabled",
            "credentials": "credentials",
        },
        Limits(CreateEndpointRequest),
    ),
    pace=Pace("endpoints", 1.0),
    source="methods/endpoints/postEndpoints.md#supported-parameters",
)
GET: Operation[Endpoint] = Operation(
    name="endpoints.get",
    method="GET",
    path="/users/{userId}/domains/{domainId}/endpoints/{endpointId}",
    result=Json(Endpoint),
    path_arguments={"domain_id": "domainId", "endpoint_id": "endpointId"},
    idempotent=True,
    pace=Pace("endpoints", 1.0),
    source="methods/endpoints/getEndpointsEndpointId.md#fetch-endpoint-information",
)
UPDATE: Operation[None] = Operation(
    name="endpoints.update",
    method="POST",
    path="/users/{userId}/domains/{domainId}/endpoints/{endpointId}",
    result=Nothing(),
    path_arguments={"domain_id": "domainId", "endpoint_id": "endpointId"},
    body=JsonFields(
        {
            "description": "description",
            "application_id": "applicationId",
            "enabled": "enabled",
            "credentials": "credentials",
        },
        Limits(UpdateEndpointRequest),
        optional=True,
    ),
    pace=Pace("endpoints", 1.0),
    source="methods/endpoints/postEndpointsEndpointId.md#supported-parameters",
)
DELETE: Operation[None] = Operation(
    name="endpoints.delete",
    method="DELETE",
    path="/users/{userId}/domains/{domainId}/endpoints/{endpointId}",
    result=Nothing(),
    path_arguments={"domain_id": "domainId", "endpoint_id": "endpointId"},
    idempotent=True,
    pace=Pace("endpoints", 1.0),
    source="methods/endpoints/deleteEndpointsEndpointId.md#remove-endpoint-from-domain",
)
