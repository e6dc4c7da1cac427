# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""What the operations of `messages` send and read."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ..._limits import Limits
from ..._operation import JsonFields, JsonValue, Operation, Paging
from ..._pacing import Pace
from ..._results import Created, Json, Location, Nothing
from ...models.create_message_request import CreateMessageRequest
from ...models.delivery_state import DeliveryStateLiteral
from ...models.message import Message
from ...models.message_direction import MessageDirectionLiteral
from ...models.message_result import MessageResult
from ...models.message_state import MessageStateLiteral
from ...models.redact_message_request import RedactMessageRequest
from ...models.scalars import MessageDateTime, PageSize, TenDigitNumber
from ...models.sort_order import SortOrderLiteral

LIST: Operation[list[Message]] = Operation(
    name="messages.list",
    method="GET",
    path="/users/{userId}/messages",
    result=Json(list[Message]),
    query_arguments={
        "from_": "from",
        "to": "to",
        "from_date_time": "fromDateTime",
        "to_date_time": "toDateTime",
        "direction": "direction",
        "state": "state",
        "delivery_state": "deliveryState",
        "sort_order": "sortOrder",
        "size": "size",
    },
    limits=Limits.of_parameters(
        {
            "from": TenDigitNumber,
            "to": TenDigitNumber,
            "fromDateTime": MessageDateTime,
            "toDateTime": MessageDateTime,
            "direction": MessageDirectionLiteral,
            "state": MessageStateLiteral,
            "deliveryState": DeliveryStateLiteral,
            "sortOrder": SortOrderLiteral,
            "size": PageSize,
        }
    ),
    paging=Paging(),
    idempotent=True,
    pace=Pace("messages", 1.0),
    source="methods/messages/getMessages.md#supported-query-parameters",
)
CREATE: Operation[Created] = Operation(
    name="messages.create",
    method="POST",
    path="/users/{userId}/messages",
    result=Location(),
    body=JsonFields(
        {
            "from_": "from",
            "to": "to",
            "text": "text",
            "media": "media",
            "receipt_requested": "receiptRequested",
            "callback_url": "callbackUrl",
            "callback_http_method": "callbackHttpMethod",
            "callback_timeout": "callbackTimeout",
            "fallback_url": "fallbackUrl",
            "tag": "tag",
        },
        Limits(CreateMessageRequest),
    ),
    pace=Pace("outbound-messages", 1.0),
    source="methods/messages/postMessages.md#supported-parameters",
)
SEND = CREATE
CREATE_MANY: Operation[list[MessageResult]] = Operation(
    name="messages.create_many",
    method="POST",
    path="/users/{userId}/messages",
    result=Json(list[MessageResult]),
    body=JsonValue("items", Limits(Annotated[list[CreateMessageRequest], Meta(max_length=50)])),
    pace=Pace("outbound-messages", 1.0),
    source="methods/messages/postMessages.md#supported-parameters",
)
SEND_MANY = CREATE_MANY
GET: Operation[Message] = Operation(
    name="messages.get",
    method="GET",
    path="/users/{userId}/messages/{messageId}",
    result=Json(Message),
    path_arguments={"message_id": "messageId"},
    idempotent=True,
    pace=Pace("messages", 1.0),
    source="methods/messages/getMessagesMessageId.md#fetch-message-information",
)
REDACT: Operation[None] = Operation(
    name="messages.redact",
    method="PATCH",
    path="/users/{userId}/messages/{messageId}",
    result=Nothing(),
    path_arguments={"message_id": "messageId"},
    body=JsonFields({}, Limits(RedactMessageRequest), fixed={"text": ""}),
    idempotent=True,
    pace=Pace("messages", 1.0),
    source="methods/messages/redactMessageText.md#request-body",
)
