"""Every operation of the API, so that those that are not built yet answer as such.

Source: the index page of each resource.
"""

from catapult_simulator.errors import ApiError
from catapult_simulator.routing import Reply, Request, Route

OPERATIONS = (
    ("getAccount", "GET", "/users/{userId}/account"),
    ("listAccountTransactions", "GET", "/users/{userId}/account/transactions"),
    ("listApplications", "GET", "/users/{userId}/applications"),
    ("createApplication", "POST", "/users/{userId}/applications"),
    ("getApplication", "GET", "/users/{userId}/applications/{applicationId}"),
    ("updateApplication", "POST", "/users/{userId}/applications/{applicationId}"),
    ("deleteApplication", "DELETE", "/users/{userId}/applications/{applicationId}"),
    ("searchLocalNumbers", "GET", "/availableNumbers/local"),
    ("orderLocalNumbers", "POST", "/availableNumbers/local"),
    ("searchTollFreeNumbers", "GET", "/availableNumbers/tollFree"),
    ("orderTollFreeNumbers", "POST", "/availableNumbers/tollFree"),
    ("listBridges", "GET", "/users/{userId}/bridges"),
    ("createBridge", "POST", "/users/{userId}/bridges"),
    ("getBridge", "GET", "/users/{userId}/bridges/{bridgeId}"),
    ("updateBridge", "POST", "/users/{userId}/bridges/{bridgeId}"),
    ("playBridgeAudio", "POST", "/users/{userId}/bridges/{bridgeId}/audio"),
    ("listBridgeCalls", "GET", "/users/{userId}/bridges/{bridgeId}/calls"),
    ("listCalls", "GET", "/users/{userId}/calls"),
    ("createCall", "POST", "/users/{userId}/calls"),
    ("getCall", "GET", "/users/{userId}/calls/{callId}"),
    ("updateCall", "POST", "/users/{userId}/calls/{callId}"),
    ("playCallAudio", "POST", "/users/{userId}/calls/{callId}/audio"),
    ("sendCallDtmf", "POST", "/users/{userId}/calls/{callId}/dtmf"),
    ("listCallEvents", "GET", "/users/{userId}/calls/{callId}/events"),
    ("getCallEvent", "GET", "/users/{userId}/calls/{callId}/events/{eventId}"),
    ("listCallRecordings", "GET", "/users/{userId}/calls/{callId}/recordings"),
    ("listCallTranscriptions", "GET", "/users/{userId}/calls/{callId}/transcriptions"),
    ("createGather", "POST", "/users/{userId}/calls/{callId}/gather"),
    ("getGather", "GET", "/users/{userId}/calls/{callId}/gather/{gatherId}"),
    ("stopGather", "POST", "/users/{userId}/calls/{callId}/gather/{gatherId}"),
    ("createConference", "POST", "/users/{userId}/conferences"),
    ("getConference", "GET", "/users/{userId}/conferences/{conferenceId}"),
    ("updateConference", "POST", "/users/{userId}/conferences/{conferenceId}"),
    ("playConferenceAudio", "POST", "/users/{userId}/conferences/{conferenceId}/audio"),
    ("addConferenceMember", "POST", "/users/{userId}/conferences/{conferenceId}/members"),
    ("listConferenceMembers", "GET", "/users/{userId}/conferences/{conferenceId}/members"),
    ("getConferenceMember", "GET", "/users/{userId}/conferences/{conferenceId}/members/{memberId}"),
    (
        "updateConferenceMember",
        "POST",
        "/users/{userId}/conferences/{conferenceId}/members/{memberId}",
    ),
    (
        "playConferenceMemberAudio",
        "POST",
        "/users/{userId}/conferences/{conferenceId}/members/{memberId}/audio",
    ),
    ("listDomains", "GET", "/users/{userId}/domains"),
    ("createDomain", "POST", "/users/{userId}/domains"),
    ("deleteDomain", "DELETE", "/users/{userId}/domains/{domainId}"),
    ("listEndpoints", "GET", "/users/{userId}/domains/{domainId}/endpoints"),
    ("createEndpoint", "POST", "/users/{userId}/domains/{domainId}/endpoints"),
    ("getEndpoint", "GET", "/users/{userId}/domains/{domainId}/endpoints/{endpointId}"),
    ("updateEndpoint", "POST", "/users/{userId}/domains/{domainId}/endpoints/{endpointId}"),
    ("deleteEndpoint", "DELETE", "/users/{userId}/domains/{domainId}/endpoints/{endpointId}"),
    ("listErrors", "GET", "/users/{userId}/errors"),
    ("getError", "GET", "/users/{userId}/errors/{errorId}"),
    ("listMedia", "GET", "/users/{userId}/media"),
    ("uploadMedia", "PUT", "/users/{userId}/media/{mediaName}"),
    ("downloadMedia", "GET", "/users/{userId}/media/{mediaName}"),
    ("deleteMedia", "DELETE", "/users/{userId}/media/{mediaName}"),
    ("listMessages", "GET", "/users/{userId}/messages"),
    ("createMessage", "POST", "/users/{userId}/messages"),
    ("getMessage", "GET", "/users/{userId}/messages/{messageId}"),
    ("redactMessage", "PATCH", "/users/{userId}/messages/{messageId}"),
    ("getNumberInfo", "GET", "/phoneNumbers/numberInfo/{number}"),
    ("listPhoneNumbers", "GET", "/users/{userId}/phoneNumbers"),
    ("createPhoneNumber", "POST", "/users/{userId}/phoneNumbers"),
    ("getPhoneNumber", "GET", "/users/{userId}/phoneNumbers/{numberId}"),
    ("updatePhoneNumber", "POST", "/users/{userId}/phoneNumbers/{numberId}"),
    ("deletePhoneNumber", "DELETE", "/users/{userId}/phoneNumbers/{numberId}"),
    ("listRecordings", "GET", "/users/{userId}/recordings"),
    ("getRecording", "GET", "/users/{userId}/recordings/{recordingId}"),
    ("createTranscription", "POST", "/users/{userId}/recordings/{recordingId}/transcriptions"),
    ("listTranscriptions", "GET", "/users/{userId}/recordings/{recordingId}/transcriptions"),
    (
        "getTranscription",
        "GET",
        "/users/{userId}/recordings/{recordingId}/transcriptions/{transcriptionId}",
    ),
)


def not_simulated(request: Request) -> Reply:
    """501: the operation exists, the simulator does not do it."""
    route = request.route
    raise ApiError("not-simulated", f"{route.id} ({route.method} {route.path})")


def unbuilt(built: tuple[Route, ...]) -> tuple[Route, ...]:
    """Routes that answer 501, for every operation that is not among the built ones."""
    known = {route.id for route in built}
    return tuple(
        Route(id_, method, path, not_simulated)
        for id_, method, path in OPERATIONS
        if id_ not in known
    )
