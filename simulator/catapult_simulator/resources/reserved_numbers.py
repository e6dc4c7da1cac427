"""Numbers whose far end behaves by their last two digits: +1 NPA 555 01XX, any area code.

They are set apart for fiction, so no real line is ever meant. What each does is said where it is
done: calls/far_end.py and messages/carrier.py. Choice: decisions/0051.
"""

_LENGTH = len("+1NPA55501XX")


def reserved_line(address: str) -> str | None:
    """Return XX of a reserved number, or None for any other number or SIP URI."""
    # What nearly no address has is asked first.
    is_reserved = address[5:10] == "55501" and address.startswith("+1") and len(address) == _LENGTH
    return address[10:] if is_reserved else None
