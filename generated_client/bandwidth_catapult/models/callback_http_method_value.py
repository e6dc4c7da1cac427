# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class CallbackHttpMethodValue(OpenEnum):
    """How callbacks are sent, as the service prints it; examples of replies show lower case.

    Source: methods/applications/getApplicationsApplicationId.md#properties
    """

    GET = "GET"
    POST = "POST"


CallbackHttpMethodValueLiteral: TypeAlias = Literal["GET", "POST"]
