"""Scenarios: the shipped ones, and playing one."""

from catapult_simulator.checks.schema import (
    ANYTHING,
    INTEGER,
    NUMBER,
    TEXT,
    by_name,
    having,
    items,
    nullable,
    one_of,
    record,
)
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import text
from catapult_simulator.control.action import ControlAction
from catapult_simulator.control.turns import turn
from catapult_simulator.errors.api_error import ApiError, bad_property
from catapult_simulator.scenarios import library
from catapult_simulator.scenarios.load import load
from catapult_simulator.scenarios.problems import ScenarioError
from catapult_simulator.scenarios.source import MAX_BYTES
from catapult_simulator.world import World


def _one_of_both(given: Clean) -> None:
    if ("name" in given) == ("yaml" in given):
        raise bad_property("scenario", "name", "give either 'name' or 'yaml'")


SCENARIO = Table(
    "scenario",
    Field("name", text(longest=100)),
    Field("yaml", text(longest=MAX_BYTES)),
    rules=(_one_of_both,),
    together={"oneOf": [having("name", TEXT), having("yaml", TEXT)]},
)
SHIPPED = record("ShippedScenario", {"name": TEXT, "scenario": TEXT, "about": TEXT})
STEP = record(
    "ScenarioStep",
    {
        "number": INTEGER,
        "name": TEXT,
        "line": INTEGER,
        "outcome": one_of("passed", "failed", "skipped"),
        "at": nullable(NUMBER),
        "problem": nullable(TEXT),
    },
)
RESULT = record(
    "ScenarioResult",
    {
        "scenario": TEXT,
        "outcome": one_of("passed", "failed"),
        "userId": TEXT,
        "steps": items(STEP),
        "log": items(by_name(ANYTHING)),
    },
)


async def list_scenarios(_world: World, _path: dict[str, str], _given: Clean) -> object:
    """The scenarios that come with the simulator."""
    loaded = ((name, load(library.text(name), name)) for name in library.names())
    return [{"name": name, "scenario": one.name, "about": one.about} for name, one in loaded]


async def play_scenario(world: World, _path: dict[str, str], given: Clean) -> object:
    """Plays a scenario, a shipped one by `name` or the text in `yaml`; answers when it is over.

    It has an account of its own. A manual or automatic clock is moved by it and by nobody else
    meanwhile: who advances it has to wait, and so has another scenario. A real one is waited for.

    Raises:
        ApiError: 400 `validation-error` with every problem of the text; 404 `resource-not-found`.
    """
    # Imported late: playing is no part of starting.
    from catapult_simulator.scenarios.play import play

    name = given.get("name", "yaml")
    try:
        written = given["yaml"] if "yaml" in given else library.text(name)
        scenario = load(written, name)
    except KeyError:
        known = ", ".join(library.names())
        raise ApiError("resource-not-found", details=[("name", name), ("known", known)]) from None
    except ScenarioError as wrong:
        details = [("problem", line) for line in wrong.lines()[:100]]
        raise ApiError("validation-error", says="Bad parameters", details=details) from None
    async with turn(world):
        return (await play(world, scenario)).to_json()


ACTIONS = (
    ControlAction("GET", "/scenarios", list_scenarios, reply=items(SHIPPED)),
    ControlAction("POST", "/scenarios", play_scenario, SCENARIO, reply=RESULT),
)
