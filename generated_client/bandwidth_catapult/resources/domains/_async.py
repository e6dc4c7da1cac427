# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Groups of SIP endpoints, part of their address."""

from __future__ import annotations

import builtins
from typing import Final

from ..._api import AsyncApi, AsyncRawApi
from ..._raw import async_raw
from ..._results import Created
from ...models.domain import Domain
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class AsyncDomains:
    """Groups of SIP endpoints, part of their address.

    Every method may raise AuthenticationError (401), ForbiddenError (403), NotFoundError (404),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: AsyncApi) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> AsyncDomainsWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return AsyncDomainsWithRawResponse(self._api)

    async def list(self) -> builtins.list[Domain]:
        """List domains.

        Lists the domains of a user. There are at most 100 of them, so the list has no pages.

        Source: methods/domains/getDomains.md#list-domains
        """
        return await self._api.run(operations.LIST, locals())

    async def create(self, *, name: str, description: str | None = None) -> Created:
        """Create a domain.

        Creates a domain, in which endpoints can then be created. Its name becomes part of a
        public DNS name, and an account has at most 100 domains.

        Args:
            name: Name of the domain. It is looked up in DNS, so nobody else may have it.
            description: What the domain is for, in the owner's words.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/domains/postDomains.md#supported-parameters, methods/domains/domains.md
        """
        return await self._api.run(operations.CREATE, locals())

    async def delete(self, domain_id: str) -> None:
        """Delete a domain.

        Deletes a domain. A single domain can be neither fetched nor changed.

        Args:
            domain_id: Id of the domain.

        Source: methods/domains/deleteDomainsDomainId.md#delete-domain
        """
        return await self._api.run(operations.DELETE, locals())


class AsyncDomainsWithRawResponse:
    """`domains` with answers as they came."""

    def __init__(self, api: AsyncApi) -> None:
        plain = AsyncDomains(AsyncRawApi(api.target, api.client))
        self.list: Final = async_raw(plain.list)
        self.create: Final = async_raw(plain.create)
        self.delete: Final = async_raw(plain.delete)
