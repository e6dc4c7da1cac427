# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model, Timestamp


class NumberInfo(Model, kw_only=True):
    """The caller name (CNAM) that belongs to a number.

    Source: methods/numberInfo/getNumberInfo.md#properties
    """

    name: str | None = None
    """Name that the called party sees."""
    number: str
    """The number in E.164 form."""
    created: Timestamp | None = None
    """When the name was first looked up."""
    updated: Timestamp | None = None
    """When the name was last renewed."""
