"""HTTP in and out of the audio of calls."""

from catapult_simulator.api.routing import Reply, Request, Route, done
from catapult_simulator.resources.audio import calls
from catapult_simulator.resources.audio.tables import CALL_AUDIO


def play_call_audio(request: Request) -> Reply:
    """Play a file or speak a sentence to a call, or stop it."""
    calls.play(request.world, request.user_id, request.path["callId"], request.body)
    return done()


ROUTES = (
    Route(
        "playCallAudio",
        "POST",
        "/users/{userId}/calls/{callId}/audio",
        play_call_audio,
        body=CALL_AUDIO.body,
        limit="calls",
    ),
)
