"""What is heard in calls: audio, digits, gathers, and bridges."""

import pytest

from bandwidth_catapult import BadRequestError, ConflictError, ForbiddenError, webhooks
from bandwidth_catapult.models import GatherPrompt
from contract_tests.client_stories.calls import ANSWERS, RINGING_SECONDS, active_call
from contract_tests.client_stories.person import Person
from contract_tests.client_stories.story import story

FILE = "https://example.com/music.mp3"
CALLBACK = "https://example.com/told"
LONG_SECONDS = 60


async def told_call(someone: Person) -> str:
    """A call that the far end has answered, and whose events are told."""
    created = await someone.client.calls.create(
        from_=await someone.number(), to=ANSWERS, callback_url=CALLBACK, tag="the call's"
    )
    await someone.outside.advance(RINGING_SECONDS)
    return created.id


async def press(someone: Person, call_id: str, digits: str) -> None:
    """The far end of a call presses keys."""
    await someone.outside.act(f"/users/{someone.user_id}/calls/{call_id}/digits", digits=digits)


async def told(someone: Person) -> list[webhooks.Event]:
    """The events after the answer, oldest first."""
    return (await someone.outside.events())[1:]


@story("calls.play", "calls.stop_playing", "calls.speak", "calls.stop_speaking", "calls.play_audio")
async def a_file_and_a_sentence_are_played_and_stopped(someone: Person) -> None:
    calls = someone.client.calls
    call_id = await told_call(someone)
    await calls.play(call_id, file_url=FILE, loop_enabled=True, volume=-2, tag="music")
    await calls.stop_playing(call_id)
    await calls.speak(call_id, sentence="Hello", gender="male", locale="en_UK", voice="Bridget")
    await calls.stop_speaking(call_id)
    await calls.play_audio(call_id, sentence="Good bye")
    await someone.outside.advance(LONG_SECONDS)
    heard = await told(someone)
    playing, speaking = heard[:2], heard[2:]
    assert all(isinstance(one, webhooks.PlaybackEvent) for one in playing)
    assert all(isinstance(one, webhooks.SpeakEvent) for one in speaking)
    assert [getattr(one, "status", None) for one in heard] == ["started", "done"] * 3
    assert [getattr(one, "tag", None) for one in heard] == ["music"] * 2 + ["the call's"] * 4
    with pytest.raises(ForbiddenError) as refusal:
        await calls.stop_playing(call_id)
    assert refusal.value.code == "call-audio-invalid-state"


@story("calls.send_dtmf")
async def digits_are_sent_and_received(someone: Person) -> None:
    call_id = await told_call(someone)
    await someone.client.calls.send_dtmf(call_id, dtmf_out="1,2w3W#")
    await press(someone, call_id, "4#")
    received = await told(someone)
    assert [(type(one), getattr(one, "dtmf_digit", None)) for one in received] == [
        (webhooks.DtmfEvent, "4"),
        (webhooks.DtmfEvent, "#"),
    ]


@story("calls.create_gather", "calls.get_gather")
async def digits_are_gathered_until_there_are_enough(someone: Person) -> None:
    calls = someone.client.calls
    call_id = await told_call(someone)
    created = await calls.create_gather(
        call_id,
        max_digits=2,
        inter_digit_timeout=7.5,
        terminating_digits="*",
        tag="which table",
        prompt=GatherPrompt(sentence="Which table?", gender="female", locale="en_US"),
    )
    assert created.location.endswith(f"/calls/{call_id}/gather/{created.id}")
    before = await calls.get_gather(call_id, created.id)
    assert before.completed_time is None
    with pytest.raises(ConflictError) as refusal:
        await calls.create_gather(call_id)
    assert refusal.value.code == "call-duplicate-gather-error"
    await press(someone, call_id, "42")
    gather = await calls.get_gather(call_id, created.id)
    assert (gather.id, gather.state, gather.digits) == (created.id, "completed", "42")
    assert gather.reason == "max-digits"
    assert gather.completed_time is not None
    [end] = [one for one in await told(someone) if isinstance(one, webhooks.GatherEvent)]
    assert (end.gather_id, end.digits, end.reason) == (created.id, "42", "max-digits")
    assert end.tag == "which table"


@story("calls.stop_gather")
async def a_gather_is_stopped(someone: Person) -> None:
    calls = someone.client.calls
    call_id = await active_call(someone)
    created = await calls.create_gather(call_id)
    await calls.stop_gather(call_id, created.id, state="completed")
    assert (await calls.get_gather(call_id, created.id)).state == "completed"


@story("bridges.create", "bridges.get", "bridges.list", "bridges.list_calls", "bridges.update")
async def two_calls_are_bridged_and_parted(someone: Person) -> None:
    bridges = someone.client.bridges
    one, two = await active_call(someone), await active_call(someone)
    created = await bridges.create(bridge_audio=True, call_ids=[one, two])
    assert created.location.endswith(f"/users/{someone.user_id}/bridges/{created.id}")
    bridge = await bridges.get(created.id)
    assert (bridge.id, bridge.state, bridge.bridge_audio) == (created.id, "active", True)
    assert bridge.call_ids == [one, two]
    assert bridge.activated_time is not None
    assert [call.id for call in await bridges.list_calls(created.id)] == [one, two]
    assert await bridges.list().collect() == [bridge]
    with pytest.raises(BadRequestError) as refusal:
        await bridges.create(call_ids=[one])
    assert refusal.value.code == "bridge-bridged-callId"
    await bridges.update(created.id, call_ids=[two])
    assert (await bridges.get(created.id)).call_ids == [two]


@story("bridges.hold", "bridges.unhold", "bridges.remove_calls")
async def a_bridge_is_held_and_completed(someone: Person) -> None:
    bridges = someone.client.bridges
    one, two = await active_call(someone), await active_call(someone)
    created = await bridges.create(call_ids=[one, two])
    states = []
    for move in (bridges.hold, bridges.unhold, bridges.remove_calls):
        await move(created.id)
        states.append((await bridges.get(created.id)).state)
    assert states == ["hold", "active", "completed"]
    assert (await bridges.get(created.id)).completed_time is not None


@story(
    "bridges.play",
    "bridges.stop_playing",
    "bridges.speak",
    "bridges.stop_speaking",
    "bridges.play_audio",
)
async def a_bridge_hears_a_file_and_a_sentence(someone: Person) -> None:
    bridges = someone.client.bridges
    bridge = (await bridges.create(call_ids=[await told_call(someone)])).id
    await bridges.play(bridge, file_url=FILE)
    await bridges.stop_playing(bridge)
    await bridges.speak(bridge, sentence="Hello", gender="female", locale="fr", voice="Jolie")
    await bridges.stop_speaking(bridge)
    await bridges.play_audio(bridge, sentence="Good bye")
    await someone.outside.advance(LONG_SECONDS)
    heard = [type(one) for one in await told(someone)]
    assert heard == [webhooks.PlaybackEvent] * 2 + [webhooks.SpeakEvent] * 4
