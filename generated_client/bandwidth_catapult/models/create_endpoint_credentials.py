# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import ClassVar

from .._model import Model
from .scalars import SipPassword


class CreateEndpointCredentials(Model, kw_only=True):
    """The part of the credentials that the owner chooses; realm and user name are made by the
    service.

    Source: methods/endpoints/postEndpoints.md#supported-parameters
    """

    __secrets__: ClassVar[frozenset[str]] = frozenset(["password"])

    password: SipPassword
    """Password of the endpoint."""
