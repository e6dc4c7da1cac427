"""Many calls and messages at once, as they are kept when they have been made and have ended.

Put into the store directly: a million of them take seconds, not the minutes of a million requests.
"""

from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.messages.documents import MESSAGES
from catapult_simulator.world import World

UNIT = 1000
"""So many documents are put in one unit of work."""


def seed_calls(world: World, user_id: str, count: int, *, from_: str = "+19195551001") -> None:
    """Put so many completed calls, each to a number of its own, with the entries of its log."""
    for start in range(0, count, UNIT):
        with world.store.unit():
            for number in range(start, min(start + UNIT, count)):
                _put_call(world, user_id, number, from_)


def seed_messages(world: World, user_id: str, count: int, *, from_: str = "+19195551001") -> None:
    """Put so many sent messages, each to a number of its own, a millisecond apart."""
    for start in range(0, count, UNIT):
        with world.store.unit():
            for number in range(start, min(start + UNIT, count)):
                _put_message(world, user_id, number, from_)


def _put_call(world: World, user_id: str, number: int, from_: str) -> None:
    id_, time, now = world.ids.new("call", user_id), world.clock.iso(), world.clock.timestamp()
    call = {
        "id": id_,
        "direction": "out",
        "state": "completed",
        "startTime": time,
        "callbackTimeout": 10_000,
        "callbackHttpMethod": "POST",
        "recordingEnabled": False,
        "recordingFileFormat": "wav",
        "transcriptionEnabled": False,
        "callTimeout": 60,
        "from": from_,
        "to": f"+1415{number:07d}",
        "callbackUrl": "http://app.example/calls",
        "activeTime": time,
        "_active": now,
        "endTime": time,
        "chargeableDuration": 60,
        "_cause": "NORMAL_CLEARING",
        "_log": [(now, name, None) for name in ("create", "answer", "hangup")],
    }
    world.store.put(CALLS, user_id, call)


def _put_message(world: World, user_id: str, number: int, from_: str) -> None:
    timestamp = world.clock.timestamp() - 86_400 + number / 1000
    message = {
        "id": world.ids.new("message", user_id),
        "direction": "out",
        "state": "sent",
        "time": world.clock.iso(),
        "callbackTimeout": 10_000,
        "callbackHttpMethod": "POST",
        "receiptRequested": "none",
        "from": from_,
        "to": f"+1415{number:07d}",
        "text": "Hello",
        "_delivery": "delivered",
        "media": list[str](),
        "segmentCount": 1,
        "_timestamp": timestamp,
        "_sortKey": int(timestamp * 1000) * 10**6 + number,
    }
    world.store.put(MESSAGES, user_id, message)
