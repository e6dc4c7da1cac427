"""The file that state is kept in: an sqlite database with one row for each record.

Written in whole batches, each in one transaction, so that the file is never torn. One statement
takes many rows as one JSON text: sqlite works them off without the interpreter, and requests are
answered meanwhile. Choices: docs/decisions/0100, 0101.
"""

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from catapult_simulator.settings import DataFileError
from catapult_simulator.state.blobs import Blob
from catapult_simulator.state.store import Row

APPLICATION_ID = 0x43617475
"""Marks the database as one of ours: «Catu»."""
VERSION = 1

ROWS_AT_ONCE = 500

_SCHEMA = """
CREATE TABLE records (
    shelf TEXT NOT NULL, user TEXT NOT NULL, key NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (shelf, user, key)
) WITHOUT ROWID;
CREATE TABLE pieces (digest TEXT PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID;
"""
_PUT = """
INSERT OR REPLACE INTO records
SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),
       json_extract(value, '$[3]')
FROM json_each(?)
"""
_DELETE = """
DELETE FROM records WHERE (shelf, user, key) IN (
    SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]')
    FROM json_each(?))
"""
_DELETE_ORPHANS = """
DELETE FROM pieces WHERE digest NOT IN (
    SELECT piece.value FROM records, json_each(records.value, '$[1]') AS piece
    WHERE records.shelf = 'blobs')
"""


class Batch(NamedTuple):
    """What is written at once: rows, of which those without a value are deleted.

    With `everything` all rows that were there before are deleted first.
    """

    rows: Sequence[Row]
    everything: bool


class FileGoneError(DataFileError):
    """The file is not where it was; what it had has to be written anew."""


class DataFile:
    """An open file, which no other simulator can open meanwhile.

    Raises DataFileError when it cannot be read or written, is no such file, or is in use.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        _create(path)
        try:
            self._database = self._open()
        except sqlite3.Error as error:
            raise self._problem(error) from None
        self._identity = _identity(path)

    def require_there(self) -> None:
        """Raises FileGoneError when the path does not lead to this file any more."""
        try:
            if _identity(self.path) == self._identity:
                return
        except OSError as error:
            raise FileGoneError(f"{self.path} is gone: {error.strerror}") from None
        raise FileGoneError(f"{self.path} is another file now")

    def anew(self) -> "DataFile":
        """A new file in place of one that is gone. Raises DataFileError."""
        self._database.close()
        made = DataFile(self.path)
        if next(made.rows(), None) is not None:
            made.close()
            raise DataFileError(f"{self.path} is another file now, and has a state of its own")
        return made

    def rows(self) -> Iterator[Row]:
        """Every row, by shelf, user and key. Raises DataFileError when the file is damaged."""
        query = "SELECT shelf, user, key, value FROM records ORDER BY shelf, user, key"
        try:
            for shelf, user, key, value in self._database.execute(query):
                yield shelf, user, key, _value(value)
        except (sqlite3.Error, ValueError) as error:
            raise self._problem(error) from None

    def pieces(self) -> dict[str, bytes]:
        """The pieces of all content, by digest. Raises DataFileError."""
        try:
            return dict(self._database.execute("SELECT digest, content FROM pieces"))
        except (sqlite3.Error, ValueError) as error:
            raise self._problem(error) from None

    def write(self, batch: Batch) -> None:
        """Writes all of a batch, or nothing of it. Raises DataFileError."""
        try:
            self._database.execute("BEGIN IMMEDIATE")
            try:
                self._write(batch)
                self._database.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._database.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise self._problem(error) from None

    def close(self) -> None:
        """Closes the file; somebody else may have it now."""
        self._database.close()

    def _open(self) -> sqlite3.Connection:
        # The thread that writes is another than the one that opens; never both at once.
        database = sqlite3.connect(
            self.path, timeout=0, isolation_level=None, check_same_thread=False
        )
        # What is no text is a ValueError then, which unlike sqlite's own error does not quote it.
        database.text_factory = bytes.decode
        try:
            database.execute("PRAGMA locking_mode = EXCLUSIVE")
            found = database.execute("PRAGMA application_id").fetchone()[0]
            version = database.execute("PRAGMA user_version").fetchone()[0]
            tables = database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
            self._require_ours(found, version, is_new=not tables)
            database.execute("PRAGMA journal_mode = WAL")
            # A batch is safe from the end of the process at once, from that of the machine soon.
            database.execute("PRAGMA synchronous = NORMAL")
            if not tables:
                database.executescript(
                    f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA application_id = {APPLICATION_ID};"
                    f" PRAGMA user_version = {VERSION}; COMMIT;"
                )
        except BaseException:
            database.close()
            raise
        return database

    def _require_ours(self, application_id: int, version: int, *, is_new: bool) -> None:
        if is_new and not application_id and not version:
            return
        if application_id != APPLICATION_ID:
            raise DataFileError(f"{self.path} is a database, but not one of this simulator")
        if version > VERSION:
            raise DataFileError(
                f"{self.path} was written by a newer simulator (format {version}; this one reads"
                f" {VERSION})"
            )

    def _write(self, batch: Batch) -> None:
        if batch.everything:
            self._database.execute("DELETE FROM records")
        rows, lost_content = iter(batch.rows), batch.everything
        while some := list(islice(rows, ROWS_AT_ONCE)):
            gone = [row[:3] for row in some if row[3] is None]
            kept = [self._plain(row) for row in some if row[3] is not None]
            if gone:
                self._database.execute(_DELETE, (_json(gone),))
                lost_content = lost_content or any(row[0] == "blobs" for row in gone)
            if kept:
                self._database.execute(_PUT, (_json(kept),))
        if lost_content:
            self._database.execute(_DELETE_ORPHANS)

    def _plain(self, row: Row) -> Row:
        """The row as JSON can say it: the content of a blob goes into a table of its own."""
        if row[0] != "blobs":
            return row
        blob: Blob = row[3]
        named: dict[int, str] = {}
        for piece in blob.pieces:
            if id(piece) not in named:
                digest = named[id(piece)] = hashlib.sha256(piece).hexdigest()
                insert = "INSERT OR IGNORE INTO pieces VALUES (?, ?)"
                self._database.execute(insert, (digest, piece))
        return (*row[:3], [blob.size, [named[id(piece)] for piece in blob.pieces]])

    def _problem(self, error: Exception) -> DataFileError:
        code = getattr(error, "sqlite_errorcode", None)
        if code is not None:
            code &= 0xFF
        if code == sqlite3.SQLITE_BUSY:
            return DataFileError(f"{self.path} is in use by another simulator")
        if code == sqlite3.SQLITE_NOTADB:
            return DataFileError(f"{self.path} is not a file of this simulator")
        if code == sqlite3.SQLITE_CORRUPT or isinstance(error, ValueError):
            return DataFileError(f"{self.path} is damaged: {error}")
        return DataFileError(f"{self.path} cannot be used: {error}")


def _create(path: Path) -> None:
    """Makes the file where there is none: for its owner's eyes, as it holds what calls said."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise DataFileError(f"{path} cannot be opened: {error.strerror}") from None


def _identity(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino


def _json(rows: Iterable[Sequence[Any]]) -> str:
    found = list(rows)
    try:
        return orjson.dumps(found).decode()
    except TypeError:
        # Whole numbers of more than 64 bits, and text that is not Unicode.
        return json.dumps(found)


def _value(text: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return json.loads(text)
