"""What becomes of a command whose output nobody takes: a sentence at most, and a status."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from catapult_simulator.output import drop_complaints
from sim_process import FOLDER

COMMANDS = [
    ["--help"],
    ["serve", "--help"],
    ["serve", "--account", "u-1:token:secret"],
    ["scenario", "list"],
    ["scenario", "check", "voicemail"],
    ["scenario", "run", "two-factor-sms"],
]
FULL = "catapult_simulator: standard output cannot be written: No space left on device\n"


def run(arguments: list[str], output: int, errors: int = subprocess.PIPE) -> tuple[int, str]:
    """The status of a command, and what it says on standard error."""
    command = [sys.executable, "-m", "catapult_simulator", *arguments]
    done = subprocess.run(
        command, cwd=FOLDER, stdout=output, stderr=errors, text=True, timeout=60, check=False
    )
    return done.returncode, done.stderr


def full() -> int:
    """A disk that is full."""
    return os.open("/dev/full", os.O_WRONLY)


def without_a_reader() -> int:
    """A pipe whose other end is closed."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(("opened", "said"), [(full, FULL), (without_a_reader, "")])
def test_output_that_nobody_takes_is_status_7_and_a_sentence_unless_the_reader_left(
    arguments: list[str], opened: Callable[[], int], said: str
) -> None:
    output = opened()
    try:
        assert run(arguments, output) == (7, said)
    finally:
        os.close(output)


def test_a_full_standard_error_does_not_make_a_failure_of_what_passed() -> None:
    errors = full()
    try:
        assert run(["scenario", "run", "two-factor-sms"], subprocess.DEVNULL, errors)[0] == 0
    finally:
        os.close(errors)


def test_what_others_wrote_on_a_full_standard_error_is_no_failure_either(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held = io.TextIOWrapper(io.BufferedWriter(io.FileIO(full(), "w")))
    held.write("a library's warning")
    monkeypatch.setattr(sys, "stderr", held)
    with pytest.raises(OSError, match="No space left"):
        held.flush()
    drop_complaints()
    held.close()  # As the end of the process does: what is held leads nowhere now.


def test_a_name_that_standard_output_cannot_spell_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    file = tmp_path / "ü.yaml"
    file.write_text("scenario: Grüße\nsteps:\n- expect:\n    callback: sms\n", "utf-8")
    assert run(["scenario", "check", str(file)], 1) == (0, "")
    assert capfd.readouterr().out.endswith("\\xfc.yaml: Gr\\xfc\\xdfe, 1 steps\n")
