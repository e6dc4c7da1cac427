"""A message's way: states over time, receipts as requested, events, and arrival."""

from typing import Any

import pytest

from catapult_simulator.resources.messages.carrier import DELIVERY_CODES
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim, application

QUEUE, CARRIER, RECEIPT = 0.1, 0.1, 0.5
DELIVERS, SPAM, NO_CARRIER = "+14155550110", "+14155550111", "+14155550190"
PICTURE = "https://media.example/a.jpg"


def sent(sim: Sim, to: str, **more: Any) -> str:
    callback = {"callbackUrl": "http://app.example/m"}
    body = {"from": NUMBERS[ALICE], "to": to, "text": "Hello", **callback, **more}
    response = sim.post("/messages", body)
    assert response.status_code == 201, response.text
    return response.headers["location"].rpartition("/")[2]


def told(sim: Sim, message_id: str) -> list[tuple[str, str | None]]:
    """State and delivery state of each event."""
    return [(event["state"], event.get("deliveryState")) for event in sim.called_back(message_id)]


def test_a_message_is_queued_then_sending_then_sent(sim: Sim) -> None:
    message_id = sent(sim, OUTSIDE)
    walked = [sim.get(f"/messages/{message_id}")["state"]]
    for seconds in (QUEUE, CARRIER):
        sim.wait(seconds)
        walked.append(sim.get(f"/messages/{message_id}")["state"])
    assert walked == ["queued", "sending", "sent"]


def test_a_sent_message_is_told_as_its_page_shows(sim: Sim) -> None:
    message_id = sent(sim, OUTSIDE)
    sim.wait(10)
    assert sim.called_back() == [
        {
            "eventType": "sms",
            "direction": "out",
            "messageId": message_id,
            "messageUri": f"http://sim/v1/users/{ALICE}/messages/{message_id}",
            "from": NUMBERS[ALICE],
            "to": OUTSIDE,
            "text": "Hello",
            "time": "2016-11-16T15:00:00Z",
            "state": "sent",
            "segmentCount": 1,
        }
    ]


@pytest.mark.parametrize(
    ("receipts", "to", "events"),
    [
        ("none", DELIVERS, [("sent", None)]),
        ("none", SPAM, [("sent", None)]),
        ("all", DELIVERS, [("sent", "waiting"), ("sent", "delivered")]),
        ("all", SPAM, [("sent", "waiting"), ("sent", "not-delivered")]),
        ("error", DELIVERS, [("sent", "waiting")]),
        ("error", SPAM, [("sent", "waiting"), ("sent", "not-delivered")]),
        ("all", NO_CARRIER, [("error", "not-delivered")]),
        ("error", NO_CARRIER, [("error", "not-delivered")]),
        ("none", NO_CARRIER, [("error", None)]),
    ],
)
def test_receipts_come_as_they_were_requested(
    sim: Sim, receipts: str, to: str, events: list[tuple[str, str | None]]
) -> None:
    message_id = sent(sim, to, receiptRequested=receipts)
    sim.wait(10)
    assert told(sim, message_id) == events


@pytest.mark.parametrize(("place", "code"), list(enumerate(DELIVERY_CODES)))
def test_each_delivery_code_comes_with_its_words(sim: Sim, place: int, code: int) -> None:
    message_id = sent(sim, f"+1415555{110 + place:04d}", receiptRequested="all")
    sim.wait(10)
    message, event = sim.get(f"/messages/{message_id}"), sim.called_back(message_id)[-1]
    for shown in (message, event):
        assert shown["deliveryState"] == ("delivered" if code == 0 else "not-delivered")
        assert shown["deliveryCode"] == str(code)
        assert shown["deliveryDescription"] == DELIVERY_CODES[code]


def test_a_message_without_carrier_leaves_an_error(sim: Sim) -> None:
    message_id = sent(sim, NO_CARRIER)
    sim.wait(10)
    assert sim.get(f"/messages/{message_id}")["state"] == "error"
    (error,) = sim.get("/errors")
    assert (error["category"], error["code"]) == ("unavailable", "message-delivery-failed")
    assert error["message"] == (
        f"The message from {NUMBERS[ALICE]} to {NO_CARRIER} could not be delivered"
    )


def test_no_receipt_is_awaited_of_a_message_that_no_carrier_takes(sim: Sim) -> None:
    message_id = sent(sim, NO_CARRIER, receiptRequested="all")
    sim.wait(10)
    assert sim.get("/messages?deliveryState=waiting") == []
    (found,) = sim.get("/messages?deliveryState=not-delivered")
    assert (found["id"], found["state"], "deliveryCode" in found) == (message_id, "error", False)


