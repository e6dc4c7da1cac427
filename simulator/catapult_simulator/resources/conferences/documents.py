"""How conferences and members are kept, and how they are shown.

Sources: methods/conferences/getConferencesConferenceId.md,
getConferencesConferenceIdMembersMemberId.md.
"""

from catapult_simulator.api.links import Links
from catapult_simulator.resources.conferences.lifecycle import MemberState, State
from catapult_simulator.state.kinds import METHOD, URL
from catapult_simulator.state.store import Document, Kind, Store

CONFERENCES = Kind(
    "conferences",
    needs={
        "state": State,
        "from": str,
        "callbackHttpMethod": METHOD,
        "callbackTimeout": int,
        "profile": str,
        "hold": bool,
        "mute": bool,
        "activeMembers": int,
        "createdTime": str,
    },
    maybe={"callbackUrl": URL, "fallbackUrl": URL, "tag": str, "completedTime": str},
)
# `openFor` repeats the id of the call while the member is active.
MEMBERS = Kind(
    "conference-members",
    indexes=("conferenceId", "openFor"),
    needs={
        "state": MemberState,
        "conferenceId": str,
        "callId": str,
        "openFor": str | None,
        "addedTime": str,
        **dict.fromkeys(("joinTone", "leavingTone", "mute", "hold"), bool),
    },
)

MOST_MEMBERS = 20
CONFERENCE_DEFAULTS: Document = {
    "callbackHttpMethod": "POST",
    "callbackTimeout": 10_000,
    "profile": "interpret_digits",
    "hold": False,
    "mute": False,
    "activeMembers": 0,
}
MEMBER_DEFAULTS: Document = {
    "joinTone": False,
    "leavingTone": False,
    "mute": False,
    "hold": False,
}
MEMBER_SHOWN = ("id", "state", *MEMBER_DEFAULTS, "addedTime", "removedTime")


def shown_member(links: Links, user_id: str, member: Document) -> Document:
    """Return a member as the API shows it."""
    own = {name: member[name] for name in MEMBER_SHOWN if name in member}
    return own | {"call": links.to(user_id, "calls", member["callId"])}


def open_member(store: Store, user_id: str, call_id: str) -> Document | None:
    """Return the active member that a call is, if it is one."""
    return store.first(MEMBERS, user_id, "openFor", call_id)
