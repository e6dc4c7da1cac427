# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Where events of incoming calls and messages are sent."""

from __future__ import annotations

from typing import Final

from ..._api import Api, RawApi
from ..._paging import Pages
from ..._raw import raw, raw_pages
from ..._results import Created
from ...models.application import Application
from ...models.callback_http_method import CallbackHttpMethod, CallbackHttpMethodLiteral
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class Applications:
    """Where events of incoming calls and messages are sent.

    Every method may raise AuthenticationError (401), ForbiddenError (403), NotFoundError (404),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> ApplicationsWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return ApplicationsWithRawResponse(self._api)

    def list(
        self, *, page: int | None = None, size: int | None = None, limit: int | None = None
    ) -> Pages[Application]:
        """List applications.

        Lists the applications of the user.

        Args:
            page: Which page of the list to return, counted from 0. Server default: 0.
            size: How many items a page holds, at most 1000. Server default: 25.
            limit: Stop after so many items; more pages are not fetched then.

        Raises: BadRequestError (400).

        Source: methods/applications/getApplications.md#list-applications
        """
        return self._api.pages(operations.LIST, locals(), limit)

    def create(
        self,
        *,
        name: str,
        incoming_call_url: str | None = None,
        incoming_call_url_callback_timeout: int | None = None,
        incoming_call_fallback_url: str | None = None,
        incoming_message_url: str | None = None,
        incoming_message_url_callback_timeout: int | None = None,
        incoming_message_fallback_url: str | None = None,
        callback_http_method: CallbackHttpMethod | CallbackHttpMethodLiteral | None = None,
        auto_answer: bool | None = None,
    ) -> Created:
        """Create an application.

        Creates an application. It says where the events of incoming calls and messages go, and
        serves any number of phone numbers.

        Args:
            name: Name of the user's choice.
            incoming_call_url: Where events of incoming calls are sent.
            incoming_call_url_callback_timeout: Milliseconds to wait for an answer of
                `incomingCallUrl`. 1 to 10000. Server default: 10000.
            incoming_call_fallback_url: Where an event is sent when `incomingCallUrl` fails; needs
                that URL.
            incoming_message_url: Where events of incoming messages are sent.
            incoming_message_url_callback_timeout: Milliseconds to wait for an answer of
                `incomingMessageUrl`. 1 to 10000. Server default: 10000.
            incoming_message_fallback_url: Where an event is sent when `incomingMessageUrl` fails;
                needs that URL.
            callback_http_method: How events are sent. Server default: POST.
            auto_answer: Whether incoming calls are answered at once. Server default: true.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/applications/postApplications.md#create-application
        """
        return self._api.run(operations.CREATE, locals())

    def get(self, application_id: str) -> Application:
        """Get an application.

        Returns one application.

        Args:
            application_id: Id of the application.

        Source: methods/applications/getApplicationsApplicationId.md#fetch-application-information
        """
        return self._api.run(operations.GET, locals())

    def update(
        self,
        application_id: str,
        *,
        name: str | None = None,
        incoming_call_url: str | None = None,
        incoming_call_url_callback_timeout: int | None = None,
        incoming_call_fallback_url: str | None = None,
        incoming_message_url: str | None = None,
        incoming_message_url_callback_timeout: int | None = None,
        incoming_message_fallback_url: str | None = None,
        callback_http_method: CallbackHttpMethod | CallbackHttpMethodLiteral | None = None,
        auto_answer: bool | None = None,
    ) -> None:
        """Update an application.

        Changes the properties that are sent and leaves the others as they are.

        Args:
            application_id: Id of the application.
            name: Name of the user's choice.
            incoming_call_url: Where events of incoming calls are sent.
            incoming_call_url_callback_timeout: Milliseconds to wait for an answer of
                `incomingCallUrl`. 1 to 10000. Server default: 10000.
            incoming_call_fallback_url: Where an event is sent when `incomingCallUrl` fails; needs
                that URL.
            incoming_message_url: Where events of incoming messages are sent.
            incoming_message_url_callback_timeout: Milliseconds to wait for an answer of
                `incomingMessageUrl`. 1 to 10000. Server default: 10000.
            incoming_message_fallback_url: Where an event is sent when `incomingMessageUrl` fails;
                needs that URL.
            callback_http_method: How events are sent. Server default: POST.
            auto_answer: Whether incoming calls are answered at once. Server default: true.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/applications/postApplicationsApplicationId.md#update-application
        """
        return self._api.run(operations.UPDATE, locals())

    def delete(self, application_id: str) -> None:
        """Delete an application.

        Deletes an application for good.

        Args:
            application_id: Id of the application.

        Source: methods/applications/deleteApplicationsApplicationId.md#remove-application
        """
        return self._api.run(operations.DELETE, locals())


class ApplicationsWithRawResponse:
    """`applications` with answers as they came."""

    def __init__(self, api: Api) -> None:
        plain = Applications(RawApi(api.target, api.client))
        self.list: Final = raw_pages(plain.list)
        self.create: Final = raw(plain.create)
        self.get: Final = raw(plain.get)
        self.update: Final = raw(plain.update)
        self.delete: Final = raw(plain.delete)
