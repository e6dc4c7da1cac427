"""Errors: what went wrong, newest first, and only one's own."""

from catapult_simulator.state.error_log import KEPT_ERRORS
from sim_assertions import assert_error
from sim_harness import ALICE, BOB, Sim


def test_a_refused_request_is_an_entry_with_its_details(sim: Sim) -> None:
    sim.ask("GET", "/calls/c-no")
    (entry,) = sim.get("/errors")
    assert entry["time"] == "2016-11-16T15:00:00Z"
    assert (entry["category"], entry["code"]) == ("not-found", "call-not-found")
    details = {detail["name"]: detail["value"] for detail in entry["details"]}
    assert details["requestPath"] == f"users/{ALICE}/calls/c-no"
    assert all(detail["id"].startswith("ued-") for detail in entry["details"])


def test_one_entry_is_the_same_as_in_the_list_but_for_its_time_in_milliseconds(sim: Sim) -> None:
    sim.ask("GET", "/calls/c-no")
    (entry,) = sim.get("/errors")
    assert sim.get(f"/errors/{entry['id']}") == entry | {"time": 1479308400000}


def test_the_newest_comes_first(sim: Sim) -> None:
    sim.ask("GET", "/calls/c-no")
    sim.ask("GET", "/messages/m-no")
    assert sim.errors() == ["message-not-found", "call-not-found"]


def test_an_entry_that_is_not_there_or_not_ones_own_is_404(sim: Sim) -> None:
    sim.ask("GET", "/calls/c-no")
    (entry,) = sim.get("/errors")
    for user, id_ in ((ALICE, "ue-no"), (BOB, entry["id"])):
        response = sim.ask("GET", f"/errors/{id_}", user=user)
        assert_error(response, 404, "user-error-not-found")


def test_only_the_most_recent_are_kept(sim: Sim) -> None:
    for number in range(KEPT_ERRORS + 5):
        with sim.world.store.unit():
            sim.world.errors.report(ALICE, "call-not-found", number, details=[])
    kept = sim.get("/errors?size=1000")
    assert len(kept) == KEPT_ERRORS
    assert kept[-1]["message"] == "The call 5 could not be found"
