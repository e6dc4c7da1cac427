"""The examples of the page, run as their readers would."""

import json
import os
import re
import subprocess
from urllib.request import Request, urlopen

import pytest

from interop.installing import NODE_SDK, CannotInstall
from interop.page import PAGE
from interop.telling import NODE, PYTHON, Sdk, inherited, simulator

FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
EXAMPLES = dict(FENCE.findall(PAGE.read_text("utf-8")))
ADDRESS = "http://127.0.0.1:8080"
ACCOUNT = {"userId": "u-1", "token": "token", "secret": "secret", "balance": "123.45"}


@pytest.mark.parametrize(
    ("sdk", "language", "option"),
    [(PYTHON, "python", "-c"), (NODE, "javascript", "-e")],
    ids=["python", "node"],
)
def test_a_library_is_pointed_at_the_simulator(sdk: Sdk, language: str, option: str) -> None:
    try:
        (program, flag, *_), environment = sdk.program()
    except CannotInstall as error:
        (pytest.fail if "CI" in os.environ else pytest.skip)(f"{sdk.name}: {error}")
    with simulator() as (api, control):
        body = json.dumps(ACCOUNT).encode()
        with urlopen(Request(f"{control}/_sim/accounts", body)) as made:
            assert made.status == 200
        assert ADDRESS in EXAMPLES[language]
        done = subprocess.run(
            [program, flag, option, EXAMPLES[language].replace(ADDRESS, api)],
            cwd=NODE_SDK,
            env=inherited() | environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert (done.returncode, done.stdout.strip()) == (0, "123.45000"), done.stderr
