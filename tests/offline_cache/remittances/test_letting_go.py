"""What is forgotten leaves the file, words and all, in pieces that hold nothing else up."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from offline_cache.store import engine
from offline_cache.store.engine import Connection
from offline_cache.store.owner import Owner
from offline_cache.store.remittances import claims, files, letting_go, reading
from offline_cache.store.remittances.claims import StoredClaim, claim_id
from offline_cache.store.transaction import transaction
from offline_cache.store.writer import Writer
from tests.offline_cache.remittances.samples import PAID_ON

NOW = datetime(2025, 6, 6, tzinfo=UTC)
OWNER = Owner("mac", "biller")
PLANTED = "QXJPLANTED"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def connection(path: Path) -> Iterator[Connection]:
    """A store with every setting but the cipher, so that its bytes can be searched."""
    made = in_clear(path)
    yield made
    made.close()


def in_clear(path: Path) -> Connection:
    made = engine._connect(str(path))
    for setting in engine._SETTINGS:
        made.execute(setting).fetchall()
    engine.migrate(made)
    return made


def kept(connection: Connection, name: str, last_name: str, count: int = 300) -> int:
    """A remittance whose claims are one patient's; gives its file."""
    head = reading.Head("EFT1", PAID_ON, "PAYER", "P1", Decimal(0))
    with transaction(connection):
        found = files.of_remittance(connection, OWNER, name, NOW)
        assert found is not None
        number = reading.begin(connection, OWNER, name, found.id, 1, head)
        claims.add(connection, [row(number, place, last_name) for place in range(1, count + 1)])
        files.finish(connection, found.id)
    return found.id


def row(remittance: int, place: int, last_name: str) -> StoredClaim:
    return StoredClaim(
        claim_id(remittance, place), remittance, last_name, f"FIRST{place}", f"1S00A{place:05}",
        f"PCN{place:05}", f"ICN{remittance:03}{place:05}", "1", 100, 60, None, "", "", "CO45|", "is1",
        1, 0, 0,
    )  # fmt: skip


def bytes_of(connection: Connection, path: Path) -> bytes:
    """The whole file in small letters, as the index of words has them."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert Path(f"{path}-wal").stat().st_size == 0
    return path.read_bytes().lower()


def pieces(connection: Connection) -> int:
    """Do all that is left to do, each piece as a transaction; gives how many there were."""
    count = 0
    while True:
        with transaction(connection):
            more = letting_go.tidy(connection)
        if not more:
            return count
        count += 1


def test_no_word_of_a_forgotten_remittance_stays_in_the_file(
    connection: Connection, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letting_go, "AT_A_TIME", 100)
    monkeypatch.setattr(letting_go, "PAGES", 1)
    planted, word = kept(connection, "r1", PLANTED), PLANTED.lower().encode()
    for name in ("r2", "r3"):
        kept(connection, name, "STAYS")
    with transaction(connection):
        letting_go.forget_file(connection, planted)
    while True:
        with transaction(connection):
            if not letting_go.sweep(connection):
                break
    assert word in bytes_of(connection, path), "it isn't the merging that takes the words out"
    assert pieces(connection) > 3
    assert word not in bytes_of(connection, path)
    assert pieces(connection) == 0
    assert len(claims.find(connection, [OWNER], "stays", 1000)) == 600
    assert claims.find(connection, [OWNER], PLANTED, 10) == ()
    assert connection.execute("SELECT count(*) FROM remittance_gone").fetchone() == (0,)


def test_many_that_are_forgotten_are_merged_once(
    connection: Connection, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(connection, "r0", "STAYS", 2000)
    gone = [kept(connection, f"r{number}", PLANTED) for number in range(1, 6)]
    monkeypatch.setattr(letting_go, "PAGES", 4)
    with transaction(connection):
        letting_go.forget_file(connection, gone.pop())
    for_one = pieces(connection)
    with transaction(connection):
        for each in gone:
            letting_go.forget_file(connection, each)
    assert pieces(connection) < 2 * for_one
    assert PLANTED.lower().encode() not in bytes_of(connection, path)


def test_claims_that_come_meanwhile_are_found(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letting_go, "PAGES", 1)
    planted = kept(connection, "r1", PLANTED)
    with transaction(connection):
        letting_go.forget_file(connection, planted)
    for number in range(2, 12):
        with transaction(connection):
            letting_go.tidy(connection)
        kept(connection, f"r{number}", "STAYS", 50)
    pieces(connection)
    assert len(claims.find(connection, [OWNER], "stays", 1000)) == 500


def test_other_work_is_done_between_the_pieces(path: Path) -> None:
    done: list[str] = []
    writer = Writer(lambda: in_clear(path))

    def piece(_connection: Connection) -> bool:
        done.append("piece")
        if done == ["piece"]:
            writer.put(lambda _connection: done.append("other"))
        return done.count("piece") < 3

    writer.go_on(piece)
    while done.count("piece") < 3:
        writer.put(lambda _connection: None).result()
    assert done == ["piece", "other", "piece", "piece"]
    writer.close()


def test_a_store_that_closes_waits_for_no_more_pieces(path: Path) -> None:
    opened: list[Connection] = []

    def opening() -> Connection:
        opened.append(in_clear(path))
        return opened[-1]

    writer, count = Writer(opening), 0

    def piece(_connection: Connection) -> bool:
        nonlocal count
        count += 1
        return True

    writer.go_on(piece)
    while count < 3:
        writer.put(lambda _connection: None).result()
    writer.close()
    assert len(opened) == 1
