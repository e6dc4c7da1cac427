"""The payloads of a call's events, each as its page prints it.

Sources: apiCallbacks/incomingCall.md, answer.md, timeout.md, hangup.md, reject.md. A call's ``tag``
is in every event, as methods/calls/postCalls.md promises. A hang-up names ``callState`` only in its
query form (bxml/callBacks/hangup.md) and when it tells of a rejection (apiCallbacks/reject.md).
"""

from typing import Any

from catapult_simulator.state.store import Document

CARRIED = ("diversion", "displayName", "withholdCallerNumber", "withholdCallerName")
"""What an incoming call may bring along; repeated in incomingcall and answer."""


def payload(name: str, call: Document, *, call_uri: str, time: str) -> dict[str, Any]:
    """Return the event ``name`` (incomingcall, answer, timeout, hangup or reject) of a call.

    ``time`` is ISO 8601 in UTC. Raises KeyError for any other name.
    """
    event: dict[str, Any] = {
        "eventType": "hangup" if name == "reject" else name,
        "callId": call["id"],
        "callUri": call_uri,
        "from": call["from"],
        "to": call["to"],
    }
    event |= _OWN[name](call)
    if "tag" in call:
        event["tag"] = call["tag"]
    return event | {"time": time}


def _incoming_call(call: Document) -> dict[str, Any]:
    return {"callState": "active", "applicationId": call["_applicationId"], **_carried(call)}


def _answer(call: Document) -> dict[str, Any]:
    return {"callState": "active", **_carried(call)}


def _timeout(_call: Document) -> dict[str, Any]:
    return {}


def _hangup(call: Document) -> dict[str, Any]:
    state = {"callState": "completed"} if call["callbackHttpMethod"] == "GET" else {}
    return {**state, "cause": call["_cause"]}


def _reject(call: Document) -> dict[str, Any]:
    return {"callState": "completed", "cause": call["_cause"]}


def _carried(call: Document) -> dict[str, Any]:
    return {name: call[f"_{name}"] for name in CARRIED if f"_{name}" in call}


_OWN = {
    "incomingcall": _incoming_call,
    "answer": _answer,
    "timeout": _timeout,
    "hangup": _hangup,
    "reject": _reject,
}
