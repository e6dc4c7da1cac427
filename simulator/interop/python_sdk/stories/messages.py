"""Messages: one, many, and finding them again."""

from interop.python_sdk.story import CALLBACK_URL, OUTSIDE, Story


class Messages(Story):
    """Every method of the messaging client."""

    def test_a_message_is_sent_with_everything_that_the_sdk_knows(self) -> None:
        message_id = self.messaging.send_message(
            self.number,
            OUTSIDE,
            text="Hello, wörld",
            receipt_requested="all",
            callback_url=CALLBACK_URL,
            callback_http_method="POST",
            callback_timeout=2000,
            fallback_url="http://app.example/fallback",
            tag="a tag",
        )
        message = self.messaging.get_message(message_id)
        self.assertRegex(message_id, r"^m-\w+$")
        self.assertEqual((message["id"], message["message_id"]), (message_id, message_id))
        self.assertEqual((message["from"], message["to"]), (self.number, OUTSIDE))
        self.assertEqual((message["text"], message["direction"]), ("Hello, wörld", "out"))
        self.assertEqual((message["tag"], message["receipt_requested"]), ("a tag", "all"))
        self.advance(60)
        delivered = self.messaging.get_message(message_id)
        self.assertEqual((delivered["state"], delivered["delivery_state"]), ("sent", "delivered"))

    def test_a_picture_is_sent_that_was_uploaded(self) -> None:
        self.account.upload_media_file("cat.png", b"meow", content_type="image/png")
        url = next(self.account.list_media_files())["content"]
        message_id = self.messaging.send_message(self.number, OUTSIDE, text="", media=[url])
        self.assertEqual(self.messaging.get_message(message_id)["media"], [url])

    def test_many_messages_are_sent_at_once_and_each_is_answered(self) -> None:
        asked = [
            {"from": self.number, "to": OUTSIDE, "text": "one"},
            {"from": self.number, "to": "nowhere", "text": "two"},
            {"from": self.number, "to": OUTSIDE, "text": "three"},
        ]
        results = self.messaging.send_messages(asked)
        self.assertEqual([one["result"] for one in results], ["accepted", "error", "accepted"])
        self.assertEqual([one["message"] for one in results], asked)
        self.assertEqual(results[1]["error"]["category"], "bad-request")
        for one in (results[0], results[2]):
            text = self.messaging.get_message(one["id"])["text"]
            self.assertEqual(text, one["message"]["text"])

    def test_messages_are_listed_over_several_pages_with_filters(self) -> None:
        sent = [
            self.messaging.send_message(self.number, OUTSIDE, text=f"{index}") for index in range(5)
        ]
        filters = {"from_": self.number, "to": OUTSIDE, "direction": "out", "sort_order": "asc"}
        found = self.messaging.list_messages(size=2, **filters)
        self.assert_pages(self.messaging, sent, found)
        none = self.messaging.list_messages(to_date_time="2010-01-01T00:00:00Z")
        self.assertEqual(list(none), [])
