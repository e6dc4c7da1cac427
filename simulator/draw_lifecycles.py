"""Draws the lifecycles that the simulator keeps as tables into the pages that explain them.

`python simulator/draw_lifecycles.py` rewrites the diagrams between their marks; with `--check` it
writes nothing and ends with 1 when a page is stale.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from catapult_simulator.resources.bridges import lifecycle as bridges
from catapult_simulator.resources.calls import lifecycle as calls
from catapult_simulator.resources.conferences import lifecycle as conferences
from catapult_simulator.resources.gather import lifecycle as gathers
from catapult_simulator.resources.messages import lifecycle as messages

DOCS = Path(__file__).resolve().parent.parent / "docs" / "explanation"
BEGIN, END = "<!-- drawn from {name}: do not edit -->", "<!-- end -->"

Arrow = tuple[str, str, str]


def incoming_calls() -> Iterator[Arrow]:
    """State, next state and label of every step of an incoming call."""
    return _calls(calls.Direction.IN)


def outgoing_calls() -> Iterator[Arrow]:
    """State, next state and label of every step of an outgoing call."""
    return _calls(calls.Direction.OUT)


def message_states() -> Iterator[Arrow]:
    """State, next state and label of every step of a message."""
    for (state, event), step in messages.TABLE.items():
        if isinstance(step, messages.Step):
            yield state, step.state, event + (" ⇒ event" if step.announces else "")


def delivery_states() -> Iterator[Arrow]:
    """State, next state and label of every step of a delivery."""
    for (state, event), after in messages.DELIVERY_TABLE.items():
        if isinstance(after, messages.DeliveryState):
            yield state, after, event


def gather_states() -> Iterator[Arrow]:
    """State, next state and label of every step of a gather that runs."""
    for (state, event), step in gathers.TABLE.items():
        if state is gathers.State.STARTED:
            yield state, step.state, event + (f" ⇒ {step.reason}" if step.reason else "")


def bridge_states() -> Iterator[Arrow]:
    """State, next state and label of every step of a bridge that is not completed."""
    for (state, event), after in bridges.TABLE.items():
        if state is not bridges.State.COMPLETED:
            yield state, after, event


def conference_states() -> Iterator[Arrow]:
    """State, next state and label of every step of a conference."""
    return _allowed(conferences.TABLE.items())


def member_states() -> Iterator[Arrow]:
    """State, next state and label of every step of a member."""
    return _allowed(conferences.MEMBER_TABLE.items())


def _allowed(steps: Iterable[tuple[tuple[str, str], str | None]]) -> Iterator[Arrow]:
    for (state, event), after in steps:
        if after is not None:
            yield state, after, event


def _calls(direction: calls.Direction) -> Iterator[Arrow]:
    for (one, state, event), step in calls.TABLE.items():
        if one is direction and isinstance(step, calls.Step):
            told = " + ".join(step.announces)
            cause = f" {step.cause}" if step.cause else ""
            yield state, step.state, event + (f" ⇒ {told}{cause}" if told else "")


PAGES = {
    "call-lifecycle.md": {
        "incoming calls": (incoming_calls, "started"),
        "outgoing calls": (outgoing_calls, "started"),
    },
    "gather-bridge-and-conference-lifecycles.md": {
        "gathers": (gather_states, "started"),
        "bridges": (bridge_states, "created"),
        "conferences": (conference_states, "created"),
        "members": (member_states, "active"),
    },
    "message-lifecycle.md": {
        "states of messages": (message_states, "queued"),
        "delivery states": (delivery_states, "waiting"),
    },
}


def diagram(first: str, arrows: Iterable[Arrow]) -> str:
    """A Mermaid state diagram; hyphens in names become underscores, which Mermaid needs."""
    lines = [
        f"    {a.replace('-', '_')} --> {b.replace('-', '_')}: {said}" for a, b, said in arrows
    ]
    start = f"    [*] --> {first}"
    return "\n".join(["```mermaid", "stateDiagram-v2", start, *lines, "```"])


def drawn(page: Path) -> str:
    """The text of a page with its diagrams as the tables now are."""
    text = page.read_text(encoding="utf-8")
    for name, (arrows, first) in PAGES[page.name].items():
        begin = BEGIN.format(name=name)
        before, _, rest = text.partition(begin)
        _, end, after = rest.partition(END)
        if not end:
            raise ValueError(f"{page.name} has no place {begin} … {END}")
        text = f"{before}{begin}\n{diagram(first, arrows())}\n{END}{after}"
    return text


def main(arguments: list[str]) -> int:
    """Rewrite or check every page; returns the exit status."""
    stale = [
        DOCS / name for name in PAGES if drawn(DOCS / name) != (DOCS / name).read_text("utf-8")
    ]
    for page in stale:
        if "--check" not in arguments:
            page.write_text(drawn(page), encoding="utf-8")
        print(f"{page.name}: {'stale' if '--check' in arguments else 'drawn'}")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
