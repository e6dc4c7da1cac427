"""The whole state, out and in."""

from catapult_simulator.checks.place import Place
from catapult_simulator.checks.schema import INTEGER, NUMBER, TEXT, by_name, items, record
from catapult_simulator.checks.table import Clean, Field, Table
from catapult_simulator.control.action import ControlAction, Streamed
from catapult_simulator.durability.snapshot import SnapshotError
from catapult_simulator.durability.snapshot_reader import read
from catapult_simulator.durability.snapshot_writer import written
from catapult_simulator.errors.api_error import bad_property
from catapult_simulator.world import World

MOST_BYTES = 1024 * 1024 * 1024


async def get_snapshot(world: World, _path: dict[str, str], _given: Clean) -> object:
    """The whole state of the moment of asking, for `restoreSnapshot`.

    Without settings, faults, requests and the credentials of accounts; user names and passwords in
    the URLs of callbacks are in it.
    """
    return Streamed(written(world))


async def restore_snapshot(world: World, _path: dict[str, str], given: Clean) -> object:
    """Replaces the whole state, or nothing: an error says what is wrong in the snapshot, and where.

    Its users must exist. Callbacks that were queued leave; of those on their way it is unknown
    whether they arrived, and they stay so.
    """
    try:
        state = read(given, world)
    except SnapshotError as error:
        raise bad_property("snapshot", error.where, error.what) from None
    state.replace(world)
    world.resume()
    return {"time": world.clock.iso_milliseconds(), "accounts": len(given["accounts"])}


def _as_it_is(value: object, _place: Place) -> object:
    return value


_ROWS = items({"type": "array"})
SNAPSHOT = record(
    "Snapshot",
    {
        "snapshot": {"const": 1},
        "accounts": items(TEXT),
        "ids": record("", {"seed": INTEGER, "life": INTEGER, "drawn": by_name(INTEGER)}),
        "clock": record("", {"now": NUMBER, "wall": NUMBER, "number": INTEGER}),
        "due": _ROWS,
        "documents": by_name(by_name(_ROWS)),
        "blobs": by_name({"type": "array"}),
        "pieces": by_name(TEXT),
        "deliveries": items({"type": "object"}),
        "addresses": by_name(TEXT),
        "windows": record("", {"tokens": _ROWS, "sent": _ROWS}),
    },
)
BODY = Table(
    "snapshot",
    *(Field(name, _as_it_is) for name in SNAPSHOT["properties"]),
    together={name: SNAPSHOT[name] for name in ("properties", "required")},
)

ACTIONS = (
    ControlAction("GET", "/snapshot", get_snapshot, reply=SNAPSHOT),
    ControlAction(
        "POST",
        "/snapshot",
        restore_snapshot,
        BODY,
        reply=record("", {"time": {"type": "string"}, "accounts": INTEGER}),
        max_bytes=MOST_BYTES,
    ),
)
