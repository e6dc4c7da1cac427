"""Files that last as long as a recording: silence, for nothing is heard here.

WAV: linear PCM, mono, 16 bits, 8 kHz. MP3: MPEG-2 layer III, mono, 8 kbit/s, 16 kHz, in frames of
36 ms that contain nothing. All pieces of a file are the same object, so that an hour costs little.
Sources: the formats of recordingFileFormat (methods/calls/postCalls.md); Multimedia Programming
Interface 1.0 (RIFF WAVE); ISO/IEC 13818-3. Choice: decisions/0058.
"""

import hashlib
import math
import struct
from collections.abc import Callable, Mapping
from types import MappingProxyType

from catapult_simulator.state.blobs import PIECE_BYTES, Blob

SAMPLES_PER_SECOND = 8000
BYTES_PER_SAMPLE = 2
MP3_FRAME_SECONDS = 0.036
MP3_FRAME = b"\xff\xf3\x18\xc0" + bytes(32)

ZEROS = bytes(PIECE_BYTES)
MP3_FRAMES = MP3_FRAME * (PIECE_BYTES // len(MP3_FRAME))


def wav(seconds: float) -> Blob:
    """A WAV file of so many seconds, at most LONGEST_RECORDING_SECONDS."""
    size = round(seconds * SAMPLES_PER_SECOND) * BYTES_PER_SAMPLE
    header = struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF",
        36 + size,
        b"WAVE",
        b"fmt ",
        16,
        1,
        1,
        SAMPLES_PER_SECOND,
        SAMPLES_PER_SECOND * BYTES_PER_SAMPLE,
        BYTES_PER_SAMPLE,
        BYTES_PER_SAMPLE * 8,
        b"data",
        size,
    )
    return _blob(header, ZEROS, size)


def mp3(seconds: float) -> Blob:
    """An MP3 file of so many seconds, rounded up to whole frames."""
    frames = math.ceil(round(seconds / MP3_FRAME_SECONDS, 6))
    return _blob(b"", MP3_FRAMES, frames * len(MP3_FRAME))


FORMATS: Mapping[str, tuple[Callable[[float], Blob], str]] = MappingProxyType(
    {"wav": (wav, "audio/wav"), "mp3": (mp3, "audio/mpeg")}
)
"""What makes a file of a format, and its Content-Type."""


def _blob(header: bytes, filling: bytes, size: int) -> Blob:
    """A header and so many bytes of a filling; the digest is that of how it was made."""
    whole, rest = divmod(size, len(filling))
    pieces = [header, *[filling] * whole, filling[:rest]]
    recipe = b"%d of %s after %s" % (size, filling[:4].hex().encode(), header)
    digest = hashlib.sha256(recipe).hexdigest()
    return Blob(digest, len(header) + size, tuple(piece for piece in pieces if piece))
