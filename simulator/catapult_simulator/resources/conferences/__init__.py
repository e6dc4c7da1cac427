"""Conferences: up to twenty calls that hear each other.

Source: methods/conferences/conferences.md.
"""

from catapult_simulator.resource import Resource
from catapult_simulator.resources.audio.player import PLAYING
from catapult_simulator.resources.conferences import calls, events, hearing, routes
from catapult_simulator.state.kinds import CALL_ASKED, CALL_MOVED, CALL_SPOKE, CONFERENCE_DIGIT

RESOURCE = Resource(
    routes=routes.ROUTES,
    due={events.AUDIO_ENDS: events.PLAYER.finish},
    about=PLAYING,
    listens={
        CALL_ASKED: calls.call_asked,
        CALL_MOVED: calls.call_moved,
        CONFERENCE_DIGIT: calls.key_pressed,
        CALL_SPOKE: hearing.member_spoke,
    },
)
