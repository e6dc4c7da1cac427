"""Writes what was driven into docs/reference/interop.md, after telling all stories.

    PYTHONPATH=simulator .venv/bin/python -m interop.page

The tables stand between two marks; the text around them is written by hand.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from catapult_simulator.api.links import PREFIX
from catapult_simulator.api.router import Router, split
from catapult_simulator.resources import RESOURCES, routes, routes_beyond_pages
from interop.excuses import NODE_EXCUSES, PYTHON_EXCUSES, Excuse
from interop.telling import NODE, PYTHON, Sdk, Told, tell

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "interop.md"
BEGIN, END = "<!-- drawn by interop/page.py: do not edit -->", "<!-- end -->"
EXCUSES: dict[Sdk, Mapping[str, Excuse]] = {PYTHON: PYTHON_EXCUSES, NODE: NODE_EXCUSES}

ROUTER = Router((*routes(RESOURCES), *routes_beyond_pages(RESOURCES)))
# Asked for by libraries that are not in the suite: decisions/0161.
OLDER_LIBRARIES_ONLY = frozenset({"deleteEndpointToken", "describeMedia", "updateDomain"})


def operations(told: Told, method: str) -> set[str]:
    """The ids of the operations that a method asked for, in any of its forms."""
    sent = {request for form in told.driven[method].values() for request in form}
    return {_operation(*request.split(" ", 1)) for request in sent}


def tables(told: Mapping[Sdk, Told]) -> str:
    """The methods of each operation, and what is beside them, as the page shows them."""
    names = [f"{sdk.name} {sdk.version}" for sdk in told]
    lines = [f"| operation | {' | '.join(names)} |", "|---" * (len(names) + 1) + "|"]
    for route in ROUTER.routes:
        if route.id in OLDER_LIBRARIES_ONLY:
            continue
        cells = [_cell(_methods_of(route.id, one)) for one in told.values()]
        lines.append(f"| `{route.id}` | {' | '.join(cells)} |")
    for sdk, one in told.items():
        silent = [method for method in one.driven if not operations(one, method)]
        if silent:
            lines += ["", f"Without a request ({sdk.name}): {_cell(sorted(silent))}."]
    lines += ["", "| what does not succeed | why |", "|---|---|"]
    lines += [line for sdk in told for line in _excused(EXCUSES[sdk])]
    return "\n".join(lines)


def drawn(page: str, content: str) -> str:
    """The page with this content between its marks."""
    before, rest = page.split(BEGIN)
    return f"{before}{BEGIN}\n{content}\n{END}{rest.split(END, 1)[1]}"


def _operation(method: str, path: str) -> str:
    segments = split(PREFIX + path)
    assert segments is not None
    return ROUTER.find(method, segments)[0].id


def _methods_of(operation: str, told: Told) -> list[str]:
    return sorted(method for method in told.driven if operation in operations(told, method))


def _cell(methods: Iterable[str]) -> str:
    return ", ".join(f"`{method}`" for method in methods)


def _excused(excuses: Mapping[str, Excuse]) -> Iterator[str]:
    for excuse in dict.fromkeys(excuses.values()):
        methods = [method for method, its in excuses.items() if its == excuse]
        met = f" (`{excuse.code}`)" if excuse.code else ""
        yield f"| {_cell(methods)} | {excuse.reason}{met} |"


def main() -> int:
    """Tell all stories and write the page; 1 when one fails, whose words are then shown."""
    told = {sdk: tell(sdk) for sdk in EXCUSES}
    for one in told.values():
        if one.status:
            print(one.output)
            return 1
    PAGE.write_text(drawn(PAGE.read_text(encoding="utf-8"), tables(told)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
