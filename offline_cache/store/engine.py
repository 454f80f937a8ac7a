"""Opens the store's file: enciphered with a raw key, quiet, durable at every commit, for its owner only."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from api_client.files import OWNER_ONLY, make_private_directory
from offline_cache.store.errors import NotSealed
from offline_cache.store.migrations import migrate
from offline_cache.store.translating import said_plainly

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection as _Connection

Connection: TypeAlias = "_Connection"
KEY_BYTES = 32
BUSY_SECONDS = 5.0
"""How long one window waits for another."""
_CLEAR_HEADER = b"SQLite format 3\0"
_EVERYWHERE = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
)
_SETTINGS = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", *_EVERYWHERE)


def open_sealed(path: Path, key: bytes) -> Connection:
    """Open the store, or make it, with its tables brought up to date; raises a StoreFault or Misconfigured.

    The connection belongs to the thread that opened it.
    """
    make_private_directory(path.parent)
    _make_file(path)
    with said_plainly():
        connection = _connect(str(path))
    try:
        with said_plainly(connection):
            _seal(connection, key)
            for setting in _SETTINGS:
                connection.execute(setting).fetchall()
        migrate(connection)
        refuse_clear(path)
    except BaseException:
        connection.close()
        raise
    return connection


def open_in_memory() -> Connection:
    """A store that ends with the program and never touches the disk."""
    connection = _connect(":memory:")
    for setting in _EVERYWHERE:
        connection.execute(setting).fetchall()
    migrate(connection)
    return connection


def refuse_clear(path: Path) -> None:
    """Raise NotSealed where the file begins as every SQLite file in clear does."""
    with path.open("rb") as file:
        if file.read(len(_CLEAR_HEADER)) == _CLEAR_HEADER:
            raise NotSealed(f"{path} is in clear, so it is not used.")


def _connect(name: str) -> Connection:
    from sqlcipher3 import dbapi2

    return dbapi2.connect(name, timeout=BUSY_SECONDS, isolation_level=None)


def _seal(connection: Connection, key: bytes) -> None:
    """Give the key, and make sure that there is something that takes it: plain SQLite ignores these words."""
    if len(key) != KEY_BYTES:
        raise NotSealed
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write over the screen
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    if connection.execute("PRAGMA cipher_version").fetchone() is None:
        raise NotSealed
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _make_file(path: Path) -> None:
    """Make the file before SQLite does, so that nobody else can ever read it; refuses links."""
    from api_client.errors import Misconfigured

    if path.is_symlink():
        raise Misconfigured(f"{path} is a link, so nothing is written to it.", next_action="Remove the link.")
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), OWNER_ONLY))
        if os.name == "posix":
            path.chmod(OWNER_ONLY)
    except OSError as error:
        raise Misconfigured(
            f"{path} can't be written: {error.strerror}.", next_action="Check its owner and permissions."
        ) from None
