"""What only the outside world can do to messages, offered by the control API."""

from typing import Any

from catapult_simulator.checks.addresses import phone_number, web_url
from catapult_simulator.checks.combined import either, list_of
from catapult_simulator.checks.place import Place
from catapult_simulator.checks.schema import accepted, described
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import text
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resource import OutsideAction
from catapult_simulator.resources.messages.documents import SHOWN_MESSAGE, shown_message
from catapult_simulator.resources.messages.moves import receive
from catapult_simulator.state.store import Document
from catapult_simulator.world import World

SENDER = text(
    pattern=r"\+[1-9][0-9]{1,14}|[1-9][0-9]{2,7}", says="must be an E.164 number or a short code"
)


def _only_one(value: Any, place: Place) -> list[str]:
    return [web_url(value, place)]


ONE_OR_MORE = either(list_of(web_url), str, described(_only_one, accepted(web_url)))
INCOMING = Table(
    "incoming message",
    Field("to", phone_number, required=True),
    Field("from", SENDER, required=True),
    Field("text", text()),
    Field("media", ONE_OR_MORE),
)


def incoming_message(world: World, _path: dict[str, str], asked: Clean) -> Document:
    """Let a message arrive from outside; returns it, with the ``userId`` of the account.

    Raises:
        ApiError: 404 ``number-not-found`` when no account owns ``to``.
    """
    text, media = asked.get("text", ""), asked.get("media", [])
    received = receive(world, asked["to"], asked["from"], text, media)
    if received is None:
        raise ApiError("number-not-found", asked["to"])
    user_id, message = received
    return {"userId": user_id, **shown_message(message, world.clock.timestamp())}


OUTSIDE = (OutsideAction("/messages", incoming_message, INCOMING, reply=SHOWN_MESSAGE),)
