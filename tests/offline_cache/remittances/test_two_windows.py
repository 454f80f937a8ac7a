"""Two windows that fetch the same remittance don't undo each other's work."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api_client.remittances.terms import Terms
from offline_cache.downloads.store_landing import StoreLanding
from offline_cache.remittances import indexing
from offline_cache.remittances.indexing import Reading
from offline_cache.remittances.other_version import OtherVersion
from offline_cache.store.engine import Connection, open_in_memory
from offline_cache.store.owner import Owner
from offline_cache.store.remittances import claims, files
from offline_cache.store.remittances.files import KeptFile
from offline_cache.store.sealed import Sealed
from tests.offline_cache.remittances.samples import remittance
from tests.offline_cache.store.stores import System, kept_at

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


def begun(connection: Connection, etag: str = "x") -> tuple[int, str]:
    """The file, with this version on its way; gives the version."""
    file = file_of(connection).id
    files.start_part(connection, file, {"etag": etag})
    return file, files.version_of({"etag": etag})


def bytes_of(connection: Connection, file: int, version: str) -> bytes:
    found, start = b"", 0
    while piece := files.part_from(connection, file, version, start):
        found, start = found + piece, start + len(piece)
    return found


def test_bytes_that_both_bring_are_kept_once(connection: Connection) -> None:
    file, version = begun(connection)
    for start, content in ((0, b"abc"), (0, b"abcd"), (3, b"def"), (4, b"efgh"), (0, b"a"), (6, b"gh")):
        assert files.add_part(connection, file, version, start, content)
        assert begun(connection) == (file, version)
    assert bytes_of(connection, file, version) == b"abcdefgh"
    assert file_of(connection).held == 8


def test_bytes_after_a_gap_are_not_counted_as_held(connection: Connection) -> None:
    file, version = begun(connection)
    files.add_part(connection, file, version, 5, b"fg")
    assert file_of(connection).held == 0


def test_a_late_window_leaves_a_kept_file_kept(connection: Connection) -> None:
    file = file_of(connection).id
    files.start_reading(connection, file, b"digest", 3)
    files.finish(connection, file)
    kept = file_of(connection)
    _, version = begun(connection)
    assert not files.add_part(connection, file, version, 0, b"abc")
    assert files.part_from(connection, file, version, 0) is None
    files.drop_part(connection, file, version)
    files.start_reading(connection, file, b"digest", 3)
    assert file_of(connection) == kept
    assert kept.state == "kept"


def test_pieces_of_two_versions_are_never_put_together(connection: Connection) -> None:
    file, one = begun(connection, "one")
    files.add_part(connection, file, one, 0, b"aaaa")
    _, other = begun(connection, "other")
    assert not files.add_part(connection, file, one, 4, b"aaaa")
    assert files.part_from(connection, file, one, 0) is None
    files.drop_part(connection, file, one)
    assert files.add_part(connection, file, other, 0, b"bb")
    assert bytes_of(connection, file, other) == b"bb"
    assert file_of(connection).held == 2
    files.drop_part(connection, file, other)
    assert file_of(connection).held == 0


class Windows:
    """Two windows of the program at one store, and the file that both bring."""

    def __init__(self, home: Path) -> None:
        system = System()
        self.kept = [kept_at(home, system), kept_at(home, system)]
        self.first, self.second = (each.sealed for each in self.kept)
        self.file = self.first.put(file_of).result()

    def read(self, sealed: Sealed, text: bytes, between: Callable[[], object] = lambda: None) -> None:
        """Read an 835 into the store; `between` is done when half of it is read."""
        digest, half = hashlib.sha256(text).digest(), len(text) // 2
        number = self.file.id
        sealed.put(lambda found: files.start_reading(found, number, digest, len(text))).result()

        def blocks() -> Iterator[bytes]:
            yield text[:half]
            between()
            yield text[half:]

        Reading(sealed, OWNER, number, digest, "r1", lambda _count, _begun: None).run(blocks())

    def close(self) -> None:
        for each in self.kept:
            each.close()


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[Windows]:
    made = Windows(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize("more", [400, 60])
def test_two_versions_that_are_read_at_once_are_not_mixed(
    windows: Windows, more: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "CHUNK", 1000)
    monkeypatch.setattr(indexing, "BATCH", 10)
    one, other = remittance(200), remittance(more).replace(b"PLANTEDLAST", b"OTHERLAST")
    with pytest.raises(OtherVersion):
        windows.read(windows.first, one, lambda: windows.read(windows.second, other))

    def look(connection: Connection) -> tuple[bytes, str, int, int]:
        text = b"".join(files.bytes_from(connection, windows.file.id, 0))
        count = connection.execute("SELECT count(*) FROM remittance_claims").fetchone()[0]
        planted = claims.find(connection, [OWNER], "PLANTEDLAST", 10)
        return text, file_of(connection).state, count, len(planted)

    assert windows.second.put(look).result() == (other, "kept", more, 0)


def test_the_same_version_read_twice_at_once_is_kept_once(windows: Windows) -> None:
    text = remittance(200)
    windows.read(windows.first, text, lambda: windows.read(windows.second, text))
    found = windows.first.put(lambda each: b"".join(files.bytes_from(each, windows.file.id, 0))).result()
    assert found == text


@pytest.mark.parametrize("etag", ['"e"', ""])
async def test_a_download_of_another_version_takes_over(windows: Windows, etag: str) -> None:
    """Without an entity tag nobody knows whether it is another version, so it counts as one."""
    one, other = bytes(100_000), b"x" * 100_000
    mine = StoreLanding(windows.first, windows.file)
    await mine.start(Terms(etag and '"one"', len(one)))
    await mine.take(one[:80_000])
    theirs = StoreLanding(windows.second, windows.file)
    await theirs.start(Terms(etag and '"other"', len(other)))
    await theirs.take(other[:70_000])
    with pytest.raises(OtherVersion):
        await mine.take(one[80_000:])
    with pytest.raises(OtherVersion):
        b"".join(mine.blocks())
    mine.drop()
    await theirs.take(other[70_000:])
    assert b"".join(theirs.blocks()) == other


def test_nothing_of_another_content_stays_when_a_file_is_read(connection: Connection) -> None:
    file = file_of(connection).id
    files.start_reading(connection, file, b"one", 6)
    files.add_chunk(connection, file, 0, files.packed(b"before"), 6)
    files.start_reading(connection, file, b"one", 6)
    assert b"".join(files.bytes_from(connection, file, 0)) == b"before"
    files.start_reading(connection, file, b"other", 5)
    assert b"".join(files.bytes_from(connection, file, 0)) == b""
    assert file_of(connection).digest == b"other"
