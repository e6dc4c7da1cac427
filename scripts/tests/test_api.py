"""scripts/api: the lines of a surface, and the changelog that must name what is different."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.support import api
from scripts.support.public_api import Surface

FILES = {
    "__init__.py": """
        from . import errors
        from ._client import AsyncLibrary, Library
        from .errors import ApiError
        __all__ = ["ApiError", "AsyncLibrary", "Library", "errors", "models"]
        """,
    "errors.py": """
        from ._base import Base
        __all__ = ["ApiError"]
        class ApiError(Base):
            def __init__(self, message: str, *, status: int) -> None:
                self.status = status
                self.fields: dict[str, str] = {}
                self._hidden = 1
        """,
    "_base.py": """
        class Base(Exception):
            @property
            def code(self) -> str: ...
        """,
    "models/__init__.py": """
        from typing import TYPE_CHECKING
        if TYPE_CHECKING:
            from .book import Book as Book
            from .state import State as State
        """,
    "models/book.py": """
        from .state import State, StateLiteral
        class Book:
            id: str
            state: State | None = None
            kind: StateLiteral = "new"
        """,
    "models/state.py": """
        from typing import Literal, TypeAlias
        class State:
            NEW = "new"
        StateLiteral: TypeAlias = Literal["new"]
        """,
    "_client.py": """
        from typing import TYPE_CHECKING
        if TYPE_CHECKING:
            from .resources import books as _books
        SECONDS = 30.0
        class Library:
            '''Args: timeout.'''
            def __init__(self, *, timeout: float = SECONDS) -> None: ...
            @cached_property
            def books(self) -> _books.Books: ...
            def _private(self) -> None: ...
        class AsyncLibrary:
            @cached_property
            def books(self) -> _books.AsyncBooks: ...
        """,
    "resources/books.py": """
        from ..models.book import Book
        class Books:
            def __init__(self, api: Api) -> None: ...
            @property
            def with_raw_response(self) -> BooksRaw: ...
            def get(self, book_id: str, *, edition: int | None = None) -> Book: ...
        class BooksRaw:
            def __init__(self, api: Api) -> None:
                self.get: Final = raw(plain.get)
        class AsyncBooks:
            async def get(self, book_id: str) -> Book: ...
            async def each(self) -> AsyncIterator[Book]:
                yield
        """,
}
LINES = """
ApiError = errors.ApiError
Library(*, timeout: float = 30.0)
async client.books.each() -> AsyncIterator[Book]
async client.books.get() -> Awaitable[Book]
async client.books.get(1, book_id: str)
async client.books: AsyncBooks
class AsyncLibrary()
class Library()
class errors.ApiError(Base)
class models.Book()
class models.State()
client.books.get() -> Book
client.books.get(*, edition: int | None = None)
client.books.get(1, book_id: str)
client.books.with_raw_response.get = raw(get)
client.books: Books
errors.ApiError.code: str
errors.ApiError.fields: dict[str, str]
errors.ApiError.status: int
models.Book.id: str
models.Book.kind: StateLiteral = 'new'
models.Book.state: State | None = None
models.State.NEW = 'new'
types.StateLiteral | Literal['new']
""".strip().splitlines()


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a small package, its surface released, and no fragments."""
    for name, text in FILES.items():
        path = tmp_path / "library" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = [line.removeprefix(" " * 8) for line in text.strip("\n").splitlines()]
        path.write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "changelog.d").mkdir()
    monkeypatch.setattr(api, "ROOT", tmp_path)
    monkeypatch.setattr(api, "PACKAGE", tmp_path / "library")
    monkeypatch.setattr(api, "SNAPSHOT", tmp_path / "public_api.txt")
    monkeypatch.setattr(api, "FRAGMENTS", tmp_path / "changelog.d")
    assert api.main(["--release"]) == 0
    return tmp_path


def change(project: Path, old: str, new: str) -> None:
    path = project / "library" / "resources" / "books.py"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def fragment(project: Path, name: str, text: str) -> None:
    (project / "changelog.d" / name).write_text(text, encoding="utf-8")


def marked(project: Path) -> list[str]:
    lines = (project / "public_api.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line[0] in "+-"]


def test_the_surface_is_what_a_program_can_name(project: Path) -> None:
    assert Surface(project / "library").read() == LINES


def test_the_released_surface_passes_without_a_fragment(project: Path) -> None:
    assert api.main(["--check"]) == 0
    assert "\n  client.books.get() -> Book\n" in (project / "public_api.txt").read_text()
    assert marked(project) == []


def test_a_change_fails_until_it_is_written_down_and_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(project, "edition: int | None", "edition: str | None")
    before = (project / "public_api.txt").read_text()
    assert api.main(["--check"]) == 1
    assert (project / "public_api.txt").read_text() == before
    assert "is not the surface of the client: run scripts/api" in capsys.readouterr().out

    assert api.main([]) == 1
    told = capsys.readouterr().out
    assert "+ client.books.get(*, edition: str | None = None)" in told
    assert "(name `client.books.get.edition` in a fragment of kind changed or fixed" in told

    fragment(project, "edition.changed.md", "`client.books.get(edition=…)` takes words.")
    assert api.main(["--check"]) == 0


@pytest.mark.parametrize(
    ("name", "text", "status"),
    [
        ("gone.removed.md", "`client.books.get` finds one edition only.", 0),
        ("gone.changed.md", "`client.*.get(edition=…)` is gone.", 0),
        ("gone.removed.md", "`client.books` has less.", 0),
        ("gone.added.md", "`client.books.get` finds one edition only.", 1),
        ("gone.removed.md", "The edition is gone.", 1),
        ("gone.removed.md", "`client` has less.", 1),
        ("gone.removed.md", "`client.books.get(book_id=…)` is another.", 1),
        ("gone.removed.md", "`client.books.ge` is gone.", 1),
    ],
)
def test_what_is_gone_is_named_where_losses_are_told(
    project: Path, name: str, text: str, status: int
) -> None:
    change(project, ", *, edition: int | None = None", "")
    api.main([])
    fragment(project, name, text)
    assert api.main(["--check"]) == status


def test_one_name_stands_for_both_clients_and_for_raw_answers(project: Path) -> None:
    change(project, "get", "fetch")
    api.main([])
    assert "- async client.books.get() -> Awaitable[Book]" in marked(project)
    assert "- client.books.with_raw_response.get = raw(get)" in marked(project)
    fragment(project, "fetch.changed.md", "`client.books.get` is called `client.books.fetch`.")
    assert api.main(["--check"]) == 0


def test_a_release_begins_anew(project: Path) -> None:
    change(project, "get", "fetch")
    assert api.main(["--release"]) == 0
    assert api.main(["--check"]) == 0
    assert marked(project) == []


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("async client.calls.create(*, tag: str)", "client.calls.create.tag"),
        ("client.calls.with_raw_response.create = raw(create)", "client.calls.create"),
        ("class AsyncPages(Generic[T])", "Pages"),
        ("errors.ApiError.code: str", "ApiError.code"),
        ("webhooks.Event | SmsEvent", "Event"),
    ],
)
def test_a_line_has_a_name(line: str, subject: str) -> None:
    assert api.subject_of(line) == subject
