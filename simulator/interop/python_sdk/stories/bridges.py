"""Bridges: two calls that hear each other."""

from interop.python_sdk.story import Story


class Bridges(Story):
    """Every method of the voice client that is about a bridge."""

    def test_two_calls_are_bridged_and_the_bridge_is_shown(self) -> None:
        calls = [self.active_call(), self.active_call()]
        bridge_id = self.voice.create_bridge(call_ids=calls, bridge_audio=True)
        bridge = self.voice.get_bridge(bridge_id)
        self.assertRegex(bridge_id, r"^brg-\w+$")
        self.assertEqual((bridge["id"], bridge["state"]), (bridge_id, "active"))
        self.assertIs(bridge["bridge_audio"], True)
        self.assertEqual([call["id"] for call in self.voice.list_bridge_calls(bridge_id)], calls)
        self.assertEqual({c["id"] for c in self.voice.list_calls(bridge_id=bridge_id)}, set(calls))

    def test_a_call_enters_a_bridge_when_it_is_placed(self) -> None:
        bridge_id = self.voice.create_bridge()
        call_id = self.active_call(bridge_id=bridge_id)
        (call,) = self.voice.list_bridge_calls(bridge_id)
        self.assertEqual((call["id"], call["bridge_id"]), (call_id, bridge_id))

    def test_calls_leave_a_bridge_and_its_audio_is_turned_off(self) -> None:
        calls = [self.active_call(), self.active_call()]
        bridge_id = self.voice.create_bridge(call_ids=calls)
        self.voice.update_bridge(bridge_id, call_ids=calls[:1], bridge_audio=False)
        self.assertIs(self.voice.get_bridge(bridge_id)["bridge_audio"], False)
        self.assertEqual([c["id"] for c in self.voice.list_bridge_calls(bridge_id)], calls[:1])

    def test_bridges_are_listed_over_several_pages(self) -> None:
        made = [self.voice.create_bridge() for _ in range(5)]
        before = self.voice.requests
        self.assertEqual({one["id"] for one in self.voice.list_bridges(size=2)}, set(made))
        self.assertEqual(self.voice.requests - before, 3)

    def test_audio_is_played_to_a_bridge_in_every_form(self) -> None:
        bridge_id = self.voice.create_bridge(call_ids=[self.active_call()])
        self.voice.play_audio_to_bridge(bridge_id, sentence="Hello", gender="male", voice="paul")
        self.voice.play_audio_to_bridge(bridge_id, sentence="")
        self.voice.play_audio_to_bridge(bridge_id, file_url="http://app.example/a.mp3", tag="m")
        self.voice.play_audio_to_bridge(bridge_id, file_url="")
        self.voice.play_audio_to_bridge(bridge_id, sentence="Again", loop_enabled=True)
        self.assert_short_forms_are_refused("bridge", bridge_id)
        (call,) = self.voice.list_bridge_calls(bridge_id)
        names = [event["name"] for event in self.voice.list_call_events(call["id"])]
        self.assertEqual(names[2:], ["speak", "speak", "playback", "playback", "speak"])
