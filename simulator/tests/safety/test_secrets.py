"""A full run with secrets that can be recognised, and then a look everywhere for them."""

import asyncio
import signal
from collections.abc import Generator
from contextlib import contextmanager

import httpx

from catapult_simulator import Account, Settings
from catapult_simulator.control.actions import every_action
from catapult_simulator.resources import RESOURCES, routes
from sim_harness import kinds
from sim_process import serving
from sim_receiver import receiver

USER, TOKEN, SECRET = "u-1", "token-HUSH1", "secret-HUSH2"
CONTROL = "control-HUSH3"
OTHER = {"userId": "u-2", "token": "token-HUSH4", "secret": "secret-HUSH5"}
WRONG = ("token-HUSH6", "secret-HUSH7")
PASSWORD = "HUSH8password"
TEXT = "HUSH9 your code is 1234"
URL_PASSWORD = "HUSH0"
ENVIRONMENT = {
    "CATAPULT_ACCOUNT": f"{USER}:{TOKEN}:{SECRET}",
    "CATAPULT_CONTROL_TOKEN": CONTROL,
    "PATH": "/usr/bin:/bin",
}
# The API gives back to its owner what the owner gave it to keep: URLs as they are.
GIVEN_BACK = {"listApplications", "listCalls", "listMessages"}


@contextmanager
def run(receiver_url: str) -> Generator[tuple[httpx.Client, httpx.Client, list[str]], None, None]:
    """Clients of both ports after all sorts of things have happened; the log, once it is over."""
    with serving("--log", "json", "--ring", "0", environment=ENVIRONMENT) as (
        process,
        api,
        control,
    ):
        with (
            httpx.Client(base_url=f"{api}/v1/users/{USER}", auth=(TOKEN, SECRET)) as client,
            httpx.Client(
                base_url=f"{control}/_sim", headers={"Authorization": f"Bearer {CONTROL}"}
            ) as controller,
        ):
            log: list[str] = []
            live(client, controller, receiver_url)
            yield client, controller, log
        process.send_signal(signal.SIGTERM)
        log += process.communicate(timeout=10)


def with_password(url: str) -> str:
    """A callback URL with credentials."""
    return url.replace("http://", f"http://somebody:{URL_PASSWORD}@")


def live(client: httpx.Client, control: httpx.Client, receiver_url: str) -> None:
    """Uses every secret, rightly and wrongly."""
    assert control.post("/accounts", json=OTHER).status_code == 200
    for auth in (WRONG, (TOKEN, WRONG[1]), (WRONG[0], SECRET), (OTHER["token"], OTHER["secret"])):
        assert client.get("/account", auth=auth).status_code == 401
    assert control.get("/clock", headers={"Authorization": f"Bearer {WRONG[1]}"}).status_code == 401
    urls = [with_password(receiver_url + path) for path in ("/ok", "/fail")]
    urls += [with_password("http://127.0.0.1:1/"), with_password("http://[::1/"), "nowhere"]
    application = {"name": "x", "incomingCallUrl": urls[0], "incomingMessageUrl": urls[1]}
    made = client.post("/applications", json=application)
    number = {"number": "+19195551212", "applicationId": made.headers["location"].split("/")[-1]}
    assert client.post("/phoneNumbers", json=number).status_code == 201
    domain = client.post("/domains", json={"name": "d", "description": "d"}).headers["location"]
    endpoint = {"name": "phone", "credentials": {"password": PASSWORD}}
    sent = endpoint | {"applicationId": number["applicationId"], "domainId": domain.split("/")[-1]}
    location = client.post(domain + "/endpoints", json=sent).headers["location"]
    client.post(location + "/tokens", json={"expires": 100})
    client.post(domain + "/endpoints", json=sent)
    client.post(domain + "/endpoints", json={"credentials": {"password": PASSWORD}})
    for url in urls:
        for method in ("POST", "GET"):
            call = {"from": number["number"], "to": "+14155551212", "callbackUrl": url}
            client.post("/calls", json=call | {"callbackHttpMethod": method, "fallbackUrl": url})
            message = {"from": number["number"], "to": "+14155551212", "text": TEXT}
            client.post("/messages", json=message | {"callbackUrl": url, "receiptRequested": "all"})
    control.post("/messages", json={"from": "+14155551212", "to": number["number"], "text": TEXT})
    arrived = control.post("/calls", json={"from": "+14155551212", "to": number["number"]})
    assert arrived.json()["callbackUrl"] == urls[0].replace(f"somebody:{URL_PASSWORD}@", "")
    assert found_in(arrived.text) == []
    control.get("/deliveries?state=failed&wait=10")
    control.get("/deliveries?state=delivered&wait=10")


HIDDEN = (
    SECRET,
    TOKEN,
    CONTROL,
    OTHER["token"],
    OTHER["secret"],
    *WRONG,
    PASSWORD,
    URL_PASSWORD,
)


def found_in(text: str, *allowed: str) -> list[str]:
    """The secrets in a text."""
    return [secret for secret in HIDDEN if secret in text and secret not in allowed]


def test_no_secret_is_in_the_log_in_errors_or_in_what_the_control_api_shows() -> None:
    async def with_receiver() -> None:
        async with receiver() as there:
            await asyncio.to_thread(look_everywhere, there.url)
            assert {one.credentials for one in there.received} == {("somebody", URL_PASSWORD)}

    asyncio.run(with_receiver())


def look_everywhere(receiver_url: str) -> None:
    """Reads whatever can be read."""
    with run(receiver_url) as (client, control, log):
        for action in every_action(RESOURCES):
            if action.method == "GET" and action.path != "/snapshot":
                path = action.path.replace("{userId}", USER).replace("{deliveryId}", "1")
                for kind in kinds() if "{kind}" in path else [""]:
                    shown = control.get(path.replace("{kind}", kind))
                    assert shown.status_code == 200, shown.text
                    assert found_in(shown.text) == [], f"{path} {kind} {shown.text}"
        for route in routes(RESOURCES):
            if route.method == "GET" and "{" not in route.path.replace("{userId}", ""):
                shown = client.get(route.path.replace("/users/{userId}", ""))
                allowed = (URL_PASSWORD,) if route.id in GIVEN_BACK else ()
                assert found_in(shown.text, *allowed) == [], f"{route.id} {shown.text}"
    output, errors = log
    assert '"event":"callback"' in errors
    assert [secret for secret in (*HIDDEN, TEXT) if secret in output + errors] == []


def test_a_repr_shows_no_secret() -> None:
    account = Account(USER, TOKEN, SECRET)
    shown = repr(Settings(accounts=(account,), control_token=CONTROL)) + str(account)
    assert [secret for secret in (SECRET, CONTROL) if secret in shown] == []
