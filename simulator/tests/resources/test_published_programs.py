"""What published programs send that no page allows, and they work with it: decisions 0185 to 0189.

Each test says which program it follows; the bodies are those that it sends.
"""

from collections.abc import Callable

import pytest

from sim_assertions import assert_error
from sim_calls import RING_SECONDS, active_call, hang_up, press, told
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim, application

Call = Callable[[Sim], str]


def conference(sim: Sim, **more: str) -> str:
    """Creates a conference; returns its path."""
    location = sim.post("/conferences", {"from": NUMBERS[ALICE], **more}).headers["location"]
    return f"/conferences/{location.rpartition('/')[2]}"


def answered_call(sim: Sim) -> str:
    """Lets a call arrive that the application answers; returns its id."""
    sim.own(ALICE, NUMBERS[ALICE], application=application(autoAnswer=True))
    arrived = sim.outside("/calls", {"to": NUMBERS[ALICE], "from": OUTSIDE}).json()
    assert sim.get(f"/calls/{arrived['id']}")["state"] == "active"
    return str(arrived["id"])


@pytest.mark.parametrize("call", [active_call, answered_call], ids=["outgoing", "incoming"])
def test_a_call_of_no_conference_joins_any_and_is_of_that_one_then(sim: Sim, call: Call) -> None:
    """python-bandwidth-examples, chaos_conference; python-end-conference-with-text."""
    path, call_id = conference(sim), call(sim)
    body = {"joinTone": "true", "leavingTone": "true", "callId": call_id}
    assert sim.post(f"{path}/members", body).status_code == 201
    conference_id = sim.get(f"/calls/{call_id}")["conferenceId"]
    assert path == f"/conferences/{conference_id}"
    assert [one["id"] for one in sim.get(f"/calls?conferenceId={conference_id}")] == [call_id]
    hang_up(sim, call_id)
    assert sim.get(path)["state"] == "completed"


def test_the_keys_of_a_call_that_joined_so_are_those_of_a_member(sim: Sim) -> None:
    path, call_id = conference(sim), active_call(sim)
    sim.post(f"{path}/members", {"callId": call_id})
    press(sim, call_id, "#")
    assert sim.get(path)["state"] == "completed"
    assert sim.get(f"/calls/{call_id}")["state"] == "active"
    assert told(sim, call_id, "dtmf") == []


def test_a_call_that_joined_so_belongs_to_no_other_conference(sim: Sim) -> None:
    path, call_id = conference(sim), active_call(sim)
    sim.post(f"{path}/members", {"callId": call_id})
    response = sim.post(f"{conference(sim)}/members", {"callId": call_id})
    assert_error(response, 403, "invalid-call-conference-id")


@pytest.mark.parametrize("its_own", [True, False], ids=["created for it", "joined it"])
def test_a_call_whose_conference_is_over_can_join_another(sim: Sim, its_own: bool) -> None:
    first, second = conference(sim), conference(sim)
    of_first = {"conferenceId": first.rpartition("/")[2]} if its_own else {}
    call_id = active_call(sim, **of_first)
    sim.post(f"{first}/members", {"callId": call_id})
    sim.post(first, {"state": "completed"})
    assert sim.post(f"{second}/members", {"callId": call_id}).status_code == 201
    assert sim.get(f"/calls/{call_id}")["conferenceId"] == second.rpartition("/")[2]
    hang_up(sim, call_id)
    assert sim.get(second)["state"] == "completed"


def test_a_domain_needs_no_description(sim: Sim) -> None:
    """python-voice-reference-app; node-bandwidth-extras."""
    response = sim.post("/domains", {"name": "ap-19195551212"})
    assert response.status_code == 201
    domain = sim.get(response.headers["location"])
    assert (domain["name"], "description" in domain) == ("ap-19195551212", False)
    sim.post(response.headers["location"], {"description": "phones"})
    assert sim.get("/domains") == [domain | {"description": "phones"}]


def test_a_token_of_an_endpoint_has_a_place_where_it_is_taken_back(sim: Sim) -> None:
    """python-voice-reference-app, whose library takes the token's id from `Location`."""
    domain = sim.post("/domains", {"name": "ap", "description": "d"}).headers["location"]
    asked = {"name": "uep-1", "credentials": {"password": "123456"}}
    endpoint = sim.post(f"{domain}/endpoints", asked).headers["location"]
    made = sim.post(f"{endpoint}/tokens", {})
    assert made.headers["location"].rpartition("/")[0] == f"{endpoint}/tokens"
    assert sorted(made.json()) == ["expires", "token"]
    assert sim.ask("DELETE", made.headers["location"]).status_code == 200


def endpoint_of(sim: Sim, user: str = ALICE) -> str:
    """Creates an endpoint; returns its address."""
    domain = sim.post("/domains", {"name": f"ap-{user}"}, user=user).headers["location"]
    asked = {"name": "uep-1", "credentials": {"password": "123456"}}
    location = sim.post(f"{domain}/endpoints", asked, user=user).headers["location"]
    return str(sim.get(location, user=user)["sipUri"])


