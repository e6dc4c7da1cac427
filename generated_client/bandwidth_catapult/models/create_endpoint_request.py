# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .create_endpoint_credentials import CreateEndpointCredentials
from .scalars import SipUser


class CreateEndpointRequest(Model, kw_only=True):
    """A new endpoint of a domain.

    Source: methods/endpoints/postEndpoints.md#supported-parameters
    """

    name: SipUser
    """User part of the endpoint's address; no other endpoint of the domain may have it, and it is
    never changed.
    """
    description: str | None = None
    """What the endpoint is, in the owner's words."""
    application_id: str | None = None
    """Id of the application whose URL is asked when the endpoint places a call; without one such a
    call is rejected.
    """
    enabled: bool | None = None
    """Whether clients can register as this endpoint; if not, it neither places nor receives calls.
    Server default: true.
    """
    credentials: CreateEndpointCredentials
    """What a client will authenticate with."""
