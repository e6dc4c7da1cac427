# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model


class Domain(Model, kw_only=True):
    """A group of SIP endpoints. Its name becomes part of a public DNS name, and so of every
    endpoint's address.

    Source: methods/domains/getDomains.md#properties
    """

    id: str
    """Id of the domain."""
    name: str | None = None
    """Name of the domain, as it stands in DNS."""
    description: str | None = None
    """What the domain is for, in the owner's words."""
    endpoints: str | None = None
    """Where the endpoints of the domain are listed; the one printed value is a path without a host.
    """
