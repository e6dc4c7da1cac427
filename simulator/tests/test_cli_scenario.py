"""The command `scenario`: what it prints, and how it ends."""

import json
from pathlib import Path

import pytest

from catapult_simulator.cli import main
from catapult_simulator.scenarios import library

FAILS = "scenario: x\nsteps:\n- name: never\n  expect:\n    callback: sms\n    within: 9\n"


def test_a_scenario_is_played_here_and_its_log_is_json_lines(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["scenario", "run", "voicemail"]) == 0
    output = capsys.readouterr()
    log = [json.loads(line) for line in output.out.splitlines()]
    assert (log[0]["name"], log[-1]["outcome"]) == ("voicemail", "passed")
    assert output.err == "voicemail: passed, 11 steps\n"


def test_the_step_that_fails_is_explained_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "never.yaml"
    file.write_text(FAILS)
    assert main(["scenario", "run", str(file)]) == 1
    output = capsys.readouterr()
    assert f"{file}:5: step 1 (never) failed 9 s after the start: expected callback" in output.err
    assert json.loads(output.out.splitlines()[-1])["outcome"] == "failed"


def test_several_are_played_one_after_the_other_and_one_failure_is_enough(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "never.yaml"
    file.write_text(FAILS)
    assert main(["scenario", "run", str(file), "voicemail"]) == 1
    ends = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["outcome"] for one in ends if one["what"] == "end"] == ["failed", "passed"]


def test_a_file_is_judged_without_being_played(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text(FAILS)
    bad.write_text(FAILS.replace("callback", "calback"))
    assert (main(["scenario", "check", str(good)]), main(["scenario", "check", str(bad)])) == (0, 3)
    output = capsys.readouterr()
    assert output.out == f"{good}: x, 1 steps\n"
    assert f"{bad}:5:5: what is expected has no 'calback'; did you mean 'callback'?" in output.err


def test_the_shipped_ones_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scenario", "list"]) == 0
    listed = [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == library.names()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read: No such file or directory; shipped scenarios: click-to-call"),
        (b"\xff", "is not UTF-8 at byte 0"),
        (b"x" * 70_000, "is larger than 65536 bytes"),
        (b"", "is empty; a scenario begins with 'scenario: NAME'"),
    ],
)
def test_a_file_that_cannot_be_read_ends_with_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, said: str
) -> None:
    file = tmp_path / "x.yaml"
    if content is not None:
        file.write_bytes(content)
    assert main(["scenario", "run", str(file)]) == 3
    assert said in capsys.readouterr().err


def test_a_simulator_that_does_not_answer_ends_with_3(
    capsys: pytest.CaptureFixture[str],
) -> None:
    # Port 9 (discard) of loopback: nobody serves HTTP there.
    control = ["--control", "http://127.0.0.1:9"]
    assert main(["scenario", "run", "voicemail", *control]) == 3
    assert main(["scenario", "run", *control, "voicemail"]) == 3
    assert "does not answer" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "required: run|check|list"),
        (["run"], "required: FILE|NAME"),
        (["check"], "required: FILE|NAME"),
        (["list", "x"], "unrecognized arguments: x"),
        (["play"], "invalid choice: 'play'"),
        (["run", "x", "--control", "nowhere"], "a URL begins with http:// or https://"),
    ],
)
def test_a_wrong_command_line_ends_with_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exited:
        main(["scenario", *arguments])
    assert exited.value.code == 2
    assert said in capsys.readouterr().err
