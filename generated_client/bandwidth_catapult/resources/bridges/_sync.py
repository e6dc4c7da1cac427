# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Two calls joined so that the parties hear each other."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import Final

from ..._api import Api, RawApi
from ..._paging import Pages
from ..._raw import raw, raw_pages
from ..._results import Created
from ...models.bridge import Bridge
from ...models.call import Call
from ...models.gender import Gender, GenderLiteral
from ...models.locale import Locale, LocaleLiteral
from ...models.voice import Voice
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class Bridges:
    """Two calls joined so that the parties hear each other.

    Every method may raise AuthenticationError (401), ForbiddenError (403), NotFoundError (404),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> BridgesWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return BridgesWithRawResponse(self._api)

    def list(
        self, *, page: int | None = None, size: int | None = None, limit: int | None = None
    ) -> Pages[Bridge]:
        """List bridges.

        Lists the bridges of the user, past ones included, one page at a time. Pages are counted
        from 0; a page with fewer bridges than `size` is the last.

        Args:
            page: Which page of the list to return, counted from 0. Server default: 0.
            size: How many items a page holds, at most 1000. Server default: 25.
            limit: Stop after so many items; more pages are not fetched then.

        Raises: BadRequestError (400).

        Source: methods/bridges/getBridges.md#list-bridges
        """
        return self._api.pages(operations.LIST, locals(), limit)

    def create(
        self, *, bridge_audio: bool | None = None, call_ids: Sequence[str] | None = None
    ) -> Created:
        """Create a bridge.

        Makes a bridge and puts up to two calls into it. Without calls the bridge exists only
        logically; name it as `bridgeId` when you create calls, or add calls with an update. A
        call that is in another bridge already is refused (400, bridge-bridged-callId).

        Args:
            bridge_audio: Whether the calls hear each other. Server default: true.
            call_ids: Calls to put into the bridge, at most two. At most 2 items.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/bridges/postBridges.md#create-bridge
        """
        return self._api.run(operations.CREATE, locals())

    def get(self, bridge_id: str) -> Bridge:
        """Get a bridge.

        Returns one bridge, live or past.

        Args:
            bridge_id: Id of the bridge.

        Source: methods/bridges/getBridgesBridgeId.md#fetch-bridge-information
        """
        return self._api.run(operations.GET, locals())

    def update(
        self,
        bridge_id: str,
        *,
        bridge_audio: bool | None = None,
        call_ids: Sequence[str] | None = None,
    ) -> None:
        """Change the calls or the audio of a bridge.

        Replaces the calls of a bridge, or joins and parts their audio. `callIds` is the whole new
        membership: a call that is not in the list leaves, and an empty list removes every call,
        which completes the bridge. `bridgeAudio: false` puts the bridge on hold.

        Args:
            bridge_id: Id of the bridge.
            bridge_audio: `false` puts the calls on hold, `true` lets them hear each other again.
                Server default: true.
            call_ids: The whole new membership, at most two calls; a call that is not named
                leaves, and an empty list removes all. At most 2 items.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/bridges/postBridgesBridgeId.md#update-bridge
        """
        return self._api.run(operations.UPDATE, locals())

    def hold(self, bridge_id: str) -> None:
        """Puts the calls of a bridge on hold.

        The same operation as `update`.

        Args:
            bridge_id: Id of the bridge.
        """
        return self._api.run(operations.HOLD, locals())

    def unhold(self, bridge_id: str) -> None:
        """Lets the calls of a bridge hear each other again.

        The same operation as `update`.

        Args:
            bridge_id: Id of the bridge.
        """
        return self._api.run(operations.UNHOLD, locals())

    def remove_calls(self, bridge_id: str) -> None:
        """Removes every call from a bridge, which completes it.

        The same operation as `update`.

        Args:
            bridge_id: Id of the bridge.
        """
        return self._api.run(operations.REMOVE_CALLS, locals())

    def play_audio(
        self,
        bridge_id: str,
        *,
        file_url: str | None = None,
        sentence: str | None = None,
        gender: Gender | GenderLiteral | None = None,
        locale: Locale | LocaleLiteral | None = None,
        voice: Voice | str | None = None,
    ) -> None:
        """Play a file or speak in a bridge.

        Plays an audio file or speaks a sentence to both calls of a bridge, or stops what is
        playing. An empty `fileUrl` stops a file, an empty `sentence` stops speech. A bridge
        without an active call refuses it (400, bridge-invalid-operation).

        Args:
            bridge_id: Id of the bridge.
            file_url: URL of a WAV or MP3 file to play; an empty string stops the file that is
                playing.
            sentence: Text to speak; an empty string stops speech. At most 1000 characters.
            gender: Gender of the voice. Used only with a sentence. Server default: female.
            locale: Language and accent of the voice. Used only with a non-empty sentence. Server
                default: en_US.
            voice: Who speaks. Used only with a non-empty sentence. Server default: Susan.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/bridges/postBridgesBridgeIdAudio.md#play-audio-in-bridge
        """
        return self._api.run(operations.PLAY_AUDIO, locals())

    def play(self, bridge_id: str, *, file_url: str) -> None:
        """Plays a file in a bridge.

        The same operation as `play_audio`.

        Args:
            bridge_id: Id of the bridge.
            file_url: URL of a WAV or MP3 file to play; an empty string stops the file that is
                playing.
        """
        return self._api.run(operations.PLAY, locals())

    def stop_playing(self, bridge_id: str) -> None:
        """Stops the file that plays in a bridge.

        The same operation as `play_audio`.

        Args:
            bridge_id: Id of the bridge.
        """
        return self._api.run(operations.STOP_PLAYING, locals())

    def speak(
        self,
        bridge_id: str,
        *,
        sentence: str,
        gender: Gender | GenderLiteral | None = None,
        locale: Locale | LocaleLiteral | None = None,
        voice: Voice | str | None = None,
    ) -> None:
        """Speaks a sentence in a bridge.

        The same operation as `play_audio`.

        Args:
            bridge_id: Id of the bridge.
            sentence: Text to speak; an empty string stops speech. At most 1000 characters.
            gender: Gender of the voice. Used only with a sentence. Server default: female.
            locale: Language and accent of the voice. Used only with a non-empty sentence. Server
                default: en_US.
            voice: Who speaks. Used only with a non-empty sentence. Server default: Susan.
        """
        return self._api.run(operations.SPEAK, locals())

    def stop_speaking(self, bridge_id: str) -> None:
        """Stops speech in a bridge.

        The same operation as `play_audio`.

        Args:
            bridge_id: Id of the bridge.
        """
        return self._api.run(operations.STOP_SPEAKING, locals())

    def list_calls(self, bridge_id: str) -> builtins.list[Call]:
        """List the calls of a bridge.

        Lists the calls that are in a bridge, all at once.

        Args:
            bridge_id: Id of the bridge.

        Source: methods/bridges/getBridgesBridgeIdCalls.md#list-calls-in-bridge
        """
        return self._api.run(operations.LIST_CALLS, locals())


class BridgesWithRawResponse:
    """`bridges` with answers as they came."""

    def __init__(self, api: Api) -> None:
        plain = Bridges(RawApi(api.target, api.client))
        self.list: Final = raw_pages(plain.list)
        self.create: Final = raw(plain.create)
        self.get: Final = raw(plain.get)
        self.update: Final = raw(plain.update)
        self.hold: Final = raw(plain.hold)
        self.unhold: Final = raw(plain.unhold)
        self.remove_calls: Final = raw(plain.remove_calls)
        self.play_audio: Final = raw(plain.play_audio)
        self.play: Final = raw(plain.play)
        self.stop_playing: Final = raw(plain.stop_playing)
        self.speak: Final = raw(plain.speak)
        self.stop_speaking: Final = raw(plain.stop_speaking)
        self.list_calls: Final = raw(plain.list_calls)
