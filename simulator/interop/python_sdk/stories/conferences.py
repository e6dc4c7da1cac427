"""Conferences and their members."""

from interop.python_sdk.story import CALLBACK_URL, Story


class Conferences(Story):
    """Every method of the voice client that is about a conference."""

    def conference(self) -> str:
        """Create a conference; returns its id."""
        made: str = self.voice.create_conference(self.number, callback_url=CALLBACK_URL, tag="t")
        return made

    def member(self, conference_id: str) -> tuple[str, str]:
        """Add a call to a conference; returns the ids of the call and of the member."""
        call_id = self.active_call(conference_id=conference_id)
        member_id: str = self.voice.create_conference_member(
            conference_id, call_id=call_id, join_tone=True, leaving_tone=False
        )
        return call_id, member_id

    def test_a_conference_is_created_and_shown(self) -> None:
        conference_id = self.conference()
        conference = self.voice.get_conference(conference_id)
        self.assertRegex(conference_id, r"^conf-\w+$")
        self.assertEqual((conference["id"], conference["from"]), (conference_id, self.number))
        self.assertEqual((conference["state"], conference["active_members"]), ("created", 0))
        self.assertEqual(conference["callback_url"], CALLBACK_URL)

    def test_a_conference_is_updated_muted_held_and_terminated(self) -> None:
        conference_id = self.conference()
        self.member(conference_id)
        self.voice.update_conference(conference_id, callback_url="http://app.example/other")
        self.voice.mute_conference(conference_id, True)
        self.voice.hold_conference(conference_id, True)
        conference = self.voice.get_conference(conference_id)
        self.assertEqual(conference["callback_url"], "http://app.example/other")
        self.assertEqual((conference["mute"], conference["hold"]), (True, True))
        self.voice.terminate_conference(conference_id)
        self.assertEqual(self.voice.get_conference(conference_id)["state"], "completed")

    def test_a_member_is_added_shown_and_listed(self) -> None:
        conference_id = self.conference()
        call_id, member_id = self.member(conference_id)
        member = self.voice.get_conference_member(conference_id, member_id)
        self.assertRegex(member_id, r"^member-\w+$")
        self.assertEqual((member["id"], member["state"]), (member_id, "active"))
        self.assertTrue(member["call"].endswith(f"/calls/{call_id}"))
        self.assertEqual((member["join_tone"], member["leaving_tone"]), (True, False))
        listed = list(self.voice.list_conference_members(conference_id))
        self.assertEqual(listed, [member])
        self.assertEqual(self.voice.get_conference(conference_id)["active_members"], 1)

    def test_a_member_is_updated_muted_held_and_removed(self) -> None:
        conference_id = self.conference()
        _, member_id = self.member(conference_id)
        self.voice.mute_conference_member(conference_id, member_id, True)
        self.voice.hold_conference_member(conference_id, member_id, True)
        self.voice.update_conference_member(conference_id, member_id, leaving_tone=True)
        member = self.voice.get_conference_member(conference_id, member_id)
        self.assertEqual((member["mute"], member["hold"]), (True, True))
        self.assertIs(member["leaving_tone"], True)
        self.voice.remove_conference_member(conference_id, member_id)
        member = self.voice.get_conference_member(conference_id, member_id)
        self.assertEqual(member["state"], "completed")

    def test_audio_is_played_to_a_conference_in_every_form(self) -> None:
        conference_id = self.conference()
        call_id, _ = self.member(conference_id)
        self.voice.play_audio_to_conference(conference_id, sentence="Welcome", locale="en_UK")
        self.voice.play_audio_to_conference(conference_id, sentence="")
        self.voice.play_audio_to_conference(conference_id, file_url="http://app.example/a.mp3")
        self.voice.play_audio_to_conference(conference_id, file_url="")
        self.assert_short_forms_are_refused("conference", conference_id)
        self.assertEqual(self.voice.get_call(call_id)["conference_id"], conference_id)

    def test_audio_is_played_to_one_member_in_every_form(self) -> None:
        conference_id = self.conference()
        ids = (conference_id, self.member(conference_id)[1])
        self.voice.speak_sentence_to_conference_member(*ids, "Only for you")
        self.voice.play_audio_to_conference_member(*ids, sentence="")
        self.voice.play_audio_file_to_conference_member(*ids, "http://app.example/a.mp3")
        self.voice.play_audio_to_conference_member(*ids, file_url="")
        self.assertEqual(self.voice.get_conference_member(*ids)["state"], "active")
