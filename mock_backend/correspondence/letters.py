"""The letters that a payer has written by today: made from claims and cases, each once."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mock_backend.claims.writing import read_way
from mock_backend.correspondence.terms import APPEAL
from mock_backend.portals import Portal
from mock_backend.store import Store

REQUEST, NO_RECORDS, RECORDS_DECISION, APPEAL_DECISION = (
    "records-request", "no-records", "records-decision", "appeal-decision",
)  # fmt: skip
KINDS = (REQUEST, NO_RECORDS, RECORDS_DECISION, APPEAL_DECISION)
_LISTED = (
    "SELECT letter.number, letter.id AS letter_id, letter.kind AS letter_kind, letter.written_on,"
    " mark.number IS NULL AS unread, claim.* FROM letter"
    " JOIN claim ON claim.portal = letter.portal AND claim.serial = letter.serial"
    " LEFT JOIN letter_read AS mark"
    " ON mark.portal = letter.portal AND mark.user = ? AND mark.number = letter.number"
    " WHERE letter.portal = ? AND claim.npi IN ({providers})"
)
Place = tuple[int, str, int]
"""Unread (1) or not (0), the day, the number: by which the list is ordered, the greatest first."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads, and of which providers' claims."""

    portal: Portal
    user: str
    npis: frozenset[str]


class Letters:
    """A letter is unread for each user until that user opens it."""

    def __init__(self, store: Store, seed: int) -> None:
        self._store = store
        self._seed = seed

    def write(self, portal: str, today: date) -> None:
        """Writes those that are due; the caller holds the lock."""
        known = {
            (row["serial"], row["kind"])
            for row in self._store.rows("SELECT serial, kind FROM letter WHERE portal = ?", portal)
        }
        due = [each for each in self._due(portal, today) if each[:2] not in known]
        if not due:
            return
        row = self._store.row("SELECT max(number) AS last FROM letter WHERE portal = ?", portal)
        last = (row["last"] or 0) if row else 0
        with self._store.transaction():
            for number, (serial, kind, on) in enumerate(sorted(due, key=lambda each: each[2]), last + 1):
                self._store.run(
                    "INSERT INTO letter VALUES (?, ?, ?, ?, ?, ?)",
                    *(portal, number, self._name(portal, number), serial, kind, on.isoformat()),
                )

    def page(self, reader: Reader, after: Place | None, limit: int) -> list[sqlite3.Row]:
        """Unread ones first, then the latest; `after` is the place of the row before."""
        beyond = " AND (mark.number IS NULL, letter.written_on, letter.number) < (?, ?, ?)" if after else ""
        order = "ORDER BY unread DESC, letter.written_on DESC, letter.number DESC LIMIT ?"
        return self._rows(reader, f"{beyond} {order}", *(after or ()), limit)

    def counts(self, reader: Reader) -> tuple[int, int]:
        """How many there are, and how many of them are unread."""
        found = self._rows(reader, "")
        return len(found), sum(row["unread"] for row in found)

    def open(self, reader: Reader, identifier: str) -> sqlite3.Row | None:
        """One letter, read from now on; None where there is none."""
        row = next(iter(self._rows(reader, " AND letter.id = ?", identifier)), None)
        if row is not None:
            statement = "INSERT INTO letter_read VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
            self._store.run(statement, reader.portal.id, reader.user, row["number"])
        return row

    def _rows(self, reader: Reader, beyond: str, *values: object) -> list[sqlite3.Row]:
        providers = ", ".join("?" * len(reader.npis))
        statement = f"{_LISTED.format(providers=providers)}{beyond}"
        return self._store.rows(statement, reader.user, reader.portal.id, *sorted(reader.npis), *values)

    def _due(self, portal: str, today: date) -> Iterator[tuple[int, str, date]]:
        asked = self._store.rows(
            "SELECT serial, way FROM claim WHERE portal = ? AND instr(way, '\"asked\"') > 0", portal
        )
        for row in asked:
            for kind, on in _letters_of(row["way"]):
                if on <= today:
                    yield row["serial"], kind, on
        decided = self._store.rows(
            "SELECT serial, decided_on FROM correspondence_case"
            " WHERE portal = ? AND kind = ? AND decided_on IS NOT NULL",
            *(portal, APPEAL),
        )
        for row in decided:
            yield row["serial"], APPEAL_DECISION, date.fromisoformat(row["decided_on"])

    def _name(self, portal: str, number: int) -> str:
        return hashlib.blake2b(f"letter:{self._seed}:{portal}:{number}".encode(), digest_size=9).hexdigest()


def _letters_of(way: str) -> Iterator[tuple[str, date]]:
    """The letters about records on the way of a claim: the request, and what came of it."""
    reviewed = False
    for step in read_way(way):
        if reviewed:
            yield RECORDS_DECISION, step.on
            return
        reviewed = step.state == "medical-review"
        if step.state == "asked":
            yield REQUEST, step.on
        elif step.state == "unanswered":
            yield NO_RECORDS, step.on
