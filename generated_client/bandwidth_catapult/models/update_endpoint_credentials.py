# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import ClassVar

from .._model import Model
from .scalars import SipPassword


class UpdateEndpointCredentials(Model, kw_only=True):
    """The part of the credentials that can be changed.

    Source: methods/endpoints/postEndpointsEndpointId.md#supported-parameters
    """

    __secrets__: ClassVar[frozenset[str]] = frozenset(["password"])

    password: SipPassword | None = None
    """New password of the endpoint."""
