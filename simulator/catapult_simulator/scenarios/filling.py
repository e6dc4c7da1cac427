"""The parts of a scenario with what earlier steps saved in the place of every reference."""

from collections.abc import Mapping
from typing import Any

from catapult_simulator.scenarios.language import (
    Action,
    Callback,
    Fault,
    NoCallback,
    Outside,
    Request,
    State,
)
from catapult_simulator.scenarios.references import fill

Values = Mapping[str, Any]


def filled_action(action: Action, values: Values) -> Action:
    """An action, ready to be done."""
    match action:
        case Request():
            return filled_request(action, values)
        case Outside(verb, arguments):
            return Outside(verb, fill(arguments, values))
        case Fault(properties):
            return Fault(fill(properties, values))
        case _:
            return action


def filled_expected(
    what: Callback | NoCallback | State, values: Values
) -> Callback | NoCallback | State:
    """What is expected, ready to be compared."""
    match what:
        case Callback(event_type, properties, delivery, attempts):
            return Callback(event_type, fill(properties, values), delivery, attempts)
        case NoCallback(event_type, properties):
            return NoCallback(event_type, fill(properties, values))
        case State(request, status, properties):
            return State(filled_request(request, values), status, fill(properties, values))


def filled_request(request: Request, values: Values) -> Request:
    """A request, ready to be sent."""
    return Request(request.method, str(fill(request.path, values)), fill(request.body, values))
