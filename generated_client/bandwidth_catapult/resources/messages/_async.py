# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Text and multimedia messages."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Any, Final

from ..._api import AsyncApi, AsyncRawApi
from ..._paging import AsyncPages
from ..._raw import async_raw, async_raw_pages
from ..._results import Created
from ...models.callback_http_method import CallbackHttpMethod, CallbackHttpMethodLiteral
from ...models.create_message_request import CreateMessageRequest
from ...models.delivery_state import DeliveryState, DeliveryStateLiteral
from ...models.message import Message
from ...models.message_direction import MessageDirection, MessageDirectionLiteral
from ...models.message_result import MessageResult
from ...models.message_state import MessageState, MessageStateLiteral
from ...models.receipt_requested import ReceiptRequested, ReceiptRequestedLiteral
from ...models.sort_order import SortOrder, SortOrderLiteral
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class AsyncMessages:
    """Text and multimedia messages.

    Every method may raise AuthenticationError (401), ForbiddenError (403), NotFoundError (404),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> AsyncMessagesWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return AsyncMessagesWithRawResponse(self._api)

    def list(
        self,
        *,
        from_: str | None = None,
        to: str | None = None,
        from_date_time: str | None = None,
        to_date_time: str | None = None,
        direction: MessageDirection | MessageDirectionLiteral | None = None,
        state: MessageState | MessageStateLiteral | None = None,
        delivery_state: DeliveryState | DeliveryStateLiteral | None = None,
        sort_order: SortOrder | SortOrderLiteral | None = None,
        size: int | None = None,
        limit: int | None = None,
    ) -> AsyncPages[Message]:
        """List messages.

        Lists messages that were sent or received, a page at a time. The Link header has the URL
        of the next page as long as there is one; its cursor is opaque, so follow that URL and do
        not build one.

        Args:
            from_: Only messages from this number; short codes cannot be asked for.
            to: Only messages to this number; short codes cannot be asked for.
            from_date_time: Only messages from this time on, such as `2014-05-25 12:00:00`; parts
                may be left out from the right.
            to_date_time: Only messages up to this time, such as `2014-05-26` or `2014-05-25
                12:00:00.000`.
            direction: Only messages of this direction.
            state: Only messages in this state.
            delivery_state: Only messages with this delivery state.
            sort_order: Order of the messages by time. Server default: asc.
            size: How many items a page holds, at most 1000. Server default: 25.
            limit: Stop after so many items; more pages are not fetched then.

        Raises: BadRequestError (400).

        Source: methods/messages/getMessages.md#supported-query-parameters,
        methods/messages/getMessages.md#request-url
        """
        return self._api.pages(operations.LIST, locals(), limit)

    async def create(
        self,
        *,
        from_: str,
        to: str,
        text: str | None = None,
        media: Sequence[str] | None = None,
        receipt_requested: ReceiptRequested | ReceiptRequestedLiteral | None = None,
        callback_url: str | None = None,
        callback_http_method: CallbackHttpMethod | CallbackHttpMethodLiteral | None = None,
        callback_timeout: int | None = None,
        fallback_url: str | None = None,
        tag: str | None = None,
    ) -> Created:
        """Send messages.

        Sends one message, or up to 50 at once. One message is answered with 201 and its URL in
        the Location header; a list is answered with 202 and one result for each message, in their
        order. Sending too fast is refused with 403 and category limit, and a full queue with 400
        and message-delay-limit; both may be tried again. What becomes of a message is reported to
        its own callbackUrl.

        Args:
            from_: One of the user's own numbers.
            to: Number or short code to send to.
            text: Text of the message, at most 2048 characters. More than 160 are sent in pieces
                and put together again by the receiver. With media there need not be one.
            media: Files to send with the message.
            receipt_requested: Which delivery receipts to report to the callback URL. Server
                default: none.
            callback_url: URL that is told what becomes of the message.
            callback_http_method: How that URL is told. Server default: POST.
            callback_timeout: Milliseconds to wait for that URL's answer, at most 10000. Server
                default: 10000.
            fallback_url: URL that is told instead when the callback URL fails.
            tag: Any words of the sender's; the events of this message bring them back, and
                nothing else keeps them.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/messages/postMessages.md#supported-parameters,
        methods/messages/postMessages.md#multiple-message-result-types,
        rateLimits/messageRateLimits.md#default-messaging-rate-limits-and-queues
        """
        return await self._api.run(operations.CREATE, locals())

    async def send(
        self,
        *,
        from_: str,
        to: str,
        text: str | None = None,
        media: Sequence[str] | None = None,
        receipt_requested: ReceiptRequested | ReceiptRequestedLiteral | None = None,
        callback_url: str | None = None,
        callback_http_method: CallbackHttpMethod | CallbackHttpMethodLiteral | None = None,
        callback_timeout: int | None = None,
        fallback_url: str | None = None,
        tag: str | None = None,
    ) -> Created:
        """Sends one message.

        The same operation as `create`.

        Args:
            from_: One of the user's own numbers.
            to: Number or short code to send to.
            text: Text of the message, at most 2048 characters. More than 160 are sent in pieces
                and put together again by the receiver. With media there need not be one.
            media: Files to send with the message.
            receipt_requested: Which delivery receipts to report to the callback URL. Server
                default: none.
            callback_url: URL that is told what becomes of the message.
            callback_http_method: How that URL is told. Server default: POST.
            callback_timeout: Milliseconds to wait for that URL's answer, at most 10000. Server
                default: 10000.
            fallback_url: URL that is told instead when the callback URL fails.
            tag: Any words of the sender's; the events of this message bring them back, and
                nothing else keeps them.
        """
        return await self._api.run(operations.SEND, locals())

    async def create_many(
        self, items: Sequence[CreateMessageRequest | Mapping[str, Any]]
    ) -> builtins.list[MessageResult]:
        """Send messages.

        Sends one message, or up to 50 at once. One message is answered with 201 and its URL in
        the Location header; a list is answered with 202 and one result for each message, in their
        order. Sending too fast is refused with 403 and category limit, and a full queue with 400
        and message-delay-limit; both may be tried again. What becomes of a message is reported to
        its own callbackUrl.

        Args:
            items: Up to 50 messages that are sent independently of each other, not as a group
                message. More than 50 are refused with 403 and the code multi-message-limit.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/messages/postMessages.md#supported-parameters,
        methods/messages/postMessages.md#multiple-message-result-types,
        rateLimits/messageRateLimits.md#default-messaging-rate-limits-and-queues
        """
        return await self._api.run(operations.CREATE_MANY, locals())

    async def send_many(
        self, items: Sequence[CreateMessageRequest | Mapping[str, Any]]
    ) -> builtins.list[MessageResult]:
        """Sends up to 50 messages at once.

        The same operation as `create_many`.

        Args:
            items: Up to 50 messages that are sent independently of each other, not as a group
                message. More than 50 are refused with 403 and the code multi-message-limit.
        """
        return await self._api.run(operations.SEND_MANY, locals())

    async def get(self, message_id: str) -> Message:
        """Get a message.

        Fetches one message. Its text is kept for 3 days.

        Args:
            message_id: Id of the message.

        Source: methods/messages/getMessagesMessageId.md#fetch-message-information
        """
        return await self._api.run(operations.GET, locals())

    async def redact(self, message_id: str) -> None:
        """Remove the text of a message.

        Removes the text of a message for good. The body holds the empty text and nothing else;
        whatever else is in it is answered with 400, and the text stays.

        Args:
            message_id: Id of the message.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/messages/redactMessageText.md#request-body,
        methods/messages/redactMessageText.md#response-codes
        """
        return await self._api.run(operations.REDACT, locals())


class AsyncMessagesWithRawResponse:
    """`messages` with answers as they came."""

    def __init__(self, api: AsyncApi) -> None:
        plain = AsyncMessages(AsyncRawApi(api.target, api.client))
        self.list: Final = async_raw_pages(plain.list)
        self.create: Final = async_raw(plain.create)
        self.send: Final = async_raw(plain.send)
        self.create_many: Final = async_raw(plain.create_many)
        self.send_many: Final = async_raw(plain.send_many)
        self.get: Final = async_raw(plain.get)
        self.redact: Final = async_raw(plain.redact)
