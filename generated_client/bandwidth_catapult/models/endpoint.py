# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .endpoint_credentials import EndpointCredentials


class Endpoint(Model, kw_only=True):
    """Something that registers with SIP inside a domain, such as a desk phone or a program, to place
    and receive calls.

    Source: methods/endpoints/getEndpointsEndpointId.md#properties,
    methods/endpoints/getEndpoints.md#properties
    """

    id: str | None = None
    """Id of the endpoint. Not in the property table."""
    name: str
    """User part of the endpoint's address; one of its kind in the domain, and never changed."""
    description: str | None = None
    """What the endpoint is, in the owner's words."""
    domain_id: str | None = None
    """Id of the domain that the endpoint belongs to."""
    application_id: str | None = None
    """Id of the application whose URL is asked when the endpoint places a call; without one such a
    call is rejected.
    """
    enabled: bool | None = None
    """Whether clients can register as this endpoint and use it. Examples print it as a string.
    Server default: true.
    """
    credentials: EndpointCredentials | None = None
    """What a client authenticates with."""
    sip_uri: str | None = None
    """Address under which the endpoint is called. The service makes it."""
