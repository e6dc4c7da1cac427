# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from .._model import Model, Moment


class NumberInfo(Model, kw_only=True):
    """The caller name (CNAM) that belongs to a number.

    Source: methods/numberInfo/getNumberInfo.md#properties
    """

    name: str | None = None
    """Name that the called party sees."""
    number: str
    """The number in E.164 form."""
    created: Moment | None = None
    """When the name was first looked up."""
    updated: Moment | None = None
    """When the name was last renewed."""
