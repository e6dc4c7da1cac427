"""The payload of the recording event, as its page prints it.

Source: apiCallbacks/recording.md; a call's `tag` is in every event (methods/calls/postCalls.md).
The table has `state` and `status`, the examples only `status`: both are sent.
"""

from catapult_simulator.state.store import Document


def payload(recording: Document, call: Document, uri: str) -> Document:
    """The event of a recording that is complete or failed."""
    event = {
        "eventType": "recording",
        "callId": call["id"],
        "recordingId": recording["id"],
        "recordingUri": uri,
        "state": recording["state"],
        "status": recording["state"],
        "startTime": recording["startTime"],
        "endTime": recording["endTime"],
    }
    return event | ({"tag": call["tag"]} if "tag" in call else {})
