"""Files that are stored, and what becomes files: recordings of calls, and their texts."""

import io
import wave
from urllib.parse import unquote

import pytest

from bandwidth_catapult import NotFoundError, webhooks
from contract_tests.client_stories.calls import ANSWERS, RINGING_SECONDS
from contract_tests.client_stories.person import Person
from contract_tests.client_stories.story import story

NAME = "greetings/one & two.bin"
CONTENT = bytes(range(256)) * 1000
TALK_SECONDS = 7
CALLBACK = "https://example.com/told"
LONG_SENTENCE = "Grüße! " * 200
LONGEST_TEXT_OF_EVENT = 1026
LONGEST_WORK_SECONDS = 60


@story("media.upload", "media.list", "media.download", "media.delete")
async def a_file_is_stored_fetched_and_removed(someone: Person) -> None:
    media = someone.client.media
    await media.upload(NAME, b"old")
    await media.upload(
        NAME, io.BytesIO(CONTENT), content_type="audio/mpeg", cache_control="no-cache"
    )
    [found] = await media.list()
    assert (found.media_name, found.content_length) == (NAME, len(CONTENT))
    assert found.content is not None
    assert unquote(found.content).endswith(f"/users/{someone.user_id}/media/{NAME}")
    assert await media.download(NAME).read() == CONTENT
    await media.delete(NAME)
    assert await media.list() == []
    with pytest.raises(NotFoundError) as refusal:
        await media.delete(NAME)
    assert refusal.value.code == "media-not-found"


@story("recordings.list", "recordings.get", "calls.list_recordings", "media.download")
async def a_recorded_call_is_a_file_as_long_as_the_call(someone: Person) -> None:
    calls, recordings = someone.client.calls, someone.client.recordings
    call = await calls.create(from_=await someone.number(), to=ANSWERS, recording_enabled=True)
    await someone.outside.advance(RINGING_SECONDS)
    active_since = (await calls.get(call.id)).active_time
    await someone.outside.advance(TALK_SECONDS)
    await calls.hangup(call.id)
    [being_saved] = await calls.list_recordings(call.id)
    assert (being_saved.state, being_saved.media) == ("saving", None)
    await someone.outside.advance(2)
    [recording] = await recordings.list().collect()
    assert recording == await recordings.get(being_saved.id)
    assert recording.state == "complete"
    ended = await calls.get(call.id)
    assert (recording.start_time, recording.end_time) == (active_since, ended.end_time)
    assert recording.call is not None
    assert recording.call.endswith(f"/calls/{call.id}")
    assert recording.media is not None
    name = unquote(recording.media.rsplit("/", 1)[1])
    with wave.open(io.BytesIO(await someone.client.media.download(name).read())) as sound:
        seconds = sound.getnframes() / sound.getframerate()
    assert active_since is not None
    assert ended.end_time is not None
    assert abs(seconds - (ended.end_time - active_since).total_seconds()) < 1
    assert seconds >= TALK_SECONDS


@story(
    "transcriptions.create",
    "transcriptions.get",
    "transcriptions.list",
    "calls.list_transcriptions",
    "media.download",
)
async def what_was_said_is_transcribed(someone: Person) -> None:
    calls, transcriptions = someone.client.calls, someone.client.transcriptions
    call = await calls.create(
        from_=await someone.number(), to=ANSWERS, recording_enabled=True, callback_url=CALLBACK
    )
    await someone.outside.advance(RINGING_SECONDS)
    sentence = LONG_SENTENCE
    await someone.outside.act(f"/users/{someone.user_id}/calls/{call.id}/speak", sentence=sentence)
    await calls.hangup(call.id)
    await someone.outside.advance(2)
    [recording] = await calls.list_recordings(call.id)
    created = await transcriptions.create(recording.id)
    assert created.location.endswith(f"/recordings/{recording.id}/transcriptions/{created.id}")
    begun = await transcriptions.get(recording.id, created.id)
    assert (begun.state, begun.text) == ("transcribing", None)
    await someone.outside.advance(LONGEST_WORK_SECONDS)
    done = await transcriptions.get(recording.id, created.id)
    assert (done.state, done.text) == ("completed", sentence[:1000])
    assert done.text_size == len(sentence)
    assert done.chargeable_duration is not None
    assert done.text_url is not None
    name = unquote(done.text_url.rsplit("/", 1)[1])
    assert await someone.client.media.download(name).read() == sentence.encode()
    assert await transcriptions.list(recording.id) == [done]
    assert await calls.list_transcriptions(call.id) == [done]
    events = await someone.outside.events()
    [saved] = [one for one in events if isinstance(one, webhooks.RecordingEvent)]
    assert (saved.recording_id, saved.status) == (recording.id, "complete")
    [written] = [one for one in events if isinstance(one, webhooks.TranscriptionEvent)]
    assert (written.transcription_id, written.recording_id) == (created.id, recording.id)
    assert written.text is not None
    assert sentence.startswith(written.text)
    assert len(written.text) <= LONGEST_TEXT_OF_EVENT
