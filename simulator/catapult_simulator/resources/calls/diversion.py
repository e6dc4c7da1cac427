"""What the target of a transfer is told of where the call was before.

Sources: methods/calls/postTransferCall.md (diversionTreatment, diversionReason);
apiCallbacks/incomingCall.md (the properties); sipDiversionHeader/sipDiversionHeader.md (an
example). Choices where they are silent: decisions/0053.
"""

from catapult_simulator.checks.table import Clean
from catapult_simulator.resources.calls.lifecycle import Direction
from catapult_simulator.state.store import Document

MOST_DIGITS = 9


def diversion(call: Document, asked: Clean) -> Document:
    """Return the diversion that a transfer of a call asks for; empty for none.

    Only a call that came in has been anywhere before.
    """
    treatment = asked.get("diversionTreatment", "none")
    if call["direction"] != Direction.IN or treatment == "none":
        return {}
    before: Document = call.get("_diversion", {})
    if treatment == "propagate":
        return before
    return {
        "origTo": call["to"],
        "reason": asked.get("diversionReason", "unknown"),
        "screen": "no",
        "privacy": "off",
        "counter": _count(before) + 1,
    }


def _count(diverted: Document) -> int:
    """How often a call says that it was diverted: a number, or its digits as text."""
    said = str(diverted.get("counter", ""))
    return int(said) if said.isdecimal() and len(said) <= MOST_DIGITS else 0
