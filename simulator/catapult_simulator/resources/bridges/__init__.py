"""Bridges: two calls that hear each other.

Source: methods/bridges/bridges.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.bridges import rules
from catapult_simulator.resources.bridges.routes import ROUTES
from catapult_simulator.state.kinds import CALL_ASKED, CALL_MOVED, CALL_SPOKE

RESOURCE = Resource(
    routes=ROUTES,
    listens={
        CALL_ASKED: rules.call_asked,
        CALL_MOVED: rules.call_moved,
        CALL_SPOKE: rules.bridged_hear,
    },
)
