# Generated from library.yaml by `python -m generator`. Do not edit: change those.
"""What the operations of `books` send and read."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from ..._limits import Limits
from ..._operation import JsonFields, Operation, Paging
from ..._pacing import Pace
from ..._results import Created, Json, Location, Nothing
from ...models.book import Book
from ...models.create_book_request import CreateBookRequest
from ...models.update_book_request import UpdateBookRequest

LIST: Operation[list[Book]] = Operation(
    name="books.list",
    method="GET",
    path="/branches/{branchId}/books",
    result=Json(list[Book]),
    query_arguments={"genre": "genre", "added_after": "addedAfter", "page": "page", "size": "size"},
    limits=Limits.of_parameters(
        {
            "genre": str,
            "addedAfter": str,
            "page": Annotated[int, Meta(ge=0)],
            "size": Annotated[int, Meta(ge=1, le=100)],
        }
    ),
    paging=Paging(page="page", size="size", page_size=25),
    idempotent=True,
    pace=Pace("reading", 0.6, 800),
)
CREATE: Operation[Created] = Operation(
    name="books.create",
    method="POST",
    path="/branches/{branchId}/books",
    result=Location(),
    body=JsonFields(
        {
            "title": "title",
            "isbn": "isbn",
            "genre": "genre",
            "copies": "copies",
            "for_sale": "forSale",
            "price": "price",
        },
        Limits(CreateBookRequest),
    ),
    idempotent=True,
)
GET: Operation[Book] = Operation(
    name="books.get",
    method="GET",
    path="/branches/{branchId}/books/{bookId}",
    result=Json(Book),
    path_arguments={"book_id": "bookId"},
    idempotent=True,
    pace=Pace("reading", 0.6, 800),
)
UPDATE: Operation[None] = Operation(
    name="books.update",
    method="POST",
    path="/branches/{branchId}/books/{bookId}",
    result=Nothing(),
    path_arguments={"book_id": "bookId"},
    body=JsonFields(
        {"title": "title", "state": "state", "price": "price"}, Limits(UpdateBookRequest)
    ),
)
RETIRE = UPDATE.alias(
    "books.retire",
    JsonFields(
        {"title": "title", "price": "price"}, Limits(UpdateBookRequest), fixed={"state": "retired"}
    ),
)
SELL = UPDATE.alias(
    "books.sell",
    JsonFields(
        {"title": "title", "price": "price"}, Limits(UpdateBookRequest), fixed={"state": "sold"}
    ),
)
RENAME = UPDATE.alias("books.rename", JsonFields({"title": "title"}, Limits(UpdateBookRequest)))
DELETE: Operation[None] = Operation(
    name="books.delete",
    method="DELETE",
    path="/branches/{branchId}/books/{bookId}",
    result=Nothing(),
    path_arguments={"book_id": "bookId"},
    idempotent=True,
)
