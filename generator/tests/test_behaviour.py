"""What comes out of small documents, imported and called."""

import importlib
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import httpx
import pytest

from generator.tests.emitted import PACKAGES, written


class Server:
    """Keeps requests, and gives the answers in turn; the last one stays."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.answers = [httpx.Response(200, json={})]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]


@pytest.fixture(scope="module", autouse=True)
def _packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A folder on the import path with the package of each small document."""
    folder = tmp_path_factory.mktemp("emitted")
    for name in PACKAGES:
        written(name, folder)
    sys.path.insert(0, str(folder))
    yield
    sys.path.remove(str(folder))
    for name in [one for one in sys.modules if one.split(".")[0] in PACKAGES.values()]:
        del sys.modules[name]


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def library(server: Server) -> Any:
    module = importlib.import_module("town_library")
    transport = httpx.MockTransport(server)
    return module.Library(branch_id="b-1", reader="r", pin="p", transport=transport)


@pytest.fixture
def weather(server: Server) -> Any:
    return importlib.import_module("weather").Weather(transport=httpx.MockTransport(server))


@pytest.fixture
def jobs(server: Server) -> Any:
    module = importlib.import_module("jobs_client")
    transport = httpx.MockTransport(server)
    return module.Jobs(worker_name="w", worker_key="k", transport=transport)


def test_the_server_variable_takes_its_default(library: Any) -> None:
    assert repr(library) == "Library(branch_id='b-1', base_url='https://library.example/api')"


def test_a_timestamp_argument_is_written_in_utc(library: Any, server: Server) -> None:
    server.answers = [httpx.Response(200, json=[])]
    zone = timezone(timedelta(hours=-2))
    list(library.books.list(added_after=datetime(2020, 2, 29, 10, tzinfo=zone)))
    assert server.last.url.params["addedAfter"] == "2020-02-29T12:00:00Z"


def test_a_time_without_a_zone_is_refused(library: Any) -> None:
    naive = datetime(2020, 2, 29, tzinfo=UTC).replace(tzinfo=None)
    with pytest.raises(ValueError, match="time zone"):
        library.books.list(added_after=naive)


def test_several_spellings_are_read_as_one_type(library: Any, server: Server) -> None:
    book = {"id": "b", "title": "T", "onLoan": "false", "price": "12.50", "addedAt": 1582977600000}
    server.answers = [httpx.Response(200, json={**book, "class": "QA 76", "genre": "sagas"})]
    found = library.books.get("b")
    assert (found.on_loan, found.price, found.class_) == (False, Decimal("12.50"), "QA 76")
    assert found.added_at == datetime(2020, 2, 29, 12, tzinfo=UTC)
    assert found.genre == "sagas"


def test_a_decimal_argument_is_text_on_the_wire(library: Any, server: Server) -> None:
    server.answers = [httpx.Response(201, headers={"Location": "/books/b-9"})]
    created = library.books.create(title="T", price=Decimal("9.50"), for_sale=True, copies=3)
    assert created.id == "b-9"
    assert server.last.content == b'{"title":"T","copies":3,"forSale":true,"price":"9.50"}'


def test_the_limit_of_the_first_spelling_holds(library: Any) -> None:
    with pytest.raises(ValueError, match=r"copies.*99"):
        library.books.create(title="T", copies=100)
    with pytest.raises(ValueError, match=r"state"):
        library.books.update("b", state="burnt")


def test_aliases_and_variants_have_their_own_methods(library: Any, server: Server) -> None:
    library.books.sell("b", price="1.00")
    assert server.last.content == b'{"state":"sold","price":"1.00"}'
    with pytest.raises(TypeError):
        library.books.sell("b")
    server.answers = [httpx.Response(202, json=[{"result": "accepted"}])]
    loan = {"bookId": "b", "readerPin": "1"}
    assert library.loans.create_many([loan])[0].result == "accepted"
    server.answers = [httpx.Response(201, headers={"Location": "/loans/l-1"})]
    assert library.loans.lend(book_id="b", notify_url="https://x").id == "l-1"


def test_a_list_has_no_more_items_than_the_schema_allows(library: Any) -> None:
    with pytest.raises(ValueError, match="length <= 5"):
        library.loans.create_many([{"bookId": "b"}] * 6)


def test_refusals_of_the_document_choose_class_and_wait(library: Any, server: Server) -> None:
    quota = importlib.import_module("town_library").QuotaError
    body = {"category": "quota", "code": "too-many-loans"}
    headers = {"X-Quota-Reset": "99999999999999"}
    server.answers = [httpx.Response(403, json=body, headers=headers)]
    with pytest.raises(quota) as caught:
        library.books.get("b")
    assert caught.value.reset_at == 99999999999.999
    assert caught.value.details is None


