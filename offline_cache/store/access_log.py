"""Who did what to which record, when, from where, with which outcome: a chain that shows every change.

Each entry's link is an HMAC over the link before it and the entry, under a key made from the store's key. So
an entry can't be changed, taken out or put in without the key; what was cut off the end shows by the head,
which is kept apart. No entry holds who a patient is: `record_of` gives a keyed digest instead.
"""

import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from offline_cache.patients import Patient
    from offline_cache.store.engine import Connection

BEGINNING = bytes(32)
_FIELDS = "at, account, place, portal, user, action, record, outcome"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done. All texts; '' where it doesn't apply."""

    at: str
    """UTC, ISO 8601."""
    account: str
    """The computer's user."""
    place: str
    """The computer, and whether its user was at it or came by SSH from where."""
    portal: str
    user: str
    """The portal's user."""
    action: str
    record: str
    """A keyed digest of who the patient is: the same for the same patient, nothing without the key."""
    outcome: str


@dataclass(frozen=True, slots=True)
class Head:
    """How far the log goes: the number of its last entry and that entry's link."""

    number: int = 0
    link: bytes = BEGINNING


@dataclass(frozen=True, slots=True)
class Verified:
    """How many entries there are, and the sentence about the first bad one; '' where all is well."""

    entries: int
    problem: str = ""


def log_key(store_key: bytes) -> bytes:
    """The key of the log's links and digests."""
    return hmac.digest(store_key, b"claimdeck access log", hashlib.sha256)


def record_of(key: bytes, patient: "Patient") -> str:
    """The digest that stands for a patient, 16 hex digits; '' for nobody."""
    known = [str(part) for part in patient.identity if part]
    if not known:
        return ""
    return hmac.digest(key, "|".join(["record", *known]).encode(), hashlib.sha256).hex()[:16]


def append(connection: "Connection", key: bytes, entry: Entry) -> Head:
    """Add an entry; gives the new head."""
    before = head_of(connection)
    link = _link(key, before, entry)
    connection.execute(
        "INSERT INTO access_log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (before.number + 1, *astuple(entry), link),
    )
    return Head(before.number + 1, link)


def head_of(connection: "Connection") -> Head:
    """The log's last entry as the log itself has it."""
    row = connection.execute("SELECT number, link FROM access_log ORDER BY number DESC LIMIT 1").fetchone()
    return Head(*row) if row else Head()


def holds(connection: "Connection", head: Head) -> bool:
    """Whether the log holds the entry that was noted as its last one."""
    row = connection.execute("SELECT link FROM access_log WHERE number = ?", (head.number,)).fetchone()
    return head.number == 0 or (row is not None and bytes(row[0]) == head.link)


def entries(connection: "Connection", most: int | None = None) -> tuple[Entry, ...]:
    """The newest entries, newest first; all of them where `most` is None."""
    rows = connection.execute(
        f"SELECT {_FIELDS} FROM access_log ORDER BY number DESC LIMIT ?",  # noqa: S608
        (-1 if most is None else most,),
    )
    return tuple(Entry(*row) for row in rows)


def verify(connection: "Connection", key: bytes, kept_apart: Head | None) -> Verified:
    """Walk the chain from its beginning. `kept_apart` is the head that was noted elsewhere, None where it is
    gone; the log may go on past it, since a crash may come between an entry and its note.
    """
    before, count = Head(), 0
    apart_seen = kept_apart is not None and kept_apart.number == 0
    for number, entry, link in _walk(connection):
        count += 1
        if number != before.number + 1:
            return Verified(count, f"Entry {before.number + 1} is missing: entry {number} follows.")
        if not hmac.compare_digest(link, _link(key, before, entry)):
            return Verified(count, f"Entry {number} ({entry.at}) is not as it was written.")
        before = Head(number, link)
        apart_seen = apart_seen or before == kept_apart
    if kept_apart is None:
        return Verified(count, "The note of how far the log goes is gone, so its end may have been cut off.")
    if before.number < kept_apart.number:
        cut = f"entries {before.number + 1} to {kept_apart.number} are missing."
        return Verified(count, f"The end was cut off: {cut}")
    if not apart_seen:
        return Verified(count, f"Entry {kept_apart.number} is not the one that was noted apart.")
    return Verified(count)


def _walk(connection: "Connection") -> Iterator[tuple[int, Entry, bytes]]:
    rows = connection.execute(f"SELECT number, {_FIELDS}, link FROM access_log ORDER BY number")  # noqa: S608
    for number, *fields, link in rows:
        yield number, Entry(*fields), link


def _link(key: bytes, before: Head, entry: Entry) -> bytes:
    said = json.dumps([before.number + 1, *astuple(entry)]).encode()
    return hmac.digest(key, before.link + said, hashlib.sha256)
