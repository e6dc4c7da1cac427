"""The first bytes: what a request's target says, and how the head of an answer is written."""

import re
from http import HTTPStatus
from urllib.parse import unquote

from httptools import parse_url

Headers = list[tuple[bytes, bytes]]

PHRASES = {status.value: status.phrase for status in HTTPStatus}
STATUS_LINES = {
    status: f"HTTP/1.1 {status} {PHRASES.get(status, '')}\r\n".encode()
    for status in range(100, 600)
}
CONTINUE = STATUS_LINES[100] + b"\r\n"
HEADER_NAME = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""Source: RFC 9110, 5.6.2."""
HEADER_VALUE = re.compile(rb"[\t -~\x80-\xff]*")
"""What may stand in a header; the end of a line would begin another one."""


def target_of(url: bytes) -> tuple[str, bytes, bytes]:
    """What a request line asks for: the path, decoded and as it was sent, and the query.

    Raises ValueError for what is no target.
    """
    if url[:1] == b"/" and b"#" not in url:
        raw_path, _, query = url.partition(b"?")
    else:
        parsed = parse_url(url)
        raw_path, query = parsed.path or b"", parsed.query or b""
    path = raw_path.decode("ascii")
    return unquote(path) if "%" in path else path, raw_path, query
