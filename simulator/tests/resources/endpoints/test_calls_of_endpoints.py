"""Calls to endpoints and calls that endpoints make."""

from typing import Any

import pytest

from sim_endpoints import create
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim, application

SIP_URI = "sip:jsmith-mobile@shop.bwapp.bwsip.io"
AS_CLIENTS_SPELL_IT = (SIP_URI, "jsmith-mobile@shop.bwapp.bwsip.io")
AS_PAGES_PRINT_IT = ("jsmith-mobile@shop.bwapp.bwsipp.io", "sip:jsmith-mobile@shop.bwapp.bwsipp.io")


@pytest.mark.parametrize(
    "to",
    [
        *AS_CLIENTS_SPELL_IT,
        *AS_PAGES_PRINT_IT,
        "SIP:jsmith-mobile@SHOP.bwapp.bwsip.io:5060;transport=udp",
    ],
)
def test_a_call_reaches_an_endpoint_that_is_enabled(sim: Sim, domain: str, to: str) -> None:
    location = create(sim, domain)
    body = {"from": NUMBERS[ALICE], "to": to}
    for enabled, state in ((True, "active"), (False, "completed"), ("true", "active")):
        sim.post(location, {"enabled": enabled})
        call = sim.post("/calls", body).headers["location"]
        sim.wait(1)
        assert sim.get(call)["state"] == state


def test_a_call_to_an_address_without_scheme_is_charged_as_one_by_sip(
    sim: Sim, domain: str
) -> None:
    sip_uri = sim.get(create(sim, domain))["sipUri"].removeprefix("sip:")
    call = sim.post("/calls", {"from": NUMBERS[ALICE], "to": sip_uri}).headers["location"]
    sim.wait(1)
    sim.post(call, {"state": "completed"})
    assert sim.get("/account/transactions")[0]["productType"] == "sip-call-out"
    assert [one["to"] for one in sim.get(f"/calls?to={sip_uri}")] == [sip_uri]


@pytest.mark.parametrize(
    "to",
    [
        "sip:JSmith-mobile@shop.bwapp.bwsip.io",
        "nobody@shop.bwapp.bwsip.io",
        "sip:anyone@no-such-domain.bwapp.bwsip.io",
        "sip:anyone@no-such-domain.BWAPP.bwsipp.io:5060",
    ],
)
def test_where_no_endpoint_is_a_call_finds_nobody(sim: Sim, domain: str, to: str) -> None:
    create(sim, domain)
    body = {"from": NUMBERS[ALICE], "to": to, "callbackUrl": "http://app.example/c"}
    call = sim.get(sim.post("/calls", body).headers["location"])
    sim.wait(1)
    assert [event["cause"] for event in sim.called_back(call["id"])] == ["UNALLOCATED_NUMBER"]


def test_an_endpoint_that_was_removed_is_found_no_more(sim: Sim, domain: str) -> None:
    sim.ask("DELETE", create(sim, domain))
    call = sim.post("/calls", {"from": NUMBERS[ALICE], "to": SIP_URI}).headers["location"]
    sim.wait(1)
    assert sim.get(call)["state"] == "completed"


@pytest.mark.parametrize("from_", [*AS_CLIENTS_SPELL_IT, *AS_PAGES_PRINT_IT])
@pytest.mark.parametrize("to", [OUTSIDE, NUMBERS[ALICE], NUMBERS[BOB]])
def test_a_call_from_an_endpoint_is_told_to_its_application_whoever_is_called(
    sim: Sim, domain: str, from_: str, to: str
) -> None:
    sim.own(BOB, NUMBERS[BOB], application=application("a-2"))
    sim.own(ALICE, "+19195551003", application=application(autoAnswer=True))
    create(sim, domain, applicationId="a-1")
    arrived = sim.outside("/calls", {"from": from_, "to": to}).json()
    assert (arrived["userId"], arrived["direction"], arrived["to"]) == (ALICE, "in", to)
    told = sim.called_back(arrived["id"])
    assert [event["eventType"] for event in told] == ["incomingcall", "answer"]
    assert (told[0]["from"], told[0]["applicationId"]) == (SIP_URI, "a-1")
    assert sim.get("/calls", user=BOB) == []


@pytest.mark.parametrize(
    ("properties", "errors"),
    [
        ({}, ["no-application-for-number"]),
        ({"applicationId": "a-1", "enabled": False}, []),
        ({"enabled": False}, []),
    ],
)
def test_a_call_from_an_endpoint_that_is_off_or_has_no_application_is_rejected(
    sim: Sim, domain: str, properties: dict[str, Any], errors: list[str]
) -> None:
    sim.own(ALICE, NUMBERS[ALICE], application=application(), fallbackNumber=OUTSIDE)
    create(sim, domain, **properties)
    arrived = sim.outside("/calls", {"from": SIP_URI, "to": NUMBERS[ALICE]}).json()
    assert (arrived["userId"], arrived["state"]) == (ALICE, "rejected")
    assert (sim.called_back(), sim.errors(), len(sim.get("/calls"))) == ([], errors, 1)


def test_a_call_from_an_endpoint_is_charged_by_sip_and_to_no_number(sim: Sim, domain: str) -> None:
    sim.own(ALICE, "+19195551003", application=application(autoAnswer=True))
    create(sim, domain, applicationId="a-1")
    arrived = sim.outside("/calls", {"from": SIP_URI, "to": OUTSIDE}).json()
    sim.post(f"/calls/{arrived['id']}", {"state": "transferring", "transferTo": OUTSIDE})
    sim.wait(2)
    sim.post(f"/calls/{arrived['id']}", {"state": "completed"})
    charges = sim.get("/account/transactions?type=charge")
    assert {one["productType"] for one in charges} == {"sip-call-in", "call-out"}
    assert [one for one in charges if "number" in one] == []


def test_who_is_transferred_from_an_endpoint_arrives_where_the_transfer_goes(
    sim: Sim, domain: str
) -> None:
    sim.own(ALICE, "+19195551003", application=application(autoAnswer=True))
    sim.own(BOB, NUMBERS[BOB], application=application("a-2"))
    create(sim, domain, applicationId="a-1")
    arrived = sim.outside("/calls", {"from": SIP_URI, "to": OUTSIDE}).json()
    body = {"state": "transferring", "transferTo": NUMBERS[BOB]}
    assert sim.post(f"/calls/{arrived['id']}", body).status_code == 200
    sim.wait(0.5)
    assert [call["from"] for call in sim.get("/calls", user=BOB)] == [SIP_URI]
