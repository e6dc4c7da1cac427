"""Lists go on by `Link`, on our own origin, and end."""

import asyncio

import httpx
import pytest

from bandwidth_catapult import AsyncCatapult, Catapult, NotFoundError

from .conftest import Server


def page(*ids: str, link: str | None = None) -> httpx.Response:
    headers = {} if link is None else {"Link": link}
    return httpx.Response(200, json=[{"id": one} for one in ids], headers=headers)


NEXT = '<https://api.example/v1/users/u-1/calls?page={}&size=2>; rel="next"'
FIRST = '<https://api.example/v1/users/u-1/calls?page=0>; rel="first"'


def test_a_list_goes_on_until_there_is_no_next_link(client: Catapult, server: Server) -> None:
    server.answers(page("c-1", "c-2", link=f"{FIRST}, {NEXT.format(1)}"), page("c-3", link=FIRST))
    assert [call.id for call in client.calls.list()] == ["c-1", "c-2", "c-3"]
    assert server.last.url.params["page"] == "1"


def test_an_asynchronous_list_does_the_same(async_client: AsyncCatapult, server: Server) -> None:
    server.answers(page("c-1", "c-2", link=NEXT.format(1)), page("c-3", link=FIRST))

    async def ids() -> list[str]:
        async with async_client as client:
            return [call.id async for call in client.calls.list()]

    assert asyncio.run(ids()) == ["c-1", "c-2", "c-3"]


def test_an_asynchronous_list_can_be_collected(async_client: AsyncCatapult, server: Server) -> None:
    server.answers(page("c-1", link=FIRST))
    assert [one.id for one in asyncio.run(async_client.calls.list().collect())] == ["c-1"]


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "//evil.example", "https://api.example:444"]
)
def test_a_link_to_another_origin_is_followed_on_ours(
    client: Catapult, server: Server, origin: str
) -> None:
    link = f'<{origin}/v1/users/u-1/calls?page=1>; rel="next"'
    server.answers(page("c-1", link=link), page(link=FIRST))
    list(client.calls.list())
    assert str(server.last.url) == "https://api.example/v1/users/u-1/calls?page=1"


def test_a_foreign_path_on_a_foreign_origin_gives_its_query_only(
    client: Catapult, server: Server
) -> None:
    link = '<https://inner.example/backend/calls?cursor=x>; rel="next"'
    server.answers(page("c-1", link=link), page(link=FIRST))
    list(client.calls.list())
    assert str(server.last.url) == "https://api.example/v1/users/u-1/calls?cursor=x"


def test_a_relative_link_is_followed(client: Catapult, server: Server) -> None:
    server.answers(page("c-1", link="<?page=7>; rel=next"), page(link=FIRST))
    list(client.calls.list())
    assert server.last.url.params["page"] == "7"


def test_a_link_that_leads_back_ends_the_list(client: Catapult, server: Server) -> None:
    server.answers(page("c-1", link=NEXT.format(0)))
    assert len(list(client.calls.list())) <= 2
    assert len(server.requests) == 2


def test_a_limit_ends_the_list_and_asks_for_no_further_page(
    client: Catapult, server: Server
) -> None:
    server.answers(page("c-1", "c-2", link=NEXT.format(1)), page("c-3"))
    assert [call.id for call in client.calls.list(limit=2)] == ["c-1", "c-2"]
    assert len(server.requests) == 1
    assert list(client.calls.list(limit=0)) == []
    assert len(server.requests) == 1


def test_nothing_is_sent_before_the_list_is_read(client: Catapult, server: Server) -> None:
    calls = client.calls.list()
    assert server.requests == []
    server.answers(page("c-1", link=FIRST))
    assert list(calls) == list(calls)


def test_pages_keep_their_answers(client: Catapult, server: Server) -> None:
    server.answers(page("c-1", "c-2", link=NEXT.format(1)), page("c-3", link=FIRST))
    pages = list(client.calls.list().pages())
    assert [len(one) for one in pages] == [2, 1]
    assert pages[1].response.headers["link"] == FIRST


def test_without_links_pages_are_counted_until_one_is_short(
    client: Catapult, server: Server
) -> None:
    server.answers(page("c-1", "c-2"), page("c-3"))
    assert len(list(client.calls.list(size=2))) == 3
    assert server.last.url.params["page"] == "1"
    assert server.last.url.params["size"] == "2"


def test_a_server_that_ignores_page_numbers_is_not_asked_for_ever(
    client: Catapult, server: Server
) -> None:
    server.answers(page("c-1", "c-2"))
    assert [call.id for call in client.calls.list(size=2)] == ["c-1", "c-2"]
    assert len(server.requests) == 2


def test_an_error_on_a_later_page_is_raised_there(client: Catapult, server: Server) -> None:
    server.answers(page("c-1", link=NEXT.format(1)), httpx.Response(404, json={}))
    calls = iter(client.calls.list())
    assert next(calls).id == "c-1"
    with pytest.raises(NotFoundError):
        next(calls)
