"""Plays one thing at a time to a call or in a conference: started, and done when it is over.

What plays is a document, its id that of the call or conference. A new thing takes the place of the
old one. Sources: methods/calls/postCallsCallIdAudio.md; apiCallbacks/audio.md, speak.md. Choices
where they are silent: decisions/0049.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from catapult_simulator.checks.table import Clean
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.audio.length import seconds_of
from catapult_simulator.state.store import Document, Kind
from catapult_simulator.world import World

PLAYING = Kind(
    "playing",
    needs={"what": Literal["playback", "speak"], "owner": str | None, "due": int | None},
    maybe={"tag": str},
    when={("what", "speak"): {"sentence": str}},
)
WHAT = {"fileUrl": "playback", "sentence": "speak"}
"""Which events tell of which property; of both, the file is played."""


@dataclass(frozen=True)
class Player:
    """Plays to things of one kind.

    Attributes:
        due: the name of the clock's handler that calls `finish`.
        announce: tells (world, user id, what plays, `started` or `done`) whom it concerns.
    """

    due: str
    announce: Callable[[World, str, Document, str], None]

    def obey(self, world: World, user_id: str, key: str, audio: Clean) -> None:
        """Play what is asked for; an empty property stops what it stands for.

        Raises:
            ApiError: 403 ``call-audio-invalid-state`` when there is only something to stop, and it
                does not play.
        """
        stopped = [
            self.stop(world, user_id, key, what=what)
            for name, what in WHAT.items()
            if audio.get(name) == ""
        ]
        if any(audio.get(name) for name in WHAT):
            self.start(world, user_id, key, audio)
        elif not any(stopped):
            raise ApiError("call-audio-invalid-state", key)

    def start(
        self, world: World, user_id: str, key: str, audio: Clean, *, owner: str | None = None
    ) -> None:
        """Play a file or a sentence, once or, with loopEnabled, until it is stopped."""
        self.stop(world, user_id, key)
        what = next(WHAT[name] for name in WHAT if audio.get(name))
        loops = audio.get("loopEnabled", False)
        due = None if loops else world.clock.schedule(seconds_of(audio), self.due, user_id, key)
        playing = {"id": key, "what": what, "owner": owner, "due": due}
        playing |= {"tag": audio["tag"]} if "tag" in audio else {}
        playing |= {"sentence": audio["sentence"]} if what == "speak" else {}
        self.announce(world, user_id, world.store.put(PLAYING, user_id, playing), "started")

    def stop(
        self,
        world: World,
        user_id: str,
        key: str,
        *,
        what: str | None = None,
        owner: str | None = None,
    ) -> bool:
        """End what plays, if it is of this kind and owner; return whether anything was ended."""
        playing = world.store.get(PLAYING, user_id, key)
        if playing is None or what not in (None, playing["what"]):
            return False
        if owner not in (None, playing["owner"]):
            return False
        world.clock.cancel(playing["due"])
        self.finish(world, user_id, key)
        return True

    def plays(self, world: World, user_id: str, key: str) -> bool:
        """Whether something plays."""
        return world.store.get(PLAYING, user_id, key) is not None

    def finish(self, world: World, user_id: str, key: str) -> None:
        """What plays is over."""
        playing = world.store.get(PLAYING, user_id, key)
        if playing is not None:
            world.store.remove(PLAYING, user_id, key)
            self.announce(world, user_id, playing, "done")
