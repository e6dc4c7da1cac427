"""The command line: what is asked for, and what is said when it cannot be."""

import pytest

from catapult_simulator.cli import main
from catapult_simulator.settings import Account

ACCOUNT = ["--account", "u-1:token:secret"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "required: command"),
        (["serve"], "required: --account"),
        (["serve", "--account", "u-1:token"], "an account is written USER:TOKEN:SECRET"),
        (["serve", *ACCOUNT, *ACCOUNT], "--account: user u-1 is given twice"),
        (["serve", *ACCOUNT, "--account", "u-2:token:x"], "--account: token token is given twice"),
        (["serve", *ACCOUNT, "--port", "65536"], "a port is a number from 0 to 65535"),
        (["serve", *ACCOUNT, "--clock", "fast"], "invalid choice: 'fast'"),
        (["serve", *ACCOUNT, "--ring", "-1"], "seconds are a number from 0 on"),
        (["serve", *ACCOUNT, "--balance", "NaN"], "a balance is an amount like 12.50"),
        (["serve", *ACCOUNT, "--recording-max", "0"], "a length is a whole number of seconds"),
        (["serve", *ACCOUNT, "--public-url", "example"], "a URL begins with http:// or https://"),
        (["serve", *ACCOUNT, "--host", "0.0.0.0"], "add --expose to mean it"),
    ],
)
def test_a_wrong_command_line_is_status_2_and_says_why(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exited:
        main(arguments)
    output = capsys.readouterr()
    assert exited.value.code == 2
    assert said in output.err
    assert output.out == ""


def test_a_mistyped_account_does_not_show_its_secret(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["serve", "--account", ":token:hush"])
    assert "hush" not in capsys.readouterr().err


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["serve", "--help"])
    text = capsys.readouterr().out
    for option in ("port", "control-port", "account", "host", "clock", "seed", "egress", "limits"):
        assert f"--{option}" in text


def test_a_secret_may_contain_colons_and_is_not_shown() -> None:
    account = Account.parse("u-1:token:a:b")
    assert account.secret == "a:b"
    assert "a:b" not in repr(account)
