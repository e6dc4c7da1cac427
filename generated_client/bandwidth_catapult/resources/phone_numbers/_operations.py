# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `phone_numbers` send and read."""

from __future__ import annotations

from ..._limits import Limits
from ..._operation import JsonFields, Operation, Paging
from ..._pacing import Pace
from ..._results import Created, Json, Location, Nothing
from ...models.create_phone_number_request import CreatePhoneNumberRequest
from ...models.phone_number import PhoneNumber
from ...models.phone_number_state import PhoneNumberStateLiteral
from ...models.scalars import PageNumber, PageSize, UsState
from ...models.update_phone_number_request import UpdatePhoneNumberRequest

LIST: Operation[list[PhoneNumber]] = Operation(
    name="phone_numbers.list",
    method="GET",
    path="/users/{userId}/phoneNumbers",
    result=Json(list[PhoneNumber]),
    query_arguments={
        "page": "page",
        "size": "size",
        "application_id": "applicationId",
        "state": "state",
        "name": "name",
        "city": "city",
        "number_state": "numberState",
    },
    limits=Limits.of_parameters(
        {
            "page": PageNumber,
            "size": PageSize,
            "applicationId": str,
            "state": UsState,
            "name": str,
            "city": str,
            "numberState": PhoneNumberStateLiteral,
        }
    ),
    paging=Paging(page="page", size="size", page_size=25),
    idempotent=True,
    pace=Pace("manage-numbers", 0.0005, 3000),
    source="methods/phoneNumbers/getPhoneNumbers.md#list-phone-numbers",
)
CREATE: Operation[Created] = Operation(
    name="phone_numbers.create",
    method="POST",
    path="/users/{userId}/phoneNumbers",
    result=Location(),
    body=JsonFields(
        {
            "number": "number",
            "name": "name",
            "application_id": "applicationId",
            "fallback_number": "fallbackNumber",
            "provider": "provider",
        },
        Limits(CreatePhoneNumberRequest),
    ),
    pace=Pace("order-numbers", 0.6, 800),
    source="methods/phoneNumbers/postPhoneNumbers.md#order-phone-number",
)
ORDER = CREATE.alias(
    "phone_numbers.order",
    JsonFields(
        {
            "number": "number",
            "name": "name",
            "application_id": "applicationId",
            "fallback_number": "fallbackNumber",
        },
        Limits(CreatePhoneNumberRequest),
    ),
)
IMPORT_ = CREATE.alias(
    "phone_numbers.import_",
    JsonFields(
        {
            "number": "number",
            "name": "name",
            "application_id": "applicationId",
            "provider": "provider",
        },
        Limits(CreatePhoneNumberRequest),
    ),
)
GET: Operation[PhoneNumber] = Operation(
    name="phone_numbers.get",
    method="GET",
    path="/users/{userId}/phoneNumbers/{numberId}",
    result=Json(PhoneNumber),
    path_arguments={"number_id": "numberId"},
    idempotent=True,
    pace=Pace("manage-numbers", 0.0005, 3000),
    source="methods/phoneNumbers/getPhoneNumbersNumberId.md#fetch-phone-number-information",
)
UPDATE: Operation[None] = Operation(
    name="phone_numbers.update",
    method="POST",
    path="/users/{userId}/phoneNumbers/{numberId}",
    result=Nothing(),
    path_arguments={"number_id": "numberId"},
    body=JsonFields(
        {"application_id": "applicationId", "name": "name", "fallback_number": "fallbackNumber"},
        Limits(UpdatePhoneNumberRequest),
        optional=True,
    ),
    source="methods/phoneNumbers/postPhoneNumbersNumberId.md#update-phone-number",
)
DELETE: Operation[None] = Operation(
    name="phone_numbers.delete",
    method="DELETE",
    path="/users/{userId}/phoneNumbers/{numberId}",
    result=Nothing(),
    path_arguments={"number_id": "numberId"},
    idempotent=True,
    source="methods/phoneNumbers/deletePhoneNumbersNumberId.md#remove-phone-number",
)
