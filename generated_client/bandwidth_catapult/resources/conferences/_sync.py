# Generated from openapi.yaml by `scripts/generate`. Do not edit: change those.
"""Calls of several parties."""

from __future__ import annotations

import builtins
from typing import Final

from ..._api import Api, RawApi
from ..._raw import raw
from ..._results import Created
from ...models.callback_http_method import CallbackHttpMethod, CallbackHttpMethodLiteral
from ...models.conference import Conference
from ...models.conference_member import ConferenceMember
from ...models.conference_member_update_state import (
    ConferenceMemberUpdateState,
    ConferenceMemberUpdateStateLiteral,
)
from ...models.conference_profile import ConferenceProfile, ConferenceProfileLiteral
from ...models.conference_update_state import ConferenceUpdateState, ConferenceUpdateStateLiteral
from ...models.gender import Gender, GenderLiteral
from ...models.locale import Locale, LocaleLiteral
from ...models.voice import Voice
from . import _operations as operations

# Each method hands over its arguments as `locals()`: exactly what was passed, under its own name.


class Conferences:
    """Calls of several parties.

    Every method may raise AuthenticationError (401), ForbiddenError (403), NotFoundError (404),
    TooManyRequestsError (429), InternalServerError (500), UnavailableError (503).
    """

    __slots__ = ("_api",)

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def with_raw_response(self) -> ConferencesWithRawResponse:
        """The same methods, returning status, headers and bytes."""
        return ConferencesWithRawResponse(self._api)

    def create(
        self,
        *,
        from_: str,
        callback_url: str | None = None,
        callback_http_method: CallbackHttpMethod | CallbackHttpMethodLiteral | None = None,
        callback_timeout: int | None = None,
        fallback_url: str | None = None,
        profile: ConferenceProfile | ConferenceProfileLiteral | None = None,
        tag: str | None = None,
    ) -> Created:
        """Create a conference.

        Opens a conference without members. It stays open until you end it or its last member
        leaves. Members are added afterwards, each by its call. There is no operation that lists
        conferences, so keep the id.

        Args:
            from_: Number that hosts the conference.
            callback_url: URL that gets the events of the conference.
            callback_http_method: HTTP method of callbacks. Server default: POST.
            callback_timeout: Milliseconds to wait for an answer to a callback, at most 10000.
                Server default: 10000.
            fallback_url: URL that gets an event when the request to `callbackUrl` fails.
            profile: Who handles keypad presses. Cannot be changed later. Server default:
                interpret_digits.
            tag: Text that comes back in the events of the conference.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/conferences/postConferences.md#create-conference,
        methods/conferences/conferences.md#conferences
        """
        return self._api.run(operations.CREATE, locals())

    def get(self, conference_id: str) -> Conference:
        """Get a conference.

        Returns one conference, open or ended.

        Args:
            conference_id: Id of the conference.

        Source: methods/conferences/getConferencesConferenceId.md#fetch-conference-information
        """
        return self._api.run(operations.GET, locals())

    def update(
        self,
        conference_id: str,
        *,
        state: ConferenceUpdateState | ConferenceUpdateStateLiteral | None = None,
        hold: bool | None = None,
        mute: bool | None = None,
        callback_url: str | None = None,
        callback_http_method: CallbackHttpMethod | CallbackHttpMethodLiteral | None = None,
        callback_timeout: int | None = None,
        fallback_url: str | None = None,
        tag: str | None = None,
    ) -> None:
        """End, hold, mute or change a conference.

        Changes a conference: `state: completed` ends it, `hold` and `mute` act on all members,
        the rest changes its callbacks. The profile cannot be changed. A conference that has ended
        cannot be changed (403, conference-error).

        Args:
            conference_id: Id of the conference.
            state: `completed` ends the conference.
            hold: Whether all members can neither hear nor speak.
            mute: Whether all members can hear but not speak.
            callback_url: URL that gets the events of the conference.
            callback_http_method: HTTP method of callbacks. Server default: POST.
            callback_timeout: Milliseconds to wait for an answer to a callback, at most 10000.
            fallback_url: URL that gets an event when the request to `callbackUrl` fails.
            tag: Text that comes back in the events of the conference.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/conferences/postConferencesConferenceId.md#update-conference
        """
        return self._api.run(operations.UPDATE, locals())

    def complete(self, conference_id: str) -> None:
        """Ends a conference.

        The same operation as `update`.

        Args:
            conference_id: Id of the conference.
        """
        return self._api.run(operations.COMPLETE, locals())

    def hold(self, conference_id: str) -> None:
        """Puts all members of a conference on hold.

        The same operation as `update`.

        Args:
            conference_id: Id of the conference.
        """
        return self._api.run(operations.HOLD, locals())

    def unhold(self, conference_id: str) -> None:
        """Takes all members of a conference off hold.

        The same operation as `update`.

        Args:
            conference_id: Id of the conference.
        """
        return self._api.run(operations.UNHOLD, locals())

    def mute(self, conference_id: str) -> None:
        """Lets no member of a conference speak.

        The same operation as `update`.

        Args:
            conference_id: Id of the conference.
        """
        return self._api.run(operations.MUTE, locals())

    def unmute(self, conference_id: str) -> None:
        """Lets the members of a conference speak again.

        The same operation as `update`.

        Args:
            conference_id: Id of the conference.
        """
        return self._api.run(operations.UNMUTE, locals())

    def play_audio(
        self,
        conference_id: str,
        *,
        file_url: str | None = None,
        sentence: str | None = None,
        gender: Gender | GenderLiteral | None = None,
        locale: Locale | LocaleLiteral | None = None,
        voice: Voice | str | None = None,
        loop_enabled: bool | None = None,
        tag: str | None = None,
    ) -> None:
        """Play a file or speak in a conference.

        Plays an audio file or speaks a sentence to everyone in a conference, or stops what is
        playing. An empty `fileUrl` stops a file, an empty `sentence` stops speech. Conference
        playback and conference speak events tell about start and end.

        Args:
            conference_id: Id of the conference.
            file_url: URL of a WAV or MP3 file to play; an empty string stops the file that is
                playing.
            sentence: Text to speak; an empty string stops speech. At most 1000 characters.
            gender: Gender of the voice. Used only with a sentence. Server default: female.
            locale: Language and accent of the voice. Used only with a non-empty sentence. Server
                default: en_US.
            voice: Who speaks. Used only with a non-empty sentence. Server default: Susan.
            loop_enabled: Whether to repeat the audio until it is stopped. Server default: false.
            tag: Text that comes back in the events about the start and the end of the audio.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/conferences/postConferencesConferenceIdAudio.md#play-audio-in-conference
        """
        return self._api.run(operations.PLAY_AUDIO, locals())

    def play(
        self,
        conference_id: str,
        *,
        file_url: str,
        loop_enabled: bool | None = None,
        tag: str | None = None,
    ) -> None:
        """Plays a file in a conference.

        The same operation as `play_audio`.

        Args:
            conference_id: Id of the conference.
            file_url: URL of a WAV or MP3 file to play; an empty string stops the file that is
                playing.
            loop_enabled: Whether to repeat the audio until it is stopped. Server default: false.
            tag: Text that comes back in the events about the start and the end of the audio.
        """
        return self._api.run(operations.PLAY, locals())

    def stop_playing(self, conference_id: str) -> None:
        """Stops the file that plays in a conference.

        The same operation as `play_audio`.

        Args:
            conference_id: Id of the conference.
        """
        return self._api.run(operations.STOP_PLAYING, locals())

    def speak(
        self,
        conference_id: str,
        *,
        sentence: str,
        gender: Gender | GenderLiteral | None = None,
        locale: Locale | LocaleLiteral | None = None,
        voice: Voice | str | None = None,
        loop_enabled: bool | None = None,
        tag: str | None = None,
    ) -> None:
        """Speaks a sentence in a conference.

        The same operation as `play_audio`.

        Args:
            conference_id: Id of the conference.
            sentence: Text to speak; an empty string stops speech. At most 1000 characters.
            gender: Gender of the voice. Used only with a sentence. Server default: female.
            locale: Language and accent of the voice. Used only with a non-empty sentence. Server
                default: en_US.
            voice: Who speaks. Used only with a non-empty sentence. Server default: Susan.
            loop_enabled: Whether to repeat the audio until it is stopped. Server default: false.
            tag: Text that comes back in the events about the start and the end of the audio.
        """
        return self._api.run(operations.SPEAK, locals())

    def stop_speaking(self, conference_id: str) -> None:
        """Stops speech in a conference.

        The same operation as `play_audio`.

        Args:
            conference_id: Id of the conference.
        """
        return self._api.run(operations.STOP_SPEAKING, locals())

    def list_members(self, conference_id: str) -> builtins.list[ConferenceMember]:
        """List the members of a conference.

        Lists all members of a conference at once. Members that hung up or were removed are in it
        too, with state `completed`.

        Args:
            conference_id: Id of the conference.

        Source:
        methods/conferences/getConferencesConferenceIdMembers.md#list-members-in-conference
        """
        return self._api.run(operations.LIST_MEMBERS, locals())

    def add_member(
        self,
        conference_id: str,
        *,
        call_id: str,
        join_tone: bool | None = None,
        leaving_tone: bool | None = None,
        mute: bool | None = None,
        hold: bool | None = None,
    ) -> Created:
        """Add a call to a conference.

        Brings an active call into a conference: one that was created with its conferenceId, or
        that belongs to no conference so far, also an incoming one; a call of another conference
        cannot join (403, invalid-call-conference-id). A conference takes at most 20 members (403,
        conference-max-members).

        Args:
            conference_id: Id of the conference.
            call_id: Id of an active call that was created with the id of this conference, or that
                is of none.
            join_tone: Whether a tone sounds when the member joins.
            leaving_tone: Whether a tone sounds when the member leaves.
            mute: Whether the member can hear but not speak; a muted conference mutes it as well.
            hold: Whether the member can neither hear nor speak; a conference on hold holds it as
                well.

        Raises: BadRequestError (400), ConflictError (409).

        Source:
        methods/conferences/postConferencesConferenceIdMembers.md#add-member-to-conference,
        errors.md#403--limit
        """
        return self._api.run(operations.ADD_MEMBER, locals())

    def get_member(self, conference_id: str, member_id: str) -> ConferenceMember:
        """Get a member of a conference.

        Returns one member of a conference, present or past.

        Args:
            conference_id: Id of the conference.
            member_id: Id of the member of a conference.

        Source:
        methods/conferences/getConferencesConferenceIdMembersMemberId.md#fetch-member-information
        """
        return self._api.run(operations.GET_MEMBER, locals())

    def update_member(
        self,
        conference_id: str,
        member_id: str,
        *,
        state: ConferenceMemberUpdateState | ConferenceMemberUpdateStateLiteral | None = None,
        join_tone: bool | None = None,
        leaving_tone: bool | None = None,
        mute: bool | None = None,
        hold: bool | None = None,
    ) -> None:
        """Remove, hold, mute or change a member.

        Changes one member of a conference. `state: completed` takes it out, `hold` and `mute` act
        on it alone, the rest changes its tones.

        Args:
            conference_id: Id of the conference.
            member_id: Id of the member of a conference.
            state: `completed` takes the member out of the conference.
            join_tone: Whether a tone sounds when the member joins.
            leaving_tone: Whether a tone sounds when the member leaves.
            mute: Whether the member can hear but not speak; a muted conference mutes it as well.
            hold: Whether the member can neither hear nor speak; a conference on hold holds it as
                well.

        Raises: BadRequestError (400), ConflictError (409).

        Source: methods/conferences/postConferencesConferenceIdMembersMemberId.md#update-member
        """
        return self._api.run(operations.UPDATE_MEMBER, locals())

    def remove_member(self, conference_id: str, member_id: str) -> None:
        """Takes a member out of a conference.

        The same operation as `update_member`.

        Args:
            conference_id: Id of the conference.
            member_id: Id of the member of a conference.
        """
        return self._api.run(operations.REMOVE_MEMBER, locals())

    def hold_member(self, conference_id: str, member_id: str) -> None:
        """Puts a member on hold.

        The same operation as `update_member`.

        Args:
            conference_id: Id of the conference.
            member_id: Id of the member of a conference.
        """
        return self._api.run(operations.HOLD_MEMBER, locals())

    def unhold_member(self, conference_id: str, member_id: str) -> None:
        """Takes a member off hold.

        The same operation as `update_member`.

        Args:
            conference_id: Id of the conference.
            member_id: Id of the member of a conference.
        """
        return self._api.run(operations.UNHOLD_MEMBER, locals())

    def mute_member(self, conference_id: str, member_id: str) -> None:
        """Lets a member only listen.

        The same operation as `update_member`.

        Args:
            conference_id: Id of the conference.
            member_id: Id of the member of a conference.
        """
        return self._api.run(operations.MUTE_MEMBER, locals())

    def unmute_member(self, conference_id: str, member_id: str) -> None:
        """Lets a member speak again.

        The same operation as `update_member`.

        Args:
            conference_id: Id of the conference.
            member_id: Id of the member of a conference.
        """
        return self._api.run(operations.UNMUTE_MEMBER, locals())

    def play_member_audio(
        self,
        conference_id: str,
        member_id: str,
        *,
        file_url: str | None = None,
        sentence: str | None = None,
        gender: Gender | GenderLiteral | None = None,
        locale: Locale | LocaleLiteral | None = None,
        voice: Voice | str | None = None,
        loop_enabled: bool | None = None,
        tag: str | None = None,
    ) -> None:
        """Play a file or speak to one member.

        Plays an audio file or speaks a sentence to one member alone, or stops what is playing. An
        empty `fileUrl` stops a file, an empty `sentence` stops speech. The events about it are
        those of a call (playback and speak), not those of a conference.

        Args:
            conference_id: Id of the conference.
            member_id: Id of the member of a conference.
            file_url: URL of a WAV or MP3 file to play; an empty string stops the file that is
                playing.
            sentence: Text to speak; an empty string stops speech. At most 1000 characters.
            gender: Gender of the voice. Used only with a sentence. Server default: female.
            locale: Language and accent of the voice. Used only with a non-empty sentence. Server
                default: en_US.
            voice: Who speaks. Used only with a non-empty sentence. Server default: Susan.
            loop_enabled: Whether to repeat the audio until it is stopped. Server default: false.
            tag: Text that comes back in the events about the start and the end of the audio.

        Raises: BadRequestError (400), ConflictError (409).

        Source:
        methods/conferences/postConferencesConferenceIdMembersMemberIdAudio.md#play-audio-to-member
        """
        return self._api.run(operations.PLAY_MEMBER_AUDIO, locals())

    def play_to_member(
        self,
        conference_id: str,
        member_id: str,
        *,
        file_url: str,
        loop_enabled: bool | None = None,
        tag: str | None = None,
    ) -> None:
        """Plays a file to one member.

        The same operation as `play_member_audio`.

        Args:
            conference_id: Id of the conference.
            member_id: Id of the member of a conference.
            file_url: URL of a WAV or MP3 file to play; an empty string stops the file that is
                playing.
            loop_enabled: Whether to repeat the audio until it is stopped. Server default: false.
            tag: Text that comes back in the events about the start and the end of the audio.
        """
        return self._api.run(operations.PLAY_TO_MEMBER, locals())

    def stop_playing_to_member(self, conference_id: str, member_id: str) -> None:
        """Stops the file that plays to one member.

        The same operation as `play_member_audio`.

        Args:
            conference_id: Id of the conference.
            member_id: Id of the member of a conference.
        """
        return self._api.run(operations.STOP_PLAYING_TO_MEMBER, locals())

    def speak_to_member(
        self,
        conference_id: str,
        member_id: str,
        *,
        sentence: str,
        gender: Gender | GenderLiteral | None = None,
        locale: Locale | LocaleLiteral | None = None,
        voice: Voice | str | None = None,
        loop_enabled: bool | None = None,
        tag: str | None = None,
    ) -> None:
        """Speaks a sentence to one member.

        The same operation as `play_member_audio`.

        Args:
            conference_id: Id of the conference.
            member_id: Id of the member of a conference.
            sentence: Text to speak; an empty string stops speech. At most 1000 characters.
            gender: Gender of the voice. Used only with a sentence. Server default: female.
            locale: Language and accent of the voice. Used only with a non-empty sentence. Server
                default: en_US.
            voice: Who speaks. Used only with a non-empty sentence. Server default: Susan.
            loop_enabled: Whether to repeat the audio until it is stopped. Server default: false.
            tag: Text that comes back in the events about the start and the end of the audio.
        """
        return self._api.run(operations.SPEAK_TO_MEMBER, locals())

    def stop_speaking_to_member(self, conference_id: str, member_id: str) -> None:
        """Stops speech to one member.

        The same operation as `play_member_audio`.

        Args:
            conference_id: Id of the conference.
            member_id: Id of the member of a conference.
        """
        return self._api.run(operations.STOP_SPEAKING_TO_MEMBER, locals())


