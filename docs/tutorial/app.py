"""A small application: it buys a number, takes a call, places one, sends messages, meets errors.

`python app.py API CONTROL`, with the two addresses that `scripts/serve` prints. Credentials come
from the environment, as they do for Bandwidth itself.
"""

from __future__ import annotations

import sys
import time
from contextlib import closing
from dataclasses import dataclass

import httpx
from outside import Outside
from receiver import Receiver
from timeline import Timeline

from bandwidth_catapult import (
    BadRequestError,
    Catapult,
    NotFoundError,
    TooManyRequestsError,
    webhooks,
)

SOMEBODY = "+13035551234"
ANSWERS, IS_DELIVERED = "+19195550100", "+19195550110"  # numbers that the simulator has for this


@dataclass(frozen=True)
class Tutorial:
    """The chapters, and what they all need."""

    client: Catapult
    receiver: Receiver
    timeline: Timeline
    outside: Outside

    def buy_a_number(self) -> str:
        self.timeline.chapter("A number, and an application that answers it")
        offers = self.client.available_numbers.search_local(area_code="919", quantity=2)
        ours = offers[0].number
        self.timeline.note(f"we take {ours} for ${offers[0].price} a month")
        ordered = self.client.phone_numbers.order(number=ours, name="tutorial")
        application = self.client.applications.create(
            name="tutorial",
            incoming_call_url=self.receiver.url,
            incoming_message_url=self.receiver.url,
            auto_answer=False,
        )
        self.client.phone_numbers.update(ordered.id, application_id=application.id)
        return ours

    def take_a_call(self, ours: str) -> None:
        self.timeline.chapter("Somebody calls")
        self.timeline.outside(f"{SOMEBODY} calls {ours}")
        call = self.outside.calls(ours, from_=SOMEBODY)
        incoming = self.receiver.wait_for(webhooks.IncomingCallEvent)
        self.client.calls.answer(incoming.call_id)
        self.receiver.wait_for(webhooks.AnswerEvent)
        self.timeline.outside(f"{SOMEBODY} hangs up")
        self.outside.hangs_up(call)
        self.receiver.wait_for(webhooks.HangupEvent)

    def place_a_call(self, ours: str) -> None:
        self.timeline.chapter("We call")
        call = self.client.calls.create(from_=ours, to=ANSWERS, callback_url=self.receiver.url)
        self.receiver.wait_for(webhooks.AnswerEvent)
        self.client.calls.hangup(call.id)
        self.receiver.wait_for(webhooks.HangupEvent)
        done = self.client.calls.get(call.id)
        self.timeline.note(f"{done.state}, answered at {done.active_time:%H:%M:%S} UTC")

    def exchange_messages(self, ours: str) -> None:
        self.timeline.chapter("Messages, there and back")
        self.client.messages.send(
            from_=ours,
            to=IS_DELIVERED,
            text="Hello!",
            receipt_requested="all",
            callback_url=self.receiver.url,
        )
        while self.receiver.wait_for(webhooks.SmsEvent).delivery_state != "delivered":
            continue
        self.timeline.outside(f"{SOMEBODY} writes to {ours}")
        self.outside.writes(ours, from_=SOMEBODY, text="Hello yourself.")
        self.receiver.wait_for(webhooks.SmsEvent)

    def send_a_batch(self, ours: str) -> None:
        self.timeline.chapter("Three messages at once, the second from a number that is not ours")
        texts = {"one": ours, "two": SOMEBODY, "three": ours}
        batch = [{"from": by, "to": IS_DELIVERED, "text": text} for text, by in texts.items()]
        for result in self.client.messages.send_many(batch):
            why = f": {result.error.code}, {result.error.message}" if result.error else ""
            self.timeline.note(f"{result.result}{why}")

    def list_page_by_page(self, ours: str) -> None:
        self.timeline.chapter("A list, two on a page")
        for message in self.client.messages.list(from_=ours, size=2):
            self.timeline.note(f"{message.id} {message.state}: {message.text}")

    def meet_errors(self) -> None:
        self.timeline.chapter("Errors")
        try:
            self.client.calls.get("c-nowhere")
        except NotFoundError as error:
            self.timeline.note(f"{error.code}: {error.message}")
        careless = self.client.with_options(validate=False, max_retries=0)
        try:
            careless.messages.send(from_="nobody", to=IS_DELIVERED, text="Hello?")
        except BadRequestError as error:
            self.timeline.note(f"{error.code}: {error.message}")
        self.timeline.outside("the documented rate limits hold from here on")
        self.outside.minds_the_limits()
        try:
            for _ in range(5):
                careless.account.get()
        except TooManyRequestsError as error:
            seconds = (error.reset_at or time.time()) - time.time()
            self.timeline.note(f"{error.code}: allowed again in {seconds:.1f} s")


def main(api: str, control: str) -> None:
    timeline = Timeline()
    http = httpx.Client(event_hooks={"response": [timeline.request]})
    with (
        http,
        Catapult(base_url=f"{api}/v1", http_client=http) as client,
        closing(Receiver(timeline.callback)) as receiver,
        closing(Outside(control)) as outside,
    ):
        tutorial = Tutorial(client, receiver, timeline, outside)
        ours = tutorial.buy_a_number()
        tutorial.take_a_call(ours)
        tutorial.place_a_call(ours)
        tutorial.exchange_messages(ours)
        tutorial.send_a_batch(ours)
        tutorial.list_page_by_page(ours)
        tutorial.meet_errors()


if __name__ == "__main__":
    main(*sys.argv[1:])
