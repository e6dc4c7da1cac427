"""What can be chosen when the simulator starts, and may change while it runs."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from catapult_simulator.checks.addresses import PORT, web_url
from catapult_simulator.checks.place import Place
from catapult_simulator.checks.schema import (
    INTEGER,
    NUMBER,
    TEXT,
    described,
    matching,
    nullable,
    one_of,
    record,
)
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.checks.values import LARGEST, choice, integer, number
from catapult_simulator.control.action import ControlAction
from catapult_simulator.control.amount import amount
from catapult_simulator.settings import LONGEST_SECONDS, is_base
from catapult_simulator.world import World

EGRESS, LIMITS = ("record", "local", "open"), ("off", "documented", "queued")
CONFIG = record(
    "Config",
    {
        "publicUrl": nullable(TEXT),
        "ringSeconds": NUMBER,
        "limits": one_of(*LIMITS),
        "egress": one_of(*EGRESS),
        "balance": TEXT,
        "seed": INTEGER,
    },
)


def public_url(value: Any, place: Place) -> str:
    """Scheme, host and port of http or https; the empty text for none."""
    if value == "":
        return ""
    if not is_base(web_url(value, place)):
        # Without the text: it may contain a password.
        raise place.wrong("must be scheme, host and port, without user, path, query or fragment")
    return str(value).rstrip("/")


PUBLIC_URL = matching(rf"(?:[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9.-]+(?::(?!0+/?$){PORT})?/?)?") | {
    "description": "scheme, host and port of http or https, or the empty text"
}
CHANGES = Table(
    "config",
    Field("publicUrl", described(public_url, PUBLIC_URL)),
    Field("ringSeconds", number(at_least=0, at_most=LONGEST_SECONDS)),
    Field("limits", choice(*LIMITS)),
    Field("egress", choice(*EGRESS)),
    Field("balance", amount),
    Field("seed", integer(at_least=-LARGEST, at_most=LARGEST)),
)


async def get_config(world: World, _path: dict[str, str], _given: Clean) -> object:
    """What is chosen at the moment."""
    settings = world.settings
    return {
        "publicUrl": world.links.public_url,
        "ringSeconds": settings.ring_seconds,
        "limits": world.limits.mode,
        "egress": world.egress.mode,
        "balance": str(settings.balance),
        "seed": settings.seed,
    }


async def change_config(world: World, path: dict[str, str], given: Clean) -> object:
    """Changes what is sent, all of it or nothing; a reset does not take it back.

    `publicUrl` begins the absolute URLs of the API (the empty text: the request's own host);
    `ringSeconds` is for calls that are placed from now on; `limits` switches the documented rate
    limits, which begin to count anew; `egress` says where callbacks may go; `balance` is what
    accounts begin with that are made, or reset, from now on; `seed` holds from the next reset.
    """
    names = {"publicUrl": "public_url", "ringSeconds": "ring_seconds"}
    changes = {names.get(name, name): value for name, value in given.items()}
    if "public_url" in changes:
        world.links.public_url = changes["public_url"] = changes["public_url"] or None
    if "limits" in changes:
        world.limits.mode = changes["limits"]
        world.limits.reset()
    if "egress" in changes:
        world.egress.mode = changes["egress"]
    if "balance" in changes:
        _begin_with(world, changes["balance"])
    world.settings = replace(world.settings, **changes)
    return await get_config(world, path, {})


def _begin_with(world: World, balance: Decimal) -> None:
    """Accounts that are there keep what they have, also those that never spent anything."""
    with world.store.unit():
        for user_id in world.accounts:
            world.ledger.open(user_id, world.ledger.account(user_id)["balance"])
    world.ledger.initial = balance


ACTIONS = (
    ControlAction("GET", "/config", get_config, reply=CONFIG),
    ControlAction("PATCH", "/config", change_config, CHANGES, reply=CONFIG),
)
