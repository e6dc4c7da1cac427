# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model
from .scalars import DomainName


class CreateDomainRequest(Model, kw_only=True):
    """A new domain. An account has at most 100 of them, and one is enough for most.

    Source: methods/domains/postDomains.md#supported-parameters
    """

    name: DomainName
    """Name of the domain. It is looked up in DNS, so nobody else may have it."""
    description: str | None = None
    """What the domain is for, in the owner's words."""
