"""The SQLite database that keeps accounts, sessions and what is counted. No patient is in it."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

_SCHEMA = """
CREATE TABLE IF NOT EXISTS account (
    portal TEXT NOT NULL, user TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
    salt BLOB NOT NULL, password_hash BLOB NOT NULL, totp_secret TEXT NOT NULL,
    last_step INTEGER NOT NULL DEFAULT 0,
    last_active REAL NOT NULL DEFAULT 0,
    PRIMARY KEY (portal, user)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS attempts (
    portal TEXT NOT NULL, user TEXT NOT NULL, failures INTEGER NOT NULL, locked_until REAL NOT NULL,
    PRIMARY KEY (portal, user)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS challenge (
    digest BLOB PRIMARY KEY, portal TEXT NOT NULL, user TEXT NOT NULL, expires REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS session (
    digest BLOB PRIMARY KEY, portal TEXT NOT NULL, user TEXT NOT NULL, begun REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS lookup (
    portal TEXT NOT NULL, user TEXT NOT NULL, at REAL NOT NULL, outcome TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS lookup_recent ON lookup (portal, user, at);
"""


class UnusableDatabaseError(Exception):
    """The database file can't be made or is something else."""


class Store:
    """One connection, in autocommit; `transaction` makes several statements one."""

    def __init__(self, path: Path | None = None) -> None:
        """Opens the file, readable by its owner alone, or keeps everything in memory.

        Raises UnusableDatabaseError where the file can't be made or is something else.
        """
        try:
            self._connection = _connected(path)
        except (OSError, sqlite3.Error):
            raise UnusableDatabaseError("The database file can't be opened as one; give another.") from None

    def run(self, statement: str, *values: object) -> int:
        """Changes rows; returns how many."""
        return self._connection.execute(statement, values).rowcount

    def run_many(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        """The same change for many rows."""
        self._connection.executemany(statement, rows)

    def row(self, statement: str, *values: object) -> sqlite3.Row | None:
        """The first row of a query."""
        found: sqlite3.Row | None = self._connection.execute(statement, values).fetchone()
        return found

    def rows(self, statement: str, *values: object) -> list[sqlite3.Row]:
        """All rows of a query."""
        return self._connection.execute(statement, values).fetchall()

    def define(self, tables: str) -> None:
        """Makes the tables of a part that keeps its own, where they aren't there yet."""
        self._connection.executescript(tables)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of the statements inside take effect, or none."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Closes the connection; what was in memory is gone."""
        self._connection.close()


def _connected(path: Path | None) -> sqlite3.Connection:
    if path:
        path.touch(mode=0o600)
    connection = sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False)
    try:
        connection.row_factory = sqlite3.Row
        if path:
            connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;")
        connection.executescript(_SCHEMA)
    except sqlite3.Error:
        connection.close()
        raise
    return connection
