# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class CallbackHttpMethod(OpenEnum):
    """How a callback is sent; as a JSON body with POST, or in the query string with GET.

    Source: methods/calls/postCalls.md#supported-parameters
    """

    GET = "GET"
    POST = "POST"


CallbackHttpMethodLiteral: TypeAlias = Literal["GET", "POST"]
