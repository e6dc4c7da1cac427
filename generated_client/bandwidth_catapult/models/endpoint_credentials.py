# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import ClassVar

from .._model import Model


class EndpointCredentials(Model, kw_only=True):
    """What a SIP client authenticates with to be this endpoint. All of it is case-sensitive.

    Source: methods/endpoints/getEndpointsEndpointId.md#credentials
    """

    __secrets__: ClassVar[frozenset[str]] = frozenset(["password"])

    realm: str | None = None
    """Realm to authenticate for. The service makes it."""
    username: str | None = None
    """User name to authenticate with. The service makes it."""
    password: str | None = None
    """Password to authenticate with. The table has it, the examples leave it out."""