def test_events_are_read_by_their_type() -> None:
    webhooks = importlib.import_module("town_library.webhooks")
    event = webhooks.parse("eventType=overdue&loanId=l-1&days=3&time=1582977600000")
    assert isinstance(event, webhooks.OverdueEvent)
    assert (event.days, event.time) == (3, datetime(2020, 2, 29, 12, tzinfo=UTC))
    assert isinstance(webhooks.parse({"eventType": "burnt"}), webhooks.UnknownEvent)


def test_a_parameter_called_limit_stays_and_ours_is_called_otherwise(
    weather: Any, server: Server
) -> None:
    server.answers = [httpx.Response(200, json=[{"name": "A"}, {"name": "B"}])]
    found = list(weather.stations.list(near="ab", limit=50, at_most=1))
    assert [one.name for one in found] == ["A"]
    assert server.last.url.params["limit"] == "50"


def test_dates_booleans_and_lists_are_written_in_a_query(weather: Any, server: Server) -> None:
    server.answers = [httpx.Response(200, json=[])]
    list(
        weather.stations.list(
            near="ab", from_=date(2020, 2, 29), active=False, kinds=["wind", "1st-light"]
        )
    )
    assert server.last.url.query == b"near=ab&from=2020-02-29&active=false&kinds=wind%2C1st-light"


def test_alternatives_are_told_apart_by_the_discriminator(weather: Any, server: Server) -> None:
    instrument = {"kind": "rain", "heated": None}
    server.answers = [httpx.Response(200, json=[{"name": "A", "instrument": instrument}])]
    found = next(iter(weather.stations.list(near="ab")))
    assert type(found.instrument).__name__ == "RainInstrument"


def test_headers_and_a_date_in_the_path_are_sent(weather: Any, server: Server) -> None:
    server.answers = [httpx.Response(200, json={"hours": [{"temperature": -3.5}]})]
    readings = weather.stations.get_readings("Ben Nevis", date(2020, 2, 29), x_units="metric")
    assert server.last.url.raw_path == b"/stations/Ben%20Nevis/readings/2020-02-29"
    assert server.last.headers["X-Units"] == "metric"
    assert readings.hours[0].temperature == -3.5


def test_bytes_go_up_and_down(weather: Any, server: Server) -> None:
    weather.cloud_pictures.upload("a.png", b"png", content_type="image/png")
    assert server.last.headers["Content-Type"] == "image/png"
    assert "Authorization" not in server.last.headers
    server.answers = [httpx.Response(200, content=b"png")]
    assert weather.cloud_pictures.download("a.png").read() == b"png"


def test_an_object_in_a_body_may_be_a_mapping_or_a_model(weather: Any, server: Server) -> None:
    models = importlib.import_module("weather.models")
    server.answers = [httpx.Response(200, json={"text": "rain", "raw": [1]})]
    for place in ({"latitude": 1, "longitude": 2}, models.Place(latitude=1, longitude=2)):
        assert weather.stations.forecast(place=place).raw == [1]
        assert server.last.read() in (
            b'{"place":{"latitude":1,"longitude":2}}',
            b'{"place":{"latitude":1.0,"longitude":2.0}}',
        )
    with pytest.raises(ValueError, match=r"place\.latitude"):
        weather.stations.forecast(place={"latitude": 91, "longitude": 2})


def test_text_is_returned_as_it_is(jobs: Any, server: Server) -> None:
    server.answers = [httpx.Response(200, text="done ü")]
    assert jobs.logs.get("j-1") == "done ü"


def test_a_body_beside_a_location_is_what_a_creation_returns(jobs: Any, server: Server) -> None:
    answer = {"id": "j-1", "state": "waiting", "result": 7.5}
    server.answers = [httpx.Response(201, json=answer, headers={"Location": "/jobs/j-1"})]
    assert jobs.jobs.start(command="ls", environment={"LANG": "C"}).result == 7.5
    with pytest.raises(ValueError, match="environment"):
        jobs.jobs.start(command="ls", environment={"lang": "C"})


def test_an_operation_without_security_gets_no_credentials(jobs: Any, server: Server) -> None:
    server.answers = [httpx.Response(200, text="log")]
    jobs.logs.get("j-1")
    assert "Authorization" not in server.last.headers
    jobs.logs.clear("j-1")
    assert "Authorization" in server.last.headers


def test_a_secret_is_not_shown() -> None:
    models = importlib.import_module("jobs_client.models")
    shown = repr(models.Job(id="j-1", state="waiting", key="open sesame"))
    assert "sesame" not in shown


def test_a_field_of_an_error_body_never_hides_an_attribute(jobs: Any, server: Server) -> None:
    unknown = importlib.import_module("jobs_client").UnknownJobError
    server.answers = [httpx.Response(404, json={"status": 999, "title": "No"})]
    with pytest.raises(unknown) as caught:
        jobs.jobs.get("j-1")
    assert (caught.value.status, caught.value.body_status) == (404, 999)
