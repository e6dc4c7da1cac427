"""What a request costs does not depend on how much is stored: the documents looked at are counted.

Times would depend on the machine; they are on docs/reference/benchmarks.md.
"""

from typing import Any

import pytest

from catapult_simulator.clock import Clock
from catapult_simulator.resources.calls.documents import CALLS
from catapult_simulator.resources.messages.documents import MESSAGES
from catapult_simulator.state.store import Kind, Store
from catapult_simulator.state.table import Document
from sim_harness import ALICE, NUMBERS, OUTSIDE, Sim
from sim_seeding import seed_calls, seed_messages

FEWER, MORE = 500, 8000
HALVINGS = 4
"""So many times more documents may be looked at for each halving that the larger one needs."""


class Counting(dict[int, Document]):
    """Documents that count how often one was looked at."""

    looks = 0

    def __getitem__(self, number: int) -> Document:
        self.looks += 1
        return super().__getitem__(number)


def looks(sim: Sim, kind: Kind, method: str, path: str, body: Any = None) -> int:
    """How many documents a request looks at."""
    (table,) = (one for one in sim.world.store.tables() if (one.kind, one.user_id) == (kind, ALICE))
    counting = table.rows = Counting(table.rows)
    response = sim.ask(method, path, json=body) if body else sim.ask(method, path)
    assert response.status_code < 300, response.text
    return counting.looks


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (CALLS, "/calls"),
        (CALLS, "/calls?sortOrder=asc&size=10&page={far}"),
        (CALLS, "/calls?size=10&page={far}"),
        (CALLS, "/calls?from=%2B19195551001&size=10&page={far}"),
        (CALLS, "/calls?from=%2B19195551001&to=%2B14150000007"),
        (MESSAGES, "/messages?size=10&sortKeyGT={key}"),
        (MESSAGES, "/messages?size=10&sortKeyLT={key}&sortOrder=desc"),
        (MESSAGES, "/messages?size=10&from=%2B19195551001&state=sent&sortKeyGT={key}"),
    ],
)
def test_a_list_looks_at_what_it_shows(sim: Sim, kind: Kind, path: str) -> None:
    counted: list[int] = []
    for count in (FEWER, MORE - FEWER):
        seed_calls(sim.world, ALICE, count)
        seed_messages(sim.world, ALICE, count)
        stored = sim.world.store.count(MESSAGES, ALICE)
        middle = next(sim.world.store.all(MESSAGES, ALICE).skip(stored // 2))
        far = path.format(far=stored // 10 - 2, key=middle["_sortKey"])
        counted.append(looks(sim, kind, "GET", far))
    fewer, more = counted
    assert more <= fewer + 2 * HALVINGS


@pytest.mark.parametrize(
    ("kind", "path", "body"),
    [
        (CALLS, "/calls", {"from": NUMBERS[ALICE], "to": OUTSIDE}),
        (MESSAGES, "/messages", {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": "x"}),
    ],
)
def test_what_is_created_looks_at_no_more_than_before(
    sim: Sim, kind: Kind, path: str, body: Any
) -> None:
    seed_calls(sim.world, ALICE, FEWER)
    seed_messages(sim.world, ALICE, FEWER)
    fewer = looks(sim, kind, "POST", path, body)
    seed_calls(sim.world, ALICE, MORE)
    seed_messages(sim.world, ALICE, MORE)
    assert looks(sim, kind, "POST", path, body) == fewer


def test_who_is_no_caller_is_found_out_without_the_calls_that_are_over(sim: Sim) -> None:
    seed_calls(sim.world, ALICE, FEWER, from_=OUTSIDE)
    (table,) = (one for one in sim.world.store.tables() if one.kind is CALLS)
    counting = table.rows = Counting(table.rows)
    refused = sim.ask("POST", "/calls", json={"from": OUTSIDE, "to": NUMBERS[ALICE]})
    assert (refused.status_code, counting.looks) == (401, 0)


class Heap(list[Any]):
    """The events of a clock, which count how often one was looked at."""

    looks = 0

    def __getitem__(self, place: Any) -> Any:
        self.looks += 1
        return super().__getitem__(place)


def test_the_first_of_many_events_are_found_without_the_others() -> None:
    store = Store()
    clock = Clock("manual", store)
    clock.handlers = {"ring": lambda _user_id, _subject: None}
    with store.unit():
        for number in range(10_000):
            clock.schedule((number * 7919) % 10_007, "ring", "u", str(number))
    heap = clock._heap = Heap(clock._heap)  # pyright: ignore[reportPrivateUsage]
    first = clock.pending(10)
    assert [due.when for due in first] == sorted(due.when for due in first)
    assert heap.looks <= 3 * 10
    assert first == clock.pending()[:10]
