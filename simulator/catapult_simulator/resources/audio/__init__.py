"""Audio that is played to calls: files and sentences, looped, stopped, and their events.

Source: methods/calls/postCallsCallIdAudio.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.audio import calls
from catapult_simulator.resources.audio.player import PLAYING
from catapult_simulator.resources.audio.routes import ROUTES
from catapult_simulator.state.kinds import CALL_MOVED

RESOURCE = Resource(
    routes=ROUTES,
    due={calls.DUE: calls.PLAYER.finish},
    about=PLAYING,
    listens={CALL_MOVED: calls.call_moved},
)
