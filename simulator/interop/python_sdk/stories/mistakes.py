"""Mistakes: the SDK's exceptions, and the errors that the API remembers."""

import importlib
import os

from interop.python_sdk.story import OUTSIDE, Story


class Mistakes(Story):
    """What the SDK throws, and the methods of the account client that are about errors."""

    def test_each_client_throws_its_own_exception_with_code_and_message(self) -> None:
        voice = importlib.import_module("bandwidth.voice").BandwidthVoiceAPIException
        with self.assertRaises(voice) as raised:
            self.voice.get_call("c-nobody")
        self.assert_error(raised.exception, 404, "call-not-found")
        messaging = importlib.import_module("bandwidth.messaging").BandwidthMessageAPIException
        with self.assertRaises(messaging) as raised:
            self.messaging.send_message(self.number, None, text="to nobody")
        self.assert_error(raised.exception, 400, "missing-property")
        account = importlib.import_module("bandwidth.account").BandwidthAccountAPIException
        with self.assertRaises(account) as raised:
            self.account.order_phone_number(number=self.number)
        self.assert_error(raised.exception, 409, "duplicate-number")

    def test_a_wrong_password_is_refused(self) -> None:
        sdk = importlib.import_module("bandwidth")
        endpoint = os.environ["INTEROP_API"]
        login = (self.user_id, f"t-{self.user_id}", "wrong")
        stranger = sdk.client("account", *login, api_endpoint=endpoint)
        with self.assertRaises(Exception) as raised:
            stranger.get_account()
        self.assert_error(raised.exception, 401, "invalid-credentials")

    def test_too_many_requests_are_refused_until_time_has_passed(self) -> None:
        self.control("/limits", {"mode": "documented"})
        try:
            self.account.get_account()
            with self.assertRaises(Exception) as raised:
                self.account.get_account()
            self.assert_error(raised.exception, 429, "too-many-requests")
            self.advance(1)
            self.assertTrue(self.account.get_account()["balance"])
        finally:
            self.control("/limits", {"mode": "off"})

    def test_errors_are_listed_newest_first_over_several_pages_and_fetched(self) -> None:
        for name in ("c-1", "c-2", "c-3"):
            with self.assertRaises(Exception):  # noqa: B017  (each client has its own)
                self.voice.get_call(name)
        with self.assertRaises(Exception):  # noqa: B017
            self.voice.create_call(self.number, OUTSIDE, call_timeout=1000)
        errors = list(self.account.list_errors())
        codes = [error["code"] for error in errors]
        self.assertEqual(codes, ["validation-error"] + ["call-not-found"] * 3)
        ids = [error["id"] for error in errors]
        self.assert_pages(self.account, ids, self.account.list_errors(size=2))
        error = self.account.get_error(ids[0])
        self.assertEqual((error["id"], error["category"]), (ids[0], "bad-request"))
        details = {one["name"]: one["value"] for one in error["details"]}
        self.assertEqual(details["requestMethod"], "POST")
        self.assertEqual(details["requestPath"], f"users/{self.user_id}/calls")
