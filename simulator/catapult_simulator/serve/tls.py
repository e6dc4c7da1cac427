"""Certificate and key from files, or in words why not."""

import ssl
from pathlib import Path

from catapult_simulator.serve.problems import CannotUseCertificate


def tls_context(certificate: Path, key: Path) -> ssl.SSLContext:
    """What a server needs to speak TLS 1.2 or newer; both files are PEM, the key has no password.

    Raises CannotUseCertificate.
    """
    for option, path in (("--tls-cert", certificate), ("--tls-key", key)):
        _check_readable(option, path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    try:
        context.load_cert_chain(certificate, key, password=_no_password)
    except ssl.SSLError as error:
        if error.reason == "KEY_VALUES_MISMATCH":
            raise CannotUseCertificate(
                f"the key in {key} does not belong to the certificate in {certificate}"
            ) from None
        raise CannotUseCertificate(
            f"{certificate} and {key} are not a certificate (or chain) and its key in PEM: "
            f"{error.reason or error}"
        ) from None
    except _KeyHasPassword:
        raise CannotUseCertificate(f"--tls-key {key}: a key with a password is not read") from None
    return context


def _check_readable(option: str, path: Path) -> None:
    try:
        with path.open("rb"):
            pass
    except OSError as error:
        raise CannotUseCertificate(f"{option} {path}: {error.strerror}") from None


class _KeyHasPassword(Exception):  # noqa: N818  (says what was found)
    pass


def _no_password() -> str:
    raise _KeyHasPassword
