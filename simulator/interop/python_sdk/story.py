"""What every story of the Python SDK begins with: an account of its own, and the world outside."""

import importlib
import itertools
import json
import os
import unittest
from typing import Any
from urllib.request import Request, urlopen

from interop.python_sdk.recorder import CLIENTS, Recorded

OUTSIDE = "+14155551212"
CALLBACK_URL = "http://app.example/events"
RING_SECONDS = 0.5
SECONDS_TO_SAVE = 60

_numbers = itertools.count(1)


class Story(unittest.TestCase):
    """The three clients of the SDK, as an account that nobody else uses.

    Attributes:
        voice, messaging, account: the SDK's clients, as `bandwidth.client(…)` makes them.
        user_id: of the account.
        number: a phone number that it owns.
    """

    maxDiff = None

    def setUp(self) -> None:
        serial = next(_numbers)
        self.user_id = f"u-python-{serial}"
        self.number = f"+1919555{2000 + serial}"
        login = (self.user_id, f"t-python-{serial}", "a:secret")
        self.control("/accounts", dict(zip(("userId", "token", "secret"), login, strict=True)))
        sdk = importlib.import_module("bandwidth")
        clients = {
            name: sdk.client(name, *login, api_endpoint=os.environ["INTEROP_API"])
            for name in CLIENTS
        }
        clients["account"].order_phone_number(number=self.number)
        self.voice: Any = Recorded("voice", clients["voice"])
        self.messaging: Any = Recorded("messaging", clients["messaging"])
        self.account: Any = Recorded("account", clients["account"])

    def control(self, path: str, body: object) -> Any:
        """Ask the control API."""
        url = f"{os.environ['INTEROP_CONTROL']}/_sim{path}"
        content = json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        with urlopen(Request(url, content, headers), timeout=10) as response:
            return json.load(response)

    def advance(self, seconds: float) -> None:
        """Let virtual time pass; comes back when everything that fell due has happened."""
        self.control("/clock/advance", {"seconds": seconds})

    def active_call(self, **properties: Any) -> str:
        """Place a call that is answered; returns its id."""
        call_id: str = self.voice.create_call(self.number, OUTSIDE, **properties)
        self.advance(RING_SECONDS)
        self.assertEqual(self.voice.get_call(call_id)["state"], "active")
        return call_id

    def arriving_call(self) -> str:
        """Let a call arrive that nobody has answered yet; returns its id."""
        application_id = self.account.create_application(
            "Calls", incoming_call_url=CALLBACK_URL, auto_answer=False
        )
        number = self.account.get_phone_number(self.number)
        self.account.update_phone_number(number["id"], application_id=application_id)
        call: Any = self.control("/calls", {"from": OUTSIDE, "to": self.number})
        return str(call["id"])

    def recording(self) -> dict[str, Any]:
        """Record a call to its end; returns the recording."""
        call_id = self.active_call(recording_enabled=True)
        self.advance(5)
        self.voice.hangup_call(call_id)
        self.advance(SECONDS_TO_SAVE)
        (recording,) = self.voice.list_call_recordings(call_id)
        found: dict[str, Any] = self.voice.get_recording(recording["id"])
        self.assertEqual(found["state"], "complete")
        return found

    def assert_pages(self, client: Any, expected: list[Any], items: Any) -> None:
        """The list holds the expected ids, and fetching them took more than one request."""
        before = client.requests
        self.assertEqual([item["id"] for item in items], expected)
        self.assertGreater(client.requests - before, 1)

    def assert_short_forms_are_refused(self, what: str, id_: str) -> None:
        """Two methods of the SDK send all that they were given as the value of `fileUrl`.

        They are `speak_sentence_to_…` and `play_audio_file_to_…`, made by `voice/decorators.py`,
        which hands its dictionary to the parameter `file_url`. No URL is an object.
        """
        url = "http://app.example/a.mp3"
        for name, given in (("speak_sentence", "Hello"), ("play_audio_file", url)):
            with self.assertRaises(Exception) as raised:
                getattr(self.voice, f"{name}_to_{what}")(id_, given)
            self.assert_error(raised.exception, 400, "validation-error")
            (latest, *_) = self.account.list_errors(size=1)
            details = {detail["name"]: detail["value"] for detail in latest["details"]}
            self.assertEqual(details["property"], "fileUrl")

    def assert_error(self, error: Any, status: int, code: str) -> None:
        """The SDK's exception has this status and code, and a message."""
        self.assertEqual((error.status_code, error.code), (status, code))
        self.assertEqual(str(error), f"Error {code}: {error.message}")
        self.assertTrue(error.message)
