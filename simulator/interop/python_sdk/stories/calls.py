"""Calls: placing, answering, ending, transferring; what is sent, gathered and noted in one."""

from interop.python_sdk.story import CALLBACK_URL, OUTSIDE, RING_SECONDS, Story


class Calls(Story):
    """Every method of the voice client that is about one call."""

    def test_a_call_is_placed_with_everything_that_the_sdk_knows(self) -> None:
        call_id = self.voice.create_call(
            self.number,
            OUTSIDE,
            call_timeout=60,
            callback_url=CALLBACK_URL,
            callback_timeout=2000,
            callback_http_method="GET",
            fallback_url="http://app.example/fallback",
            recording_enabled=True,
            recording_file_format="wav",
            recording_max_duration=120,
            transcription_enabled=True,
            tag="a tag",
            sip_headers={"X-Header-1": "one"},
        )
        call = self.voice.get_call(call_id)
        self.assertRegex(call_id, r"^c-\w+$")
        self.assertEqual((call["id"], call["from"], call["to"]), (call_id, self.number, OUTSIDE))
        self.assertEqual((call["state"], call["direction"]), ("started", "out"))
        self.assertEqual((call["call_timeout"], call["callback_timeout"]), (60, 2000))
        self.assertEqual(call["callback_http_method"], "GET")
        self.assertIs(call["recording_enabled"], True)
        self.assertIs(call["transcription_enabled"], True)
        self.assertEqual(call["sip_headers"], {"x-_header-1": "one"})
        self.assertTrue(call["events"].endswith(f"/calls/{call_id}/events"))

    def test_calls_are_listed_over_several_pages_with_every_filter_repeated(self) -> None:
        placed = [self.voice.create_call(self.number, OUTSIDE) for _ in range(5)]
        by_number = {"from_": self.number, "to": OUTSIDE, "sort_order": "asc"}
        self.assert_pages(self.voice, placed, self.voice.list_calls(size=2, **by_number))
        self.assert_pages(
            self.voice, placed[::-1], self.voice.list_calls(size=2, sort_order="desc")
        )
        self.assertEqual(list(self.voice.list_calls(from_="+19195550999")), [])

    def test_an_arriving_call_is_answered(self) -> None:
        call_id = self.arriving_call()
        self.voice.answer_call(call_id)
        call = self.voice.get_call(call_id)
        self.assertEqual((call["state"], call["direction"]), ("active", "in"))

    def test_an_arriving_call_is_rejected(self) -> None:
        call_id = self.arriving_call()
        self.voice.reject_call(call_id)
        self.assertEqual(self.voice.get_call(call_id)["state"], "rejected")

    def test_a_call_is_hung_up(self) -> None:
        call_id = self.active_call()
        self.advance(10)
        self.assertIsNone(self.voice.hangup_call(call_id))
        call = self.voice.get_call(call_id)
        self.assertEqual((call["state"], call["chargeable_duration"]), ("completed", 60))

    def test_a_call_is_updated_to_be_completed(self) -> None:
        call_id = self.active_call()
        self.voice.update_call(call_id, state="completed", callback_url=CALLBACK_URL)
        self.assertEqual(self.voice.get_call(call_id)["state"], "completed")

    def test_a_call_is_transferred_with_a_whisper_and_the_new_call_is_told(self) -> None:
        call_id = self.active_call()
        new_id = self.voice.transfer_call(
            call_id,
            "+14155551313",
            caller_id=self.number,
            whisper_audio=self.voice.build_sentence("You have a call", gender="male"),
            callback_url=CALLBACK_URL,
        )
        self.assertNotEqual(new_id, call_id)
        leg = self.voice.get_call(new_id)
        self.assertEqual((leg["to"], leg["from"]), ("+14155551313", self.number))
        self.advance(RING_SECONDS)
        self.assertEqual(self.voice.get_call(new_id)["state"], "active")

    def test_a_recording_is_turned_on_and_off_and_toggled(self) -> None:
        call_id = self.active_call()
        self.voice.enable_call_recording(call_id)
        self.assertIs(self.voice.get_call(call_id)["recording_enabled"], True)
        self.voice.disable_call_recording(call_id)
        self.assertIs(self.voice.get_call(call_id)["recording_enabled"], False)
        self.voice.toggle_call_recording(call_id)
        self.assertIs(self.voice.get_call(call_id)["recording_enabled"], True)
        self.voice.toggle_call_recording(call_id)
        self.assertIs(self.voice.get_call(call_id)["recording_enabled"], False)

    def test_the_short_forms_send_an_object_as_the_url_and_are_refused(self) -> None:
        call_id = self.active_call()
        self.assert_short_forms_are_refused("call", call_id)
        names = [event["name"] for event in self.voice.list_call_events(call_id)]
        self.assertEqual(names, ["create", "answer"])

    def test_audio_is_spoken_played_and_stopped(self) -> None:
        call_id = self.active_call()
        file = self.voice.build_audio_playback("http://app.example/a.mp3", loop_enabled=True)
        self.voice.play_audio_to_call(call_id, file_url=file["fileUrl"], loop_enabled=True)
        self.voice.play_audio_to_call(call_id, file_url="")
        self.voice.play_audio_to_call(call_id, sentence="Hello", voice="kate", locale="en_US")
        self.advance(60)
        names = [event["name"] for event in self.voice.list_call_events(call_id)]
        self.assertEqual(names[2:], ["playback", "playback", "speak", "speak"])

    def test_tones_are_sent(self) -> None:
        call_id = self.active_call()
        self.assertIsNone(self.voice.send_dtmf_to_call(call_id, "1234#"))

    def test_digits_are_gathered_until_the_terminating_one(self) -> None:
        call_id = self.active_call()
        gather_id = self.voice.create_call_gather(
            call_id, max_digits=5, inter_digit_timeout=7, terminating_digits="*", tag="abc"
        )
        self.assertRegex(gather_id, r"^g-\w+$")
        self.control(f"/users/{self.user_id}/calls/{call_id}/digits", {"digits": "12*"})
        gather = self.voice.get_call_gather(call_id, gather_id)
        self.assertEqual((gather["state"], gather["reason"]), ("completed", "terminating-digit"))
        self.assertEqual(gather["id"], gather_id)

    def test_a_gather_is_stopped(self) -> None:
        call_id = self.active_call()
        gather_id = self.voice.create_call_gather(call_id, max_digits=3)
        self.voice.update_call_gather(call_id, gather_id, state="completed")
        self.assertEqual(self.voice.get_call_gather(call_id, gather_id)["state"], "completed")

    def test_the_events_of_a_call_are_listed_and_fetched(self) -> None:
        call_id = self.active_call()
        events = list(self.voice.list_call_events(call_id))
        self.assertEqual([event["name"] for event in events], ["create", "answer"])
        for event in events:
            fetched = self.voice.get_call_event(call_id, event["id"])
            self.assertEqual((fetched["id"], fetched["name"]), (event["id"], event["name"]))
