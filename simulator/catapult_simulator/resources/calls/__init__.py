"""Calls: placed, received, answered, transferred, ended, and what is told about them.

Source: methods/calls/calls.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.calls.closing import account_closed
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.calls.due import DUE
from catapult_simulator.resources.calls.hearing import transferred_hear
from catapult_simulator.resources.calls.outside import OUTSIDE
from catapult_simulator.resources.calls.routes import ROUTES
from catapult_simulator.state.kinds import ACCOUNT_CLOSED, CALL_SPOKE

RESOURCE = Resource(
    routes=ROUTES,
    due=DUE,
    about=CALLS,
    outside=OUTSIDE,
    listens={ACCOUNT_CLOSED: account_closed, CALL_SPOKE: transferred_hear},
)
