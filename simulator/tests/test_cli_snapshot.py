"""`snapshot`: out of a simulator that runs, into another one."""

from pathlib import Path

import pytest

from catapult_simulator.cli import main
from sim_lives import NUMBER, life


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