class ConferencesWithRawResponse:
    """`conferences` with answers as they came."""

    def __init__(self, api: Api) -> None:
        plain = Conferences(RawApi(api.target, api.client))
        self.create: Final = raw(plain.create)
        self.get: Final = raw(plain.get)
        self.update: Final = raw(plain.update)
        self.complete: Final = raw(plain.complete)
        self.hold: Final = raw(plain.hold)
        self.unhold: Final = raw(plain.unhold)
        self.mute: Final = raw(plain.mute)
        self.unmute: Final = raw(plain.unmute)
        self.play_audio: Final = raw(plain.play_audio)
        self.play: Final = raw(plain.play)
        self.stop_playing: Final = raw(plain.stop_playing)
        self.speak: Final = raw(plain.speak)
        self.stop_speaking: Final = raw(plain.stop_speaking)
        self.list_members: Final = raw(plain.list_members)
        self.add_member: Final = raw(plain.add_member)
        self.get_member: Final = raw(plain.get_member)
        self.update_member: Final = raw(plain.update_member)
        self.remove_member: Final = raw(plain.remove_member)
        self.hold_member: Final = raw(plain.hold_member)
        self.unhold_member: Final = raw(plain.unhold_member)
        self.mute_member: Final = raw(plain.mute_member)
        self.unmute_member: Final = raw(plain.unmute_member)
        self.play_member_audio: Final = raw(plain.play_member_audio)
        self.play_to_member: Final = raw(plain.play_to_member)
        self.stop_playing_to_member: Final = raw(plain.stop_playing_to_member)
        self.speak_to_member: Final = raw(plain.speak_to_member)
        self.stop_speaking_to_member: Final = raw(plain.stop_speaking_to_member)
