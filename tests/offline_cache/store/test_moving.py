"""Work that moves from one store into the next is in one of them at every moment."""

import pytest
from sqlcipher3 import dbapi2

from api_client.errors import PortalError
from offline_cache.store.engine import Connection
from offline_cache.store.writer import Writer


def opened() -> Connection:
    connection = dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
    connection.execute("CREATE TABLE claims (number TEXT)")
    return connection


def numbers(connection: Connection) -> list[str]:
    return [number for (number,) in connection.execute("SELECT number FROM claims")]


def put(connection: Connection, held: list[str]) -> None:
    connection.executemany("INSERT INTO claims VALUES (?)", [(number,) for number in held])


@pytest.fixture
def writer() -> Writer:
    made = Writer(opened)
    made.put(lambda connection: put(connection, ["C1", "C2"])).result()
    return made


def test_what_was_taken_is_in_the_next_store(writer: Writer) -> None:
    backs: list[bool] = []
    writer.move(numbers, put, lambda: backs.append(True)).result()
    assert writer.put(numbers).result() == ["C1", "C2"]
    assert not backs
    writer.close()


def test_where_it_cannot_be_written_the_store_stays_as_it_was(writer: Writer) -> None:
    backs: list[bool] = []

    def fails(connection: Connection, held: list[str]) -> None:
        put(connection, held)
        raise dbapi2.OperationalError("database or disk is full")

    with pytest.raises(PortalError):
        writer.move(numbers, fails, lambda: backs.append(True)).result()
    assert writer.put(numbers).result() == ["C1", "C2"]
    assert backs == [True]
    writer.close()
