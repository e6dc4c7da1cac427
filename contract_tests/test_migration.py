"""Each method of the official `bandwidth-sdk` and ours beside it do the same, as the guide says."""

from __future__ import annotations

import os
import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bandwidth_catapult import Catapult, models
from contract_tests.migration import sides
from contract_tests.migration.page import PAGE, drawn
from contract_tests.migration.recording import Sent, Simulated, simulated
from contract_tests.migration.rows import Row, groups
from contract_tests.migration.sides import Performed, Theirs, gist, names_in, ours, perform
from interop.installing import CannotInstall

ROWS = [row for group in groups() for row in group.rows]


@contextmanager
def attempt() -> Generator[Theirs]:
    """The official SDK. Skipped where it cannot be had; with CI set that is a failure."""
    try:
        with sides.theirs() as found:
            yield found
    except CannotInstall as error:
        (pytest.fail if "CI" in os.environ else pytest.skip)(f"bandwidth-sdk: {error}")


@pytest.fixture(scope="module")
def theirs() -> Iterator[Theirs]:
    """The official SDK, once for all rows."""
    with attempt() as found:
        yield found


@pytest.fixture(scope="module")
def simulators() -> Iterator[tuple[Simulated, Simulated]]:
    """Two simulators that begin alike."""
    with simulated() as one, simulated() as other:
        yield one, other


def both(
    row: Row, theirs: Theirs, simulators: tuple[Simulated, Simulated]
) -> tuple[Performed, Performed]:
    """What came of either side of a row that has two."""
    assert row.ours is not None
    made, before = names_in(row.theirs, row.ours), list(row.before)
    return (
        perform(theirs, simulators[0], row.theirs, made, before),
        perform(ours, simulators[1], row.ours, made, before),
    )


def different(theirs: Sent, ours: Sent) -> dict[str, list[Any]]:
    """The fields of query and body that two requests send with different values."""
    names = {**theirs.fields, **ours.fields}
    pairs = {name: [theirs.fields.get(name), ours.fields.get(name)] for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


@pytest.mark.parametrize("row", [row for row in ROWS if row.ours and not row.refused], ids=str)
def test_both_send_the_same_and_leave_the_same_behind(
    row: Row, theirs: Theirs, simulators: tuple[Simulated, Simulated]
) -> None:
    one, other = both(row, theirs, simulators)
    assert gist(one.outcome["result"]) == gist(other.outcome["result"])
    assert one.state == other.state
    asked = [[(sent.method, sent.path) for sent in side.requests] for side in (one, other)]
    assert (asked[0] == asked[1]) is not row.otherwise
    if not row.otherwise:
        pairs = zip(one.requests, other.requests, strict=True)
        found = {name: pair for sent in pairs for name, pair in different(*sent).items()}
        assert found == row.differs


@pytest.mark.parametrize("row", [row for row in ROWS if row.refused], ids=str)
def test_what_is_broken_in_the_sdk_works_here(
    row: Row, theirs: Theirs, simulators: tuple[Simulated, Simulated]
) -> None:
    one, other = both(row, theirs, simulators)
    assert one.outcome["error"]["code"] == row.refused
    assert other.outcome == {"result": None}
    assert [(sent.method, sent.path) for sent in one.requests] == [
        (sent.method, sent.path) for sent in other.requests
    ]
    assert one.requests[0].fields["fileUrl"] != other.requests[0].fields.get("fileUrl")


@pytest.mark.parametrize("row", [row for row in ROWS if row.ours is None], ids=str)
def test_what_has_nothing_beside_it_says_why(
    row: Row, theirs: Theirs, simulators: tuple[Simulated, Simulated]
) -> None:
    one = perform(theirs, simulators[0], row.theirs, names_in(row.theirs), [])
    assert "result" in one.outcome
    assert row.note


def test_every_method_of_the_sdk_has_its_row(theirs: Theirs) -> None:
    assert sorted(row.method for row in ROWS) == sorted(theirs.offered)
    assert len(ROWS) == 93


@pytest.mark.parametrize("row", [row for row in ROWS if row.ours], ids=str)
def test_what_stands_beside_a_method_is_ours(row: Row) -> None:
    assert row.ours is not None
    named = re.findall(r"\b(client\.\w+\.\w+|models\.\w+)", row.ours)
    assert named
    with Catapult(user_id="u", token="t", secret="s") as client:
        for name in named:
            assert callable(attrgetter(name)(SimpleNamespace(client=client, models=models)))


def test_an_error_has_the_same_status_and_code(
    theirs: Theirs, simulators: tuple[Simulated, Simulated]
) -> None:
    one = perform(theirs, simulators[0], 'voice.get_call("c-unknown")', [], [])
    other = perform(ours, simulators[1], 'client.calls.get("c-unknown")', [], [])
    assert one.outcome["error"] == {
        "name": "BandwidthVoiceAPIException",
        "status": 404,
        "code": "call-not-found",
    }
    assert other.outcome["error"] == {
        "name": "NotFoundError",
        "status": 404,
        "code": "call-not-found",
    }
    assert one.state == other.state


def test_what_is_not_the_same_is_noticed(
    theirs: Theirs, simulators: tuple[Simulated, Simulated]
) -> None:
    row = Row("voice.hangup_call(call_id)", 'client.calls.speak(call_id, sentence="Hello")')
    one, other = both(row, theirs, simulators)
    assert one.requests[0].path != other.requests[0].path
    assert different(one.requests[0], other.requests[0]) == {
        "state": ["completed", None],
        "sentence": [None, "Hello"],
    }
    assert one.state != other.state


@pytest.mark.parametrize(("ci", "outcome"), [(False, "Skipped"), (True, "Failed")])
def test_without_the_sdk_rows_are_skipped_but_not_in_continuous_integration(
    ci: bool, outcome: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere() -> Path:
        raise CannotInstall("there is no index")

    monkeypatch.setattr(sides, "python_packages", nowhere)
    monkeypatch.delenv("CI", raising=False)
    if ci:
        monkeypatch.setenv("CI", "true")
    with (
        pytest.raises(BaseException, match="bandwidth-sdk: there is no index") as raised,
        attempt(),
    ):
        pass
    assert type(raised.value).__name__ == outcome


def test_the_guide_shows_every_row() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == drawn(page), "run: python -m contract_tests.migration.page"
