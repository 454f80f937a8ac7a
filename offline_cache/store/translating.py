"""SQLite's errors as ours: no text of its own gets out, since it may quote what was being written."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from offline_cache.store.errors import (
    StoreBusy,
    StoreDamaged,
    StoreFault,
    StoreFull,
    StoreUnwritable,
    WrongKey,
)

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection

_BUSY, _LOCKED, _IO, _CORRUPT, _FULL, _NOT_A_DATABASE = 5, 6, 10, 11, 13, 26
"""SQLite's primary result codes."""


@contextmanager
def said_plainly(connection: "Connection | None" = None) -> Iterator[None]:
    """Raise a StoreFault instead of whatever sqlcipher3 raises inside."""
    from sqlcipher3 import dbapi2

    try:
        yield
    except dbapi2.Error as error:
        raise fault_of(error, connection) from None


def fault_of(error: Exception, connection: "Connection | None" = None) -> StoreFault:
    """The fault for an error of sqlcipher3; a damaged store is asked for the page."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {_BUSY, _LOCKED}:
        return StoreBusy()
    if code == _FULL:
        return StoreFull()
    if code == _NOT_A_DATABASE:
        return WrongKey()
    if code == _CORRUPT:
        return StoreDamaged(_where(connection))
    return StoreUnwritable()


def _where(connection: "Connection | None") -> str:
    """The sentence with the first page that fails its seal; '' where none can be named."""
    pages = damaged_pages(connection) if connection is not None else ()
    return f"The store's file is damaged at page {pages[0]}. It was left as it is." if pages else ""


def damaged_pages(connection: "Connection") -> tuple[int, ...]:
    """The pages whose seal is broken, by SQLCipher's own check; () also where it can't tell."""
    from sqlcipher3 import dbapi2

    try:
        rows: list[Any] = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    except dbapi2.Error:
        return ()
    words = (str(row[0]).rpartition(" ")[2] for row in rows)
    return tuple(int(word) for word in words if word.isdecimal())
