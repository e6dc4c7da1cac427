"""A conference and a member, in the situations of `lifecycles/conferences.yaml`, `members.yaml`."""

from __future__ import annotations

from typing import Any

from contract_tests.accounts import Account
from contract_tests.live_calls import LiveCall
from contract_tests.live_things import Act, Thing, created, post, talking
from contract_tests.numbers import NEVER_ANSWERS
from contract_tests.targets import Reply

CALLBACK_URL = "https://example.com/one-conference"
HOW_MANY = {"nobody": 0, "one": 1, "two": 2, "one-hears": 1, "over": 1}
KEYS = {"presses-0": "0", "presses-star": "*", "presses-5": "5", "presses-pound": "#"}


def conference_in(account: Account, situation: str) -> Thing:
    """A conference in a situation."""
    id_ = conference(account)
    path = f"conferences/{id_}"
    members = [joined(account, id_) for _ in range(HOW_MANY[situation])]
    spare = guest(account, id_)
    if situation == "one-hears":
        assert post(account, f"{path}/audio", {"sentence": "Hello"}).status == 200
    if situation == "over":
        assert post(account, path, {"state": "completed"}).status == 200
    call, member = members[-1] if members else (spare, "")
    acts: dict[str, Act] = {
        "is-joined": lambda: post(account, f"{path}/members", {"callId": spare.id}),
        "member-is-removed": lambda: post(
            account, f"{path}/members/{member}", {"state": "completed"}
        ),
        "member-presses-pound": presses(call, "#"),
        "member-hangs-up": lambda: call.meet("hang-up"),
        "is-muted": lambda: post(account, path, {"mute": True}),
        "is-called-for": lambda: calls_for(account, id_),
        "plays": lambda: post(account, f"{path}/audio", {"sentence": "Hello"}),
        "stops": lambda: post(account, f"{path}/audio", {"sentence": ""}),
        "is-ended": lambda: post(account, path, {"state": "completed"}),
    }
    return Thing(account, "getConference", f"/users/{{userId}}/{path}", id_, acts)


def member_in(account: Account, situation: str) -> Thing:
    """A member, of a conference that has another one, in a situation."""
    id_ = conference(account)
    joined(account, id_)
    call, member = joined(account, id_)
    path = f"conferences/{id_}/members/{member}"
    before: dict[str, dict[str, Any]] = {
        "muted": {"mute": True},
        "held": {"hold": True},
        "gone": {"state": "completed"},
    }
    if situation in before:
        assert post(account, path, before[situation]).status == 200

    def update(**asked: Any) -> Act:
        return lambda: post(account, path, asked)

    acts: dict[str, Act] = {
        "mute": update(mute=True),
        "unmute": update(mute=False),
        "hold": update(hold=True),
        "unhold": update(hold=False),
        "tones": update(joinTone=True, leavingTone=True),
        "is-removed": update(state="completed"),
        "plays": lambda: post(account, f"{path}/audio", {"sentence": "Hello"}),
        **{name: presses(call, key) for name, key in KEYS.items()},
        "hangs-up": lambda: call.meet("hang-up"),
        "conference-ends": lambda: post(account, f"conferences/{id_}", {"state": "completed"}),
    }
    return Thing(account, "getConferenceMember", f"/users/{{userId}}/{path}", id_, acts)


def conference(account: Account, **more: Any) -> str:
    """The id of a conference without members."""
    body = {"from": account.value("ownNumber"), "callbackUrl": CALLBACK_URL, **more}
    return created(account, "conferences", body)


def guest(account: Account, conference_id: str) -> LiveCall:
    """An active call that can be a member; its own events are told nowhere."""
    return talking(account, conferenceId=conference_id, callbackUrl=None)


def joined(account: Account, conference_id: str) -> tuple[LiveCall, str]:
    """A new member: its call, and its id."""
    call = guest(account, conference_id)
    return call, created(account, f"conferences/{conference_id}/members", {"callId": call.id})


def presses(call: LiveCall, key: str) -> Act:
    """The far end of a call presses a key."""
    path = f"/users/{call.account.user_id}/calls/{call.id}/digits"
    return lambda: call.account.attempt(path, {"digits": key})


def calls_for(account: Account, conference_id: str) -> Reply:
    """Ask for a call that is to become a member."""
    body = {"from": account.value("ownNumber"), "to": NEVER_ANSWERS}
    return post(account, "calls", body | {"conferenceId": conference_id})
