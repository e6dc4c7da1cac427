"""`scenario`: plays scenarios, lists the shipped ones, or judges files.

Exit statuses: 0 all passed, or nothing is wrong; 1 a step failed; 3 one could not be played: the
file cannot be read or is wrong, or the simulator at `--control` does not answer.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from catapult_simulator.cli import values
from catapult_simulator.cli.command import Command
from catapult_simulator.cli.control import NOT_POSSIBLE, NotPossible, Refused, add_token, ask
from catapult_simulator.output import complain, tell

if TYPE_CHECKING:
    from catapult_simulator.scenarios.language import Scenario

FAILED = 1
# A moment of no meaning, so that two runs give the same bytes.
START = datetime(2016, 11, 16, 15, 0, 0, tzinfo=UTC)


def run(options: Namespace, _parser: ArgumentParser) -> int:
    """Does what is asked for."""
    try:
        if options.action == "list":
            return list_shipped()
        # All are judged before the first one is played.
        scenarios = {file: _loaded(file) for file in options.scenario}
        if options.action == "check":
            return check(scenarios)
        return max(play(options, file, scenario) for file, scenario in scenarios.items())
    except NotPossible as problem:
        complain(str(problem))
        return NOT_POSSIBLE


def list_shipped() -> int:
    """Prints name and meaning of every shipped scenario."""
    from catapult_simulator.scenarios import library

    tell(*(f"{name}: {_loaded(name).about.strip()}" for name in library.names()))
    return 0


def check(scenarios: Mapping[str, "Scenario"]) -> int:
    """Says what is in scenarios that can be played."""
    tell(*(f"{file}: {one.name}, {len(one.steps)} steps" for file, one in scenarios.items()))
    return 0


def play(options: Namespace, file: str, scenario: "Scenario") -> int:
    """Plays one here, or in the simulator at `--control`; prints its log as JSON lines."""
    import orjson

    result = _elsewhere(options, file) if options.control else _here(options.seed, scenario)
    tell(*(orjson.dumps(entry).decode() for entry in result["log"]))
    failed = next((one for one in result["steps"] if one["outcome"] == "failed"), None)
    if failed is None:
        complain(f"{scenario.name}: passed, {len(result['steps'])} steps")
        return 0
    named = f" ({failed['name']})" if failed["name"] else ""
    complain(
        f"{file}:{failed['line']}: step {failed['number']}{named} failed "
        f"{failed['at']:g} s after the start: {failed['problem']}"
    )
    return FAILED


def add_options(parser: ArgumentParser) -> None:
    """Declares the options: each action has its own, so that they may stand before its files."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="run|check|list")
    playing = actions.add_parser("run", help="play them, here or in a running simulator")
    _add_files(playing)
    playing.add_argument(
        "--control",
        type=values.url,
        metavar="URL",
        help="play it in the simulator whose control API answers there; without it here, at once",
    )
    add_token(playing)
    playing.add_argument(
        "--seed", type=int, default=1, help="of ids and choices, where it is played here"
    )
    _add_files(actions.add_parser("check", help="judge them without playing"))
    actions.add_parser("list", help="list the shipped ones")


def _add_files(parser: ArgumentParser) -> None:
    parser.add_argument(
        "scenario", nargs="+", metavar="FILE|NAME", help="a YAML file, or a shipped scenario"
    )


def _text(file: str) -> str:
    from catapult_simulator.scenarios import library
    from catapult_simulator.scenarios.source import MAX_BYTES

    if file in library.names():
        return library.text(file)
    try:
        with Path(file).open("rb") as opened:
            # One byte more than is allowed is enough to see that it is too large.
            return opened.read(MAX_BYTES + 1).decode("utf-8")
    except UnicodeDecodeError as error:
        raise NotPossible(f"{file} is not UTF-8 at byte {error.start}") from None
    except OSError as error:
        known = ", ".join(library.names())
        said = f"{file} cannot be read: {error.strerror}; shipped scenarios: {known}"
        raise NotPossible(said) from None


def _loaded(file: str) -> "Scenario":
    from catapult_simulator.scenarios.load import load
    from catapult_simulator.scenarios.problems import ScenarioError

    try:
        return load(_text(file), file)
    except ScenarioError as wrong:
        raise NotPossible(str(wrong)) from None


def _here(seed: int, scenario: "Scenario") -> dict[str, Any]:
    import asyncio

    from catapult_simulator.app import create_app
    from catapult_simulator.scenarios.play import play
    from catapult_simulator.settings import Settings

    async def playing() -> dict[str, Any]:
        settings = Settings(accounts=(), seed=seed, clock="manual", start=START)
        simulator = create_app(settings)
        try:
            return (await play(simulator.world, scenario)).to_json()
        finally:
            await simulator.close()

    return asyncio.run(playing())


def _elsewhere(options: Namespace, file: str) -> dict[str, Any]:
    import orjson

    url = options.control.rstrip("/") + "/_sim/scenarios"
    try:
        # No time-out: with a real clock a scenario lasts as long as it says.
        found = orjson.loads(ask(url, options.token, orjson.dumps({"yaml": _text(file)})))
        if not (isinstance(found, dict) and {"log", "steps"} <= found.keys()):
            raise NotPossible(f"{url} does not answer with what came of a scenario")
        return cast(dict[str, Any], found)
    except Refused as refused:
        said = refused.body[:1000].decode("utf-8", "replace")
        raise NotPossible(f"{url} says {refused.status}: {said}") from None
    except ValueError as error:
        raise NotPossible(f"{url} does not answer with JSON: {error}") from None


COMMAND = Command("scenario", "play a story in virtual time, list or judge", add_options, run)
