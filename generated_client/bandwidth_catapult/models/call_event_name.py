# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
from __future__ import annotations

from typing import Literal, TypeAlias

from .._model import OpenEnum


class CallEventName(OpenEnum):
    """What happened in a call. The values named here are those of the examples; others occur.

    Source: methods/calls/getCallsCallIdEvents.md#event-properties
    """

    CREATE = "create"
    ANSWER = "answer"
    CHANNEL_EXECUTE = "CHANNEL_EXECUTE"
    CHANNEL_EXECUTE_COMPLETE = "CHANNEL_EXECUTE_COMPLETE"
    PLAYBACK = "playback"
    HANGUP = "hangup"


CallEventNameLiteral: TypeAlias = Literal[
    "create", "answer", "CHANNEL_EXECUTE", "CHANNEL_EXECUTE_COMPLETE", "playback", "hangup"
]
