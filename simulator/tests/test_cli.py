"""The command line: what is asked for, and what is said when it cannot be."""

import re

import pytest

from catapult_simulator.cli import main
from catapult_simulator.settings import Account

ACCOUNT = ["--account", "u-1:token:secret"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "required: command"),
        (["serve"], "--account is required, or CATAPULT_ACCOUNT in the environment"),
        (["serve", "--account", "u-1:token"], "an account is written USER:TOKEN:SECRET"),
        (["serve", *ACCOUNT, *ACCOUNT], "--account: user u-1 is given twice"),
        (["serve", *ACCOUNT, "--account", "u-2:token:x"], "--account: token token is given twice"),
        (["serve", *ACCOUNT, "--port", "65536"], "a port is a number from 0 to 65535"),
        (["serve", *ACCOUNT, "--clock", "fast"], "invalid choice: 'fast'"),
        (["serve", *ACCOUNT, "--start", "2020-01-01T00:00:00Z"], "--start: a real clock"),
        (["serve", *ACCOUNT, "--clock", "auto", "--start", "2020-01-01"], "a time is like 2016-"),
        (["serve", *ACCOUNT, "--ring", "-1"], "seconds are a number from 0 to 86400"),
        (["serve", *ACCOUNT, "--ring", "1e12"], "seconds are a number from 0 to 86400"),
        (["serve", *ACCOUNT, "--ring", "nan"], "seconds are a number from 0 to 86400"),
        (["serve", *ACCOUNT, "--balance", "NaN"], "an amount is like 12.50"),
        (["serve", *ACCOUNT, "--price", "sms-out=-1"], "an amount is like 12.50"),
        (["serve", *ACCOUNT, "--price", "fax=1"], "a price is for one of local-number-per-month, "),
        (["serve", *ACCOUNT, "--recording-max", "0"], "a length is a whole number of seconds"),
        (["serve", *ACCOUNT, "--public-url", "example"], "a URL begins with http:// or https://"),
        (["serve", *ACCOUNT, "--public-url", "https://a@b.example"], "no user, path, query or f"),
        (["serve", *ACCOUNT, "--public-url", "https://b.example/a"], "no user, path, query or f"),
        (["serve", *ACCOUNT, "--public-url", "https://b.example:x"], "no user, path, query or f"),
        (["serve", "--account", "u/1:token:x"], "a USER has letters, digits"),
        (["serve", *ACCOUNT, "--max-connections", "0"], "connections are a whole number above 0"),
        (["serve", *ACCOUNT, "--control-token", "short"], "has at least 8 printable ASCII"),
        (["serve", *ACCOUNT, "--host", "0.0.0.0"], "add --expose to mean it"),
        (["serve", *ACCOUNT, "--host", "::"], "add --expose to mean it"),
        (["serve", *ACCOUNT, "--host", "192.168.1.2"], "add --expose to mean it"),
        (["serve", *ACCOUNT, "--host", "a.example"], "add --expose to mean it"),
        (["serve", *ACCOUNT, "--host", "0.0.0.0", "--expose"], "--control-token says what it asks"),
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


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("CATAPULT_ACCOUNT", "u-1:hush", "an account is written USER:TOKEN:SECRET"),
        ("CATAPULT_CONTROL_TOKEN", "hush", "at least 8 printable ASCII characters"),
    ],
)
def test_a_wrong_secret_in_the_environment_is_status_2_and_not_shown(
    variable: str,
    value: str,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SystemExit, match="2"):
        main(["serve"] if variable == "CATAPULT_ACCOUNT" else ["serve", *ACCOUNT])
    output = capsys.readouterr().err
    assert said in output
    assert "hush" not in output


def test_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["serve", "--help"])
    text = capsys.readouterr().out
    for option in ("port", "control-port", "account", "host", "clock", "seed", "egress", "limits"):
        assert f"--{option}" in text


def test_help_says_what_holds_without_an_option(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    with pytest.raises(SystemExit):
        main(["serve", "--help"])
    options = re.split(r"^  (?=--)", capsys.readouterr().out, flags=re.MULTILINE)[1:]
    said = ((one.split()[0], re.search(r"\(default: (.*)\)$", one.strip())) for one in options)
    assert {option: default[1] for option, default in said if default} == {
        "--port": "0",
        "--control-port": "0",
        "--host": "127.0.0.1",
        "--log": "off",
        "--max-connections": "500",
        "--seed": "1",
        "--clock": "real",
        "--egress": "local",
        "--limits": "off",
        "--grace": "2.0",
        "--ring": "0.5",
        "--recording-max": "266400",
        "--balance": "10000.00",
    }


def test_a_secret_may_contain_colons_and_is_not_shown() -> None:
    account = Account.parse("u-1:token:a:b")
    assert account.secret == "a:b"
    assert "a:b" not in repr(account)
