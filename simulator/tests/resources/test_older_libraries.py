"""What Bandwidth's older libraries send, as they send it: docs/reference/interop.md."""

from sim_assertions import assert_error
from sim_harness import BOB, Sim
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


def test_php_orders_with_a_query_and_the_same_in_the_body(sim: Sim) -> None:
    asked = sim.ask(
        "POST",
        "http://sim/v1/availableNumbers/local?areaCode=919&quantity=1",
        json={"areaCode": "919", "quantity": 1},
    )
    assert asked.status_code == 201
    [ordered] = asked.json()
    assert sim.get(ordered["location"])["number"] == ordered["number"]
