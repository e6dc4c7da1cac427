"""Reads a snapshot, and judges all of it before anything is replaced."""

from binascii import Error as Base64Error
from binascii import a2b_base64
from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import sha256
from types import NoneType
from typing import Any, Literal, cast

from catapult_simulator.clock import Due
from catapult_simulator.durability.shapes import Need, Shape, need, needs
from catapult_simulator.durability.snapshot import VERSION, Plain, SnapshotError, State
from catapult_simulator.limits import Windows
from catapult_simulator.outgoing.deliveries import Delivery, DeliveryState
from catapult_simulator.state.blobs import Blob
from catapult_simulator.state.kinds import METHOD, URL
from catapult_simulator.state.store import KINDS, Document, Kind, Owners, Table
from catapult_simulator.world import World

LONGEST_NUMBER = 20
_MOMENT = need(float)
_DELIVERY = needs(
    state=DeliveryState,
    time=str,
    replays=int | None,
    faults=list[str],
    copies=range(1_000_000),
    detour=Literal["", "delayed", "reordered"],
    detour_ms=float,
)
_CALLBACK = needs(
    user_id=str,
    key=str,
    event=dict,
    url=URL,
    fallback_url=(URL, NoneType),
    method=METHOD,
    timeout_ms=range(1, 10**9),
    on_failure=str | None,
    subject=str,
)
_ATTEMPT = needs(
    url=str, time=str, status=int | None, error=str | None, milliseconds=float, answer=str
)


def read(value: object, world: World) -> State:
    """The state that a snapshot describes. Raises SnapshotError, and changes nothing."""
    found = _object(value, "the snapshot")
    if found.get("snapshot") != VERSION:
        raise SnapshotError("snapshot", f"must be {VERSION}, the version that this simulator reads")
    for place, user_id in enumerate(_list(found.get("accounts"), "accounts")):
        if not isinstance(user_id, str) or user_id not in world.accounts:
            raise SnapshotError(
                f"accounts[{place}]",
                f"{user_id!r} is no user here; a snapshot holds no credentials:"
                " create the account first",
            )
    return read_state(found, world)


def read_state(found: Plain, world: World) -> State:
    """The same for a value that has been looked at from outside. Raises SnapshotError."""
    owners: dict[Kind, Owners] = {}
    tables = _tables(_object(found.get("documents"), "documents"), owners)
    clock = _object(found.get("clock"), "clock")
    number = _whole(clock.get("number"), "clock.number")
    return State(
        tables=tables,
        owners=owners,
        blobs=_blobs(found, tables),
        clock=(
            _moment(clock.get("now"), "clock.now"),
            _moment(clock.get("wall"), "clock.wall"),
            number,
        ),
        due=list(_due(_list(found.get("due"), "due"), number, world, tables)),
        ids=_ids(_object(found.get("ids"), "ids")),
        deliveries=list(_deliveries(_list(found.get("deliveries"), "deliveries"), world)),
        addresses=_texts(_object(found.get("addresses"), "addresses"), "addresses"),
        windows=_windows(_object(found.get("windows"), "windows")),
    )


def _tables(documents: Plain, owners: dict[Kind, Owners]) -> dict[tuple[Kind, str], Table]:
    tables: dict[tuple[Kind, str], Table] = {}
    for name, users in documents.items():
        where = f"documents.{name}"
        kind = KINDS.get(name)
        if kind is None:
            raise SnapshotError(where, f"is no kind of document here; there are {sorted(KINDS)}")
        for user_id, rows in _object(users, where).items():
            table = Table(kind, user_id, owners.setdefault(kind, {}))
            _fill(table, _list(rows, f"{where}.{user_id}"), f"{where}.{user_id}")
            tables[kind, user_id] = table
    return tables


def _fill(table: Table, rows: list[Any], where: str) -> None:
    last, shape = 0, Shape(table.kind)
    for place, row in enumerate(rows):
        try:
            number, document = row
            if not (isinstance(number, int) and number > last and isinstance(document["id"], str)):
                raise TypeError
        except (TypeError, ValueError, KeyError):
            raise SnapshotError(
                f"{where}[{place}]", "must be [a number above the one before, an object with id]"
            ) from None
        problem = shape.problem(document)
        if problem is not None:
            raise SnapshotError(f"{where}[{place}].{problem[0]}", problem[1])
        _require_free(table, document, f"{where}[{place}]")
        table.load(number, document)
        last = number


def _require_free(table: Table, document: Document, where: str) -> None:
    if document["id"] in table.numbers:
        raise SnapshotError(where, f"the id {document['id']!r} is there twice")
    for name in table.kind.unique:
        if document.get(name) is not None and table.is_taken(name, document[name]):
            raise SnapshotError(where, f"{name} {document[name]!r} is there twice")


def _blobs(found: Plain, tables: Mapping[Any, Table]) -> dict[str, tuple[Blob, int]]:
    pieces = {
        digest: _content(content, f"pieces.{digest}", digest)
        for digest, content in _object(found.get("pieces"), "pieces").items()
    }
    wanted = Counter(_digests(tables))
    described = _object(found.get("blobs"), "blobs")
    blobs: dict[str, tuple[Blob, int]] = {}
    for digest, count in wanted.items():
        if digest not in described:
            raise SnapshotError("blobs", f"lacks {digest!r}, which a document refers to")
        blobs[digest] = (_blob(digest, described[digest], pieces), count)
    return blobs


def _digests(tables: Mapping[Any, Table]) -> Iterator[str]:
    for table in tables.values():
        for document in table.rows.values():
            if isinstance(digest := document.get("_digest"), str):
                yield digest


