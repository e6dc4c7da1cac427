"""Applications: the addresses that are called back."""

from interop.python_sdk.story import Story

URL = "http://app.example/calls"


class Applications(Story):
    """Every method of the account client that is about applications."""

    def test_an_application_is_created_with_everything_shown_and_updated(self) -> None:
        application_id = self.account.create_application(
            "My app",
            incoming_call_url=URL,
            incoming_call_url_callback_timeout=1500,
            incoming_call_fallback_url="http://app.example/fallback",
            incoming_message_url="http://app.example/messages",
            incoming_message_url_callback_timeout=2500,
            incoming_message_fallback_url="http://app.example/fallback",
            callback_http_method="POST",
            auto_answer=False,
        )
        shown = self.account.get_application(application_id)
        self.assertRegex(application_id, r"^a-\w+$")
        self.assertEqual((shown["id"], shown["name"]), (application_id, "My app"))
        self.assertEqual(shown["incoming_call_url"], URL)
        self.assertEqual(shown["incoming_call_url_callback_timeout"], 1500)
        self.assertEqual(shown["callback_http_method"].lower(), "post")
        self.assertIs(shown["auto_answer"], False)
        self.account.update_application(application_id, name="Other", auto_answer=True)
        changed = self.account.get_application(application_id)
        self.assertEqual(changed, shown | {"name": "Other", "auto_answer": True})

    def test_applications_are_listed_over_several_pages_and_deleted(self) -> None:
        made = [
            self.account.create_application(f"App {index}", incoming_call_url=URL)
            for index in range(5)
        ]
        self.assert_pages(self.account, made, self.account.list_applications(size=2))
        self.account.delete_application(made[0])
        self.assertEqual([one["id"] for one in self.account.list_applications()], made[1:])
        with self.assertRaises(Exception) as raised:
            self.account.get_application(made[0])
        self.assert_error(raised.exception, 404, "application-not-found")
