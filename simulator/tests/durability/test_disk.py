"""Files that cannot be used, at the start and later: a clear word, and the process lives."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sim_lives import ACCOUNT, NUMBER, Life, Served, life, wait_until

FOLDER = Path(__file__).parents[2]
ENOUGH_BYTES = 300_000


def start(file: Path, *prefix: str) -> tuple[int, str]:
    """The exit status and the words of a simulator that cannot start."""
    command = [sys.executable, "-m", "catapult_simulator", "serve", "--account", ACCOUNT]
    done = subprocess.run(
        [*prefix, *command, "--data", str(file)],
        cwd=FOLDER,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout == ""
    return done.returncode, done.stderr


def saved(file: Path) -> None:
    """Make a file that has some state."""
    with life("--data", str(file)) as one:
        assert one.ask("POST", "/phoneNumbers", json={"number": NUMBER}).status_code == 201
        assert one.stop() == 0


@contextmanager
def started(file: Path, *prefix: str) -> Generator[Served, None, None]:
    """A simulator in a process of its own, which is killed in the end."""
    command = [sys.executable, "-m", "catapult_simulator", "serve", "--account", ACCOUNT]
    process = subprocess.Popen(
        [*prefix, *command, "--data", str(file)], cwd=FOLDER, stdout=subprocess.PIPE, text=True
    )
    one = Served()
    try:
        assert process.stdout is not None
        one.is_ready(process.stdout.readline())
        yield one
    finally:
        process.kill()
        process.communicate()
        one.client.close()


def upload(one: Served, name: str, size: int) -> int:
    """Upload so many bytes that no two pieces are alike; the status."""
    content = b"".join(number.to_bytes(8, "big") for number in range(size // 8))
    return one.ask("PUT", f"/media/{name}", content=name.encode() + content).status_code


def problem(one: Served) -> str | None:
    """Why state cannot be kept, as the control API says it."""
    found: str | None = one.sim("GET", "/ready")["data"]["problem"]
    return found


def saved_with_media(file: Path) -> None:
    """A file of state in which there are media."""
    with life("--data", str(file)) as one:
        assert upload(one, "a", 100) == 200
        assert one.stop() == 0


def execute(file: Path, statement: str) -> None:
    """Does something to a database behind the simulator's back."""
    with sqlite3.connect(file) as database:
        database.execute(statement)
    database.close()


def is_no_database(file: Path) -> None:
    file.write_text("Once upon a time there was a file. " * 100)


def is_of_something_else(file: Path) -> None:
    execute(file, "CREATE TABLE other (x)")


def is_newer(file: Path) -> None:
    saved(file)
    execute(file, "PRAGMA user_version = 2")


def is_cut_off(file: Path) -> None:
    saved(file)
    file.write_bytes(file.read_bytes()[:5000])


def is_scribbled_in(file: Path) -> None:
    saved(file)
    execute(file, "UPDATE records SET value = '{\"id\"' WHERE shelf LIKE 'documents/%'")


def lacks_what_it_refers_to(file: Path) -> None:
    saved_with_media(file)
    execute(file, "DELETE FROM records WHERE shelf = 'blobs'")


def lacks_a_property(file: Path) -> None:
    saved_with_media(file)
    execute(
        file,
        "UPDATE records SET value = json_remove(value, '$.contentLength')"
        " WHERE shelf = 'documents/media'",
    )


def is_a_folder(file: Path) -> None:
    file.mkdir()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (is_no_database, "is not a file of this simulator"),
        (is_of_something_else, "is a database, but not one of this simulator"),
        (is_newer, "was written by a newer simulator (format 2; this one reads 1)"),
        (is_cut_off, "is damaged: database disk image is malformed"),
        (is_scribbled_in, "is damaged: "),
        (lacks_what_it_refers_to, "is damaged: blobs: lacks "),
        (
            lacks_a_property,
            "is damaged: documents.media.u-1[0].contentLength: must be a whole number",
        ),
        (is_a_folder, "cannot be opened: Is a directory"),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
def test_a_file_that_cannot_be_used_is_status_6_and_one_sentence(
    tmp_path: Path, spoil: Callable[[Path], None], words: str
) -> None:
    file = tmp_path / "state"
    spoil(file)
    before = file.read_bytes() if file.is_file() else b""
    status, said = start(file)
    assert (status, said.count("\n")) == (6, 1)
    assert said.startswith(f"catapult_simulator: {file} {words}"), said
    assert (file.read_bytes() if file.is_file() else b"") == before


