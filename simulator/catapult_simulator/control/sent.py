"""What is sent to the control API: read and judged, and nothing of it passed over.

The v1 API has to take what its clients send; here a name that is not known is a misspelt one.
"""

from collections.abc import Iterable
from difflib import get_close_matches

from starlette.requests import Request

from catapult_simulator.api.bodies import is_declared_too_large, parse_json
from catapult_simulator.checks.table import Clean, Table
from catapult_simulator.control.action import ControlAction
from catapult_simulator.errors.api_error import ApiError, bad_property

NOTHING = Table("request")


async def clean(action: ControlAction, request: Request) -> Clean:
    """The clean query of a GET, the clean body of anything else; the other one has to be empty.

    Raises ApiError: 400, also for a name that is not known, or given twice in a query; 413.
    """
    table = action.table or NOTHING
    query, body = _query(request), parse_json(await _body(request, action.max_bytes))
    if action.method == "GET":
        if body:
            raise bad_property("request", "body", "is not taken here; parameters are in the query")
        sent = query
    else:
        for name in query:
            raise bad_property("request", name, f"is not taken in the query of {action.method}")
        sent = body
    found = table.body(sent)
    _refuse_unknown(sent or (), table)
    return found


def _query(request: Request) -> dict[str, str]:
    query = dict[str, str]()
    for name, value in request.query_params.multi_items():
        if name in query:
            raise bad_property("request", name, "is given twice")
        query[name] = value
    return query


def _refuse_unknown(sent: Iterable[str], table: Table) -> None:
    known = [field.name for field in table.fields]
    for name in sent:
        if name not in known:
            near = get_close_matches(name, known, 1)
            takes = f"it takes {', '.join(known) or 'nothing'}"
            says = f"did you mean '{near[0]}'?" if near else takes
            raise bad_property(table.resource, name, f"is not taken here; {says}")


async def _body(request: Request, most: int) -> bytes:
    """The body, counted while it arrives. 413 when it is too large."""
    if is_declared_too_large(dict(request.headers.raw), most):
        raise ApiError("request-too-large", most)
    chunks, size = list[bytes](), 0
    async for chunk in request.stream():
        chunks.append(chunk)
        size += len(chunk)
        if size > most:
            raise ApiError("request-too-large", most)
    return b"".join(chunks)
