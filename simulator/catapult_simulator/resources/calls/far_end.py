"""How a number that nobody here owns behaves when it is called.

Most answer after a ring; the reserved numbers do one documented thing each. Choice: decisions/0051.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from catapult_simulator.resources.calls.lifecycle import Event
from catapult_simulator.resources.reserved_numbers import reserved_line


@dataclass(frozen=True, slots=True)
class Act:
    """One thing the far end does, ``after_ring_seconds`` past the moment it stops ringing."""

    event: Event
    after_ring_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Refused:
    """The platform does not even try: 403 with this code of the catalogue."""

    code: str


Behaviour = tuple[Act, ...] | Refused

TALK_SECONDS = 1.0
"""How long the number that answers and hangs up stays on the line."""

ANSWERS: Behaviour = (Act(Event.FAR_END_ANSWERS),)

RESERVED: Mapping[str, Behaviour] = MappingProxyType(
    {
        "00": ANSWERS,
        "01": (Act(Event.FAR_END_BUSY),),
        "02": (),
        "03": (Act(Event.FAR_END_REJECTS),),
        "04": (Act(Event.FAR_END_UNALLOCATED),),
        "05": (Act(Event.FAR_END_ANSWERS), Act(Event.FAR_END_HANGS_UP, TALK_SECONDS)),
        "06": (Act(Event.FAR_END_UNREACHABLE),),
        "07": Refused("invalid-call-to-number"),
        "08": Refused("invalid-destination-number"),
    }
)
"""Behaviour by the last two digits of a reserved number; () never answers."""


def behaviour(address: str) -> Behaviour:
    """Return what an address (E.164 or SIP URI) does when called; most just answer."""
    line = reserved_line(address)
    return ANSWERS if line is None else RESERVED.get(line, ANSWERS)