def test_of_what_is_torn_nothing_is_said(tmp_path: Path) -> None:
    file, made = (
        tmp_path / "state",
        {"userId": "u-made", "token": "TOKEN-12", "secret": "SECRET-12"},
    )
    with life("--data", str(file)) as one:
        one.sim("POST", "/accounts", json=made)
        assert one.stop() == 0
    file.write_bytes(file.read_bytes().replace(b"TOKEN-12", b"TOKEN\xff12"))
    status, said = start(file)
    assert (status, said.count("\n")) == (6, 1)
    assert said.startswith(f"catapult_simulator: {file} is damaged: ")
    assert not any(word in said for word in ("TOKEN", "SECRET", "u-made"))


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "state"
    words = f"catapult_simulator: {file} cannot be opened: No such file or directory\n"
    assert start(file) == (6, words)


def test_two_simulators_never_share_a_file(tmp_path: Path) -> None:
    file = tmp_path / "state"
    with life("--data", str(file)) as one:
        assert start(file) == (6, f"catapult_simulator: {file} is in use by another simulator\n")
        assert one.ask("POST", "/phoneNumbers", json={"number": NUMBER}).status_code == 201


def test_a_disk_that_is_full_at_the_start_is_said(tmp_path: Path) -> None:
    one = Life(["--data", str(tmp_path / "state")], file_bytes=8_000)
    try:
        assert one.line() == ""
        one.process.join(30)
        assert one.process.exitcode == 6
    finally:
        one.process.kill()


def test_a_disk_that_fills_up_is_said_and_serving_goes_on(tmp_path: Path) -> None:
    with life("--data", str(tmp_path / "state"), file_bytes=ENOUGH_BYTES) as one:
        assert one.ask("POST", "/phoneNumbers", json={"number": NUMBER}).status_code == 201
        assert upload(one, "large", 2 * ENOUGH_BYTES) == 200
        wait_until(10, lambda: problem(one))
        assert str(tmp_path / "state") in str(problem(one))
        assert one.ask("GET", "/media/large").status_code == 200
        assert one.ask("POST", "/calls", json={"from": NUMBER, "to": NUMBER}).status_code == 201


def test_when_there_is_room_again_everything_is_written(tmp_path: Path) -> None:
    arguments = ("--data", str(tmp_path / "state"))
    with life(*arguments, file_bytes=ENOUGH_BYTES) as one:
        assert upload(one, "large", 2 * ENOUGH_BYTES) == 200
        wait_until(10, lambda: problem(one))
        assert one.ask("POST", "/phoneNumbers", json={"number": NUMBER}).status_code == 201
        assert one.ask("DELETE", "/media/large").status_code == 200
        wait_until(10, lambda: problem(one) is None)
        one.kill()
    with life(*arguments) as two:
        assert [found["number"] for found in two.ask("GET", "/phoneNumbers").json()] == [NUMBER]
        assert two.ask("GET", "/media").json() == []


def test_a_file_that_is_taken_away_is_written_anew(tmp_path: Path) -> None:
    folder, arguments = tmp_path / "folder", ("--data", str(tmp_path / "folder" / "state"))
    folder.mkdir()
    with life(*arguments) as one:
        assert one.ask("POST", "/phoneNumbers", json={"number": NUMBER}).status_code == 201
        shutil.rmtree(folder)
        assert upload(one, "a", 100) == 200
        wait_until(10, lambda: problem(one))
        assert str(problem(one)).endswith("No such file or directory")
        folder.mkdir()
        wait_until(10, lambda: problem(one) is None)
        one.kill()
    with life(*arguments) as two:
        assert len(two.ask("GET", "/phoneNumbers").json()) == 1
        assert len(two.ask("GET", "/media").json()) == 1


def held_to_permissions() -> list[str]:
    """What a command has to be run with, so that permissions count for it, for root as well."""
    if os.geteuid() != 0:
        return []
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("root may write everywhere, and there is no setpriv to change that")
    return [setpriv, "--bounding-set", "-dac_override,-dac_read_search"]


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    saved(folder / "state")
    folder.chmod(0o555)
    try:
        status, said = start(folder / "state", *held_to_permissions())
        assert (status, said.count("\n")) == (6, 1)
        assert said.startswith(f"catapult_simulator: {folder / 'state'} cannot be used: ")
        words = f"catapult_simulator: {folder / 'new'} cannot be opened: Permission denied\n"
        assert start(folder / "new", *held_to_permissions()) == (6, words)
    finally:
        folder.chmod(0o755)


def test_a_folder_that_becomes_read_only_later_does_no_harm(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with started(folder / "state", *held_to_permissions()) as one:
        folder.chmod(0o555)
        assert one.ask("POST", "/phoneNumbers", json={"number": NUMBER}).status_code == 201
        assert upload(one, "a", 5_000_000) == 200
        wait_until(10, lambda: (folder / "state-wal").stat().st_size > 5_000_000)
        assert problem(one) is None
    folder.chmod(0o755)
    with life("--data", str(folder / "state")) as two:
        assert len(two.ask("GET", "/phoneNumbers").json()) == 1
