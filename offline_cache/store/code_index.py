"""A list of codes in a file of its own, found by code or by words. It holds nothing of any patient.

The file is plain SQLite, written once under another name and then put in place, never changed after that.
"""

import os
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api_client.files import OWNER_ONLY, make_private_directory
from offline_cache.store.errors import StoreFault

if TYPE_CHECKING:
    from offline_cache.store.engine import Connection

FORMAT = 1
"""Goes up whenever the tables change; a file of another format is made anew."""
_STEP = 2000
"""Entries written at a time."""
_TABLES = """
CREATE TABLE stamp (format INTEGER, kind TEXT, version TEXT, source TEXT, as_of TEXT, entries INTEGER);
CREATE TABLE codes (rank INTEGER PRIMARY KEY, code TEXT UNIQUE, words TEXT, also TEXT, billable INTEGER,
    common INTEGER, added TEXT, ended TEXT);
CREATE INDEX common_codes ON codes (code) WHERE common;
CREATE VIRTUAL TABLE texts USING fts5 (words, also, content = '', columnsize = 0, detail = column,
    prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2');
"""
_COLUMNS = "code, words, also, billable, common, added, ended"


class ListUnusable(StoreFault):
    """The file isn't what was written, or is not there."""

    usual_sentence = "A list of codes on this computer can't be read."
    usual_next_action = "Run 'claimdeck codes build', or load the list again with 'claimdeck codes load'."


@dataclass(frozen=True, slots=True)
class Entry:
    """One code of a list."""

    code: str
    words: str
    also: str = ""
    """Other words of the list by which it is found, after those that have them in their own."""
    said: str = ""
    """What people call it, by which it is found as by its own words; not kept for showing."""
    billable: bool = True
    """False for a heading, which stands for several codes."""
    common: bool = False
    """Used so often that it is shown first."""
    added: date | None = None
    ended: date | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a list is, and of when."""

    kind: str
    version: str
    source: str
    as_of: date | None = None
    """The day of the release, or the latest day that the list knows of."""
    entries: int = 0


class CodeIndex:
    """An index that is read. Every method is quick, and may be called from any thread."""

    def __init__(self, path: Path) -> None:
        """Open it; raises ListUnusable."""
        with _plainly():
            self._connection = _connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1")
            try:
                self.stamp = self._read_stamp()
            except BaseException:
                self._connection.close()
                raise

    def find(self, code: str) -> Entry | None:
        """The entry of exactly this code."""
        return next(self._entries("WHERE code = ?", code), None)

    def starting(self, code: str, most: int) -> Iterator[Entry]:
        """Entries whose code starts so: itself, the common ones, then all in the order of codes."""
        until = f"{code[:-1]}{chr(ord(code[-1]) + 1)}"
        span = (code, until, most)
        yield from self._entries("WHERE common AND code >= ? AND code < ? ORDER BY rank LIMIT ?", *span)
        yield from self._entries("WHERE code >= ? AND code < ? ORDER BY code LIMIT ?", *span)

    def holding(self, words: Sequence[str], most: int) -> Iterator[Entry]:
        """Entries that have each of these words, then those with words that start so, also in other words."""
        whole = " ".join(f'"{word}"' for word in words)
        starts = " ".join(f'"{word}"*' for word in words)
        for query in (f"words : ({whole})", f"words : ({starts})", starts):
            yield from self._entries(
                "WHERE rank IN (SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid LIMIT ?)"
                " ORDER BY rank",
                query,
                most,
            )

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _entries(self, condition: str, *values: object) -> Iterator[Entry]:
        with _plainly():
            rows = self._connection.execute(f"SELECT {_COLUMNS} FROM codes {condition}", values)  # noqa: S608
            return iter([_entry(row) for row in rows])

    def _read_stamp(self) -> Stamp:
        found = self._connection.execute(
            "SELECT format, kind, version, source, as_of, entries FROM stamp"
        ).fetchone()
        if found is None or found[0] != FORMAT:
            raise ListUnusable
        _format, kind, version, source, as_of, entries = found
        return Stamp(kind, version, source, _day(as_of), entries)


def write_index(
    path: Path, stamp: Stamp, entries: Iterable[Entry], progress: Callable[[int], None] | None = None
) -> Stamp:
    """Write a list, the entries that are shown first first, and put it in the place of an earlier one.

    `progress` gets the number written so far. Raises ListUnusable or Misconfigured, with nothing changed.
    """
    make_private_directory(path.parent)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY))
        with _plainly(f"{path} can't be written."):
            written = _write(temporary, stamp, entries, progress)
        temporary.replace(path)
    except OSError as error:
        sentence = f"{path} can't be written: {error.strerror}."
        raise ListUnusable(
            sentence, next_action="Check the disk, close other Claimdeck windows, and try again."
        ) from None
    finally:
        temporary.unlink(missing_ok=True)
    return written


def _write(
    path: Path, stamp: Stamp, entries: Iterable[Entry], progress: Callable[[int], None] | None
) -> Stamp:
    connection = _connect(path.absolute().as_uri())
    try:
        connection.execute("PRAGMA journal_mode = OFF").fetchall()
        connection.executescript(_TABLES)
        connection.execute("BEGIN")
        number = 0
        for some in _batches(entries):
            _insert(connection, number, some)
            number += len(some)
            if progress:
                progress(number)
        as_of = stamp.as_of.isoformat() if stamp.as_of else None
        values = (FORMAT, stamp.kind, stamp.version, stamp.source, as_of, number)
        connection.execute("INSERT INTO stamp VALUES (?, ?, ?, ?, ?, ?)", values)
        connection.execute("COMMIT")
        connection.execute("INSERT INTO texts (texts) VALUES ('optimize')")
    finally:
        connection.close()
    return Stamp(stamp.kind, stamp.version, stamp.source, stamp.as_of, number)


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    rest = iter(entries)
    while some := list(islice(rest, _STEP)):
        yield some


def _insert(connection: "Connection", before: int, entries: Sequence[Entry]) -> None:
    numbered = list(enumerate(entries, start=before + 1))
    connection.executemany(
        "INSERT INTO codes VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (number, each.code, each.words, each.also, each.billable, each.common, *_texts_of(each))
            for number, each in numbered
        ],
    )
    connection.executemany(
        "INSERT INTO texts (rowid, words, also) VALUES (?, ?, ?)",
        [(number, f"{each.words} {each.said}", each.also) for number, each in numbered],
    )


def _texts_of(entry: Entry) -> tuple[str | None, ...]:
    return tuple(day.isoformat() if day else None for day in (entry.added, entry.ended))


def _connect(uri: str) -> "Connection":
    from sqlcipher3 import dbapi2

    return dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=False)


def _entry(row: Sequence[Any]) -> Entry:
    code, words, also, billable, common, added, ended = row
    return Entry(code, words, also, "", bool(billable), bool(common), _day(added), _day(ended))


def _day(text: str | None) -> date | None:
    with suppress(ValueError):
        return date.fromisoformat(text) if text else None
    return None


@contextmanager
def _plainly(sentence: str = "") -> Iterator[None]:
    """Raise ListUnusable instead of whatever sqlcipher3 raises inside."""
    from sqlcipher3 import dbapi2

    try:
        yield
    except dbapi2.Error:
        raise ListUnusable(sentence) from None
