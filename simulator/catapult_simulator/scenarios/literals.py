"""What stands in a scenario itself is judged as the endpoint will that gets it."""

from functools import cache
from typing import Any, cast

from catapult_simulator.checks.place import Place
from catapult_simulator.checks.table import Table
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.faults.table import FAULT
from catapult_simulator.resources import RESOURCES
from catapult_simulator.scenarios.language import VERBS
from catapult_simulator.scenarios.references import BadReference, names


@cache
def table_of(verb: str) -> Table | None:
    """What a verb's endpoint takes; of `fault`, what a fault is."""
    if verb == "fault":
        return FAULT
    offered = {_form(one.path): one for each in RESOURCES for one in each.outside}
    return offered[_form(VERBS[verb].path)].body


def _form(path: str) -> str:
    """A path without the names of its placeholders."""
    return "/".join("*" if "{" in part else part for part in path.split("/"))


def problem(table: Table, name: str, value: Any) -> str | None:
    """Why a property cannot have this value, or None; nothing is known of one with references."""
    check = next((one.check for one in table.fields if one.name == name), None)
    if check is None or value is None or _refers(value):
        return None
    try:
        check(value, Place(table.resource, name))
    except ApiError as error:
        return next((str(said) for what, said in error.details if what == "reason"), error.message)
    return None


def _refers(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_refers, cast(dict[str, object], value).values()))
    if isinstance(value, list):
        return any(map(_refers, cast(list[object], value)))
    try:
        return bool(list(names(value)))
    except BadReference:
        return True
