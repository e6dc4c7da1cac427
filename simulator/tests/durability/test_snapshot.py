"""A snapshot is the whole state: what is put back goes on as if nothing had been."""

import asyncio
import copy
import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from catapult_simulator.durability import snapshot_writer
from catapult_simulator.durability.snapshot_writer import SLICE, written
from catapult_simulator.state.kinds import APPLICATIONS
from sim_assertions import assert_error
from sim_calls import active_call, hang_up
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim, application

MakeSim = Callable[..., Sim]


def control(sim: Sim, method: str, body: Any = None) -> httpx.Response:
    """Ask for a snapshot, or put one back."""

    async def send() -> httpx.Response:
        transport = httpx.ASGITransport(sim.app.control)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.request(method, "/_sim/snapshot", json=body)

    with asyncio.Runner() as runner:
        return runner.run(send())


def taken(sim: Sim) -> dict[str, Any]:
    """The state as it is."""
    value: dict[str, Any] = json.loads(b"".join(written(sim.world)))
    return value


def fill(sim: Sim, count: int) -> None:
    """So many documents."""
    with sim.world.store.unit():
        for number in range(count):
            sim.world.store.put(APPLICATIONS, ALICE, application(f"a-{number}"))


def play_first_part(sim: Sim) -> None:
    """Something of everything, some of which is still going on."""
    sim.ask("PUT", "/media/a.bin", content=b"\x00\xff" * 1000)
    sim.post("/domains", {"name": "dom", "description": "x"})
    sim.post("/applications", {"name": "x", "incomingCallUrl": "http://a.example/"})
    recorded = active_call(sim, recordingEnabled=True, transcriptionEnabled=True)
    sim.wait(70)
    hang_up(sim, recorded)
    one = active_call(sim)
    sim.post("/bridges", {"callIds": [one]})
    sim.post(f"/calls/{one}/audio", {"sentence": "Hello there", "loopEnabled": True})
    sim.post(f"/calls/{one}/gather", {"maxDigits": 3})
    sim.post("/calls", {"from": NUMBERS[ALICE], "to": NUMBERS[BOB]})
    message = {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": "é😀", "receiptRequested": "all"}
    sim.post("/messages", [message, message | {"callbackUrl": "http://u:p@a.example/m"}])
    sim.ask("GET", "/calls/c-no")
    sim.wait(0.15)


def play_second_part(sim: Sim) -> list[str]:
    """What is answered afterwards, and what was called back."""
    sim.wait(400)
    sim.post("/messages", {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": "x"})
    sim.post("/calls", {"from": NUMBERS[BOB], "to": OUTSIDE}, user=BOB)
    sim.wait(100)
    paths = ["calls", "messages", "recordings", "bridges", "media", "errors", "account", "domains"]
    paths += ["account/transactions", "applications", "phoneNumbers"]
    texts = [sim.ask("GET", f"/{path}", user=user).text for path in paths for user in (ALICE, BOB)]
    return [*texts, str(sim.called_back()), sim.ask("GET", "/media/a.bin").text]


def test_after_a_restoration_the_same_requests_have_the_same_answers(sim_with: MakeSim) -> None:
    undisturbed, saved, restored = sim_with(), sim_with(), sim_with(seed=99)
    for one in (undisturbed, saved):
        play_first_part(one)
    snapshot = control(saved, "GET").json()
    restored.post("/applications", {"name": "gone", "incomingCallUrl": "http://a.example/"})
    answer = control(restored, "POST", snapshot)
    assert answer.status_code == 200, answer.text
    assert play_second_part(restored) == play_second_part(undisturbed)


def test_what_only_a_medium_has_means_nothing_elsewhere(sim: Sim) -> None:
    play_first_part(sim)
    snapshot = control(sim, "GET").json()
    put(snapshot, [], *CALLS, 0, 1, "_digest")
    assert control(sim, "POST", snapshot).status_code == 200
    assert sim.ask("GET", "/media/a.bin").status_code == 200


def test_a_snapshot_that_is_put_back_is_what_it_was(sim_with: MakeSim) -> None:
    saved, restored = sim_with(), sim_with()
    play_first_part(saved)
    snapshot = control(saved, "GET").json()
    control(restored, "POST", snapshot)
    again = control(restored, "GET").json()
    for one in (again, snapshot):
        del one["clock"]["wall"]
    assert again == snapshot


def test_a_snapshot_is_of_one_moment_whatever_happens_while_it_is_written(sim: Sim) -> None:
    play_first_part(sim)
    before, pieces = taken(sim), written(sim.world)
    begun = next(pieces)
    sim.post("/applications", {"name": "late", "incomingCallUrl": "http://a.example/"})
    sim.wait(400)
    sim.control("POST", "/reset", json={})
    assert json.loads(begun + b"".join(pieces)) | {"clock": 0} == before | {"clock": 0}


def test_others_have_their_turn_after_each_piece_of_a_snapshot(
    sim: Sim, sim_runner: asyncio.Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(snapshot_writer, "SLICE", 5)
    fill(sim, 5 * 200)

    async def count_turns() -> int:
        transport, turns = httpx.ASGITransport(sim.app.control), 0
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            writing = asyncio.create_task(client.get("/_sim/snapshot"))
            while not writing.done():
                await asyncio.sleep(0)
                turns += 1
        return turns

    assert sim_runner.run(count_turns()) > 200


def test_nothing_large_is_written_at_once(sim: Sim) -> None:
    fill(sim, 4 * SLICE)
    pieces = list(written(sim.world))
    assert max(map(len, pieces)) < sum(map(len, pieces)) / 3


def test_a_snapshot_holds_no_credentials(sim: Sim) -> None:
    snapshot = control(sim, "GET").text
    assert f'"{ALICE}"' in snapshot
    assert f"t-{ALICE}" not in snapshot
    assert "secret" not in snapshot


def without(snapshot: dict[str, Any], *path: Any) -> None:
    place: Any = snapshot
    for step in path[:-1]:
        place = place[step]
    del place[path[-1]]


def put(snapshot: dict[str, Any], value: object, *path: Any) -> None:
    place: Any = snapshot
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value


CALLS = ("documents", "calls", ALICE)
CALLBACK = ("deliveries", 0, "callback")
ATTEMPT = {"url": "u", "time": "t", "error": None, "milliseconds": 1, "answer": ""}


@pytest.mark.parametrize(
    ("spoil", "where"),
    [
        (lambda s: put(s, 2, "snapshot"), "snapshot: must be 1"),
        (lambda s: without(s, "accounts"), "accounts: must be a JSON array"),
        (lambda s: put(s, "u-who", "accounts", 0), "accounts[0]: 'u-who' is no user here"),
        (lambda s: put(s, [], "accounts", 0), "accounts[0]: [] is no user here"),
        (lambda s: put(s, {ALICE: 1}, "accounts", 0), "accounts[0]: {'u-alice': 1} is no user"),
        (lambda s: without(s, "documents"), "documents: must be a JSON object"),
        (lambda s: put(s, {}, "documents", "unicorns"), "documents.unicorns: is no kind"),
        (lambda s: put(s, 7, *CALLS), "documents.calls.u-alice: must be a JSON array"),
        (lambda s: put(s, 9, *CALLS, 0, 0), "documents.calls.u-alice[1]: must be [a number"),
        (lambda s: without(s, *CALLS, 0, 1, "id"), "documents.calls.u-alice[0]: must be [a"),
        (lambda s: put(s, [1], *CALLS, 0, 1, "to"), "documents.calls.u-alice[0].to: must be text"),
        (lambda s: without(s, *CALLS, 1, 1, "state"), "documents.calls.u-alice[1].state: must be"),
        (
            lambda s: put(s, "asleep", *CALLS, 0, 1, "state"),
            "documents.calls.u-alice[0].state: must be one of started, active, transferring, ",
        ),
        (
            lambda s: without(s, *CALLS, 0, 1, "_cause"),
            "documents.calls.u-alice[0]._cause: must be one of ORIGINATOR_CANCEL, ",
        ),
        (
            lambda s: put(s, [ALICE], *CALLS, 0, 1, "_peer"),
            "documents.calls.u-alice[0]._peer: must be an array of text, text, or absent",
        ),
        (
            lambda s: put(s, {"x": "soon"}, *CALLS, 0, 1, "_due"),
            "documents.calls.u-alice[0]._due: must be an object, each a whole number, or absent",
        ),
        (
            lambda s: put(s, "active", "documents", "bridges", ALICE, 0, 1, "state"),
            "documents.bridges.u-alice[0].activatedTime: must be text",
        ),
        (
            lambda s: put(s, "much", "documents", "accounts", ALICE, 0, 1, "balance"),
            "documents.accounts.u-alice[0].balance: must be text like ",
        ),
        (
            lambda s: put(s, True, "documents", "messages", ALICE, 0, 1, "_timestamp"),
            "documents.messages.u-alice[0]._timestamp: must be a number",
        ),
        (lambda s: put(s, "c-no", "due", 0, 4), "due[0]: 'c-no' is none of the "),
        (lambda s: put(s, "u-no", "due", 0, 3), " of 'u-no'"),
        (
            lambda s: put(s, [0, 1, "callback:release", ALICE, "x"], "due", 0),
            "due[0]: 'x' is no number of a delivery",
        ),
        (
            lambda s: put(s, s["documents"]["calls"][ALICE][0][1], *CALLS, 1, 1),
            "documents.calls.u-alice[1]: the id 'c-",
        ),
        (
            lambda s: put(s, NUMBERS[BOB], "documents", "phoneNumbers", ALICE, 0, 1, "active"),
            "documents.phoneNumbers.u-bob[0]: active '+19195551002' is there twice",
        ),
        (lambda s: put(s, {}, "blobs"), "blobs: lacks '"),
        (lambda s: put(s, {}, "pieces"), ": its piece '"),
        (lambda s: put(s, dict.fromkeys(s["pieces"], "!"), "pieces"), ": must be text in Base64"),
        (lambda s: put(s, dict.fromkeys(s["pieces"], "AAAA"), "pieces"), ": is not the content"),
        (lambda s: put(s, "now", "clock", "now"), "clock.now: must be a number"),
        (
            lambda s: put(s, 1e300, "clock", "now"),
            "clock.now: must be a number from 0 to 16756",
        ),
        (
            lambda s: put(s, -1, "clock", "wall"),
            "clock.wall: must be a number from 0 to 16756",
        ),
        (
            lambda s: put(s, 1e300, "due", 0, 0),
            "due[0].when: must be a number from 0 to 16756",
        ),
        (
            lambda s: put(s, 1e300, *CALLS, 0, 1, "_active"),
            "documents.calls.u-alice[0]._active: must be a number from 0 to 1675",
        ),
        (
            lambda s: put(s, "", *CALLS, 0, 1, "callbackUrl"),
            "documents.calls.u-alice[0].callbackUrl: must be text like https?://",
        ),
        (
            lambda s: put(s, -0.1, "documents", "recordings", ALICE, 0, 1, "_seconds"),
            "documents.recordings.u-alice[0]._seconds: must be a number from 0 to 266400",
        ),
        (
            lambda s: put(s, [], "documents", "domains", ALICE, 0, 1, "description"),
            "documents.domains.u-alice[0].description: must be text, or absent",
        ),
        (
            lambda s: without(s, "documents", "applications", ALICE, 0, 1, "callbackHttpMethod"),
            "documents.applications.u-alice[0].callbackHttpMethod: must be one of GET, POST",
        ),
        (lambda s: put(s, 0, "clock", "number"), "due[0]: "),
        (lambda s: put(s, "sleep", "due", 0, 2), "due[0]: nobody handles 'sleep'"),
        (lambda s: put(s, [], "due", 0), "due[0]: must be a list of when, number, what"),
        (lambda s: put(s, -1, "ids", "life"), "ids.life: must be a whole number from 0 on"),
        (lambda s: put(s, {"url": 1}, "deliveries", 0), "deliveries[0]: is no delivery"),
        (lambda s: put(s, "gone", "deliveries", 0, "state"), "deliveries[0].state: must be one of"),
        (lambda s: put(s, "1", "deliveries", 0, "detour_ms"), "deliveries[0].detour_ms: must be a"),
        (lambda s: put(s, -1, "deliveries", 0, "copies"), "deliveries[0].copies: must be a number"),
        (lambda s: put(s, [5], "deliveries", 0, "faults"), "deliveries[0].faults: must be an arr"),
        (lambda s: put(s, "", *CALLBACK, "url"), "deliveries[0].callback.url: must be text like"),
        (lambda s: put(s, 7, *CALLBACK, "url"), "deliveries[0].callback.url: must be text like"),
        (
            lambda s: put(s, "call:flies", *CALLBACK, "on_failure"),
            "deliveries[0].callback.on_failure: nobody handles 'call:flies'",
        ),
        (
            lambda s: put(s, "callback:release", *CALLBACK, "on_failure"),
            "deliveries[0].callback.on_failure: nobody handles 'callback:release'",
        ),
        (
            lambda s: put(s, [ATTEMPT | {"status": "x"}], "deliveries", 0, "attempts"),
            "deliveries[0].attempts[0].status: must be a whole number or null",
        ),
        (lambda s: put(s, 5, "addresses", ALICE), f"addresses.{ALICE}: must be text"),
        (lambda s: put(s, {}, "windows"), "windows: are no windows"),
    ],
)
def test_a_snapshot_that_is_wrong_is_refused_by_name_and_changes_nothing(
    sim: Sim, spoil: Callable[[dict[str, Any]], None], where: str
) -> None:
    play_first_part(sim)
    before = taken(sim)
    spoilt = copy.deepcopy(control(sim, "GET").json())
    spoil(spoilt)
    response = control(sim, "POST", spoilt)
    assert (response.status_code, response.json()["code"]) == (400, "validation-error")
    details = {detail["name"]: detail["value"] for detail in response.json()["details"]}
    assert where in f"{details['property']}: {details['reason']}"
    assert taken(sim) | {"clock": 0} == before | {"clock": 0}


def test_what_is_no_snapshot_at_all_is_refused(sim: Sim) -> None:
    nonsenses: tuple[Any, ...] = ([], 7, "x", None, {})
    for nonsense in nonsenses:
        response = control(sim, "POST", nonsense)
        assert response.status_code == 400, response.text
    assert_error(sim.ask("GET", "/calls/c-no"), 404, "call-not-found")


def test_what_no_other_part_of_a_snapshot_goes_with_breaks_nothing(
    sim: Sim, caplog: pytest.LogCaptureFixture
) -> None:
    play_first_part(sim)
    one = active_call(sim, recordingEnabled=True)
    whisper = {"whisperAudio": {"sentence": "hello " * 9}}
    sim.post(f"/calls/{one}", {"state": "transferring", "transferTo": OUTSIDE, **whisper})
    sim.wait(1)
    snapshot = control(sim, "GET").json()
    (leg,) = (call for _, call in snapshot["documents"]["calls"][ALICE] if "_transferOf" in call)
    del leg["_transferOf"]
    put(snapshot, 0, "clock", "now")
    for kind in ("bridges", "applications", "media", "accounts", "transactions"):
        snapshot["documents"].pop(kind, None)
    assert control(sim, "POST", snapshot).status_code == 200
    hang_up(sim, one)
    sim.wait(3600)
    assert [record.getMessage() for record in caplog.records] == []
    assert sim.get("/recordings")[-1]["state"] == "complete"
