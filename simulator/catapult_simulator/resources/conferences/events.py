"""What is told of a conference, and what is played in it.

Sources: apiCallbacks/conf.md, confMember.md, confAudio.md, confSpeak.md. A conference's ``tag`` is
in every event, as methods/conferences/postConferences.md promises.
"""

from typing import Any

from catapult_simulator.outgoing.callbacks import Callback
from catapult_simulator.resources.audio.player import Player
from catapult_simulator.resources.conferences.documents import CONFERENCES
from catapult_simulator.resources.conferences.hearing import members_hear
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

AUDIO_ENDS = "conference:audio-ends"


def tell(world: World, user_id: str, conference: Document, status: str) -> None:
    """Tell that a conference was created or completed."""
    times = {
        name: conference[name] for name in ("createdTime", "completedTime") if name in conference
    }
    event = {
        "eventType": "conference",
        "conferenceId": conference["id"],
        "conferenceUri": world.links.to(user_id, "conferences", conference["id"]),
        "status": status,
    }
    _send(world, user_id, conference, event | times)


def tell_of_member(world: World, user_id: str, conference: Document, member: Document) -> None:
    """Tell that a member joined or left, or was muted or put on hold, or no longer is."""
    where = ("conferences", conference["id"], "members", member["id"])
    event = {
        "eventType": "conference-member",
        "activeMembers": conference["activeMembers"],
        "conferenceId": conference["id"],
        "callId": member["callId"],
        "memberId": member["id"],
        "memberUri": world.links.to(user_id, *where),
        "state": member["state"],
        "hold": member["hold"],
        "mute": member["mute"],
        "time": world.clock.iso(),
    }
    _send(world, user_id, conference, event)


def _tell_of_audio(world: World, user_id: str, playing: Document, status: str) -> None:
    conference = world.store.get(CONFERENCES, user_id, playing["id"])
    if conference is None:
        return
    event = {
        "eventType": f"conference-{playing['what']}",
        "conferenceId": conference["id"],
        "conferenceUri": world.links.to(user_id, "conferences", conference["id"]),
        "status": status,
        "time": world.clock.iso(),
    }
    tag = {"tag": playing["tag"]} if "tag" in playing else {}
    _send(world, user_id, conference, event | tag)
    if status == "started" and "sentence" in playing:
        members_hear(world, user_id, conference, playing["sentence"])


def _send(world: World, user_id: str, conference: Document, event: dict[str, Any]) -> None:
    if "callbackUrl" not in conference:
        return
    if "tag" in conference and "tag" not in event:
        event = event | {"tag": conference["tag"]}
    world.callbacks.enqueue(
        Callback(
            user_id=user_id,
            key=conference["id"],
            event=event,
            url=conference["callbackUrl"],
            fallback_url=conference.get("fallbackUrl"),
            method=conference["callbackHttpMethod"],
            timeout_ms=conference["callbackTimeout"],
        )
    )


PLAYER = Player(AUDIO_ENDS, _tell_of_audio)
