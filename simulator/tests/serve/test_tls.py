"""TLS by certificate files, and what is said of files that are not."""

import ssl
from pathlib import Path

import httpx
import pytest

from catapult_simulator.cli import main
from sim_process import ACCOUNT, AUTH, serving

FILES = Path(__file__).parent / "certificates"
CERTIFICATE, KEY = FILES / "loopback.pem", FILES / "loopback-key.pem"


def with_files(certificate: Path, key: Path) -> list[str]:
    """The options."""
    return ["--tls-cert", str(certificate), "--tls-key", str(key)]


def test_both_ports_speak_tls_and_urls_say_so() -> None:
    trusting = ssl.create_default_context(cafile=CERTIFICATE)
    with (
        serving(*with_files(CERTIFICATE, KEY)) as (_, api, control),
        httpx.Client(verify=trusting, auth=AUTH) as client,
    ):
        application = {"name": "x", "incomingCallUrl": "http://a.example/"}
        made = client.post(f"{api}/v1/users/u-1/applications", json=application)
        assert made.headers["location"].startswith(f"{api}/v1/users/u-1/applications/a-")
        assert api.startswith("https://127.0.0.1:")
        assert client.get(made.headers["location"]).json()["name"] == "x"
        assert client.get(f"{control}/_sim/ready").status_code == 200


def test_who_does_not_trust_the_certificate_or_speaks_an_old_version_gets_nothing() -> None:
    old = ssl.create_default_context(cafile=CERTIFICATE)
    old.maximum_version = ssl.TLSVersion.TLSv1_2
    with serving(*with_files(CERTIFICATE, KEY)) as (_, api, _control):
        with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
            httpx.get(f"{api}/v1")
        with pytest.raises(httpx.RemoteProtocolError):
            httpx.get(f"{api}/v1".replace("https", "http"))
        with httpx.Client(verify=old) as client:
            assert client.get(f"{api}/v1").status_code == 401


@pytest.mark.parametrize(
    ("certificate", "key", "said"),
    [
        ("missing.pem", "loopback-key.pem", "--tls-cert {0}: No such file or directory"),
        ("loopback.pem", "missing.pem", "--tls-key {1}: No such file or directory"),
        (".", "loopback-key.pem", "--tls-cert {0}: Is a directory"),
        (
            "loopback.pem",
            "other-key.pem",
            "the key in {1} does not belong to the certificate in {0}",
        ),
        ("loopback.pem", "locked-key.pem", "--tls-key {1}: a key with a password is not read"),
        ("loopback-key.pem", "loopback-key.pem", "{0} and {1} are not a certificate"),
        ("README.md", "loopback-key.pem", "{0} and {1} are not a certificate"),
    ],
)
def test_files_that_cannot_be_used_are_status_5_and_one_line(
    certificate: str, key: str, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    paths = FILES / certificate, FILES / key
    status = main(["serve", "--account", ACCOUNT, *with_files(*paths)])
    output = capfd.readouterr()
    assert (status, output.out) == (5, "")
    assert output.err.startswith(f"catapult_simulator: {said.format(*paths)}")
    assert output.err.count("\n") == 1


def test_one_file_without_the_other_is_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["serve", "--account", ACCOUNT, "--tls-cert", str(CERTIFICATE)])
    assert "--tls-cert and --tls-key belong together" in capsys.readouterr().err
