"""Gathers: digits of a call collected into one result.

Source: methods/calls/postCallsCallIdGather.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.gather import rules
from catapult_simulator.resources.gather.routes import ROUTES
from catapult_simulator.state.kinds import AUDIO_DONE, CALL_DIGIT, CALL_MOVED

RESOURCE = Resource(
    routes=ROUTES,
    due={rules.TIMES_OUT: rules.times_out},
    about=rules.GATHERS,
    listens={
        CALL_DIGIT: rules.call_digit,
        CALL_MOVED: rules.call_moved,
        AUDIO_DONE: rules.prompt_done,
    },
)