def _blob(digest: str, described: Any, pieces: Mapping[str, bytes]) -> Blob:
    where = f"blobs.{digest}"
    try:
        size, names = described
        content = tuple(pieces[name] for name in names)
    except (TypeError, ValueError):
        raise SnapshotError(where, "must be [size, [digest of a piece, …]]") from None
    except KeyError as missing:
        raise SnapshotError(where, f"its piece {missing} is not there") from None
    if sum(map(len, content)) != size:
        raise SnapshotError(where, f"its pieces do not have the {size} bytes that it says")
    return Blob(digest, size, content)


def _content(content: Any, where: str, digest: str) -> bytes:
    if isinstance(content, bytes):
        return content
    try:
        decoded = a2b_base64(content, strict_mode=True)
    except (TypeError, ValueError, Base64Error):
        raise SnapshotError(where, "must be text in Base64") from None
    if sha256(decoded).hexdigest() != digest:
        raise SnapshotError(where, "is not the content of this SHA-256")
    return decoded


def _due(
    rows: list[Any], last: int, world: World, tables: Mapping[tuple[Kind, str], Table]
) -> Iterator[Due]:
    seen = set[int]()
    for place, row in enumerate(rows):
        where = f"due[{place}]"
        fields = _list(row, where)
        if len(fields) != len(Due._fields):
            raise SnapshotError(where, f"must be a list of {', '.join(Due._fields)}")
        when, number, what, user_id, subject = fields
        _whole(number, f"{where}.number")
        if number > last or number in seen:
            raise SnapshotError(where, f"{number} is there twice, or above clock.number")
        seen.add(number)
        if not all(isinstance(one, str) for one in (what, user_id, subject)):
            raise SnapshotError(where, "what, user_id and subject must be text")
        if what not in world.clock.handlers:
            raise SnapshotError(where, f"nobody handles {what!r}")
        _require_subject(world.subjects.get(what), user_id, subject, tables, where)
        yield Due(_moment(when, f"{where}.when"), number, what, user_id, subject)


def _require_subject(
    kind: Kind | None,
    user_id: str,
    subject: str,
    tables: Mapping[tuple[Kind, str], Table],
    where: str,
) -> None:
    """What will happen has to find what it is about; of no kind, it is a number of a delivery."""
    if kind is None:
        if not (subject.isdecimal() and len(subject) < LONGEST_NUMBER):
            raise SnapshotError(where, f"{subject!r} is no number of a delivery")
        return
    table = tables.get((kind, user_id))
    if table is None or subject not in table.numbers:
        raise SnapshotError(where, f"{subject!r} is none of the {kind.name} of {user_id!r}")


def _ids(found: Plain) -> tuple[int, int, dict[str, int]]:
    drawn = _object(found.get("drawn"), "ids.drawn")
    for user_id, count in drawn.items():
        _whole(count, f"ids.drawn.{user_id}")
    seed = found.get("seed")
    if not isinstance(seed, int):
        raise SnapshotError("ids.seed", "must be a whole number")
    return seed, _whole(found.get("life"), "ids.life"), drawn


def _deliveries(rows: list[Any], world: World) -> Iterator[Delivery]:
    last = 0
    for place, row in enumerate(rows):
        where = f"deliveries[{place}]"
        try:
            delivery = Delivery.from_record(row)
        except (TypeError, KeyError, ValueError) as error:
            raise SnapshotError(where, f"is no delivery: {error}") from None
        _require_sendable(delivery, where, world)
        if _whole(delivery.number, f"{where}.number") <= last:
            raise SnapshotError(where, "its number is not above the one before")
        last = delivery.number
        yield delivery


def _require_sendable(delivery: Delivery, where: str, world: World) -> None:
    own = vars(delivery) | {"faults": list(delivery.faults)}
    _require(own, _DELIVERY, where)
    _require(vars(delivery.callback), _CALLBACK, f"{where}.callback")
    for place, attempt in enumerate(delivery.attempts):
        _require(vars(attempt), _ATTEMPT, f"{where}.attempts[{place}]")
    on_failure = delivery.callback.on_failure
    if on_failure is not None and world.subjects.get(on_failure) is None:
        raise SnapshotError(f"{where}.callback.on_failure", f"nobody handles {on_failure!r}")


def _require(value: Mapping[str, Any], needed: Mapping[str, Need], where: str) -> None:
    for name, one in needed.items():
        if not one.fits(value[name]):
            raise SnapshotError(f"{where}.{name}", f"must be {one.says}")


def _windows(found: Plain) -> Windows:
    try:
        return {
            "tokens": [
                [str(user_id), str(bucket), float(tokens), float(then)]
                for user_id, bucket, tokens, then in found["tokens"]
            ],
            "sent": [
                [[str(part) for part in key], [float(time) for time in times]]
                for key, times in found["sent"]
            ],
        }
    except (TypeError, ValueError, KeyError) as error:
        raise SnapshotError("windows", f"are no windows of rate limits: {error}") from None


def _object(value: Any, where: str) -> Plain:
    if not isinstance(value, dict):
        raise SnapshotError(where, "must be a JSON object")
    return cast(Plain, value)


def _list(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise SnapshotError(where, "must be a JSON array")
    return cast(list[object], value)


def _texts(value: Plain, where: str) -> dict[str, str]:
    for name, text in value.items():
        if not isinstance(text, str):
            raise SnapshotError(f"{where}.{name}", "must be text")
    return value


def _moment(value: Any, where: str) -> float:
    if not _MOMENT.fits(value):
        raise SnapshotError(where, f"must be {_MOMENT.says}")
    return float(value)


def _whole(value: Any, where: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise SnapshotError(where, "must be a whole number from 0 on")
    return value
