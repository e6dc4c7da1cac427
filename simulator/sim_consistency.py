"""What holds of every state that was taken up again, whenever it was cut off."""

from collections import Counter
from decimal import Decimal
from typing import Any

from sim_lives import USER

INITIAL = Decimal("10000.00")
COMPLETE = {
    "calls": {"id", "direction", "from", "to", "state", "startTime", "recordingEnabled", "_log"},
    "messages": {"id", "direction", "from", "to", "text", "state", "time", "media", "_sortKey"},
    "media": {"id", "contentLength", "_digest", "_contentType"},
    "bridges": {"id", "state", "callIds", "bridgeAudio", "createdTime"},
    "conferences": {"id", "state", "activeMembers", "createdTime"},
    "conference-members": {"id", "conferenceId", "callId", "state"},
    "transactions": {"id", "time", "amount", "type"},
}


def assert_consistent(snapshot: dict[str, Any]) -> None:
    """Every document is complete, every reference leads somewhere, and the money adds up."""
    documents = {
        name: {document["id"]: document for _, document in users.get(USER, [])}
        for name, users in snapshot["documents"].items()
    }
    for name, properties in COMPLETE.items():
        for document in documents.get(name, {}).values():
            assert properties <= document.keys(), (name, document)
    _assert_calls(documents, {number for _, number, *_ in snapshot["due"]})
    _assert_content(documents, snapshot)
    _assert_money(documents)
    _assert_conferences(documents)


def _assert_calls(documents: dict[str, Any], due: set[int]) -> None:
    calls = documents.get("calls", {})
    for call in calls.values():
        assert call["_log"][0][1] == "create", call
        if call["state"] == "started":
            assert set(call["_due"].values()) <= due | {0}, call
            assert call["_due"], call
        bridge = documents.get("bridges", {}).get(call.get("bridgeId"))
        assert ("bridgeId" in call) == (bridge is not None), call
    for bridge in documents.get("bridges", {}).values():
        for call_id in bridge["callIds"]:
            assert calls[call_id]["bridgeId"] == bridge["id"]


def _assert_content(documents: dict[str, Any], snapshot: dict[str, Any]) -> None:
    for medium in documents.get("media", {}).values():
        size, pieces = snapshot["blobs"][medium["_digest"]]
        assert size == medium["contentLength"]
        assert all(piece in snapshot["pieces"] for piece in pieces)


def _assert_money(documents: dict[str, Any]) -> None:
    spent = sum(
        (Decimal(one["amount"]) for one in documents.get("transactions", {}).values()), Decimal(0)
    )
    accounts = documents.get("accounts", {})
    balance = Decimal(accounts[USER]["balance"]) if accounts else INITIAL
    assert balance == INITIAL - spent


def _assert_conferences(documents: dict[str, Any]) -> None:
    active = Counter(
        member["conferenceId"]
        for member in documents.get("conference-members", {}).values()
        if member["state"] == "active"
    )
    for conference in documents.get("conferences", {}).values():
        assert conference["activeMembers"] == active[conference["id"]]
