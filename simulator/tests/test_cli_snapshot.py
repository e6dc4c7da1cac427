"""`snapshot`: out of a simulator that runs, into another one."""

import os
import threading
from pathlib import Path

import pytest

from catapult_simulator.cli import main
from sim_lives import NUMBER, Served, life

SAVED = b'{"snapshot":1,'


def test_state_is_saved_and_loaded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "snapshot.json"
    file.write_text("old")
    with life() as one, life() as two:
        one.ask("POST", "/phoneNumbers", json={"number": NUMBER})
        assert main(["snapshot", "--control", one.control, "save", str(file)]) == 0
        assert main(["snapshot", "--control", two.control, "load", str(file)]) == 0
        kept = one.ask("GET", "/phoneNumbers").json()
        assert two.ask("GET", "/phoneNumbers").json() == kept
    assert capsys.readouterr() == ("", "")
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_not_possible_is_status_3_and_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "snapshot.json"
    file.write_text('{"snapshot": 7}')
    with life() as one:
        control, nobody = one.control, "http://127.0.0.1:1"
        for url, action, path, words in (
            (control, "load", file, f"{control}/_sim/snapshot says: snapshot: must be 1, the"),
            (control, "load", tmp_path / "no", f"{tmp_path}/no cannot be read: No such file"),
            (control, "save", tmp_path / "no" / "x", f"{tmp_path}/no/x cannot be written: No"),
            (nobody, "save", file, f"{nobody}/_sim/snapshot does not answer: "),
        ):
            assert main(["snapshot", "--control", url, action, str(path)]) == 3
            output, errors = capsys.readouterr()
            assert (output, errors.count("\n")) == ("", 1)
            assert errors.startswith(f"catapult_simulator: {words}"), errors
    assert file.read_text() == '{"snapshot": 7}'


def save(one: Served, file: Path) -> None:
    """Save into a file."""
    assert main(["snapshot", "--control", one.control, "save", str(file)]) == 0


def test_a_link_still_leads_to_the_file_that_is_saved_into(tmp_path: Path) -> None:
    file, link, hanging = tmp_path / "file", tmp_path / "link", tmp_path / "hanging"
    file.write_text("old")
    link.symlink_to(file)
    hanging.symlink_to("new")
    with life() as one:
        save(one, link)
        save(one, hanging)
    assert (link.readlink(), hanging.readlink()) == (file, Path("new"))
    assert all(one.read_bytes().startswith(SAVED) for one in (file, tmp_path / "new"))
    assert len(list(tmp_path.iterdir())) == 4


def test_a_name_may_be_as_long_as_the_file_system_takes(tmp_path: Path) -> None:
    file = tmp_path / ("n" * os.pathconf(tmp_path, "PC_NAME_MAX"))
    with life() as one:
        save(one, file)
    assert list(tmp_path.iterdir()) == [file]


def test_permissions_stay_and_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("old")
    old.chmod(0o640)
    with life() as one:
        save(one, old)
        save(one, new)
    assert (old.stat().st_mode & 0o777, new.stat().st_mode & 0o777) == (0o640, 0o600)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_a_file_of_somebody_else_stays_theirs(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("old")
    os.chown(file, 1234, 4321)
    with life() as one:
        save(one, file)
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 4321)


def test_what_is_no_regular_file_is_written_into(tmp_path: Path) -> None:
    pipe, came = tmp_path / "pipe", list[bytes]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: came.append(pipe.read_bytes()), daemon=True)
    reader.start()
    try:
        with life() as one:
            save(one, pipe)
    finally:
        reader.join(30)
    assert pipe.is_fifo()
    assert came[0].startswith(SAVED)


def test_a_folder_or_a_link_that_leads_to_itself_is_not_possible(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "loop").symlink_to("loop")
    with life() as one:
        for file in (tmp_path, tmp_path / "loop"):
            assert main(["snapshot", "--control", one.control, "save", str(file)]) == 3
            assert f"{file} cannot be written: " in capsys.readouterr().err
    assert (tmp_path / "loop").is_symlink()
