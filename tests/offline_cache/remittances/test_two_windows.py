"""Two windows that fetch the same remittance don't undo each other's work."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from offline_cache.store.engine import Connection, open_in_memory
from offline_cache.store.owner import Owner
from offline_cache.store.remittances import files
from offline_cache.store.remittances.files import KeptFile

NOW = datetime(2025, 6, 6, tzinfo=UTC)
OWNER = Owner("mac", "biller")


@pytest.fixture
def connection() -> Iterator[Connection]:
    made = open_in_memory()
    yield made
    made.close()


def file_of(connection: Connection) -> KeptFile:
    found = files.of_remittance(connection, OWNER, "r1", NOW)
    assert found is not None
    return found


def test_bytes_that_both_bring_are_kept_once(connection: Connection) -> None:
    file = file_of(connection).id
    for start, content in ((0, b"abc"), (0, b"abcd"), (3, b"def"), (4, b"efgh"), (0, b"a"), (6, b"gh")):
        files.add_part(connection, file, start, content)
    found, start = b"", 0
    while piece := files.part_from(connection, file, start):
        found, start = found + piece, start + len(piece)
    assert found == b"abcdefgh"
    assert file_of(connection).held == 8


def test_bytes_after_a_gap_are_not_counted_as_held(connection: Connection) -> None:
    file = file_of(connection).id
    files.add_part(connection, file, 5, b"fg")
    assert file_of(connection).held == 0


def test_a_late_window_leaves_a_kept_file_kept(connection: Connection) -> None:
    file = file_of(connection).id
    files.start_reading(connection, file, b"digest", 3)
    files.finish(connection, file)
    kept = file_of(connection)
    files.start_part(connection, file, {"etag": "x"})
    files.add_part(connection, file, 0, b"abc")
    files.start_reading(connection, file, b"digest", 3)
    assert file_of(connection) == kept
    assert kept.state == "kept"


def test_nothing_of_another_content_stays_when_a_file_is_read(connection: Connection) -> None:
    file = file_of(connection).id
    files.start_reading(connection, file, b"one", 6)
    files.add_chunk(connection, file, 0, files.packed(b"before"), 6)
    files.start_reading(connection, file, b"one", 6)
    assert b"".join(files.bytes_from(connection, file, 0)) == b"before"
    files.start_reading(connection, file, b"other", 5)
    assert b"".join(files.bytes_from(connection, file, 0)) == b""
    assert file_of(connection).digest == b"other"
