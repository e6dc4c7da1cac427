"""Recordings of calls, and what was said in them."""

from interop.python_sdk.story import RING_SECONDS, SECONDS_TO_SAVE, Story


class Recordings(Story):
    """Every method of the voice client that is about recordings and transcriptions."""

    def test_a_recording_is_shown_with_the_name_of_its_media(self) -> None:
        recording = self.recording()
        self.assertRegex(recording["id"], r"^rec-\w+$")
        self.assertEqual(recording["media_name"], recording["media"].split("/")[-1])
        content, content_type = self.account.download_media_file(recording["media_name"])
        self.assertEqual((content.read(4), content_type), (b"RIFF", "audio/wav"))

    def test_recordings_are_listed_over_several_pages(self) -> None:
        made = [self.recording() for _ in range(3)]
        before = self.voice.requests
        listed = list(self.voice.list_recordings(size=2))
        self.assertEqual({one["id"] for one in listed}, {one["id"] for one in made})
        self.assertEqual({one["media_name"] for one in listed}, {o["media_name"] for o in made})
        self.assertEqual(self.voice.requests - before, 2)

    def test_a_recording_is_transcribed(self) -> None:
        recording = self.recording()
        transcription_id = self.voice.create_transcription(recording["id"])
        self.assertRegex(transcription_id, r"^t-\w+$")
        self.advance(SECONDS_TO_SAVE)
        transcription = self.voice.get_transcription(recording["id"], transcription_id)
        self.assertEqual(transcription["state"], "completed")
        (listed,) = self.voice.list_transcriptions(recording["id"], size=10)
        self.assertEqual(listed["id"], transcription_id)

    def test_a_call_that_asks_for_it_is_transcribed_by_itself(self) -> None:
        call_id = self.active_call(recording_enabled=True, transcription_enabled=True)
        self.voice.play_audio_to_call(call_id, sentence="Press one")
        self.advance(30)
        self.voice.hangup_call(call_id)
        self.advance(SECONDS_TO_SAVE + RING_SECONDS)
        (transcription,) = self.voice.list_call_transcriptions(call_id)
        self.assertEqual(transcription["text"], "Press one")
