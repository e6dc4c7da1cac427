"""An emitted tree on disk: what is in it, how it differs, and putting another in its place.

A tree is a folder; its content is a mapping of relative POSIX paths to texts.
"""

import ctypes
import fcntl
import os
import shutil
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_NOT_CONTENT: Final = "__pycache__"  # made by running the code, ignored and never emitted
_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file of a tree; nothing when the folder does not exist."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    places = ((file, file.relative_to(folder)) for file in files)
    return {
        place.as_posix(): file.read_bytes()
        for file, place in places
        if _NOT_CONTENT not in place.parts
    }


def replace_tree(folder: Path, files: Mapping[str, str]) -> bool:
    """Make the folder hold exactly these files, in one move; False when it does already.

    The new tree is complete before it takes the old one's place; whatever fails before that
    leaves the old one as it was. Runs at the same time wait for one another.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _locked(folder.parent):
        _remove_remains(folder)
        if read_tree(folder) == {path: text.encode() for path, text in files.items()}:
            return False
        fresh = _complete_sibling(folder, files)
        try:
            _put_in_place(fresh, folder)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    return True


def _complete_sibling(folder: Path, files: Mapping[str, str]) -> Path:
    sibling = Path(tempfile.mkdtemp(prefix=_prefix(folder), dir=folder.parent))
    try:
        for path, text in files.items():
            file = sibling / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        sibling.chmod(0o755)  # mkdtemp keeps others out
    except BaseException:
        shutil.rmtree(sibling, ignore_errors=True)
        raise
    return sibling


def _put_in_place(fresh: Path, folder: Path) -> None:
    """Afterwards `folder` is the fresh tree, and `fresh` the old one when there was one."""
    if not folder.exists():
        fresh.rename(folder)
    elif not _exchange(fresh, folder):
        old = fresh.with_name(f"{fresh.name}.old")
        folder.rename(old)
        try:
            fresh.rename(folder)
        except BaseException:
            old.rename(folder)
            raise
        old.rename(fresh)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change names at one instant; False where the system has no such call."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)


def _remove_remains(folder: Path) -> None:
    """What a run that was killed has left; nobody else works here while we hold the lock."""
    for remains in folder.parent.glob(f"{_prefix(folder)}*"):
        shutil.rmtree(remains, ignore_errors=True)


def _prefix(folder: Path) -> str:
    return f".{folder.name}.new-"


@contextmanager
def _locked(folder: Path) -> Generator[None]:
    """Hold the folder against other runs; the system lets go when the process ends."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
