"""A part of a file: the Range header of a download (RFC 9110, 14.2).

What is no single range of bytes is ignored, as a server may: the whole file is sent.
"""

import re
from collections.abc import Mapping

from catapult_simulator.errors.api_error import ApiError

RANGE = re.compile(rb"bytes[ ]*=[ ]*([0-9]{0,18})-([0-9]{0,18})[ ]*", re.I)


def wanted(headers: Mapping[bytes, bytes], size: int, etag: bytes) -> tuple[int, int] | None:
    """The first and the last byte that are asked for, None for the whole file.

    Raises ApiError: 416 `range-not-satisfiable` when the file has none of these bytes.
    """
    header = headers.get(b"range")
    if header is None or headers.get(b"if-range", etag) != etag:
        return None
    match = RANGE.fullmatch(header)
    if match is None or match[1] == match[2] == b"":
        return None
    if not match[1]:
        first, last = max(size - int(match[2]), 0), size - 1
    else:
        first, last = int(match[1]), int(match[2] or size - 1)
        if match[2] and last < first:
            return None
    if first >= size:
        total = (b"content-range", b"bytes */%d" % size)
        raise ApiError("range-not-satisfiable", header.decode("latin-1"), size, headers=[total])
    return first, min(last, size - 1)
