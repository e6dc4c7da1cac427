"""Commands that speak to a running simulator show it the control token, and nothing without one."""

from pathlib import Path

import pytest

from catapult_simulator.cli import main
from sim_process import serving

TOKEN = "control-token-1"


@pytest.mark.parametrize("environment", [False, True])
def test_commands_show_the_control_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: bool
) -> None:
    given = [] if environment else ["--token", TOKEN]
    if environment:
        monkeypatch.setenv("CATAPULT_CONTROL_TOKEN", TOKEN)
    with serving("--clock", "auto", "--control-token", TOKEN) as (_, _, control):
        saving = ["--control", control, *given, "save", str(tmp_path / "snapshot.json")]
        assert main(["snapshot", *saving]) == 0
        assert main(["scenario", "run", "--control", control, *given, "two-factor-sms"]) == 0


def test_without_the_control_token_commands_say_that_they_were_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CATAPULT_CONTROL_TOKEN", raising=False)
    with serving("--clock", "auto", "--control-token", TOKEN) as (_, _, control):
        saving = ["--control", control, "save", str(tmp_path / "snapshot.json")]
        assert main(["snapshot", *saving]) == 3
        assert main(["scenario", "run", "--control", control, "two-factor-sms"]) == 3
    assert capsys.readouterr().err.count("\n") == 2
    assert list(tmp_path.iterdir()) == []
