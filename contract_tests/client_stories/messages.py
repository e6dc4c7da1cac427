"""Messages, one and many."""

from bandwidth_catapult import webhooks
from bandwidth_catapult.models import CreateMessageRequest
from contract_tests.client_stories.person import Person
from contract_tests.client_stories.story import story

DELIVERS = "+19195550110"
DELIVERY_SECONDS = 5.0
STRANGER = "+13365551234"


@story("messages.create", "messages.get")
async def a_message_is_sent_and_its_delivery_reported(someone: Person) -> None:
    number = await someone.number()
    created = await someone.client.messages.create(
        from_=number,
        to=DELIVERS,
        text="Lunch? ¡Ñandú! 🍜",
        receipt_requested="all",
        callback_url="https://example.com/messages",
        callback_http_method="POST",
        callback_timeout=5000,
        fallback_url="https://example.com/messages/again",
        tag="lunch",
    )
    sent = await someone.client.messages.get(created.id)
    assert (sent.id, sent.from_, sent.to) == (created.id, number, DELIVERS)
    assert (sent.direction, sent.text) == ("out", "Lunch? ¡Ñandú! 🍜")
    assert (sent.receipt_requested, sent.callback_timeout) == ("all", 5000)
    assert sent.callback_url == "https://example.com/messages"
    assert sent.fallback_url == "https://example.com/messages/again"
    assert sent.media == []
    await someone.outside.advance(DELIVERY_SECONDS)
    delivered = await someone.client.messages.get(created.id)
    assert (delivered.state, delivered.delivery_state) == ("sent", "delivered")
    told = await someone.outside.events()
    reports = [one for one in told if isinstance(one, webhooks.SmsEvent)]
    assert {one.message_id for one in reports} == {created.id}
    assert reports[-1].delivery_state == "delivered"
    assert {one.tag for one in reports} == {"lunch"}


@story("messages.send")
async def a_message_with_pictures_is_sent(someone: Person) -> None:
    number = await someone.number()
    media = ["https://example.com/a.jpg", "https://example.com/b.gif"]
    created = await someone.client.messages.send(from_=number, to=DELIVERS, text="See", media=media)
    assert (await someone.client.messages.get(created.id)).media == media


@story("messages.create_many", "messages.send_many")
async def of_many_messages_a_bad_one_fails_alone(someone: Person) -> None:
    number = await someone.number()
    good = CreateMessageRequest(from_=number, to=DELIVERS, text="One")
    bad = {"from": "+19195551999", "to": DELIVERS, "text": "Two"}
    accepted, refused, other = await someone.client.messages.create_many([good, bad, good])
    assert (accepted.result, refused.result, other.result) == ("accepted", "error", "accepted")
    assert refused.error is not None
    assert (refused.error.category, refused.location) == ("authorization", None)
    assert accepted.location is not None
    message = await someone.client.messages.get(accepted.location.rsplit("/", 1)[1])
    assert message.text == "One"
    again = await someone.client.messages.send_many([good] * 50)
    assert len(again) == 50


@story("messages.list")
async def messages_are_listed_by_cursor_and_by_filter(someone: Person) -> None:
    number = await someone.number(await someone.application())
    sent = [
        (await someone.client.messages.create(from_=number, to=DELIVERS, text=str(one))).id
        for one in range(5)
    ]
    arrived = await someone.outside.act(
        "/messages", **{"from": STRANGER, "to": number, "text": "Hi"}
    )
    messages = someone.client.messages
    everything = [one.id async for one in messages.list(size=2)]
    assert everything == [*sent, arrived["id"]]
    assert [one.id async for one in messages.list(size=4, sort_order="desc")] == everything[::-1]
    assert [one.id async for one in messages.list(direction="in")] == [arrived["id"]]
    assert [one.id async for one in messages.list(from_=number, to=DELIVERS, size=1)] == sent


@story("messages.redact")
async def the_text_of_a_message_is_taken_out(someone: Person) -> None:
    number = await someone.number()
    created = await someone.client.messages.create(from_=number, to=DELIVERS, text="Secret")
    await someone.outside.advance(DELIVERY_SECONDS)
    await someone.client.messages.redact(created.id)
    assert (await someone.client.messages.get(created.id)).text == ""


@story()
async def a_message_that_arrives_is_told_to_the_application(someone: Person) -> None:
    number = await someone.number(await someone.application())
    arrived = await someone.outside.act(
        "/messages", **{"from": STRANGER, "to": number, "text": "Hi"}
    )
    [delivery] = await someone.outside.deliveries()
    event = webhooks.parse(delivery["event"])
    assert isinstance(event, webhooks.SmsEvent)
    assert (event.message_id, event.from_, event.to) == (arrived["id"], STRANGER, number)
    assert (event.direction, event.text) == ("in", "Hi")
