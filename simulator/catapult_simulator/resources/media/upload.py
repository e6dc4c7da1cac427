"""A file on its way up: its size is judged by what is declared, and again while it arrives.

Source: methods/media/putMediaMediaName.md (headers, 65 MB); errors.md (`media-size-overflow`,
`media-invalid-content-lenght`, and the `validation-error` about the header).
"""

from collections.abc import Mapping

from catapult_simulator.api.bodies import declared_length
from catapult_simulator.errors.api_error import ApiError
from catapult_simulator.resources.media.rules import UNDECLARED
from catapult_simulator.state.blobs import BlobWriter

MAX_BYTES = 65 * 1024 * 1024
HEADER = "Content-Length"
SIZE_MISSING = "The media size must be specified by the ${0} header"


class Upload(BlobWriter):
    """Takes a file in; `headers` are the request's, in lower case.

    Raises ApiError: 400 `validation-error` without a Content-Length; 404
    `media-invalid-content-lenght` (so spelt) for one that is no number; 403 `media-size-overflow`.
    """

    def __init__(self, headers: Mapping[bytes, bytes]) -> None:
        super().__init__()
        declared = declared_length(headers)
        if declared is None:
            raise ApiError("validation-error", HEADER, says=SIZE_MISSING)
        if not declared.isdigit():
            raise ApiError("media-invalid-content-lenght", HEADER)
        _check(int(declared[:20]))
        self.content_type = _text(headers.get(b"content-type")) or UNDECLARED
        self.cache_control = _text(headers.get(b"cache-control"))

    def write(self, chunk: bytes) -> None:
        """Appends a chunk. Raises ApiError (403, `media-size-overflow`)."""
        _check(self.size + len(chunk))
        super().write(chunk)


def _check(size: int) -> None:
    if size > MAX_BYTES:
        raise ApiError("media-size-overflow", size, MAX_BYTES)


def _text(header: bytes | None) -> str | None:
    return header.decode("latin-1").strip() if header else None
