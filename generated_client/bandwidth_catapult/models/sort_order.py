# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class SortOrder(OpenEnum):
    """Order of a list by time; `asc` is oldest first, `desc` newest first.

    Source: methods/calls/getCalls.md#supported-parameters,
    methods/messages/getMessages.md#supported-query-parameters
    """

    ASC = "asc"
    DESC = "desc"


SortOrderLiteral: TypeAlias = Literal["asc", "desc"]
