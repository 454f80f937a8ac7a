"""A store in memory forgets as one on disk does: no bytes are left for the next file of the same number."""

from datetime import UTC, datetime

from offline_cache.store.engine import open_in_memory
from offline_cache.store.owner import Owner
from offline_cache.store.remittances import files, letting_go

NOW = datetime(2025, 6, 6, tzinfo=UTC)


def test_the_next_file_gets_none_of_the_bytes_of_a_forgotten_one() -> None:
    connection, owner = open_in_memory(), Owner("mac", "biller")
    first = files.add_from_disk(connection, owner, "a.835", b"first", 5, NOW)
    files.add_chunk(connection, first.id, 0, files.packed(b"first"), 5)
    letting_go.forget_file(connection, first.id)
    second = files.add_from_disk(connection, owner, "b.835", b"second", 6, NOW)
    files.add_chunk(connection, second.id, 0, files.packed(b"second"), 6)
    assert b"".join(files.bytes_from(connection, second.id, 0)) == b"second"
    connection.close()
