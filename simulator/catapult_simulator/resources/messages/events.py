"""The payload of a message's event.

Sources: apiCallbacks/sms.md and mms.md; the tag is promised by methods/messages/postMessages.md.
"""

from typing import Any

from catapult_simulator.resources.messages.documents import is_mms
from catapult_simulator.state.store import Document

DELIVERY = ("deliveryState", "deliveryCode", "deliveryDescription")


def payload(
    message: Document, *, message_uri: str, application_id: str | None = None
) -> dict[str, Any]:
    """Return the sms or mms event of a message as it is now.

    ``time`` is when the message was created, as both pages say. ``application_id`` is given for a
    message that came in.
    """
    event: dict[str, Any] = {
        "eventType": "mms" if is_mms(message) else "sms",
        "direction": message["direction"],
        "messageId": message["id"],
        "messageUri": message_uri,
        "from": message["from"],
        "to": message["to"],
        "text": message["text"],
    }
    if is_mms(message):
        event["media"] = message["media"]
    if application_id is not None:
        event["applicationId"] = application_id
    event |= {"time": message["time"], "state": message["state"]}
    event |= {name: message[name] for name in DELIVERY if name in message}
    event["segmentCount"] = message["segmentCount"]
    if "tag" in message:
        event["tag"] = message["tag"]
    return event
