"""Calls in both directions."""

import pytest

from bandwidth_catapult import ForbiddenError, webhooks
from bandwidth_catapult.models import WhisperAudio
from contract_tests.client_stories.person import Person
from contract_tests.client_stories.story import story

ANSWERS = "+19195550100"
NEVER_ANSWERS = "+19195550102"
STRANGER = "+13365551234"
RINGING_SECONDS = 5.0


async def active_call(someone: Person) -> str:
    """A call that the far end has answered."""
    created = await someone.client.calls.create(from_=await someone.number(), to=ANSWERS)
    await someone.outside.advance(RINGING_SECONDS)
    return created.id


async def ringing_call(someone: Person) -> str:
    """A call that arrives at the account and waits for an answer."""
    number = await someone.number(await someone.application())
    arrived = await someone.outside.act("/calls", **{"from": STRANGER, "to": number})
    id_: str = arrived["id"]
    return id_


@story("calls.create", "calls.get", "calls.hangup")
async def a_call_is_placed_answered_and_hung_up(someone: Person) -> None:
    calls = someone.client.calls
    number = await someone.number()
    created = await calls.create(
        from_=number,
        to=ANSWERS,
        call_timeout=60,
        callback_url="https://example.com/events",
        callback_timeout=4000,
        callback_http_method="GET",
        fallback_url="https://example.com/events/again",
        recording_enabled=True,
        recording_max_duration=600,
        recording_file_format="mp3",
        transcription_enabled=True,
        tag="lunch",
        sip_headers={"X-Table": "7"},
    )
    assert created.location.endswith(f"/users/{someone.user_id}/calls/{created.id}")
    call = await calls.get(created.id)
    assert (call.id, call.from_, call.to) == (created.id, number, ANSWERS)
    assert (call.direction, call.state) == ("out", "started")
    assert call.call_timeout == 60
    assert (call.callback_url, call.callback_timeout) == ("https://example.com/events", 4000)
    assert str(call.callback_http_method).upper() == "GET"
    assert call.fallback_url == "https://example.com/events/again"
    assert (call.recording_enabled, call.recording_file_format) == (True, "mp3")
    assert call.transcription_enabled is True
    assert call.sip_headers == {"X-Table": "7"}
    assert call.start_time is not None
    assert call.active_time is call.end_time is None
    await someone.outside.advance(RINGING_SECONDS)
    assert (await calls.get(created.id)).state == "active"
    await calls.hangup(created.id)
    ended = await calls.get(created.id)
    assert ended.state == "completed"
    assert ended.active_time is not None
    assert ended.end_time is not None
    assert call.start_time <= ended.active_time <= ended.end_time


@story("calls.answer", "calls.update")
async def a_call_that_arrives_is_answered(someone: Person) -> None:
    call_id = await ringing_call(someone)
    calls = someone.client.calls
    ringing = await calls.get(call_id)
    assert (ringing.direction, ringing.state, ringing.from_) == ("in", "started", STRANGER)
    await calls.answer(call_id, recording_enabled=True, recording_file_format="wav")
    answered = await calls.get(call_id)
    assert answered.state == "active"
    assert (answered.recording_enabled, answered.recording_file_format) == (True, "wav")
    await calls.update(call_id, state="completed")
    assert (await calls.get(call_id)).state == "completed"


@story("calls.update")
async def a_call_is_told_elsewhere_from_then_on(someone: Person) -> None:
    calls = someone.client.calls
    call_id = await active_call(someone)
    await calls.update(call_id, callback_url="https://example.com/later", tag="later")
    assert (await calls.get(call_id)).callback_url == "https://example.com/later"
    await calls.hangup(call_id)
    last = (await someone.outside.events())[-1]
    assert isinstance(last, webhooks.HangupEvent)
    assert last.tag == "later"


@story("calls.reject")
async def a_call_that_arrives_is_rejected(someone: Person) -> None:
    call_id = await ringing_call(someone)
    await someone.client.calls.reject(call_id)
    assert (await someone.client.calls.get(call_id)).state == "rejected"
    with pytest.raises(ForbiddenError) as refusal:
        await someone.client.calls.answer(call_id)
    assert refusal.value.code == "call-invalid-state"


@story("calls.transfer", "calls.list")
async def a_call_is_transferred_to_a_second_call(someone: Person) -> None:
    calls = someone.client.calls
    call_id = await active_call(someone)
    created = await calls.transfer(
        call_id,
        transfer_to=NEVER_ANSWERS,
        transfer_caller_id="private",
        callback_url="https://example.com/transfer",
        whisper_audio=WhisperAudio(sentence="A caller is waiting"),
    )
    assert (await calls.get(call_id)).state == "transferring"
    [leg] = await calls.list(to=NEVER_ANSWERS).collect()
    assert created is not None
    assert (leg.id, leg.state) == (created.id, "started")
    assert leg.from_ == "private"
    assert leg.callback_url == "https://example.com/transfer"


@story("calls.start_recording", "calls.stop_recording")
async def recording_is_switched_on_and_off(someone: Person) -> None:
    calls = someone.client.calls
    call_id = await active_call(someone)
    await calls.start_recording(
        call_id, recording_file_format="mp3", recording_max_duration=60, transcription_enabled=True
    )
    recorded = await calls.get(call_id)
    assert (recorded.recording_enabled, recorded.recording_file_format) == (True, "mp3")
    assert recorded.transcription_enabled is True
    await calls.stop_recording(call_id)
    assert (await calls.get(call_id)).recording_enabled is False


@story("calls.list_events", "calls.get_event")
async def a_call_has_a_log_of_its_events(someone: Person) -> None:
    calls = someone.client.calls
    call_id = await active_call(someone)
    await calls.hangup(call_id)
    events = await calls.list_events(call_id)
    assert [event.name for event in events] == ["create", "answer", "hangup"]
    assert all(event.time is not None for event in events)
    one = await calls.get_event(call_id, events[2].id)
    assert (one.id, one.name, one.data) == (events[2].id, "hangup", events[2].data)
    assert one.time is not None
    assert events[2].time is not None
    # The list prints whole seconds, the single event milliseconds.
    assert abs((one.time - events[2].time).total_seconds()) < 1


@story("calls.list")
async def calls_are_listed_newest_first_or_last_and_by_number(someone: Person) -> None:
    calls = someone.client.calls
    number = await someone.number()
    placed = []
    for to in (ANSWERS, NEVER_ANSWERS, ANSWERS):
        placed.append((await calls.create(from_=number, to=to)).id)
        await someone.outside.advance(1)
    assert [one.id async for one in calls.list(sort_order="asc", size=2)] == placed
    assert [one.id async for one in calls.list(sort_order="desc", size=2)] == placed[::-1]
    assert [one.id async for one in calls.list(from_=number, to=NEVER_ANSWERS)] == [placed[1]]


@story("calls.answer")
async def the_events_of_a_call_are_told_to_the_application(someone: Person) -> None:
    call_id = await ringing_call(someone)
    await someone.client.calls.answer(call_id)
    await someone.client.calls.hangup(call_id)
    told = await someone.outside.events()
    arrived, answered, ended = told
    assert isinstance(arrived, webhooks.IncomingCallEvent)
    assert isinstance(answered, webhooks.AnswerEvent)
    assert isinstance(ended, webhooks.HangupEvent)
    assert {arrived.call_id, answered.call_id, ended.call_id} == {call_id}
    assert arrived.from_ == STRANGER
    assert arrived.time <= answered.time <= ended.time
