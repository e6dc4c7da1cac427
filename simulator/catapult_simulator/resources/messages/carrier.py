"""What the carriers do with a message to a number that nobody here owns.

Of the reserved numbers 0110 delivers, 0111 and the following fail with one documented delivery
code each, in the documentation's order, and 0190 has no known carrier. Every other number
delivers. Choice: decisions/0051.

Source of codes and words: methods/messages/getMessages.md, Message Delivery Code.
"""

from collections.abc import Mapping
from types import MappingProxyType

from catapult_simulator.resources.reserved_numbers import reserved_line

DELIVERY_CODES: Mapping[int, str] = MappingProxyType(
    {
        0: "Message Delivered to Carrier",
        187: "Spam Detected - Statistical",
        188: "Spam Detected - Keyword",
        189: "Spam Detected",
        482: "Loop Detected",
        600: "Destination Carrier Queue Full",
        610: "submit_sm or submit_multi failed",
        620: "Destination App Error",
        630: "NACK",
        650: "Destination Failure",
        700: "Invalid Service Type",
        720: "Invalid Destination Address",
        740: "Invalid Source Address",
        750: "Destination Rejected Message",
        751: "Destination Rejected Message too large",
        770: "Destination Rejected due to spam",
        775: "Rejected due to user opt out",
        902: "Message Expired",
        999: "Unknown Error",
    }
)

DELIVERED = 0
FIRST_DELIVERING_LINE = 10
UNKNOWN_CARRIER_LINE = "90"

RESERVED: Mapping[str, int] = MappingProxyType(
    {f"{FIRST_DELIVERING_LINE + place:02d}": code for place, code in enumerate(DELIVERY_CODES)}
)
"""Delivery code by the last two digits of a reserved number."""


def delivery_code(number: str) -> int | None:
    """Return the code the carrier reports for ``number``, or None when no carrier serves it."""
    line = reserved_line(number)
    if line == UNKNOWN_CARRIER_LINE:
        return None
    return DELIVERED if line is None else RESERVED.get(line, DELIVERED)
