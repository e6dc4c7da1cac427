"""`serve`: what is asked for, as Settings; serving is serve.py's.

Exit statuses: 0 served and was asked to stop; 4 a port cannot be had; 5 certificate or key
cannot be used; 6 the file of --data cannot.
"""

import os
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

from catapult_simulator.cli import values
from catapult_simulator.cli.command import Command
from catapult_simulator.output import complain
from catapult_simulator.settings import Account, Settings

if TYPE_CHECKING:
    from catapult_simulator.serve import Where

STATUSES = {"CannotListen": 4, "CannotUseCertificate": 5, "CannotUseData": 6}
ACCOUNT_VARIABLE, TOKEN_VARIABLE = "CATAPULT_ACCOUNT", "CATAPULT_CONTROL_TOKEN"


def run(options: Namespace, parser: ArgumentParser) -> int:
    """Serves until it is asked to stop."""
    _take_secrets_from_the_environment(options, parser)
    if not _is_loopback(options.host):
        _check_exposed(options, parser)
    repeated = _repeated(options.account)
    if repeated:
        parser.error(f"--account: {repeated} is given twice")
    if (options.tls_cert is None) != (options.tls_key is None):
        parser.error("--tls-cert and --tls-key belong together")
    if options.start is not None and options.clock == "real":
        parser.error("--start: a real clock begins when it is; add --clock manual or auto")
    from catapult_simulator.serve import CannotServe, serve

    try:
        serve(_settings(options), _where(options))
    except CannotServe as error:
        complain(f"catapult_simulator: {error}")
        return STATUSES[type(error).__name__]
    return 0


def add_options(parser: ArgumentParser) -> None:
    """Declares the options."""
    parser.add_argument(
        "--account",
        action="append",
        type=values.account,
        metavar="USER:TOKEN:SECRET",
        help=f"a user of the API and its credentials; may be repeated; or {ACCOUNT_VARIABLE}",
    )
    _add_where_to_listen(parser)
    _add_what_is_simulated(parser)


def _add_where_to_listen(parser: ArgumentParser) -> None:
    parser.add_argument("--port", type=values.port, default=0, help="of the API; 0: any free one")
    parser.add_argument(
        "--control-port", type=values.port, default=0, help="of the control API; 0: any"
    )
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--expose", action="store_true", help="allow a --host beyond this machine")
    parser.add_argument(
        "--control-token",
        type=values.token,
        metavar="TOKEN",
        help=f"what the control API asks for; with --expose it must; or {TOKEN_VARIABLE}",
    )
    parser.add_argument(
        "--log",
        choices=("json", "text", "off"),
        default="off",
        help="requests and callbacks on standard error; off: only what goes wrong",
    )
    parser.add_argument(
        "--max-connections",
        type=values.connections,
        default=500,
        metavar="NUMBER",
        help="to the API at once",
    )
    parser.add_argument(
        "--tls-cert",
        type=Path,
        metavar="FILE",
        help="certificate chain, PEM: speak TLS on both ports",
    )
    parser.add_argument("--tls-key", type=Path, metavar="FILE", help="its private key, PEM")
    parser.add_argument(
        "--public-url", type=values.url, help="scheme, host and port in Location and URLs"
    )


def _add_what_is_simulated(parser: ArgumentParser) -> None:
    parser.add_argument("--seed", type=int, default=1, help="of every id and every choice")
    parser.add_argument(
        "--clock",
        choices=("real", "manual", "auto"),
        default="real",
        help="real time, time that the control API moves, or time that jumps to the next event",
    )
    parser.add_argument(
        "--start",
        type=values.moment,
        metavar="TIME",
        help="where a manual or automatic clock begins, like 2016-11-16T15:00:00Z; else now",
    )
    parser.add_argument(
        "--egress",
        choices=("record", "local", "open"),
        default="local",
        help="where callbacks may go: nowhere, this machine and private networks, anywhere",
    )
    parser.add_argument(
        "--limits",
        choices=("off", "documented", "queued"),
        default="off",
        help="whether the documented rate limits hold; queued: and messages wait in a queue",
    )
    parser.add_argument(
        "--grace",
        type=values.seconds,
        default=2.0,
        help="seconds that callbacks have to arrive when it is asked to stop",
    )
    parser.add_argument(
        "--ring", type=values.seconds, default=0.5, help="virtual seconds until a far end answers"
    )
    parser.add_argument(
        "--balance",
        type=values.dollars,
        default=Settings.balance,
        metavar="DOLLARS",
        help="US dollars that an account has at the start",
    )
    parser.add_argument(
        "--price",
        action="append",
        type=values.price,
        default=[],
        metavar="PRODUCT=DOLLARS",
        help="what a unit of something costs, such as sms-out=0.01; may be repeated",
    )
    parser.add_argument(
        "--recording-max",
        type=values.whole_seconds,
        default=Settings.recording_max_seconds,
        metavar="SECONDS",
        help="the longest recording that may be asked for; files have no more than 74 hours",
    )
    parser.add_argument(
        "--data",
        type=Path,
        metavar="FILE",
        help="keep state in this file, and take up what it has; without it state ends with us",
    )


def _where(options: Namespace) -> "Where":
    from catapult_simulator.serve import Bounds, Where

    return Where(
        host=options.host,
        port=options.port,
        control_port=options.control_port,
        tls=(options.tls_cert, options.tls_key) if options.tls_cert else None,
        bounds=Bounds(connections=options.max_connections),
        log=options.log,
    )


def _settings(options: Namespace) -> Settings:
    return Settings(
        accounts=tuple(options.account),
        seed=options.seed,
        clock=options.clock,
        start=options.start,
        egress=options.egress,
        limits=options.limits,
        public_url=options.public_url,
        ring_seconds=options.ring,
        grace_seconds=options.grace,
        balance=options.balance,
        prices=dict(options.price),
        recording_max_seconds=options.recording_max,
        data=options.data,
        control_token=options.control_token,
    )


def _take_secrets_from_the_environment(options: Namespace, parser: ArgumentParser) -> None:
    """What stands on a command line, everybody on the machine can read."""
    try:
        if options.account is None:
            given = os.environ.get(ACCOUNT_VARIABLE, "").split()
            options.account = [values.account(one) for one in given]
        if options.control_token is None and (token := os.environ.get(TOKEN_VARIABLE)):
            options.control_token = values.token(token)
    except ArgumentTypeError as error:
        parser.error(f"{ACCOUNT_VARIABLE} or {TOKEN_VARIABLE}: {error}")
    if not options.account:
        parser.error(f"--account is required, or {ACCOUNT_VARIABLE} in the environment")


def _check_exposed(options: Namespace, parser: ArgumentParser) -> None:
    if not options.expose:
        parser.error(f"--host {options.host} is reachable from outside; add --expose to mean it")
    if options.control_token is None:
        parser.error(
            f"--host {options.host} is reachable from outside, and whoever reaches the control API "
            "rules the simulator: --control-token says what it asks for"
        )


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


COMMAND = Command("serve", "serve the API and the control API", add_options, run)
