"""Bridges: two calls that hear each other.

Source: methods/bridges/bridges.md.
"""

from catapult_simulator.kinds import CALL_ASKED, CALL_MOVED
from catapult_simulator.resource import Resource
from catapult_simulator.resources.bridges import rules
from catapult_simulator.resources.bridges.routes import ROUTES

RESOURCE = Resource(
    routes=ROUTES, listens={CALL_ASKED: rules.call_asked, CALL_MOVED: rules.call_moved}
)
