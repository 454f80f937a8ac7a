"""Reads a list that its user has: CMS's HCPCS files, or the official reason and remark codes as CSV."""

import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from api_client.errors import PortalError
from offline_cache.code_lists import csv_rows, fixed_width
from offline_cache.code_lists.built_in_hcpcs import WORDS as SHORT_WORDS
from offline_cache.code_lists.kinds import kind_of
from offline_cache.code_lists.records import ListKind
from offline_cache.code_lists.rows import Row
from offline_cache.store.code_index import Entry, Stamp
from x12.text import clean

_LARGEST = 64 * 1024 * 1024


class ListUnreadable(PortalError):
    """A file that was to be loaded is not a list of codes that we know."""

    usual_sentence = "No list of codes was found in this file."
    usual_next_action = (
        "Give CMS's HCPCS file (text, CSV or the zip it comes in), or a CSV file with the columns code"
        " and description. Save a spreadsheet as CSV first."
    )


@dataclass(frozen=True, slots=True)
class UserList:
    """A list that was read, in the order in which its codes are shown."""

    kind: ListKind
    stamp: Stamp
    entries: tuple[Entry, ...]


def read_list(path: Path, kind: ListKind | None = None) -> UserList:
    """Read a file; its kind is found from its codes where it isn't given. Raises ListUnreadable."""
    name, text = _read(path)
    rows = list(_whole(fixed_width.rows(text) if fixed_width.fits(text) else csv_rows.rows(text)))
    found = kind or kind_of([row.code for row in rows])
    if found is None or found == "icd":
        raise ListUnreadable
    entries = {row.code: _entry(row, found) for row in rows if kind_of([row.code]) == found}
    if not entries:
        raise ListUnreadable
    days = [day for row in rows for day in map(_day, (row.added, row.changed)) if day]
    stamp = Stamp(found, clean(name), "loaded by you", max(days, default=None))
    return UserList(found, stamp, tuple(sorted(entries.values(), key=_preference)))


def _whole(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows of the file, with what continues a code joined to it."""
    last: Row | None = None
    for row in rows:
        if last and row.continues and row.code in {"", last.code}:
            last = last._replace(words=f"{last.words} {row.words}")
            continue
        if last:
            yield last
        last = row
    if last:
        yield last


def _entry(row: Row, kind: ListKind) -> Entry:
    words = clean(" ".join(row.words.split()))
    said = SHORT_WORDS.get(row.code, "") if kind == "hcpcs" else ""
    return Entry(row.code, words, "", said, common=bool(said), added=_day(row.added), ended=_day(row.ended))


def _preference(entry: Entry) -> tuple[object, ...]:
    return (not entry.common, entry.ended is not None, len(entry.words.split()), entry.code)


def _day(text: str) -> date | None:
    for form in ("%Y%m%d", "%m/%d/%Y", "%Y-%m-%d"):
        try:
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007
        except ValueError:
            continue
    return None


def _read(path: Path) -> tuple[str, str]:
    """The name of the file, or of the list inside a zip, and its text."""
    try:
        if zipfile.is_zipfile(path):
            return _unzipped(path)
        if path.stat().st_size > _LARGEST:
            raise ListUnreadable("This file is too large to be a list of codes.")
        return path.name, _decoded(path.read_bytes())
    except OSError as error:
        sentence = f"{clean(str(path))} can't be read: {error.strerror}."
        raise ListUnreadable(sentence, next_action="Check its name, and that you may read it.") from None
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError):
        raise ListUnreadable("This zip file is damaged or locked.") from None


def _unzipped(path: Path) -> tuple[str, str]:
    with zipfile.ZipFile(path) as archive:
        for member in sorted(archive.infolist(), key=lambda each: "ANWEB" not in each.filename.upper()):
            if member.filename.lower().endswith((".txt", ".csv")) and member.file_size <= _LARGEST:
                return Path(member.filename).name, _decoded(archive.read(member))
    raise ListUnreadable


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
