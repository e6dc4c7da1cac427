"""The log on standard error: a line for each request and each callback, and what went wrong.

A line has the fields that are listed here and no other: no header, no body, no query and no URL of
a customer can get into it. It is ASCII without control characters, so that no path or name makes
a second line or speaks to a terminal.
"""

import json
import logging
import traceback
from asyncio import CancelledError
from collections.abc import Callable, Mapping
from typing import Literal

from catapult_simulator.api.traffic import Logged
from catapult_simulator.moments import iso_milliseconds
from catapult_simulator.outgoing.deliveries import Delivery
from catapult_simulator.world import World

LogMode = Literal["json", "text", "off"]
Write = Callable[[str], None]
Fields = Mapping[str, object]


def log_events(world: World, mode: LogMode, write: Write) -> None:
    """Writes a line for each request that is answered and each callback that is done with."""
    if mode == "off":
        return
    render = RENDERERS[mode]

    def stamped(fields: Fields) -> None:
        write(render({"time": iso_milliseconds(world.clock.wall()), "level": "info", **fields}))

    world.traffic.listeners.append(lambda one: stamped(request_fields(one)))
    world.callbacks.listeners.append(lambda one: stamped(callback_fields(one)))


def request_fields(one: Logged) -> Fields:
    """What is said of a request."""
    return {
        "event": "request",
        "id": one.request_id,
        "user": one.user_id,
        "method": one.method,
        "path": one.path,
        "operation": one.operation,
        "status": one.status,
        "code": one.code,
        "milliseconds": round(one.seconds * 1000, 3),
    }


def callback_fields(delivery: Delivery) -> Fields:
    """What is said of a callback; where it went, `/_sim/deliveries` says by its number."""
    last = delivery.attempts[-1] if delivery.attempts else None
    return {
        "event": "callback",
        "delivery": delivery.number,
        "user": delivery.callback.user_id,
        "key": delivery.callback.key,
        "type": delivery.callback.event.get("eventType"),
        "state": delivery.state,
        "attempts": len(delivery.attempts),
        "status": last.status if last else None,
        "milliseconds": last.milliseconds if last else None,
    }


def as_json(fields: Fields) -> str:
    """One line of JSON, in ASCII."""
    return json.dumps(fields, separators=(",", ":"), default=str)


def as_text(fields: Fields) -> str:
    """`name=value` pairs, in ASCII; what is not known is left out."""
    return " ".join(
        f"{name}={json.dumps(value, default=str)}"
        for name, value in fields.items()
        if value is not None
    )


RENDERERS: dict[LogMode, Callable[[Fields], str]] = {
    "json": as_json,
    "text": as_text,
    "off": as_text,
}


class ProblemHandler(logging.Handler):
    """Writes what the parts have to say about themselves: warnings, and our own mistakes.

    Of an exception it keeps kind and places, not the text: that may quote what was sent to us.
    """

    def __init__(self, mode: LogMode, write: Write) -> None:
        super().__init__()
        self._render = RENDERERS[mode]
        self._write = write

    def emit(self, record: logging.LogRecord) -> None:
        """Writes a record as one line."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, CancelledError):
            return  # A request that was open when its time to finish was over.
        fields: dict[str, object] = {
            "time": iso_milliseconds(record.created),
            "level": record.levelname.lower(),
            "event": "problem",
            "logger": record.name,
            "message": record.getMessage(),
        }
        if error is not None:
            fields |= {"error": type(error).__name__, "at": places(error)}
        self._write(self._render(fields))


def places(error: BaseException) -> list[str]:
    """Where an exception passed, innermost last."""
    return [
        f"{frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
