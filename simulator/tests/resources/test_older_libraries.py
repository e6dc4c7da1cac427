"""What Bandwidth's older libraries send, as they send it: docs/reference/interop.md."""

import pytest

from sim_assertions import assert_error
from sim_harness import ALICE, BOB, NUMBERS, OUTSIDE, Sim
from sim_sockets import CREDENTIALS, GET, run, served

HEADERS = {"content-type": "application/json; charset=utf-8"}


def domain_of(sim: Sim) -> str:
    asked = sim.post("/domains", {"name": "shop", "description": "d"})
    return str(asked.headers["location"])


def endpoint_of(sim: Sim) -> str:
    asked = {"name": "jsmith", "credentials": {"password": "123456"}}
    return str(sim.post(f"{domain_of(sim)}/endpoints", asked).headers["location"])


def test_ruby_asks_for_type_and_size_of_a_file_without_the_file() -> None:
    async def story() -> None:
        async with served() as there:
            client = await there.client()
            path, common = (
                b" /v1/users/u-test/media/a.mp3 HTTP/1.1\r\n",
                b"host: sim\r\n" + CREDENTIALS,
            )
            described = b"content-type: audio/mpeg\r\ncontent-length: 3\r\n"
            await client.send(b"PUT" + path + common + described + b"\r\nabc")
            assert (await client.answer())[0] == 200
            await client.send(b"HEAD" + path + common + b"\r\n")
            told = await client.reader.readuntil(b"\r\n\r\n")
            assert told.startswith(b"HTTP/1.1 200 ")
            assert b"\r\ncontent-length: 3\r\n" in told
            assert b"\r\ncontent-type: audio/mpeg\r\n" in told
            # Nothing is between the two answers.
            await client.send(GET)
            assert (await client.answer())[0] == 200

    run(story())


def test_a_file_that_is_not_there_has_no_size(sim: Sim) -> None:
    assert sim.ask("HEAD", "/media/a.mp3").status_code == 404


def test_ruby_java_and_php_take_a_token_back(sim: Sim) -> None:
    endpoint = endpoint_of(sim)
    # PHP sends `null` for no properties.
    asked = sim.ask("POST", f"{endpoint}/tokens", content=b"null", headers=HEADERS)
    token = f"{endpoint}/tokens/{asked.json()['token']}"
    assert sim.ask("DELETE", token).status_code == 200
    assert_error(sim.ask("DELETE", token, user=BOB), 401, "user-access-denied")
    assert sim.ask("DELETE", endpoint).status_code == 200
    assert_error(sim.ask("DELETE", token), 404, "resource-not-found")


def test_java_describes_a_domain_anew(sim: Sim) -> None:
    domain = domain_of(sim)
    assert sim.post(domain, {"description": "y"}).status_code == 200
    assert sim.get(domain)["description"] == "y"
    assert sim.post(domain, {}).status_code == 200
    assert (sim.get(domain)["name"], sim.get(domain)["description"]) == ("shop", "y")
    assert_error(sim.post("/domains/dom-none", {"description": "y"}), 404, "resource-not-found")


@pytest.mark.parametrize("method", ["get", "post"])
def test_csharp_writes_methods_of_callbacks_in_lower_case(sim: Sim, method: str) -> None:
    asked = {"from": NUMBERS[ALICE], "callbackHttpMethod": method}
    conference = sim.ask("POST", "/conferences", json=asked, headers=HEADERS)
    shown = sim.get(conference.headers["location"])
    assert shown["callbackHttpMethod"] == method.upper()


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("/applications", {"name": "x", "incomingCallUrl": "http://app.example/"}),
        ("/calls", {"from": NUMBERS[ALICE], "to": OUTSIDE}),
    ],
)
def test_csharp_writes_them_so_everywhere(
    sim: Sim, path: str, asked: dict[str, str], method: str
) -> None:
    made = sim.ask("POST", path, json=asked | {"callbackHttpMethod": method}, headers=HEADERS)
    assert sim.get(made.headers["location"])["callbackHttpMethod"] == method.upper()


def test_csharp_writes_them_so_for_messages_too(sim: Sim) -> None:
    url = "http://app.example/"
    asked = {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": "x", "callbackUrl": url}
    sim.post("/messages", asked | {"callbackHttpMethod": "get"})
    sim.wait(1)
    deliveries = sim.control("GET", "/deliveries").json()
    assert {one["method"] for one in deliveries} == {"GET"}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("direction=Out&state=Queued&sortOrder=Desc", 1),
        ("direction=In", 0),
        ("deliveryState=Waiting", 1),
        ("deliveryState=NotDelivered", 0),
    ],
)
def test_csharp_asks_for_messages_in_words_of_its_own(sim: Sim, query: str, found: int) -> None:
    asked = {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": "x", "receiptRequested": "all"}
    sim.post("/messages", asked)
    assert len(sim.get(f"/messages?{query}")) == found


def test_csharp_asks_for_calls_and_transactions_in_words_of_its_own(sim: Sim) -> None:
    placed = [sim.post("/calls", {"from": NUMBERS[ALICE], "to": OUTSIDE}) for _ in range(2)]
    ids = [one.headers["location"].rpartition("/")[2] for one in placed]
    assert [one["id"] for one in sim.get("/calls?sortOrder=Asc")] == ids
    assert sim.get("/account/transactions?type=AutoRecharge") == []


def test_java_calls_without_callbacks_when_it_is_given_no_url(sim: Sim) -> None:
    # Call.create(to, from)
    asked = {"to": OUTSIDE, "from": NUMBERS[ALICE], "callbackUrl": "none", "tag": None}
    made = sim.post("/calls", asked)
    sim.wait(1)
    assert "callbackUrl" not in sim.get(made.headers["location"])
    assert sim.called_back() == []
    assert sim.errors() == []


def test_csharp_asks_for_numbers_with_a_capital_letter(sim: Sim) -> None:
    assert [one["number"] for one in sim.get("/phoneNumbers?numberState=Enabled")] == [
        NUMBERS[ALICE]
    ]
    assert sim.get("/phoneNumbers?numberState=Released") == []


def test_php_orders_with_a_query_and_the_same_in_the_body(sim: Sim) -> None:
    asked = sim.ask(
        "POST",
        "http://sim/v1/availableNumbers/local?areaCode=919&quantity=1",
        json={"areaCode": "919", "quantity": 1},
    )
    assert asked.status_code == 201
    [ordered] = asked.json()
    assert sim.get(ordered["location"])["number"] == ordered["number"]


def test_java_go_and_php_count_pages_of_messages_to_the_one_that_is_empty(sim: Sim) -> None:
    for text in "abcde":
        sim.post("/messages", {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": text})
    pages = [sim.get(f"/messages?page={number}&size=2") for number in range(4)]
    assert [[one["text"] for one in page] for page in pages] == [["a", "b"], ["c", "d"], ["e"], []]


def test_from_a_counted_page_of_messages_the_link_leads_on(sim: Sim) -> None:
    for text in "abcde":
        sim.post("/messages", {"from": NUMBERS[ALICE], "to": OUTSIDE, "text": text})
    counted = sim.ask("GET", "/messages?page=1&size=2")
    assert "page=" not in counted.links["next"]["url"]
    assert [one["text"] for one in sim.get(counted.links["next"]["url"])] == ["e"]
