"""Large content, kept in memory once for all documents that have it, by its SHA-256.

Content is a row of pieces, never one long string: it is taken in, kept and sent piece by piece, and
the pieces of a generated one (an hour of silence) may all be the same object.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from catapult_simulator.state.store import Row, Store

PIECE_BYTES = 1024 * 1024


@dataclass(frozen=True)
class Blob:
    """Content: its digest, its size in bytes, and its pieces in order."""

    digest: str
    size: int
    pieces: tuple[bytes, ...] = field(repr=False)

    def cut(self, first: int, last: int) -> tuple[bytes, ...]:
        """The bytes from `first` to `last`, both included, as pieces."""
        found: list[bytes] = []
        start = 0
        for piece in self.pieces:
            low, high = max(first - start, 0), min(last + 1 - start, len(piece))
            if low < high:
                found.append(piece if (low, high) == (0, len(piece)) else piece[low:high])
            start += len(piece)
        return tuple(found)


class BlobWriter:
    """Takes content in as it arrives, in chunks of any size."""

    def __init__(self) -> None:
        self.size = 0
        self._hash = hashlib.sha256()
        self._pieces: list[bytes] = []
        self._open = bytearray()

    def write(self, chunk: bytes) -> None:
        """Appends a chunk."""
        self.size += len(chunk)
        self._hash.update(chunk)
        self._open += chunk
        if len(self._open) >= PIECE_BYTES:
            self._close_piece()

    def blob(self) -> Blob:
        """What was written so far."""
        if self._open:
            self._close_piece()
        return Blob(self._hash.hexdigest(), self.size, tuple(self._pieces))

    def _close_piece(self) -> None:
        self._pieces.append(bytes(self._open))
        self._open.clear()


def blob_of(content: bytes) -> Blob:
    """Content that is there as a whole."""
    writer = BlobWriter()
    writer.write(content)
    return writer.blob()


class Blobs:
    """All content, and how many documents have each; runs in units of work."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept: dict[str, Blob] = {}
        self._counts: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, digest: str) -> Blob:
        """Content by its digest. Raises KeyError when nobody has it."""
        return self._kept[digest]

    def keep(self, blob: Blob) -> str:
        """Counts one more document that has this content, and returns its digest."""
        self._kept.setdefault(blob.digest, blob)
        self._counts[blob.digest] = self._counts.get(blob.digest, 0) + 1
        self._store.changed(self, blob.digest, None)
        return blob.digest

    def let_go(self, digest: str) -> None:
        """Counts one less, once the unit of work has succeeded; the last one drops the content."""
        self._store.after_commit(lambda: self._let_go(digest))

    def undo(self, digest: str, _before: object) -> None:
        """Takes back that content was kept."""
        self._release(digest)

    def row(self, digest: str) -> Row:
        """What is to be written down of a digest: the content; who has it, documents say."""
        return "blobs", "", digest, self._kept.get(digest)

    def digests(self) -> Iterator[str]:
        """What there is."""
        return iter(self._kept)

    def load(self, found: Mapping[str, tuple[Blob, int]]) -> None:
        """Has this content instead of its own: by digest, with how many have it."""
        self._kept = {digest: blob for digest, (blob, _) in found.items()}
        self._counts = {digest: count for digest, (_, count) in found.items()}

    def clear(self) -> None:
        """Drops everything."""
        self._kept.clear()
        self._counts.clear()

    def _let_go(self, digest: str) -> None:
        self._release(digest)
        self._store.note(self, digest)

    def _release(self, digest: str) -> None:
        self._counts[digest] -= 1
        if not self._counts[digest]:
            del self._kept[digest], self._counts[digest]