def test_a_message_that_arrived_is_delivered_although_its_number_is_nobodys_now(sim: Sim) -> None:
    sim.own(BOB, NO_CARRIER)
    message_id = sent(sim, NO_CARRIER, receiptRequested="all")
    sim.wait(QUEUE + CARRIER)
    assert sim.ask("DELETE", f"/phoneNumbers/{NO_CARRIER}", user=BOB).status_code == 200
    sim.wait(RECEIPT)
    assert told(sim, message_id) == [("sent", "waiting"), ("sent", "delivered")]


def test_an_mms_tells_of_its_media_and_only_of_failures(sim: Sim) -> None:
    good, bad = sent(sim, DELIVERS, media=PICTURE), sent(sim, SPAM, media=PICTURE)
    sim.wait(10)
    assert told(sim, good) == [("sent", None)]
    assert told(sim, bad) == [("sent", None), ("sent", "not-delivered")]
    event = sim.called_back(good)[0]
    assert (event["eventType"], event["media"], event["segmentCount"]) == ("mms", [PICTURE], 1)


def test_an_mms_that_no_carrier_takes_is_told_as_not_delivered(sim: Sim) -> None:
    message_id = sent(sim, NO_CARRIER, media=PICTURE)
    sim.wait(10)
    assert told(sim, message_id) == [("error", "not-delivered")]


def test_a_tag_is_in_every_event(sim: Sim) -> None:
    message_id = sent(sim, DELIVERS, tag="t", receiptRequested="all")
    sim.wait(10)
    assert [event["tag"] for event in sim.called_back(message_id)] == ["t", "t"]


def test_where_and_how_events_go_is_as_the_message_says(sim: Sim) -> None:
    more = {"callbackTimeout": 50, "callbackHttpMethod": "GET", "fallbackUrl": "http://b.example/"}
    sent(sim, OUTSIDE, **more)
    sim.wait(10)
    callback = sim.world.callbacks.log[0].callback
    assert (callback.url, callback.fallback_url) == ("http://app.example/m", "http://b.example/")
    assert (callback.method, callback.timeout_ms) == ("GET", 50)


def test_a_long_text_goes_in_segments(sim: Sim) -> None:
    message_id = sent(sim, OUTSIDE, text="x" * 161)
    assert sim.get(f"/messages/{message_id}")["segmentCount"] == 2


def with_application(sim: Sim, user: str, **properties: Any) -> None:
    sim.own(user, NUMBERS[user], application=application(**properties))


@pytest.mark.parametrize("sender", [OUTSIDE, "12345"])
def test_a_message_from_outside_is_received_and_told(sim: Sim, sender: str) -> None:
    with_application(sim, ALICE)
    body = {"to": NUMBERS[ALICE], "from": sender, "text": "Hi"}
    message_id = sim.outside("/messages", body).json()["id"]
    message = sim.get(f"/messages/{message_id}")
    assert (message["direction"], message["state"]) == ("in", "received")
    (event,) = sim.called_back()
    assert event == {
        "eventType": "sms",
        "direction": "in",
        "messageId": message_id,
        "messageUri": event["messageUri"],
        **body,
        "applicationId": "a-1",
        "time": "2016-11-16T15:00:00Z",
        "state": "received",
        "segmentCount": 1,
    }
    sent_to = sim.world.callbacks.log[0].callback
    assert (sent_to.url, sent_to.method) == ("http://app.example/messages", "POST")


def test_media_from_outside_is_an_mms(sim: Sim) -> None:
    with_application(sim, ALICE)
    sim.outside("/messages", {"to": NUMBERS[ALICE], "from": OUTSIDE, "media": [PICTURE]})
    (event,) = sim.called_back()
    assert (event["eventType"], event["media"]) == ("mms", [PICTURE])


def test_nobody_gets_a_message_to_a_number_that_nobody_owns(sim: Sim) -> None:
    response = sim.outside("/messages", {"to": OUTSIDE, "from": OUTSIDE, "text": "Hi"})
    assert (response.status_code, response.json()["code"]) == (404, "number-not-found")


def test_a_number_without_application_receives_and_leaves_an_error(sim: Sim) -> None:
    sim.outside("/messages", {"to": NUMBERS[ALICE], "from": OUTSIDE, "text": "Hi"})
    assert sim.errors() == ["no-application-for-number"]
    assert len(sim.get("/messages")) == 1


def test_a_message_to_another_account_arrives_there(sim: Sim) -> None:
    with_application(sim, BOB)
    sent(sim, NUMBERS[BOB])
    sim.wait(10)
    (theirs,) = sim.get("/messages", user=BOB)
    assert (theirs["direction"], theirs["from"], theirs["text"]) == ("in", NUMBERS[ALICE], "Hello")
    assert [event["direction"] for event in sim.called_back()] == ["out", "in"]
    assert [message["direction"] for message in sim.get("/messages")] == ["out"]


def test_what_comes_in_is_never_moved(sim: Sim) -> None:
    sim.outside("/messages", {"to": NUMBERS[ALICE], "from": OUTSIDE, "text": "Hi"})
    assert sim.world.clock.pending() == []
