"""HTTP in and out of conferences and their members."""

from catapult_simulator.api.routing import Reply, Request, Route, created, done, ok
from catapult_simulator.resources.audio.tables import CONFERENCE_AUDIO
from catapult_simulator.resources.conferences import rules
from catapult_simulator.resources.conferences.documents import shown_member
from catapult_simulator.resources.conferences.tables import (
    ADD_MEMBER,
    CREATE,
    UPDATE,
    UPDATE_MEMBER,
)


def create_conference(request: Request) -> Reply:
    """Create a conference."""
    id_ = rules.create(request.world, request.user_id, request.body)
    return created(request.world.links.to(request.user_id, "conferences", id_))


def get_conference(request: Request) -> Reply:
    """One conference."""
    return ok(rules.find(request.world, request.user_id, request.path["conferenceId"]))


def update_conference(request: Request) -> Reply:
    """Change a conference, or end it."""
    rules.update(request.world, request.user_id, request.path["conferenceId"], request.body)
    return done()


def play_conference_audio(request: Request) -> Reply:
    """Play a file or speak a sentence in a conference, or stop it."""
    rules.play(request.world, request.user_id, request.path["conferenceId"], request.body)
    return done()


def add_member(request: Request) -> Reply:
    """Make a call a member."""
    user_id, conference_id = request.user_id, request.path["conferenceId"]
    id_ = rules.add(request.world, user_id, conference_id, request.body)
    where = ("conferences", conference_id, "members", id_)
    return created(request.world.links.to(user_id, *where))


def list_members(request: Request) -> Reply:
    """All members, also those that left."""
    world, user_id = request.world, request.user_id
    rows = rules.members(world, user_id, request.path["conferenceId"])
    return ok([shown_member(world.links, user_id, one) for one in rows])


def get_member(request: Request) -> Reply:
    """One member."""
    found = rules.member(request.world, request.user_id, *_ids(request))
    return ok(shown_member(request.world.links, request.user_id, found))


def update_member(request: Request) -> Reply:
    """Change a member, or take it out."""
    rules.update_member(request.world, request.user_id, *_ids(request), request.body)
    return done()


def play_member_audio(request: Request) -> Reply:
    """Play a file or speak a sentence to one member, or stop it."""
    rules.play_to_member(request.world, request.user_id, *_ids(request), request.body)
    return done()


def _ids(request: Request) -> tuple[str, str]:
    return request.path["conferenceId"], request.path["memberId"]


ALL = "/users/{userId}/conferences"
ONE = ALL + "/{conferenceId}"
MEMBERS = ONE + "/members"
MEMBER = MEMBERS + "/{memberId}"
LIMIT = "conferences"
AUDIO = CONFERENCE_AUDIO.body
ROUTES = (
    Route("createConference", "POST", ALL, create_conference, body=CREATE.body, limit=LIMIT),
    Route("getConference", "GET", ONE, get_conference, limit=LIMIT),
    Route("updateConference", "POST", ONE, update_conference, body=UPDATE.body, limit=LIMIT),
    Route(
        "playConferenceAudio",
        "POST",
        ONE + "/audio",
        play_conference_audio,
        body=AUDIO,
        limit=LIMIT,
    ),
    Route("addConferenceMember", "POST", MEMBERS, add_member, body=ADD_MEMBER.body, limit=LIMIT),
    Route("listConferenceMembers", "GET", MEMBERS, list_members, limit=LIMIT),
    Route("getConferenceMember", "GET", MEMBER, get_member, limit=LIMIT),
    Route(
        "updateConferenceMember",
        "POST",
        MEMBER,
        update_member,
        body=UPDATE_MEMBER.body,
        limit=LIMIT,
    ),
    Route(
        "playConferenceMemberAudio",
        "POST",
        MEMBER + "/audio",
        play_member_audio,
        body=AUDIO,
        limit=LIMIT,
    ),
)
