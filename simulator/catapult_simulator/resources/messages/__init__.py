"""Messages: sent, received, delivered or not, listed and redacted.

Source: methods/messages/messages.md.
"""

from collections.abc import Mapping

from catapult_simulator.resource import Resource
from catapult_simulator.resources.messages import moves
from catapult_simulator.resources.messages.documents import MESSAGES
from catapult_simulator.resources.messages.outside import OUTSIDE
from catapult_simulator.resources.messages.routes import ROUTES
from catapult_simulator.world import DueHandler

DUE: Mapping[str, DueHandler] = {
    moves.LEAVES_QUEUE: moves.leave_queue,
    moves.REACHES_CARRIER: moves.reach_carrier,
    moves.RECEIPT_ARRIVES: moves.receipt_arrives,
}
RESOURCE = Resource(routes=ROUTES, due=DUE, about=MESSAGES, outside=OUTSIDE)