def test_an_own_endpoint_is_shown_who_calls(sim: Sim) -> None:
    """python-voice-reference-app, node-voice-reference, node-click-to-call."""
    asked = {"from": OUTSIDE, "to": endpoint_of(sim)}
    response = sim.post("/calls", asked)
    assert response.status_code == 201, response.text
    call = sim.get(response.headers["location"])
    assert (call["from"], call["to"]) == (OUTSIDE, asked["to"])


def test_only_an_own_endpoint_is_shown_who_calls(sim: Sim) -> None:
    for to in (endpoint_of(sim, BOB), "sip:jsmith@example.com"):
        response = sim.post("/calls", {"from": OUTSIDE, "to": to})
        assert_error(response, 401, "number-access-denied")


def test_a_call_beside_an_incoming_one_shows_its_caller(sim: Sim) -> None:
    """bw-masked-number-amd."""
    call_id = answered_call(sim)
    asked = {"from": OUTSIDE, "to": "+19195550100", "callTimeout": 15, "tag": call_id}
    response = sim.post("/calls", asked)
    assert response.status_code == 201, response.text
    sim.wait(RING_SECONDS + 1)
    hang_up(sim, response.headers["location"].rpartition("/")[2])
    # The number that was called pays.
    [charged] = sim.get(f"/account/transactions?number=%2B{NUMBERS[ALICE][1:]}&type=charge")
    assert charged["productType"] == "call-out"


def test_who_called_and_hung_up_is_no_caller_any_more(sim: Sim) -> None:
    hang_up(sim, answered_call(sim))
    response = sim.post("/calls", {"from": OUTSIDE, "to": "+19195550100"})
    assert_error(response, 401, "number-access-denied")


def test_a_message_to_a_short_code_is_sent(sim: Sim) -> None:
    """sgx-catapult answers those that write to its users."""
    asked = {"from": NUMBERS[ALICE], "to": "80888", "text": "STOP", "receiptRequested": "all"}
    response = sim.post("/messages", asked)
    assert response.status_code == 201, response.text
    sim.wait(2)
    message = sim.get(response.headers["location"])
    assert (message["to"], message["deliveryState"]) == ("80888", "delivered")


@pytest.mark.parametrize("to", ["12", "08088", "5551212", "80888a", " 80888"])
def test_what_is_neither_a_number_nor_a_short_code_gets_no_message(sim: Sim, to: str) -> None:
    response = sim.post("/messages", {"from": NUMBERS[ALICE], "to": to, "text": "STOP"})
    assert_error(response, 400, "validation-error")


def test_an_empty_url_of_a_new_application_is_none(sim: Sim) -> None:
    """simple-text-messenger."""
    url = "https://app.example/messages"
    asked = {"name": "Messenger", "incomingMessageUrl": url, "incomingCallUrl": ""}
    location = sim.post("/applications", asked).headers["location"]
    application = sim.get(location)
    assert (application["incomingMessageUrl"], "incomingCallUrl" in application) == (url, False)
    assert_error(sim.post(location, {"incomingCallUrl": ""}), 400, "validation-error")


def test_an_application_of_empty_urls_alone_has_none(sim: Sim) -> None:
    asked = {"name": "Messenger", "incomingMessageUrl": "", "incomingCallUrl": ""}
    error = assert_error(sim.post("/applications", asked), 400, "validation-error")
    assert error["message"] == "Your application must have a least one callback URL."


def test_an_application_is_created_by_the_older_name_of_its_message_url(sim: Sim) -> None:
    """Bandwidth's library for Java, ApplicationBuilder.incomingSmsUrl."""
    url, timeout = "http://app.example/sms", 2000
    body = {"name": "a", "incomingSmsUrl": url, "incomingSmsUrlCallbackTimeout": timeout}
    path = sim.post("/applications", body).headers["location"]
    shown = sim.get(path)
    assert (shown["incomingMessageUrl"], shown["incomingSmsUrl"]) == (url, url)
    assert shown["incomingMessageUrlCallbackTimeout"] == timeout
    assert sim.get("/applications") == [shown]
    sim.post(path, {"incomingSmsUrl": url + "/2"})
    assert sim.get(path)["incomingMessageUrl"] == url + "/2"


def test_the_present_name_of_the_message_url_goes_before_the_older_one(sim: Sim) -> None:
    urls = {"incomingMessageUrl": "http://new.example/", "incomingSmsUrl": "http://old.example/"}
    path = sim.post("/applications", {"name": "a", **urls}).headers["location"]
    assert sim.get(path)["incomingSmsUrl"] == sim.get(path)["incomingMessageUrl"]
    assert sim.get(path)["incomingMessageUrl"] == "http://new.example/"


def test_an_older_name_is_judged_as_the_present_one_is(sim: Sim) -> None:
    refused = sim.post("/applications", {"name": "a", "incomingSmsUrl": "nowhere"})
    assert_error(refused, 400, "validation-error")


def test_an_empty_url_by_either_name_is_none(sim: Sim) -> None:
    url = "http://app.example/"
    for sent in (
        {"incomingCallUrl": url, "incomingSmsUrl": ""},
        {"incomingSmsUrl": url, "incomingMessageUrl": ""},
    ):
        assert sim.post("/applications", {"name": "a", **sent}).status_code == 201, sent
