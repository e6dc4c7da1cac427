"""DTMF: digits that calls send, and digits that they receive.

Sources: methods/calls/postCallsCallIdDTMF.md; apiCallbacks/dtmf.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.dtmf import rules
from catapult_simulator.resources.dtmf.outside import OUTSIDE
from catapult_simulator.resources.dtmf.routes import ROUTES

RESOURCE = Resource(
    routes=ROUTES, due={f"call:{rules.SENDS}": rules.send_next}, about=CALLS, outside=OUTSIDE
)
