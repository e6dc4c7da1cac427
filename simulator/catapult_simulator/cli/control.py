"""What commands share that speak to a running simulator's control API."""

import os
from argparse import ArgumentParser
from typing import TYPE_CHECKING

from catapult_simulator.cli import values

if TYPE_CHECKING:
    from urllib.request import Request

NOT_POSSIBLE = 3


class NotPossible(Exception):  # noqa: N818  (reads as the sentence it is)
    """What was asked for cannot be had; the text says why."""


class Refused(Exception):  # noqa: N818
    """The control API answered with a failure: its status and body."""

    def __init__(self, status: int, body: bytes) -> None:
        super().__init__(status)
        self.status = status
        self.body = body


def add_token(parser: ArgumentParser) -> None:
    """Declares `--token`."""
    parser.add_argument(
        "--token",
        type=values.token,
        default=os.environ.get("CATAPULT_CONTROL_TOKEN"),
        help="what the control API asks for; also $CATAPULT_CONTROL_TOKEN",
    )


def ask(
    url: str, token: str | None, content: bytes | None, timeout_seconds: float | None = None
) -> bytes:
    """Sends JSON where there is content, else asks; returns the body of the answer.

    Raises Refused, and NotPossible when nobody answers, or something else than HTTP.
    """
    from http.client import HTTPException
    from urllib.request import Request

    headers = {"Content-Type": "application/json"} if content is not None else {}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    try:
        return _answer(Request(url, content, headers), timeout_seconds)
    except HTTPException as error:
        raise NotPossible(f"{url} does not answer as a control API: {error!r}") from None
    except OSError as error:
        raise NotPossible(f"{url} does not answer: {getattr(error, 'reason', error)}") from None


def _answer(request: "Request", timeout_seconds: float | None) -> bytes:
    from urllib.error import HTTPError
    from urllib.request import ProxyHandler, build_opener

    try:
        # No proxy: it is asked for at the very address that was given.
        with build_opener(ProxyHandler({})).open(request, timeout=timeout_seconds) as answer:
            found: bytes = answer.read()
            return found
    except HTTPError as error:
        raise Refused(error.code, error.read()) from None
