"""The rows of claims: filed, moved through their days, found again."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from mock_backend.claims.tables import INDEXES, TABLES
from mock_backend.claims.windows import kept_since
from mock_backend.claims.writing import Row, read_way, standing
from mock_backend.store import Store

_COUNTS_AS_ONE = "('in-process', 'suspended', 'additional-documentation', 'payment-floor', 'paid', 'denied')"
"""Statuses in which a claim makes another one for the same services a duplicate."""
_MOST_MATCHES = 100


@dataclass(frozen=True, slots=True)
class Kept:
    """A claim as it came."""

    facts: str
    """What its judgment stood on."""
    sent: bytes
    acknowledgment: bytes


class Book:
    """All claims of both portals in one database."""

    def __init__(self, store: Store) -> None:
        self.store = store
        store.define(TABLES)
        self._moved_to: date | None = None

    def seeded(self, portal: str) -> int:
        """How many sample claims a portal has; 0 before they are made."""
        row = self.store.row("SELECT through FROM claims_seeded WHERE portal = ?", portal)
        return int(row["through"]) if row else 0

    def seed(self, portal: str, rows: Iterable[Row], through: int) -> None:
        """Files the sample claims of a portal, all or none."""
        with self.store.transaction():
            self.store.run("INSERT INTO claims_seeded VALUES (?, ?)", portal, through)
            self._insert(rows)
        self.store.define(INDEXES)
        self._moved_to = None

    def add(self, row: Row, facts: str, sent: bytes, acknowledgment: bytes) -> None:
        """Files one claim with what came and what was answered."""
        self._insert((row,))
        packed = (zlib.compress(sent), zlib.compress(acknowledgment))
        self.store.run(
            "INSERT INTO claim_sent VALUES (?, ?, ?, ?, ?)", row["portal"], row["serial"], facts, *packed
        )

    def sent(self, portal: str, serial: int) -> Kept | None:
        """What came; None for a sample claim, which never came."""
        row = self.store.row("SELECT * FROM claim_sent WHERE portal = ? AND serial = ?", portal, serial)
        if row is None:
            return None
        return Kept(row["facts"], zlib.decompress(row["sent"]), zlib.decompress(row["acknowledgment"]))

    def next_serial(self, portal: str) -> int:
        """The number of the next claim."""
        row = self.store.row("SELECT max(serial) AS last FROM claim WHERE portal = ?", portal)
        return (row["last"] or 0) + 1 if row else 1

    def change(self, portal: str, serial: int, **columns: object) -> None:
        """Sets columns of one claim."""
        names = ", ".join(f"{name} = ?" for name in columns)
        statement = f"UPDATE claim SET {names} WHERE portal = ? AND serial = ?"  # noqa: S608  our own names
        self.store.run(statement, *columns.values(), portal, serial)

    def move_to(self, today: date) -> None:
        """Takes every claim to where it is on that day."""
        if self._moved_to == today:
            return
        with self.store.transaction():
            due = self.store.rows(
                "SELECT portal, serial, way FROM claim WHERE next_on <= ?", today.isoformat()
            )
            for row in due:
                now = standing(read_way(row["way"]), today)
                nothing = {"paid": 0} if now["state"] in {"unanswered", "insufficient"} else {}
                self.change(row["portal"], row["serial"], **now, **nothing)
            self.store.run(
                "UPDATE claim SET hidden = 1 WHERE portal = 'mac' AND hidden = 0 AND final_on < ?",
                kept_since(today).isoformat(),
            )
        self._moved_to = today

    def by(self, portal: str, column: str, value: str | int) -> sqlite3.Row | None:
        """The claim with that id, control number or serial."""
        return self.store.row(
            f"SELECT * FROM claim WHERE portal = ? AND {column} = ? AND hidden = 0",  # noqa: S608
            portal,
            value,
        )

    def duplicate(self, content: bytes) -> sqlite3.Row | None:
        """A live claim for the same services."""
        statement = f"SELECT * FROM claim WHERE content = ? AND status IN {_COUNTS_AS_ONE} ORDER BY serial"  # noqa: S608
        return self.store.row(statement, content)

    def returned(self, portal: str, number: str, npi: str) -> sqlite3.Row | None:
        """The claim with our number that came back and waits to be corrected."""
        return self.store.row(
            "SELECT * FROM claim WHERE portal = ? AND patient_control_number = ? AND npi = ?"
            " AND hidden = 0 AND status = 'returned' ORDER BY serial DESC",
            *(portal, number, npi),
        )

    def deductible_used(self, portal: str, member_id: str, year: int, but: int) -> int:
        """Cents of the Part B deductible that a patient's claims of a year used up, one claim left out."""
        row = self.store.row(
            "SELECT sum(deductible) AS used FROM claim WHERE portal = ? AND member_id = ?"
            " AND from_date BETWEEN ? AND ? AND serial <> ?"
            " AND hidden = 0 AND status IN ('suspended', 'payment-floor', 'paid')",
            *(portal, member_id, f"{year}-01-01", f"{year}-12-31", but),
        )
        return int(row["used"] or 0) if row else 0

    def rows(
        self, where: str, values: Sequence[object], order: str, limit: int, index: str = ""
    ) -> list[sqlite3.Row]:
        """Claims that fit a condition made by `search`, by the named index where one is named."""
        by = f"INDEXED BY {index}" if index else ""
        statement = f"SELECT * FROM claim {by} WHERE {where} ORDER BY {order} LIMIT ?"  # noqa: S608
        return self.store.rows(statement, *values, limit)

    def matching(self, portal: str, criteria: Mapping[str, object]) -> list[sqlite3.Row]:
        """Claims by the columns that a claim status inquiry can name; days overlap."""
        parts = {"from": "through_date >= ?", "to": "from_date <= ?"}
        where = " AND ".join(parts.get(name, f"{name} = ?") for name in criteria)
        return self.store.rows(
            f"SELECT * FROM claim WHERE portal = ? AND hidden = 0 AND {where}"  # noqa: S608  our own names
            " ORDER BY received_on DESC, serial DESC LIMIT ?",
            *(portal, *criteria.values(), _MOST_MATCHES),
        )

    def count(self, where: str, values: Sequence[object]) -> int:
        """How many there are."""
        statement = f"SELECT count(*) AS found FROM claim WHERE {where}"  # noqa: S608
        row = self.store.row(statement, *values)
        return int(row["found"]) if row else 0

    def _insert(self, rows: Iterable[Row]) -> None:
        """Rows that all have the same columns in the same order."""
        rows = iter(rows)
        first = next(rows, None)
        if first is None:
            return
        marks = ", ".join("?" * len(first))
        statement = f"INSERT INTO claim ({', '.join(first)}) VALUES ({marks})"  # noqa: S608  our own names
        self.store.run_many(statement, (tuple(row.values()) for row in chain((first,), rows)))
