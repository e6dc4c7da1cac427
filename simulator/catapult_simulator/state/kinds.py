"""The kinds of documents that more than one part looks at, and what they tell each other.

A resource reaches another's state through the store and these names, never through its routes.
"""

import re
from typing import Any, Literal

from catapult_simulator.state.store import Kind

METHOD: Any = Literal["GET", "POST"]
"""How an event is told."""
URL = re.compile("https?://.+", re.IGNORECASE)
"""Where an event is told."""

_TEXTS = ("incomingCallUrl", "incomingMessageUrl", "name")
_FALLBACKS = ("incomingCallFallbackUrl", "incomingMessageFallbackUrl")
_TIMEOUTS = ("incomingCallUrlCallbackTimeout", "incomingMessageUrlCallbackTimeout")
APPLICATIONS = Kind(
    "applications",
    needs={
        **dict.fromkeys(_TIMEOUTS, int),
        "callbackHttpMethod": METHOD,
        "autoAnswer": bool,
    },
    maybe=dict.fromkeys((*_TEXTS, *_FALLBACKS), str | None),
)
# `active` repeats the number while it is enabled: it belongs to one account at a time, but a number
# that was released stays in the list beside a later one.
PHONE_NUMBERS = Kind(
    "phoneNumbers",
    indexes=("applicationId", "number"),
    unique=("active",),
    needs={
        "number": str,
        "numberState": Literal["enabled", "released"],
        "active": str | None,
    },
    maybe={"applicationId": str | None, "fallbackNumber": str | None},
)

CALL_ASKED = "call:asked"
"""Topic: a call is about to be created; the checked body. A listener may refuse with ApiError."""
CALL_MOVED = "call:moved"
"""Topic: a call was created, or took a step of its lifecycle; the call as it now is."""
CALL_DIGIT = "call:digit"
"""Topic: a key was pressed at the far end, and the application hears it; `callId` and `digit`."""
CONFERENCE_DIGIT = "conference:digit"
"""Topic: a key was pressed by a member whose keys the conference takes; `callId` and `digit`."""
CALL_HEARD = "call:heard"
"""Topic: a sentence was spoken on a call, by either end; `callId` and `sentence`."""
CALL_SPOKE = "call:spoke"
"""Topic: the far end of a call spoke to whom the call is connected with; `callId`, `sentence`."""
AUDIO_DONE = "audio:done"
"""Topic: what played to a call is over or was cut short; `callId`, and its `owner` or None."""
RECORDING_SAVED = "recording:saved"
"""Topic: a recording is complete; the recording as it now is."""
ACCOUNT_CLOSED = "account:closed"
"""Topic: an account is about to be removed with all it has; its `id`."""
TOPICS = (
    CALL_ASKED,
    CALL_MOVED,
    CALL_DIGIT,
    CONFERENCE_DIGIT,
    CALL_HEARD,
    CALL_SPOKE,
    AUDIO_DONE,
    RECORDING_SAVED,
    ACCOUNT_CLOSED,
)
