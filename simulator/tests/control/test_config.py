"""What changes while the simulator runs: all of a change or nothing."""

from typing import Any

import pytest

from sim_assertions import assert_error
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim

CALL = {"from": NUMBERS[ALICE], "to": OUTSIDE}


def config(sim: Sim) -> dict[str, Any]:
    found: dict[str, Any] = sim.control("GET", "/config").json()
    return found


def change(sim: Sim, **changes: Any) -> dict[str, Any]:
    reply = sim.control("PATCH", "/config", json=changes)
    assert reply.status_code == 200, reply.text
    assert reply.json() == config(sim)
    return config(sim)


def test_it_shows_what_was_chosen_at_the_start(sim: Sim) -> None:
    assert config(sim) == {
        "publicUrl": None,
        "ringSeconds": 0.5,
        "limits": "off",
        "egress": "record",
        "balance": "10000.00",
        "seed": 1,
    }


def test_absolute_urls_begin_with_the_public_url_until_it_is_taken_away(sim: Sim) -> None:
    assert (
        change(sim, publicUrl="https://tunnel.example:8443/")["publicUrl"]
        == "https://tunnel.example:8443"
    )
    location = sim.post("/calls", CALL).headers["location"]
    assert location.startswith("https://tunnel.example:8443/v1/users/")
    assert change(sim, publicUrl="")["publicUrl"] is None
    assert sim.post("/calls", CALL).headers["location"].startswith("http://sim/v1/users/")


def test_calls_ring_as_long_as_is_chosen(sim: Sim) -> None:
    change(sim, ringSeconds=30)
    call_id = sim.post("/calls", CALL).headers["location"].rpartition("/")[2]
    sim.wait(29)
    assert sim.get(f"/calls/{call_id}")["state"] == "started"
    sim.wait(1)
    assert sim.get(f"/calls/{call_id}")["state"] == "active"


def test_limits_can_be_switched(sim: Sim) -> None:
    change(sim, limits="documented")
    sim.ask("GET", "/account")
    assert_error(sim.ask("GET", "/account"), 429, "too-many-requests")
    change(sim, limits="off")
    assert sim.ask("GET", "/account").status_code == 200


def test_callbacks_go_where_is_chosen(sim: Sim) -> None:
    change(sim, egress="local")
    assert sim.world.egress.sends
    change(sim, egress="record")
    assert not sim.world.egress.sends


def test_a_new_balance_is_for_new_accounts_and_those_that_are_reset(sim: Sim) -> None:
    change(sim, balance="5.00")
    sim.control("POST", "/accounts", json={"userId": "u-1", "token": "t-u-1", "secret": "secret"})
    balances = [sim.get("/account", user=user)["balance"] for user in (BOB, "u-1")]
    assert balances == ["10000.00000", "5.00000"]
    sim.control("POST", "/reset")
    assert sim.get("/account", user=BOB)["balance"] == "5.00000"


def test_a_new_seed_holds_from_the_next_reset(sim: Sim) -> None:
    def first_call() -> str:
        sim.control("POST", "/reset")
        sim.own(ALICE, NUMBERS[ALICE])
        return str(sim.post("/calls", CALL).headers["location"])

    before = first_call()
    change(sim, seed=2)
    other = first_call()
    change(sim, seed=1)
    assert before != other
    assert first_call() == before


@pytest.mark.parametrize(
    "wrong",
    [
        {"publicUrl": "ftp://a.example"},
        {"publicUrl": "http://user:password@a.example"},
        {"publicUrl": "http://a.example/?q"},
        {"publicUrl": "http://a.example/path"},
        {"publicUrl": "http://a.example:99999"},
        {"publicUrl": "http://[1"},
        {"ringSeconds": -1},
        {"ringSeconds": "1e9"},
        {"ringSeconds": 10**9},
        {"limits": "some"},
        {"egress": "everywhere"},
        {"balance": "-0.01"},
        {"balance": "NaN"},
        {"seed": 0.5},
    ],
)
def test_a_wrong_value_changes_nothing_at_all(sim: Sim, wrong: dict[str, Any]) -> None:
    before = config(sim)
    right = {"publicUrl": "http://a.example", "ringSeconds": 3, "balance": "1", "seed": 9}
    reply = sim.control("PATCH", "/config", json=right | wrong)
    assert reply.status_code == 400
    assert "password" not in reply.text
    assert config(sim) == before
