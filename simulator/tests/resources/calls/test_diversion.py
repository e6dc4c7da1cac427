"""What a call that was transferred to a number of the simulator tells of its way."""

from typing import Any

import pytest

from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim, application

BEFORE = {"origTo": "+12222222222", "reason": "away", "counter": 1, "Limit": 5}
STACKED = {"origTo": NUMBERS[ALICE], "reason": "unknown", "screen": "no", "privacy": "off"}


def diverted(sim: Sim, brought: dict[str, Any], asked: dict[str, Any]) -> list[Any]:
    """What the events of Bob's call say of its diversion, after Alice transferred a call to him."""
    for user in (ALICE, BOB):
        sim.own(user, NUMBERS[user], application=application(f"a-{user}", autoAnswer=True))
    arrived = {"to": NUMBERS[ALICE], "from": OUTSIDE, **brought}
    call_id = sim.outside("/calls", arrived).json()["id"]
    body = {"state": "transferring", "transferTo": NUMBERS[BOB], **asked}
    assert sim.post(f"/calls/{call_id}", body).status_code == 200
    sim.wait(0.5)
    (call,) = sim.get("/calls", user=BOB)
    return [event.get("diversion") for event in sim.called_back(call["id"])]


@pytest.mark.parametrize(
    ("brought", "asked", "told"),
    [
        ({}, {}, None),
        ({"diversion": BEFORE}, {}, None),
        ({"diversion": BEFORE}, {"diversionTreatment": "none"}, None),
        ({}, {"diversionTreatment": "propagate"}, None),
        ({"diversion": BEFORE}, {"diversionTreatment": "propagate"}, BEFORE),
        (
            {"diversion": BEFORE},
            {"diversionTreatment": "propagate", "diversionReason": "follow-me"},
            BEFORE,
        ),
        ({}, {"diversionTreatment": "stack"}, STACKED | {"counter": 1}),
        (
            {"diversion": BEFORE},
            {"diversionTreatment": "stack", "diversionReason": "do-not-disturb"},
            STACKED | {"reason": "do-not-disturb", "counter": 2},
        ),
        (
            {"diversion": {"counter": "3"}},
            {"diversionTreatment": "stack"},
            STACKED | {"counter": 4},
        ),
        (
            {"diversion": {"counter": "many"}},
            {"diversionTreatment": "stack"},
            STACKED | {"counter": 1},
        ),
    ],
)
def test_the_target_is_told_where_the_call_was(
    sim: Sim, brought: dict[str, Any], asked: dict[str, Any], told: dict[str, Any] | None
) -> None:
    assert diverted(sim, brought, asked) == [told, told]


def test_the_new_call_itself_tells_of_no_diversion(sim: Sim) -> None:
    leg = {"diversionTreatment": "stack", "callbackUrl": "http://leg.example/"}
    diverted(sim, {}, leg)
    leg_id = sim.get("/calls")[0]["id"]
    assert [event.get("diversion") for event in sim.called_back(leg_id)] == [None]


def test_an_outgoing_call_that_is_transferred_came_from_nowhere(sim: Sim) -> None:
    sim.own(BOB, NUMBERS[BOB], application=application())
    body = {"from": NUMBERS[ALICE], "to": OUTSIDE}
    call = sim.post("/calls", body).headers["location"]
    sim.wait(0.5)
    transfer = {"state": "transferring", "transferTo": NUMBERS[BOB]}
    sim.post(call, transfer | {"diversionTreatment": "stack"})
    sim.wait(0.5)
    (event,) = sim.called_back(sim.get("/calls", user=BOB)[0]["id"])
    assert "diversion" not in event
