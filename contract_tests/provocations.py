"""How each documented error is brought about: a code, one of its messages, a request.

What is expected (status, category, the words of the message) is the document's, which has it from
errors.md; here is only how one gets there, and what stands in the places of the message.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import quote

from contract_tests.accounts import NEVER_ANSWERS, STRANGER, Account
from contract_tests.live_calls import call_in, dial
from contract_tests.live_messages import NO_CARRIER, send
from contract_tests.targets import Reply

NOWHERE = "x-unknown"
APPLICATIONS = "/users/{userId}/applications"
BRIDGES = "/users/{userId}/bridges"
CALLS = "/users/{userId}/calls"
CONFERENCES = "/users/{userId}/conferences"
MESSAGES = "/users/{userId}/messages"
NUMBERS = "/users/{userId}/phoneNumbers"
RECORDINGS = "/users/{userId}/recordings"
LOCAL = "/availableNumbers/local"
ABROAD = "+442079460000"
NO_NAMES = "+19195550109"
GUEST = "guestCallId"
MOST_MEMBERS = 20

Refused = tuple[Reply, tuple[Any, ...]]
Reported = tuple[dict[str, Any], tuple[Any, ...]]


@dataclass(frozen=True)
class Provocation:
    """A way to an error. `says` begins the message's template, `details` names what is named.

    `strict` is for a target with little money, the documented rates, and short recordings.
    """

    code: str
    says: str
    details: tuple[str, ...]
    strict: bool
    ask: Callable[[Account], Refused]

    def __str__(self) -> str:
        return f"{self.code}-{self.ask.__name__}"


@dataclass(frozen=True)
class Report:
    """A way to an entry in the error log that no request is refused with."""

    code: str
    details: tuple[str, ...]
    happens: Callable[[Account], Reported]

    def __str__(self) -> str:
        return f"{self.code}-{self.happens.__name__}"


PROVOCATIONS: list[Provocation] = []
REPORTS: list[Report] = []
Ask = Callable[[Account], Refused]


def provokes(
    code: str, says: str = "", *, details: tuple[str, ...] = (), strict: bool = False
) -> Callable[[Ask], Ask]:
    """Puts a function into the table: it is refused, and says what stands in the message."""

    def register(ask: Ask) -> Ask:
        PROVOCATIONS.append(Provocation(code, says, details, strict, ask))
        return ask

    return register


def reports(
    code: str, *details: str
) -> Callable[[Callable[[Account], Reported]], Callable[[Account], Reported]]:
    """Puts a function into the table: what it does ends in the error log."""

    def register(happens: Callable[[Account], Reported]) -> Callable[[Account], Reported]:
        REPORTS.append(Report(code, details, happens))
        return happens

    return register


def _search(query: Mapping[str, str]) -> Ask:
    def a_search(account: Account) -> Refused:
        return account.send("GET", LOCAL, query=list(query.items())), ()

    return a_search


def _order(account: Account, **query: str) -> Reply:
    return account.send("POST", LOCAL, query=list(query.items()))


def _application(account: Account, **properties: Any) -> Reply:
    return account.send("POST", APPLICATIONS, body={"name": "An application", **properties})


def _call(account: Account, **properties: Any) -> Reply:
    valid = {"from": account.value("ownNumber"), "to": NEVER_ANSWERS}
    return account.send("POST", CALLS, body=valid | properties)


def _message(account: Account, **properties: Any) -> Reply:
    valid = {"from": account.value("ownNumber"), "to": NEVER_ANSWERS, "text": "Hello"}
    return account.send("POST", MESSAGES, body=valid | properties)


# Numbers to be had.

SEARCHES = {
    "localNumber must contain a maximum": {"areaCode": "919", "localNumber": "12345"},
    "For searching by City": {"city": "CARY"},
    "Specify a State ZIP Code": {"quantity": "1"},
    "A query cannot combine City with ZIP": {"city": "CARY", "zip": "27606"},
    "A query cannot combine City with Area": {"city": "CARY", "areaCode": "919"},
    "A query cannot combine ZIP Code and State with": {
        "zip": "27606",
        "state": "NC",
        "areaCode": "919",
    },
    "A query cannot combine ZIP Code with Area": {"zip": "27606", "areaCode": "919"},
    "A query cannot combine ZIP Code with State": {"zip": "27606", "state": "NC"},
    "A query cannot combine State with": {"state": "NC", "areaCode": "919"},
    "An Area Code must be 3": {"areaCode": "91"},
    "Local Number must contains": {"areaCode": "919", "localNumber": "12"},
    "The maximum quantity of numbers is 5000": {"areaCode": "919", "quantity": "5001"},
}
for _says, _query in SEARCHES.items():
    provokes("invalid-available-number-search", _says)(_search(_query))


@provokes("invalid-zip-code")
def a_zip_code_of_no_place(account: Account) -> Refused:
    return account.send("GET", LOCAL, query=[("zip", "00000")]), ("00000",)


@provokes("invalid-rate-center")
def a_city_of_another_state(account: Account) -> Refused:
    reply = account.send("GET", LOCAL, query=[("city", "ATLANTIS"), ("state", "NC")])
    return reply, ("ATLANTIS", "NC")


@provokes("invalid-available-number-search-order", "The maximum quantity")
def too_many_numbers_in_an_order(account: Account) -> Refused:
    return _order(account, areaCode="919", quantity="11"), ("10",)


@provokes("invalid-available-number-search-order", "A query and order")
def an_order_with_a_pattern(account: Account) -> Refused:
    return _order(account, areaCode="919", pattern="*2"), ()


@provokes("order-number-quantity-unavailable")
def an_order_where_there_are_no_numbers(account: Account) -> Refused:
    return _order(account, areaCode="000"), ()


@provokes("validation-error", "Quantity must be greater than zero")
def a_quantity_of_nothing(account: Account) -> Refused:
    return account.send("GET", LOCAL, query=[("areaCode", "919"), ("quantity", "0")]), ()


# Any request.


@provokes("user-access-denied")
def the_path_of_another_user(account: Account) -> Refused:
    other = f"{account.user_id}-not"
    return account.send("GET", f"/users/{other}/calls"), (account.user_id, other)


@provokes("resource-not-found")
def a_path_that_leads_nowhere(account: Account) -> Refused:
    return account.send("GET", "/users/{userId}/faxes"), ()


@provokes("missing-property")
def a_message_to_nobody(account: Account) -> Refused:
    return _message(account, to=None), ("message", "to")


@provokes("blank-property")
def an_application_with_a_blank_name(account: Account) -> Refused:
    body = {"name": " ", "incomingCallUrl": "https://example.com/"}
    return account.send("POST", APPLICATIONS, body=body), ("application", "name")


@provokes("validation-error", "Bad parameters", details=("resource", "property", "reason"))
def a_text_that_is_a_number(account: Account) -> Refused:
    return _message(account, text=1), ()


@provokes("validation-error", "Bad parameters", details=("resource", "property", "reason"))
def a_body_that_is_no_json(account: Account) -> Refused:
    return account.send("POST", MESSAGES, content=b"{"), ()


@provokes("validation-error", "Invalid phone number", details=("resource", "property"))
def a_caller_without_country(account: Account) -> Refused:
    return _call(account, **{"from": "9195550100"}), ()


@provokes("validation-error", "The ${0} resource property ${1} must be greater")
def a_time_to_ring_of_nothing(account: Account) -> Refused:
    return _call(account, callTimeout=0), ("call", "callTimeout", "0")


@provokes("validation-error", "The ${0} resource property ${1} exceeds")
def a_time_to_ring_of_ten_minutes(account: Account) -> Refused:
    return _call(account, callTimeout=600), ("call", "callTimeout", "300")


@provokes("validation-error", "The ${0} resource property ${1} exceeds")
def a_text_that_is_too_long(account: Account) -> Refused:
    return _message(account, text="x" * 2049), ("message", "text", "2048")


@provokes("validation-error", "The ${0} resource property ${1} must be one of")
def an_order_that_is_none(account: Account) -> Refused:
    reply = account.send("GET", CALLS, query=[("sortOrder", "up")])
    return reply, ("call", "sortOrder", "asc, desc")


@provokes("callback-invalid-url", details=("property",))
def a_callback_by_mail(account: Account) -> Refused:
    return _call(account, callbackUrl="mailto:me"), ("mailto:me",)


@provokes("insufficient-available-balance", strict=True)
def a_number_that_is_too_dear(account: Account) -> Refused:
    account.value("ownNumber")
    shown = account.send("GET", "/users/{userId}/account").json()["balance"]
    balance = f"{Decimal(shown):.2f}"
    return _order(account, areaCode="919", quantity="1"), (balance, "0.60")


@provokes("too-many-requests", details=("rateLimitResetTime",), strict=True)
def two_lists_in_one_second(account: Account) -> Refused:
    account.send("GET", "/users/{userId}/account")
    return account.send("GET", "/users/{userId}/account"), ()


# Applications.


@provokes("application-not-found")
def an_application_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"{APPLICATIONS}/{NOWHERE}"), (NOWHERE,)


@provokes("validation-error", "Your application must have a least one")
def an_application_without_url(account: Account) -> Refused:
    return _application(account), ()


@provokes("validation-error", "Your application call fallback URL may not be blank")
def a_blank_fallback_for_calls(account: Account) -> Refused:
    url = "https://example.com/"
    return _application(account, incomingCallUrl=url, incomingCallFallbackUrl=" "), ()


@provokes("validation-error", "Your application sms fallback URL may not be blank")
def a_blank_fallback_for_messages(account: Account) -> Refused:
    url = "https://example.com/"
    return _application(account, incomingMessageUrl=url, incomingMessageFallbackUrl=" "), ()


@provokes("validation-error", "Your application must have a call callback URL in order")
def a_fallback_for_calls_alone(account: Account) -> Refused:
    url = "https://example.com/"
    return _application(account, incomingMessageUrl=url, incomingCallFallbackUrl=url), ()


@provokes("validation-error", "Your application must have a sms callback URL in order")
def a_fallback_for_messages_alone(account: Account) -> Refused:
    url = "https://example.com/"
    return _application(account, incomingCallUrl=url, incomingMessageFallbackUrl=url), ()


def _waits(kind: str, milliseconds: int) -> Ask:
    urls = {"incomingCallUrl": "https://example.com/", "incomingMessageUrl": "https://example.com/"}
    wait = {f"incoming{kind}UrlCallbackTimeout": milliseconds}

    def a_wait(account: Account) -> Refused:
        return _application(account, **urls, **wait), ()

    return a_wait


provokes("validation-error", "Incoming Call callback timeout must be greater")(_waits("Call", 0))
provokes("validation-error", "Incoming Call callback timeout must not")(_waits("Call", 10_001))
provokes("validation-error", "Incoming SMS callback timeout must be greater")(_waits("Message", 0))
provokes("validation-error", "Incoming SMS callback timeout must not")(_waits("Message", 10_001))


@provokes("validation-error", "Invalid ${0} URL", details=("property",))
def an_application_that_is_told_by_mail(account: Account) -> Refused:
    return _application(account, incomingCallUrl="mailto:me"), ("mailto:me",)


# Phone numbers.


@provokes("number-not-found")
def a_number_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"{NUMBERS}/{NOWHERE}"), (NOWHERE,)


@provokes("duplicate-number")
def a_number_that_one_has(account: Account) -> Refused:
    number = account.value("ownNumber")
    reply = account.send("POST", NUMBERS, body={"number": number})
    return reply, (account.value("numberId"), number)


@provokes("application-access-denied")
def a_number_for_the_application_of_nobody(account: Account) -> Refused:
    body = {"number": account.value("availableNumber"), "applicationId": NOWHERE}
    return account.send("POST", NUMBERS, body=body), (account.user_id, NOWHERE)


@provokes("number-access-denied", details=("userId", "number"))
def a_call_from_the_number_of_nobody(account: Account) -> Refused:
    return _call(account, **{"from": STRANGER}), (account.user_id, STRANGER)


@provokes("number-access-denied", details=("userId", "number"))
def a_message_from_the_number_of_nobody(account: Account) -> Refused:
    return _message(account, **{"from": STRANGER}), (account.user_id, STRANGER)


# Calls.


@provokes("call-not-found")
def a_call_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"{CALLS}/{NOWHERE}"), (NOWHERE,)


@provokes("call-invalid-state", "Unable to update call ${0}. Invalid call state")
def an_answer_to_a_call_that_goes_out(account: Account) -> Refused:
    call = dial(account)
    return call.meet("answer"), (call.id, "started")


@provokes("call-invalid-state", "Unable to update call ${0}. You can't update")
def an_answer_to_a_call_that_is_over(account: Account) -> Refused:
    call = call_in(account, "in", "completed", transferred=False)
    return call.meet("answer"), (call.id, "completed")


@provokes("invalid-call-to-number")
def a_call_to_where_none_can_be_made(account: Account) -> Refused:
    return _call(account, to="+19195550107"), ("+19195550107",)


@provokes("invalid-destination-number")
def a_call_to_where_none_is_allowed(account: Account) -> Refused:
    return _call(account, to="+19195550108"), ()


@provokes("invalid-call-to-number")
def a_transfer_to_where_none_can_be_made(account: Account) -> Refused:
    return _transfer(account, "+19195550107"), ("+19195550107",)


@provokes("invalid-destination-number")
def a_transfer_to_where_none_is_allowed(account: Account) -> Refused:
    return _transfer(account, "+19195550108"), ()


def _transfer(account: Account, to: str) -> Reply:
    call = call_in(account, "in", "active", transferred=False)
    return call.ask({"state": "transferring", "transferTo": to})


@provokes("invalid-call-conference-id")
def a_call_for_a_conference_that_is_not(account: Account) -> Refused:
    return _call(account, conferenceId=NOWHERE), (NOWHERE,)


@provokes("bridge-not-found")
def a_call_for_a_bridge_that_is_not(account: Account) -> Refused:
    return _call(account, bridgeId=NOWHERE), (NOWHERE,)


@provokes("conflicted-recording-values-request", "Call recording is been executed already")
def a_recording_that_runs(account: Account) -> Refused:
    call = dial(account, recordingEnabled=True)
    call.meet("far-end-answers")
    return call.ask({"recordingEnabled": True}), ()


@provokes("validation-error", "The callerId ${0} is not allowed")
def a_transfer_that_shows_the_number_of_nobody(account: Account) -> Refused:
    call = call_in(account, "out", "active", transferred=False)
    body = {"state": "transferring", "transferTo": NEVER_ANSWERS, "transferCallerId": STRANGER}
    return call.ask(body), (STRANGER,)


@provokes("call-rate-limit", strict=True)
def the_eleventh_call_in_ten_seconds(account: Account) -> Refused:
    for _ in range(10):
        assert _call(account).status == 201
    return _call(account), ("1", "1", "10", "1.1")


@provokes("maximum-recording-value-request", strict=True)
def a_recording_that_is_too_long(account: Account) -> Refused:
    return _call(account, recordingMaxDuration=61), ("60",)


# Messages.


@provokes("message-not-found", "The message ${0} could not")
def a_message_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"{MESSAGES}/{NOWHERE}"), (NOWHERE,)


@provokes("multi-message-limit")
def fifty_one_messages_at_once(account: Account) -> Refused:
    one = {"from": account.value("ownNumber"), "to": NEVER_ANSWERS, "text": "Hello"}
    return account.send("POST", MESSAGES, body=[one] * 51), ("51", "50")


@provokes("message-from-toll-free", "Messages cannot be sent from toll free numbers ${0}")
def a_text_from_a_toll_free_number(account: Account) -> Refused:
    [ordered] = account.send("POST", "/availableNumbers/tollFree").json()
    return _message(account, **{"from": ordered["number"]}), (ordered["number"],)


@provokes("media-invalid-url")
def media_of_another_user(account: Account) -> Refused:
    here = _application(account, incomingCallUrl="https://example.com/").headers["location"]
    url = f"{here.partition('/users/')[0]}/users/u-another/media/picture.png"
    return _message(account, media=[url]), (url,)


@provokes("message-rate-limit", strict=True)
def the_eleventh_message_in_ten_seconds(account: Account) -> Refused:
    for _ in range(10):
        assert _message(account).status == 201
    return _message(account), ("1", "1", "10", "1.1")


# Errors.


@provokes("user-error-not-found")
def an_error_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"/users/{{userId}}/errors/{NOWHERE}"), (NOWHERE,)


def _latest(account: Account) -> dict[str, Any]:
    entry: dict[str, Any] = account.send("GET", "/users/{userId}/errors").json()[0]
    return entry


@reports("message-delivery-failed", "messageId", "from", "to")
def a_message_that_no_carrier_takes(account: Account) -> Reported:
    send(account, NO_CARRIER)
    account.advance(1)
    return _latest(account), (account.value("ownNumber"), NO_CARRIER)


@reports("no-application-for-number", "number", "callId")
def a_call_to_a_number_without_application(account: Account) -> Reported:
    number = account.value("availableNumber")
    assert account.send("POST", NUMBERS, body={"number": number}).status == 201
    account.act("/calls", {"from": STRANGER, "to": number})
    return _latest(account), (number,)


@reports("no-application-for-number", "number", "messageId")
def a_message_to_a_number_without_application(account: Account) -> Reported:
    number = account.value("availableNumber")
    assert account.send("POST", NUMBERS, body={"number": number}).status == 201
    account.act("/messages", {"from": STRANGER, "to": number, "text": "Hello"})
    return _latest(account), (number,)


@reports("no-callback-for-call", "applicationId", "number", "callId")
def a_call_to_an_application_for_messages(account: Account) -> Reported:
    made = _application(account, incomingMessageUrl="https://example.com/")
    application = made.headers["location"].rsplit("/", 1)[1]
    number = account.value("availableNumber")
    body = {"number": number, "applicationId": application}
    assert account.send("POST", NUMBERS, body=body).status == 201
    account.act("/calls", {"from": STRANGER, "to": number})
    return _latest(account), (application, "An application", number)


# Bridges.


def _active(account: Account) -> str:
    return call_in(account, "out", "active", transferred=False).id


def _bridge(account: Account, *calls: str) -> str:
    reply = account.send("POST", BRIDGES, body={"callIds": calls})
    assert reply.status == 201, reply.content
    return reply.headers["location"].rsplit("/", 1)[1]


@provokes("bridge-callIds-overflow", "Only two calls")
def a_bridge_of_three(account: Account) -> Refused:
    calls = [_active(account) for _ in range(3)]
    return account.send("POST", BRIDGES, body={"callIds": calls}), (", ".join(calls),)


@provokes("bridge-callIds-overflow", "Bridge ${0} already")
def a_third_call_for_a_bridge(account: Account) -> Refused:
    bridge = _bridge(account, _active(account), _active(account))
    return _call(account, bridgeId=bridge), (bridge,)


@provokes("bridge-bridged-callId")
def a_call_in_two_bridges(account: Account) -> Refused:
    call = _active(account)
    _bridge(account, call)
    return account.send("POST", BRIDGES, body={"callIds": [call]}), (call,)


@provokes("call-id-not-found")
def a_bridge_of_a_call_that_is_not(account: Account) -> Refused:
    return account.send("POST", BRIDGES, body={"callIds": [NOWHERE]}), (NOWHERE,)


@provokes("bridge-invalid-state", "Unable to update")
def a_bridge_that_is_over(account: Account) -> Refused:
    bridge = _bridge(account, _active(account))
    path = f"{BRIDGES}/{bridge}"
    assert account.send("POST", path, body={"callIds": []}).status == 200
    return account.send("POST", path, body={"bridgeAudio": False}), (bridge, "completed")


@provokes("bridge-invalid-operation")
def a_sentence_in_an_empty_bridge(account: Account) -> Refused:
    bridge = _bridge(account)
    reply = account.send("POST", f"{BRIDGES}/{bridge}/audio", body={"sentence": "Hello"})
    return reply, (bridge,)


# What calls hear.


@provokes("call-audio-invalid-state")
def a_stop_of_what_does_not_play(account: Account) -> Refused:
    call = _active(account)
    return account.send("POST", f"{CALLS}/{call}/audio", body={"sentence": ""}), (call,)


@provokes("call-duplicate-gather-error")
def a_second_gather(account: Account) -> Refused:
    call = _active(account)
    assert account.send("POST", f"{CALLS}/{call}/gather", body={}).status == 201
    return account.send("POST", f"{CALLS}/{call}/gather", body={}), (call,)


# Recordings and transcriptions.


@provokes("recording-not-found")
def a_recording_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"{RECORDINGS}/{NOWHERE}"), (NOWHERE,)


@provokes("invalid-recording-state")
def a_transcription_of_what_is_still_recorded(account: Account) -> Refused:
    call = dial(account, recordingEnabled=True)
    call.meet("far-end-answers")
    [recording] = account.send("GET", f"{CALLS}/{call.id}/recordings").json()
    reply = account.send("POST", f"{RECORDINGS}/{recording['id']}/transcriptions", body={})
    return reply, (recording["id"],)


@provokes("transcription-not-found", "The transcription ${0} from")
def a_transcription_that_is_not(account: Account) -> Refused:
    recording = account.value("recordingId")
    reply = account.send("GET", f"{RECORDINGS}/{recording}/transcriptions/{NOWHERE}")
    return reply, (NOWHERE, recording)


# Conferences.


@provokes("conference-not-found")
def a_conference_that_is_not(account: Account) -> Refused:
    return account.send("GET", f"{CONFERENCES}/{NOWHERE}"), (NOWHERE,)


@provokes("conference-member-not-found")
def a_member_that_is_not(account: Account) -> Refused:
    path = f"{CONFERENCES}/{account.value('conferenceId')}/members/{NOWHERE}"
    return account.send("GET", path), (NOWHERE,)


@provokes("conference-error")
def a_conference_that_is_over(account: Account) -> Refused:
    path = f"{CONFERENCES}/{account.value('conferenceId')}"
    assert account.send("POST", path, body={"state": "completed"}).status == 200
    reply = account.send("POST", path, body={"mute": True})
    return reply, (account.value("conferenceId"), "completed")


@provokes("call-duplicated-error")
def a_member_that_joins_twice(account: Account) -> Refused:
    path, call = f"{CONFERENCES}/{account.value('conferenceId')}/members", account.value(GUEST)
    assert account.send("POST", path, body={"callId": call}).status == 201
    return account.send("POST", path, body={"callId": call}), (call,)


@provokes("invalid-call-conference-id")
def a_member_that_was_made_for_no_conference(account: Account) -> Refused:
    path, call = f"{CONFERENCES}/{account.value('conferenceId')}/members", _active(account)
    return account.send("POST", path, body={"callId": call}), ("",)


@provokes("invalid-call-conference-id")
def a_member_that_was_made_for_another_conference(account: Account) -> Refused:
    path = f"{CONFERENCES}/{account.value('conferenceId')}/members"
    sender = {"from": account.value("ownNumber")}
    other = account.send("POST", CONFERENCES, body=sender).headers["location"].rsplit("/", 1)[1]
    call = dial(account, conferenceId=other)
    call.meet("far-end-answers")
    return account.send("POST", path, body={"callId": call.id}), (other,)


@provokes("conference-max-members")
def the_twenty_first_member(account: Account) -> Refused:
    conference = account.value("conferenceId")
    path = f"{CONFERENCES}/{conference}/members"
    calls = [dial(account, conferenceId=conference) for _ in range(MOST_MEMBERS)]
    for call in calls:
        call.meet("far-end-answers")
    *replies, last = [account.send("POST", path, body={"callId": call.id}) for call in calls]
    assert {reply.status for reply in replies} == {201}
    return last, (conference,)


# Media, and the names of callers.


@provokes("media-not-found")
def media_that_are_not(account: Account) -> Refused:
    return account.send("GET", f"/users/{{userId}}/media/{NOWHERE}"), (NOWHERE,)


@provokes("invalid-cnam-search")
def the_name_of_a_number_without_country(account: Account) -> Refused:
    return account.send("GET", "/phoneNumbers/numberInfo/9195550100"), ("9195550100",)


@provokes("cnam-not-found")
def the_name_of_a_number_abroad(account: Account) -> Refused:
    return account.send("GET", f"/phoneNumbers/numberInfo/{quote(ABROAD)}"), (ABROAD,)


@provokes("cnam-error")
def a_name_while_names_cannot_be_looked_up(account: Account) -> Refused:
    return account.send("GET", f"/phoneNumbers/numberInfo/{quote(NO_NAMES)}"), (NO_NAMES,)
