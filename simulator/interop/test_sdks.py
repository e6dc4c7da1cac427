"""Each public v1 method of Bandwidth's own libraries works unchanged against the simulator."""

import functools
import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from interop.installing import CannotInstall
from interop.page import EXCUSES, OLDER_LIBRARIES_ONLY, PAGE, ROUTER, drawn, operations, tables
from interop.telling import NODE, PYTHON, Program, Sdk, Told, tell

each_sdk = pytest.mark.parametrize("sdk", EXCUSES, ids=lambda sdk: sdk.name)


def attempt(sdk: Sdk) -> Told:
    """Tell an SDK's stories; the test is skipped where they cannot be told.

    In continuous integration (CI is set) nothing may be left out, so the test fails there.
    """
    try:
        return tell(sdk)
    except CannotInstall as error:
        (pytest.fail if "CI" in os.environ else pytest.skip)(f"{sdk.name}: {error}")


told = functools.cache(attempt)


def unwilling(sdk: Sdk, one: Told) -> Iterator[str]:
    """The methods that did not succeed in each form."""
    for method in one.offered:
        if set(one.driven.get(method, ())) != set(sdk.forms):
            yield method


@each_sdk
def test_every_story_holds(sdk: Sdk) -> None:
    assert told(sdk).status == 0, told(sdk).output
    assert told(sdk).stories > len(told(sdk).offered) / 2


@each_sdk
def test_every_public_method_succeeds_in_each_form_or_is_excused(sdk: Sdk) -> None:
    excused = [method for method in told(sdk).offered if method in EXCUSES[sdk]]
    assert list(unwilling(sdk, told(sdk))) == excused


@each_sdk
def test_an_excuse_is_for_a_method_that_there_is_and_meets_its_error(sdk: Sdk) -> None:
    for method, excuse in EXCUSES[sdk].items():
        assert method in told(sdk).offered
        assert told(sdk).refused.get(method, []) == ([excuse.code] if excuse.code else [])


def test_the_methods_of_both_sdks_reach_every_operation() -> None:
    reached = {
        operation
        for sdk in (PYTHON, NODE)
        for method in told(sdk).driven
        for operation in operations(told(sdk), method)
    }
    assert reached == {route.id for route in ROUTER.routes} - OLDER_LIBRARIES_ONLY


def test_the_page_shows_what_was_driven() -> None:
    page = PAGE.read_text(encoding="utf-8")
    current = drawn(page, tables({sdk: told(sdk) for sdk in EXCUSES}))
    assert page == current, "run: PYTHONPATH=simulator .venv/bin/python -m interop.page"


def test_a_method_that_misses_a_form_is_named() -> None:
    driven = {"Call.get": {"promise": ["GET /x"], "callback": ["GET /x"]}, "Call.list": {}}
    one = Told(0, "", 2, ["Call.create", "Call.get", "Call.list"], driven, {})
    assert list(unwilling(NODE, one)) == ["Call.create", "Call.list"]
    assert list(unwilling(PYTHON, one)) == one.offered


@pytest.mark.parametrize(("ci", "outcome"), [(False, "Skipped"), (True, "Failed")])
def test_what_cannot_be_installed_is_skipped_but_not_in_continuous_integration(
    ci: bool, outcome: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nowhere() -> Program:
        raise CannotInstall("there is no node")

    monkeypatch.delenv("CI", raising=False)
    if ci:
        monkeypatch.setenv("CI", "true")
    with pytest.raises(BaseException, match="node-bandwidth: there is no node") as raised:
        attempt(replace(NODE, program=nowhere))
    assert type(raised.value).__name__ == outcome
