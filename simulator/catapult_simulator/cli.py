"""The command line: what is asked for, as Settings; serving is serve.py's.

Exit statuses: 0 served and was asked to stop; 2 the command line is wrong; 4 a port cannot be had.
"""

import argparse
import logging
import sys
from collections.abc import Sequence
from decimal import Decimal
from ipaddress import ip_address

from catapult_simulator.settings import Account, Settings

CANNOT_LISTEN = 4


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and returns the exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not options.expose and not _is_loopback(options.host):
        parser.error(f"--host {options.host} is reachable from outside; add --expose to mean it")
    repeated = _repeated(options.account)
    if repeated:
        parser.error(f"--account: {repeated} is given twice")
    logging.basicConfig(stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    # Here and not above, so that `--help` and mistakes answer at once.
    from catapult_simulator.serve import CannotListen, serve

    try:
        serve(_settings(options), options.host, options.port, options.control_port)
    except CannotListen as error:
        print(f"catapult_simulator: {error}", file=sys.stderr)
        return CANNOT_LISTEN
    return 0


def _settings(options: argparse.Namespace) -> Settings:
    return Settings(
        accounts=tuple(options.account),
        seed=options.seed,
        clock=options.clock,
        egress=options.egress,
        limits=options.limits,
        public_url=options.public_url,
        ring_seconds=options.ring,
        balance=options.balance,
        recording_max_seconds=options.recording_max,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="catapult_simulator",
        description="A stateful simulator of Bandwidth's v1 Voice & Messaging API.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", help="serve the API and the control API")
    serve.add_argument(
        "--account",
        action="append",
        required=True,
        type=_account,
        metavar="USER:TOKEN:SECRET",
        help="a user of the API and its credentials; may be repeated",
    )
    serve.add_argument("--port", type=_port, default=0, help="of the API; 0: any free one")
    serve.add_argument("--control-port", type=_port, default=0, help="of the control API; 0: any")
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    serve.add_argument("--expose", action="store_true", help="allow a --host beyond this machine")
    serve.add_argument("--seed", type=int, default=1, help="of every id and every choice")
    serve.add_argument(
        "--clock",
        choices=("real", "manual", "auto"),
        default="real",
        help="real time, time that the control API moves, or time that jumps to the next event",
    )
    serve.add_argument(
        "--egress",
        choices=("record", "local", "open"),
        default="local",
        help="where callbacks may go: nowhere, this machine and private networks, anywhere",
    )
    serve.add_argument(
        "--limits",
        choices=("off", "documented"),
        default="off",
        help="whether the documented rate limits hold",
    )
    serve.add_argument("--public-url", type=_url, help="scheme, host and port in Location and URLs")
    serve.add_argument(
        "--ring", type=_seconds, default=0.5, help="virtual seconds until a far end answers"
    )
    serve.add_argument(
        "--balance",
        type=_dollars,
        default=Settings.balance,
        metavar="DOLLARS",
        help="US dollars that an account has at the start",
    )
    serve.add_argument(
        "--recording-max",
        type=_whole_seconds,
        metavar="SECONDS",
        help="the longest recording that may be asked for; any length by default",
    )
    return parser


def _account(text: str) -> Account:
    try:
        return Account.parse(text)
    except ValueError as error:
        # Without the text: it contains a secret.
        raise argparse.ArgumentTypeError(str(error)) from None


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"a port is a number from 0 to 65535, not {text!r}")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if 0 <= seconds < float("inf"):
        return seconds
    raise argparse.ArgumentTypeError(f"seconds are a number from 0 on, not {text!r}")


def _whole_seconds(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) < 10 and int(text) > 0:
        return int(text)
    raise argparse.ArgumentTypeError(f"a length is a whole number of seconds, not {text!r}")


def _dollars(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except ArithmeticError:
        amount = Decimal(-1)
    if amount.is_finite() and 0 <= amount < Decimal(10) ** 12:
        return amount
    raise argparse.ArgumentTypeError(f"a balance is an amount like 12.50, not {text!r}")


def _url(text: str) -> str:
    if text.startswith(("http://", "https://")) and text.isprintable() and " " not in text:
        return text
    raise argparse.ArgumentTypeError(f"a URL begins with http:// or https://, not {text!r}")


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _repeated(accounts: Sequence[Account]) -> str:
    seen = set[str]()
    for account in accounts:
        for kind, value in (("user", account.user_id), ("token", account.token)):
            if (key := f"{kind} {value}") in seen:
                return key
            seen.add(key)
    return ""
