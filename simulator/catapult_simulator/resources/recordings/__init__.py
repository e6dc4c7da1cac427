"""Recordings: what was said on calls, as media.

Source: methods/recordings/recordings.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.recordings import moves
from catapult_simulator.resources.recordings.documents import RECORDINGS
from catapult_simulator.resources.recordings.outside import OUTSIDE
from catapult_simulator.resources.recordings.routes import ROUTES
from catapult_simulator.state.kinds import CALL_HEARD, CALL_MOVED

RESOURCE = Resource(
    routes=ROUTES,
    due={moves.IS_FULL: moves.fill, moves.IS_SAVED: moves.save},
    about=RECORDINGS,
    outside=OUTSIDE,
    listens={CALL_MOVED: moves.call_moved, CALL_HEARD: moves.hear},
)
