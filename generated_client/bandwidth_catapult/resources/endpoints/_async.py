# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Devices that register with SIP inside a domain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ..._api import AsyncApi, AsyncRawApi
from ..._paging import AsyncPages
from ..._raw import async_raw, async_raw_pages
from ..._results import Created
from ...models.create_endpoint_credentials import CreateEndpointCredentials
from ...models.endpoint import Endpoint
from ...models.update_endpoint_credentials import UpdateEndpointCredentials
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class AsyncEndpoints:
    """Devices that register with SIP inside a domain.

    Every method may raise AuthenticationError (401), ForbiddenError (403), NotFoundError (404),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> AsyncEndpointsWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return AsyncEndpointsWithRawResponse(self._api)

    def list(
        self,
        domain_id: str,
        *,
        page: int | None = None,
        size: int | None = None,
        limit: int | None = None,
    ) -> AsyncPages[Endpoint]:
        """List endpoints.

        Lists the endpoints of a domain, a page at a time.

        Args:
            domain_id: Id of the domain.
            page: Which page of the list to return, counted from 0. Server default: 0.
            size: How many items a page holds, at most 1000. Server default: 25.
            limit: Stop after so many items; more pages are not fetched then.

        Raises: BadRequestError (400).

        Source: methods/endpoints/getEndpoints.md#supported-parameters
        """
        return self._api.pages(operations.LIST, locals(), limit)

    async def create(
        self,
        domain_id: str,
        *,
        name: str,
        credentials: CreateEndpointCredentials | Mapping[str, Any],
        description: str | None = None,
        application_id: str | None = None,
        enabled: bool | None = None,
    ) -> Created:
        """Create an endpoint.

        Creates an endpoint in a domain. SIP clients register with its name, the domain and its
        password; all clients that do so ring together.

        Args:
            domain_id: Id of the domain.
            name: User part of the endpoint's address; no other endpoint of the domain may have
                it, and it is never changed.
            description: What the endpoint is, in the owner's words.
            application_id: Id of the application whose URL is asked when the endpoint places a
                call; without one such a call is rejected.
            enabled: Whether clients can register as this endpoint; if not, it neither places nor
                receives calls. Server default: true.
            credentials: What a client will authenticate with.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/endpoints/postEndpoints.md#supported-parameters,
        methods/endpoints/endpoints.md
        """
        return await self._api.run(operations.CREATE, locals())

    async def get(self, domain_id: str, endpoint_id: str) -> Endpoint:
        """Get an endpoint.

        Fetches one endpoint of a domain.

        Args:
            domain_id: Id of the domain.
            endpoint_id: Id of the endpoint.

        Source: methods/endpoints/getEndpointsEndpointId.md#fetch-endpoint-information
        """
        return await self._api.run(operations.GET, locals())

    async def update(
        self,
        domain_id: str,
        endpoint_id: str,
        *,
        description: str | None = None,
        application_id: str | None = None,
        enabled: bool | None = None,
        credentials: UpdateEndpointCredentials | Mapping[str, Any] | None = None,
    ) -> None:
        """Update an endpoint.

        Changes an endpoint. What is left out stays as it is, and the name cannot be changed.

        Args:
            domain_id: Id of the domain.
            endpoint_id: Id of the endpoint.
            description: What the endpoint is, in the owner's words.
            application_id: Id of the application whose URL is asked when the endpoint places a
                call.
            enabled: Whether clients can register as this endpoint; if not, it neither places nor
                receives calls. Server default: true.
            credentials: What a client will authenticate with from now on.

        Raises: BadRequestError (400).

        Source: methods/endpoints/postEndpointsEndpointId.md#supported-parameters
        """
        return await self._api.run(operations.UPDATE, locals())

    async def delete(self, domain_id: str, endpoint_id: str) -> None:
        """Delete an endpoint.

        Removes an endpoint from its domain.

        Args:
            domain_id: Id of the domain.
            endpoint_id: Id of the endpoint.

        Source: methods/endpoints/deleteEndpointsEndpointId.md#remove-endpoint-from-domain
        """
        return await self._api.run(operations.DELETE, locals())


class AsyncEndpointsWithRawResponse:
    """`endpoints` with answers as they came."""

    def __init__(self, api: AsyncApi) -> None:
        plain = AsyncEndpoints(AsyncRawApi(api.target, api.client))
        self.list: Final = async_raw_pages(plain.list)
        self.create: Final = async_raw(plain.create)
        self.get: Final = async_raw(plain.get)
        self.update: Final = async_raw(plain.update)
        self.delete: Final = async_raw(plain.delete)
