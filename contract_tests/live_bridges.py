"""A bridge of an account, brought into the situations of `lifecycles/bridges.yaml`."""

from __future__ import annotations

from typing import Any

from contract_tests.accounts import Account
from contract_tests.live_calls import LiveCall, dial
from contract_tests.live_things import Thing, created, post, talking
from contract_tests.targets import Reply

MOST_CALLS = 2
SILENT = {"one-silent", "two-silent", "one-left-silent"}
HELD = {"two-held", "one-left-held"}


def bridge_in(account: Account, situation: str) -> Thing:
    """A bridge in a situation."""
    calls = _calls(account, situation)
    body = {"callIds": [call.id for call in calls], "bridgeAudio": situation not in SILENT}
    id_ = created(account, "bridges", body)
    if situation in HELD:
        post(account, f"bridges/{id_}", {"bridgeAudio": False})
    if situation.startswith("one-left"):
        calls.pop().meet("hang-up")
    if situation == "over":
        calls.pop().meet("hang-up")

    def update(**asked: Any) -> Reply:
        return post(account, f"bridges/{id_}", asked)

    def has_two() -> Reply:
        added = [talking(account) for _ in range(MOST_CALLS - len(calls))]
        return update(callIds=[call.id for call in (*calls, *added)])

    def has_one() -> Reply:
        first = calls[0] if calls else talking(account)
        return update(callIds=[first.id])

    def all_end() -> Reply:
        return [call.meet("hang-up") for call in calls][-1]

    acts = {
        "has-two-calls": has_two,
        "has-one-call": has_one,
        "has-no-calls": lambda: update(callIds=[]),
        "audio-off": lambda: update(bridgeAudio=False),
        "audio-on": lambda: update(bridgeAudio=True),
        "plays": lambda: post(account, f"bridges/{id_}/audio", {"sentence": "Hello"}),
        "call-is-answered": lambda: calls[-1].meet("far-end-answers"),
        "call-ends": lambda: calls[-1].meet("hang-up"),
        "calls-end": all_end,
    }
    return Thing(account, "getBridge", f"/users/{{userId}}/bridges/{id_}", id_, acts)


def _calls(account: Account, situation: str) -> list[LiveCall]:
    match situation:
        case "empty":
            return []
        case "one" | "one-silent" | "over":
            return [talking(account)]
        case "one-rings":
            return [talking(account), dial(account)]
        case _:
            return [talking(account), talking(account)]
