"""What events are called."""

EVENT_TYPES = (
    "answer",
    "conference",
    "conference-member",
    "conference-playback",
    "conference-speak",
    "dtmf",
    "gather",
    "hangup",
    "incomingcall",
    "mms",
    "playback",
    "recording",
    "sms",
    "speak",
    "timeout",
    "transcription",
)
"""The `eventType` of every callback. Source: apiCallbacks/."""
