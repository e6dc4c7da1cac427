"""Why a valid request may be refused, and an invalid one with another status than 400."""

from __future__ import annotations

from collections.abc import Mapping

FOR_ANOTHER_REASON: Mapping[str, set[str]] = {
    "createCall": {"maximum-recording-value-request"},
    "updateCall": {"call-invalid-state", "maximum-recording-value-request"},
    "playCallAudio": {"call-audio-invalid-state"},
    "playBridgeAudio": {"call-audio-invalid-state"},
    "playConferenceAudio": {"call-audio-invalid-state"},
    "playConferenceMemberAudio": {"call-audio-invalid-state"},
    "searchLocalNumbers": {"invalid-zip-code", "invalid-rate-center"},
    "orderLocalNumbers": {
        "invalid-zip-code",
        "invalid-rate-center",
        "order-number-quantity-unavailable",
    },
}
"""Codes for what a valid request may be refused for: the state of a call (where nothing plays,
nothing can be stopped), a place without numbers, or a maximum that no page states."""

FORBIDDEN: Mapping[str, set[str]] = {
    "createBridge": {"bridge-callIds-overflow"},
    "updateBridge": {"bridge-callIds-overflow"},
}
"""Codes of errors.md that answer what a schema forbids with 403 and not with 400."""
