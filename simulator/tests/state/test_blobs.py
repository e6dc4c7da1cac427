"""Large content: kept once, cut anywhere, and gone with the last document that has it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catapult_simulator.state.blobs import PIECE_BYTES, Blob, Blobs, BlobWriter, blob_of
from catapult_simulator.state.store import Store
from sim_assertions import unit_that_fails

PIECES = (b"abc", b"", b"defgh", b"i")
WHOLE = b"".join(PIECES)


@given(st.integers(0, len(WHOLE) - 1), st.integers(0, len(WHOLE) + 3))
def test_a_cut_is_what_a_slice_is(first: int, last: int) -> None:
    blob = Blob("x", len(WHOLE), PIECES)
    assert b"".join(blob.cut(first, last)) == WHOLE[first : last + 1]


@given(st.lists(st.binary(max_size=20)))
def test_content_and_its_digest_do_not_depend_on_the_chunks(chunks: list[bytes]) -> None:
    writer = BlobWriter()
    for chunk in chunks:
        writer.write(chunk)
    assert writer.blob() == blob_of(b"".join(chunks))


def test_a_large_chunk_closes_a_piece() -> None:
    writer = BlobWriter()
    for size in (PIECE_BYTES - 1, 1, 5):
        writer.write(bytes(size))
    assert [len(piece) for piece in writer.blob().pieces] == [PIECE_BYTES, 5]


@pytest.fixture
def store() -> Store:
    return Store()


def test_content_goes_with_the_last_that_has_it(store: Store) -> None:
    blobs = Blobs(store)
    with store.unit():
        digest = blobs.keep(blob_of(b"a"))
        blobs.keep(blob_of(b"a"))
    with store.unit():
        blobs.let_go(digest)
    assert blobs.get(digest).pieces == (b"a",)
    with store.unit():
        blobs.let_go(digest)
        assert len(blobs) == 1
    assert len(blobs) == 0


def test_a_unit_that_fails_keeps_nothing_and_lets_nothing_go(store: Store) -> None:
    blobs = Blobs(store)
    with store.unit():
        digest = blobs.keep(blob_of(b"a"))
    with unit_that_fails(store):
        blobs.keep(blob_of(b"b"))
        blobs.let_go(digest)
    assert [blobs.get(digest).size, len(blobs)] == [1, 1]
    with store.unit():
        with unit_that_fails(store):
            blobs.keep(blob_of(b"c"))
            blobs.let_go(digest)
        blobs.keep(blob_of(b"d"))
    assert len(blobs) == 2
