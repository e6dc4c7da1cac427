"""Transcriptions: what was said in recordings, as text.

Source: methods/transcriptions/transcriptions.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.transcriptions import moves
from catapult_simulator.resources.transcriptions.documents import TRANSCRIPTIONS
from catapult_simulator.resources.transcriptions.outside import OUTSIDE
from catapult_simulator.resources.transcriptions.routes import ROUTES
from catapult_simulator.state.kinds import RECORDING_SAVED

RESOURCE = Resource(
    routes=ROUTES,
    due={moves.IS_WRITTEN: moves.complete},
    about=TRANSCRIPTIONS,
    outside=OUTSIDE,
    listens={RECORDING_SAVED: moves.recording_saved},
)
