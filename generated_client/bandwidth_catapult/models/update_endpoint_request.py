# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .update_endpoint_credentials import UpdateEndpointCredentials


class UpdateEndpointRequest(Model, kw_only=True):
    """Changes to an endpoint. What is left out stays as it is; the name cannot be changed.

    Source: methods/endpoints/postEndpointsEndpointId.md#supported-parameters
    """

    description: str | None = None
    """What the endpoint is, in the owner's words."""
    application_id: str | None = None
    """Id of the application whose URL is asked when the endpoint places a call."""
    enabled: bool | None = None
    """Whether clients can register as this endpoint; if not, it neither places nor receives calls.
    Server default: true.
    """
    credentials: UpdateEndpointCredentials | None = None
    """What a client will authenticate with from now on."""
