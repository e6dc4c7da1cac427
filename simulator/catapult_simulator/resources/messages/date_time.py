"""The date and time filters of a message list: ``yyyy-MM-dd hh:mm:ss.sss``, cut off where you like.

Source: methods/messages/getMessages.md, fromDateTime: parts of the date or time may be left out
and count as zeros. The page's Ruby sample writes ``T`` and ``Z``; both spellings are read.
Times are UTC. Read by hand, because the text is a stranger's and a wrong one is an error, not a
guess.
"""

from datetime import UTC, datetime

_SMALLEST = ("0000", "01", "01", "00", "00", "00")
_WIDTHS = (4, 2, 2, 2, 2, 2)
_SEPARATORS = ("-", "-", " ", ":", ":")


def parse_date_time(text: str) -> datetime | None:
    """Return the moment meant, in UTC, or None when ``text`` is no such date."""
    written = text.removesuffix("Z") if "T" in text or " " in text else text
    whole, dot, fraction = written.partition(".")
    parts = _split(whole)
    if parts is None or (dot and (len(parts) < len(_WIDTHS) or not _is_fraction(fraction))):
        return None
    year, month, day, hour, minute, second = (
        int(part) for part in (*parts, *_SMALLEST[len(parts) :])
    )
    try:
        return datetime(
            year, month, day, hour, minute, second, int(fraction.ljust(6, "0") or 0), UTC
        )
    except ValueError:
        return None


def _split(whole: str) -> tuple[str, ...] | None:
    parts: list[str] = []
    rest = whole
    for width, separator in zip(_WIDTHS, ("", *_SEPARATORS), strict=True):
        if not rest and parts:
            break
        if separator and not _starts_with(separator, rest):
            return None
        digits = rest[len(separator) :][:width]
        if not _are_digits(digits, width):
            return None
        parts.append(digits)
        rest = rest[len(separator) + width :]
    return None if rest else tuple(parts)


def _starts_with(separator: str, rest: str) -> bool:
    return rest[:1] == separator or (separator == " " and rest[:1] == "T")


def _are_digits(text: str, width: int) -> bool:
    return len(text) == width and text.isascii() and text.isdigit()


def _is_fraction(text: str) -> bool:
    return 1 <= len(text) <= 3 and text.isascii() and text.isdigit()
