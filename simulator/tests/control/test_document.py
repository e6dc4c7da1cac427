"""The control API's own description: valid, complete, the same as the files in the reference."""

import json

import httpx
import pytest
from openapi_spec_validator import validate

from catapult_simulator.checks.schema import TEXT, record
from catapult_simulator.control.actions import every_action
from catapult_simulator.control.document import document
from catapult_simulator.resources import RESOURCES
from catapult_simulator.resources.calls import network
from catapult_simulator.state.store import KINDS
from describe_control import PAGE, main
from sim_harness import Sim

ACTIONS = every_action(RESOURCES)
DOCUMENT = document(ACTIONS)
OPERATIONS = [one for methods in DOCUMENT["paths"].values() for one in methods.values()]


def test_it_is_openapi() -> None:
    validate(DOCUMENT)


def test_it_is_served(sim: Sim) -> None:
    assert sim.control("GET", "/openapi.json").json() == json.loads(json.dumps(DOCUMENT))


def test_the_reference_is_written_from_it() -> None:
    assert main(["--check"]) == 0, "run: python simulator/describe_control.py"


@pytest.mark.parametrize("action", ACTIONS, ids=lambda one: f"{one.method} {one.path}")
def test_every_endpoint_is_there_and_declares_its_reply(action: object) -> None:
    assert isinstance(action, type(ACTIONS[0]))
    assert action.method.lower() in DOCUMENT["paths"]["/_sim" + action.path]
    assert action.reply is not None
    assert action.act.__doc__


@pytest.mark.parametrize(
    ("path", "place", "words"),
    [
        ("/_sim/users/{userId}/calls/{callId}/{action}", "action", list(network.ACTIONS)),
        ("/_sim/users/{userId}/{kind}", "kind", sorted(KINDS)),
    ],
)
def test_it_says_what_may_stand_in_a_place_of_a_path(
    path: str, place: str, words: list[str]
) -> None:
    (operation,) = DOCUMENT["paths"][path].values()
    said = [one["schema"]["enum"] for one in operation["parameters"] if one["name"] == place]
    assert said == [words]
    assert f"| `{{{place}}}` | {', '.join(f'`{one}`' for one in words)} |" in PAGE.read_text(
        "utf-8"
    )


def test_no_two_operations_have_one_name() -> None:
    names = [operation["operationId"] for operation in OPERATIONS]
    assert len(set(names)) == len(names)


def test_two_shapes_of_one_name_are_found() -> None:
    one, other = (
        type(ACTIONS[0])("GET", f"/{index}", ACTIONS[0].act, reply=record("Same", {index: TEXT}))
        for index in "ab"
    )
    with pytest.raises(ValueError, match="two schemas are called Same"):
        document([one, other])


def test_what_is_served_is_not_kept_by_anyone(sim: Sim) -> None:
    headers: httpx.Headers = sim.control("GET", "/openapi.json").headers
    assert headers["cache-control"] == "no-store"
