"""The JSON of a row is made once for each version of its document, and is never somebody else's."""

import orjson

from catapult_simulator.api import rendered
from catapult_simulator.api.rendered import Rendered
from catapult_simulator.state.store import Document


class Showing:
    """A view that counts how often it looked."""

    def __init__(self) -> None:
        self.looked = 0

    def __call__(self, document: Document) -> Document:
        self.looked += 1
        return document | {"shown": True}


def test_a_document_is_shown_once_for_each_address() -> None:
    kept, show = Rendered(), Showing()
    document: Document = {"id": "c-1", "to": "+19195551212"}
    one, other = (kept.view(url, show) for url in ("http://one", "http://other"))
    assert orjson.dumps([one(document), one(document)]) == orjson.dumps(
        [document | {"shown": True}] * 2
    )
    assert show.looked == 1
    other(document)
    assert show.looked == 2


def test_an_equal_document_is_another_version() -> None:
    kept, show = Rendered(), Showing()
    view = kept.view("http://one", show)
    first: Document = {"id": "c-1", "state": "started"}
    assert orjson.loads(orjson.dumps(view(first)))["state"] == "started"
    assert orjson.loads(orjson.dumps(view(first | {"state": "active"})))["state"] == "active"
    assert show.looked == 2


def test_what_is_large_is_made_anew() -> None:
    kept, show = Rendered(), Showing()
    view = kept.view("http://one", show)
    document: Document = {"id": "c-1", "to": "sip:" + "x" * rendered.LARGEST_KEPT_BYTES}
    assert orjson.dumps(view(document)) == orjson.dumps(view(document))
    assert show.looked == 2


def test_no_more_is_kept_than_two_of_the_largest_pages() -> None:
    kept, show = Rendered(), Showing()
    view = kept.view("http://one", show)
    for number in range(rendered.MOST_KEPT + 100):
        document: Document = {"id": f"c-{number}"}
        assert orjson.loads(orjson.dumps(view(document)))["id"] == document["id"]
    assert 100 <= len(vars(kept)["_kept"]) <= rendered.MOST_KEPT
