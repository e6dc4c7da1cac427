# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `applications` send and read."""

from __future__ import annotations

from ..._limits import Limits
from ..._operation import JsonFields, Operation, Paging
from ..._pacing import Pace
from ..._results import Created, Json, Location, Nothing
from ...models.application import Application
from ...models.create_application_request import CreateApplicationRequest
from ...models.scalars import PageNumber, PageSize
from ...models.update_application_request import UpdateApplicationRequest

LIST: Operation[list[Application]] = Operation(
    name="applications.list",
    method="GET",
    path="/users/{userId}/applications",
    result=Json(list[Application]),
    query_arguments={"page": "page", "size": "size"},
    limits=Limits.of_parameters(
        {
            "page": PageNumber,
            "size": PageSize,
        }
    ),
    paging=Paging(page="page", size="size", page_size=25),
    idempotent=True,
    pace=Pace("applications", 1.0),
    source="methods/applications/getApplications.md#list-applications",
)
CREATE: Operation[Created] = Operation(
    name="applications.create",
    method="POST",
    path="/users/{userId}/applications",
    result=Location(),
    body=JsonFields(
        {
            "name": "name",
            "incoming_call_url": "incomingCallUrl",
            "incoming_call_url_callback_timeout": "incomingCallUrlCallbackTimeout",
            "incoming_call_fallback_url": "incomingCallFallbackUrl",
            "incoming_message_url": "incomingMessageUrl",
            "incoming_message_url_callback_timeout": "incomingMessageUrlCallbackTimeout",
            "incoming_message_fallback_url": "incomingMessageFallbackUrl",
            "callback_http_method": "callbackHttpMethod",
            "auto_answer": "autoAnswer",
        },
        Limits(CreateApplicationRequest),
    ),
    pace=Pace("applications", 1.0),
    source="methods/applications/postApplications.md#create-application",
)
GET: Operation[Application] = Operation(
    name="applications.get",
    method="GET",
    path="/users/{userId}/applications/{applicationId}",
    result=Json(Application),
    path_arguments={"application_id": "applicationId"},
    idempotent=True,
    pace=Pace("applications", 1.0),
    source="methods/applications/getApplicationsApplicationId.md#fetch-application-information",
)
UPDATE: Operation[None] = Operation(
    name="applications.update",
    method="POST",
    path="/users/{userId}/applications/{applicationId}",
    result=Nothing(),
    path_arguments={"application_id": "applicationId"},
    body=JsonFields(
        {
            "name": "name",
            "incoming_call_url": "incomingCallUrl",
            "incoming_call_url_callback_timeout": "incomingCallUrlCallbackTimeout",
            "incoming_call_fallback_url": "incomingCallFallbackUrl",
            "incoming_message_url": "incomingMessageUrl",
            "incoming_message_url_callback_timeout": "incomingMessageUrlCallbackTimeout",
            "incoming_message_fallback_url": "incomingMessageFallbackUrl",
            "callback_http_method": "callbackHttpMethod",
            "auto_answer": "autoAnswer",
        },
        Limits(UpdateApplicationRequest),
        optional=True,
    ),
    pace=Pace("applications", 1.0),
    source="methods/applications/postApplicationsApplicationId.md#update-application",
)
DELETE: Operation[None] = Operation(
    name="applications.delete",
    method="DELETE",
    path="/users/{userId}/applications/{applicationId}",
    result=Nothing(),
    path_arguments={"application_id": "applicationId"},
    idempotent=True,
    pace=Pace("applications", 1.0),
    source="methods/applications/deleteApplicationsApplicationId.md#remove-application",
)
