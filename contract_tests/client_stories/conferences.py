"""Conferences: who is in them, who may speak and hear, and what is played."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from bandwidth_catapult import ForbiddenError, webhooks
from contract_tests.client_stories.calls import ANSWERS, RINGING_SECONDS
from contract_tests.client_stories.person import Person
from contract_tests.client_stories.story import story

CALLBACK = "https://example.com/told"
FILE = "https://example.com/music.mp3"
LONG_SECONDS = 60
GUESTS = (ANSWERS, "+19195550105")


async def conference_of(someone: Person, guests: Sequence[str]) -> tuple[str, list[str]]:
    """A conference, and calls that can join it."""
    number = await someone.number()
    conference = await someone.client.conferences.create(
        from_=number, callback_url=CALLBACK, tag="monday"
    )
    calls = [
        (await someone.client.calls.create(from_=number, to=to, conference_id=conference.id)).id
        for to in guests
    ]
    await someone.outside.advance(RINGING_SECONDS)
    return conference.id, calls


async def told(someone: Person, *types: type[Any]) -> list[Any]:
    """The events of these types, oldest first."""
    events = await someone.outside.events()
    return [one for one in events if isinstance(one, types)]


@story("conferences.create", "conferences.get", "conferences.update")
async def a_conference_is_created_and_changed(someone: Person) -> None:
    conferences, number = someone.client.conferences, await someone.number()
    created = await conferences.create(
        from_=number,
        callback_url=CALLBACK,
        callback_http_method="GET",
        callback_timeout=2000,
        fallback_url="https://example.com/again",
        profile="passthru_digits",
        tag="monday",
    )
    assert created.location.endswith(f"/users/{someone.user_id}/conferences/{created.id}")
    found = await conferences.get(created.id)
    assert (found.id, found.from_, found.state) == (created.id, number, "created")
    assert (found.callback_url, found.callback_timeout) == (CALLBACK, 2000)
    assert (found.fallback_url, found.tag) == ("https://example.com/again", "monday")
    assert (found.profile, found.active_members) == ("passthru_digits", 0)
    assert str(found.callback_http_method).upper() == "GET"
    assert found.created_time is not None
    await conferences.update(created.id, tag="tuesday", callback_http_method="POST")
    changed = await conferences.get(created.id)
    assert (changed.tag, str(changed.callback_http_method).upper()) == ("tuesday", "POST")


@story(
    "conferences.add_member",
    "conferences.list_members",
    "conferences.get_member",
    "conferences.remove_member",
)
async def members_join_and_leave_and_the_last_one_ends_it(someone: Person) -> None:
    conferences = someone.client.conferences
    id_, calls = await conference_of(someone, GUESTS[:1] * 2)
    members = []
    for call_id in calls:
        created = await conferences.add_member(id_, call_id=call_id, join_tone=True, mute=True)
        assert created.location.endswith(f"/conferences/{id_}/members/{created.id}")
        members.append(created.id)
    assert (await conferences.get(id_)).active_members == 2
    assert [one.id for one in await conferences.list_members(id_)] == members
    member = await conferences.get_member(id_, members[0])
    assert (member.state, member.join_tone, member.leaving_tone) == ("active", True, False)
    assert (member.mute, member.hold) == (True, False)
    assert member.call is not None
    assert member.call.endswith(calls[0])
    assert member.added_time is not None
    for one in members:
        await conferences.remove_member(id_, one)
    assert (await conferences.get_member(id_, members[0])).removed_time is not None
    ended = await conferences.get(id_)
    assert (ended.state, ended.active_members) == ("completed", 0)
    with pytest.raises(ForbiddenError) as refusal:
        await conferences.add_member(id_, call_id=calls[0])
    assert refusal.value.code == "conference-error"
    counts = [one.active_members for one in await told(someone, webhooks.ConferenceMemberEvent)]
    assert counts == [1, 2, 1, 0]
    first, last = await told(someone, webhooks.ConferenceEvent)
    assert (first.status, last.status) == ("created", "completed")
    assert last.completed_time is not None
    assert {first.tag, last.tag} == {"monday"}


@story("conferences.hold", "conferences.unhold", "conferences.mute", "conferences.unmute")
async def a_whole_conference_is_held_and_muted(someone: Person) -> None:
    conferences = someone.client.conferences
    id_, _ = await conference_of(someone, ())
    flags = []
    for move in (conferences.hold, conferences.mute, conferences.unhold, conferences.unmute):
        await move(id_)
        shown = await conferences.get(id_)
        flags.append((shown.hold, shown.mute))
    assert flags == [(True, False), (True, True), (False, True), (False, False)]


@story(
    "conferences.hold_member",
    "conferences.unhold_member",
    "conferences.mute_member",
    "conferences.unmute_member",
    "conferences.update_member",
)
async def one_member_is_held_and_muted(someone: Person) -> None:
    conferences = someone.client.conferences
    id_, [call_id] = await conference_of(someone, GUESTS[:1])
    member = (await conferences.add_member(id_, call_id=call_id)).id
    for move in (
        conferences.hold_member,
        conferences.mute_member,
        conferences.unhold_member,
        conferences.unmute_member,
    ):
        await move(id_, member)
    flags = [(m.hold, m.mute) for m in await told(someone, webhooks.ConferenceMemberEvent)]
    assert flags == [(False, False), (True, False), (True, True), (False, True), (False, False)]
    await conferences.update_member(id_, member, join_tone=True, leaving_tone=True)
    shown = await conferences.get_member(id_, member)
    assert (shown.join_tone, shown.leaving_tone) == (True, True)


async def is_heard(
    someone: Person,
    play: Sequence[Callable[[], Any]],
    playback: type[Any],
    speak: type[Any],
) -> None:
    """A file is played and stopped, a sentence spoken and stopped, and one spoken to its end."""
    for act in play:
        await act()
    await someone.outside.advance(LONG_SECONDS)
    heard = await told(someone, playback, speak)
    assert [type(one) for one in heard] == [playback] * 2 + [speak] * 4
    assert [one.status for one in heard] == ["started", "done"] * 3


@story(
    "conferences.play",
    "conferences.stop_playing",
    "conferences.speak",
    "conferences.stop_speaking",
    "conferences.play_audio",
    "conferences.complete",
)
async def a_conference_hears_a_file_and_a_sentence(someone: Person) -> None:
    conferences = someone.client.conferences
    id_, [call_id] = await conference_of(someone, GUESTS[:1])
    await conferences.add_member(id_, call_id=call_id)
    acts = (
        lambda: conferences.play(id_, file_url=FILE, loop_enabled=True),
        lambda: conferences.stop_playing(id_),
        lambda: conferences.speak(id_, sentence="Hello", gender="male", voice="Paul"),
        lambda: conferences.stop_speaking(id_),
        lambda: conferences.play_audio(id_, sentence="Good bye", tag="the end"),
    )
    await is_heard(someone, acts, webhooks.ConferencePlaybackEvent, webhooks.ConferenceSpeakEvent)
    await conferences.complete(id_)
    assert (await conferences.get(id_)).state == "completed"


@story(
    "conferences.play_to_member",
    "conferences.stop_playing_to_member",
    "conferences.speak_to_member",
    "conferences.stop_speaking_to_member",
    "conferences.play_member_audio",
)
async def one_member_hears_a_file_and_a_sentence(someone: Person) -> None:
    conferences, number = someone.client.conferences, await someone.number()
    id_ = (await conferences.create(from_=number)).id
    call = await someone.client.calls.create(
        from_=number, to=ANSWERS, conference_id=id_, callback_url=CALLBACK
    )
    await someone.outside.advance(RINGING_SECONDS)
    member = (await conferences.add_member(id_, call_id=call.id)).id
    acts = (
        lambda: conferences.play_to_member(id_, member, file_url=FILE),
        lambda: conferences.stop_playing_to_member(id_, member),
        lambda: conferences.speak_to_member(id_, member, sentence="Hello", locale="de"),
        lambda: conferences.stop_speaking_to_member(id_, member),
        lambda: conferences.play_member_audio(id_, member, sentence="Good bye"),
    )
    await is_heard(someone, acts, webhooks.PlaybackEvent, webhooks.SpeakEvent)
