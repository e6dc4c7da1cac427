"""Writing a file as a whole, or not at all."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(file: Path, content: bytes) -> None:
    """Lets a file have this content and nothing else, at every moment the old or the new one.

    A new file is for its owner's eyes; one that is there keeps owner and permissions. Links are
    followed. What is no regular file, such as a pipe or a device, is written into. Raises OSError.
    """
    try:
        there = file.stat()
    except FileNotFoundError:
        there = None
    if there is not None and not stat.S_ISREG(there.st_mode):
        file.write_bytes(content)
        return
    _replace(Path(os.path.realpath(file)), content, there)


def _replace(file: Path, content: bytes, there: os.stat_result | None) -> None:
    # A prefix of its own: the name of the file may be as long as names can be.
    handle, beside = tempfile.mkstemp(prefix="snapshot-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as opened:
            if there is not None:
                with suppress(PermissionError):
                    os.fchown(handle, there.st_uid, there.st_gid)
                os.fchmod(handle, stat.S_IMODE(there.st_mode))
            opened.write(content)
            opened.flush()
            os.fsync(handle)
        Path(beside).replace(file)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
