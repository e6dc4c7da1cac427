"""An account of its own for each test, and what the outside world does to it."""

from collections.abc import Callable
from functools import cached_property
from typing import Any
from urllib.parse import quote

from catapult_simulator.api.asking import Answered, basic
from catapult_simulator.outgoing.deliveries import ON_THE_WAY, Delivery
from catapult_simulator.testing.server import Refused, Sim, refusal

STRANGER = "+13035551234"
"""A number that is nobody's here: it rings, answers, and takes messages."""


class SimAccount:
    """A user of the API: nothing of it is seen by another test.

    Attributes:
        user_id, token, secret: as the API wants them.
        url: of everything the account has: `…/v1/users/{user_id}`.
    """

    def __init__(self, sim: Sim) -> None:
        made = sim.control("POST", "/accounts", {})
        self._sim = sim
        self.user_id: str = made["userId"]
        self.token: str = made["token"]
        self.secret: str = made["secret"]
        self.base_url = sim.base_url
        self.url = f"{sim.base_url}/users/{self.user_id}"

    def __repr__(self) -> str:
        return f"SimAccount({self.user_id!r})"

    @property
    def auth(self) -> tuple[str, str]:
        """Token and secret, as `httpx` and `requests` take them."""
        return self.token, self.secret

    @cached_property
    def number(self) -> str:
        """A phone number of the account, ordered when first asked for."""
        ordered = self._done("POST", "/availableNumbers/local?areaCode=919&quantity=1")
        number: str = ordered.value[0]["number"]
        return number

    def ask(self, method: str, path: str, body: object = None) -> Answered:
        """Asks the API as this account: `status`, `headers`, `value`. `path` is behind `/v1`."""
        return self._sim.ask(method, path, body, basic(self.token, self.secret))

    def route(self, url: str, *, auto_answer: bool = True, **more: Any) -> str:
        """Sends the events of calls and messages to `number` to a URL; returns the application.

        `more` are further properties of an application, by their names in the API.
        """
        asked = {"name": "test", "incomingCallUrl": url, "incomingMessageUrl": url}
        asked |= {"autoAnswer": auto_answer} | more
        made = self._done("POST", f"/users/{self.user_id}/applications", asked)
        application_id: str = made.value["id"]
        number = quote(self.number, safe="")
        path = f"/users/{self.user_id}/phoneNumbers/{number}"
        self._done("POST", path, {"applicationId": application_id})
        return application_id

    def call_arrives(self, from_: str = STRANGER, **more: Any) -> dict[str, Any]:
        """Somebody calls `number`; returns the call. Raises Refused."""
        return self._outside("/calls", {"from": from_, "to": self.number, **more})

    def message_arrives(self, text: str, from_: str = STRANGER, **more: Any) -> dict[str, Any]:
        """A message comes to `number`; returns it. Raises Refused."""
        return self._outside("/messages", {"from": from_, "to": self.number, "text": text, **more})

    def far_end(self, call_id: str, does: str) -> dict[str, Any]:
        """The far end of a call does one of: answer, busy, reject, no-answer, hang-up, unallocated,
        unreachable; returns the call. Raises Refused."""
        return self._outside(f"/users/{self.user_id}/calls/{call_id}/{does}", {})

    def presses(self, call_id: str, digits: str) -> dict[str, Any]:
        """The far end of an active call presses keys; returns the call. Raises Refused."""
        return self._outside(f"/users/{self.user_id}/calls/{call_id}/digits", {"digits": digits})

    def speaks(self, call_id: str, sentence: str) -> dict[str, Any]:
        """The far end of an active call says something; returns the call. Raises Refused."""
        path = f"/users/{self.user_id}/calls/{call_id}/speak"
        return self._outside(path, {"sentence": sentence})

    def fault(self, **properties: Any) -> str:
        """Plants a fault for this account, as `POST /_sim/faults` takes it; returns its id."""
        made = self._sim.control("POST", "/faults", {"userId": self.user_id, **properties})
        fault_id: str = made["id"]
        return fault_id

    @property
    def deliveries(self) -> list[dict[str, Any]]:
        """The account's callbacks with every attempt, as `GET /_sim/deliveries` shows them."""
        path = f"/deliveries?userId={quote(self.user_id)}"
        found: list[dict[str, Any]] = self._sim.control("GET", path)
        return found

    @property
    def requests(self) -> list[dict[str, Any]]:
        """The account's requests to the API, as `GET /_sim/requests` shows them."""
        path = f"/requests?userId={quote(self.user_id)}"
        found: list[dict[str, Any]] = self._sim.control("GET", path)
        return found

    def events(self, event_type: str | None = None) -> list[dict[str, Any]]:
        """The events that were called back, in order; of one type where it is given."""
        found = [one["event"] for one in self.deliveries]
        return [one for one in found if event_type in (None, one.get("eventType"))]

    def wait_for(self, event_type: str, *, seconds: float = 5.0, **fields: Any) -> dict[str, Any]:
        """The first event of this type with these properties, once it was delivered or failed.

        Asked again, it is the same one: nothing is taken away.

        Raises AssertionError after so many seconds of the wall clock, saying what came instead.
        """
        __tracebackhide__ = True
        found = self._sim.run(self._wait(_is_event(event_type, fields), seconds))
        if found is not None:
            return dict(found.callback.event)
        came = ", ".join(str(one.get("eventType")) for one in self.events()) or "nothing"
        wanted = " ".join([event_type, *(f"{name}={value!r}" for name, value in fields.items())])
        raise AssertionError(f"no callback {wanted} within {seconds:g} s; came: {came}")

    def close(self) -> None:
        """Ends its calls and forgets everything of it."""
        self._sim.control("DELETE", f"/accounts/{quote(self.user_id)}")

    async def _wait(self, wanted: Callable[[Delivery], bool], seconds: float) -> Delivery | None:
        def is_it(one: Delivery) -> bool:
            is_mine = one.callback.user_id == self.user_id
            return is_mine and one.state not in ON_THE_WAY and wanted(one)

        return await self._sim.simulator.world.callbacks.wait_for(is_it, seconds)

    def _outside(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        found: dict[str, Any] = self._sim.control("POST", path, body)
        return found

    def _done(self, method: str, path: str, body: object = None) -> Answered:
        answered = self.ask(method, path, body)
        if answered.status >= 400:
            raise Refused(f"{method} /v1{path}: {refusal(answered)}")
        return answered


def _is_event(event_type: str, fields: dict[str, Any]) -> Callable[[Delivery], bool]:
    def is_it(one: Delivery) -> bool:
        event = one.callback.event
        return event.get("eventType") == event_type and fields.items() <= dict(event).items()

    return is_it
