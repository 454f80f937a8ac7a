"""The rows of batches and of the files that answer them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.store import Store

_PLACES = {"TA1": 0, "999": 1_000, "277CA": 2_000}
"""In which order the files are listed."""
_MOST_LISTED = 200
_ALL_LINKED = (
    "portal = ?1 AND EXISTS (SELECT 1 FROM json_each(batch.npis))"
    " AND NOT EXISTS (SELECT 1 FROM json_each(batch.npis) AS its"
    " WHERE its.value NOT IN (SELECT value FROM json_each(?2)))"
)
"""A batch is shown to whoever acts for all of its providers."""


@dataclass(frozen=True, slots=True)
class Batch:
    """A file that was accepted, and for whom its sender may bill."""

    portal: Portal
    user: str
    tracking_number: str
    acts_for: frozenset[str]

    @property
    def key(self) -> tuple[str, str]:
        """What tells batches apart."""
        return (self.portal.id, self.tracking_number)


@dataclass(frozen=True, slots=True)
class AnswerFile:
    """A file that answers a batch, without what is in it."""

    id: str
    kind: str
    bytes: int


class BatchBook:
    """Reads and writes rows; decides nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, batch: Batch, submitted_at: float, precheck: Sequence[object]) -> None:
        """Files a batch; until its claims are read, it counts as one of all the sender's providers."""
        self._store.run(
            "INSERT INTO batch VALUES (?, ?, ?, ?, 'working', 0, 0, ?, ?)",
            *(*batch.key, batch.user, submitted_at, json.dumps(precheck), _listed(batch.acts_for)),
        )

    def begin(self, batch: Batch, claims: int, npis: Collection[str]) -> None:
        """Notes what the file holds: how many claims, and those of its providers that the sender acts for."""
        self._change(batch, claims=claims, npis=_listed(npis or batch.acts_for))

    def count(self, batch: Batch, claims: int) -> None:
        """That many more claims are done."""
        self._store.run(
            "UPDATE batch SET done = done + ? WHERE portal = ? AND tracking_number = ?", claims, *batch.key
        )

    def end(self, batch: Batch, status: str) -> None:
        """Nothing more is to come."""
        self._change(batch, status=status)

    def keep(self, batch: Batch, kind: str, content: bytes, number: int = 1) -> None:
        """Files what answers a batch; several of a kind are numbered."""
        name = f"{kind.lower()}-{number}"
        values = (*batch.key, name, kind, _PLACES[kind] + number, content)
        self._store.run("INSERT INTO batch_file VALUES (?, ?, ?, ?, ?, ?)", *values)

    def listed(self, portal: Portal, npis: Collection[str]) -> list[sqlite3.Row]:
        """The batches of these providers, the latest first."""
        return self._store.rows(
            f"SELECT * FROM batch WHERE {_ALL_LINKED} ORDER BY tracking_number DESC LIMIT {_MOST_LISTED}",  # noqa: S608
            *(portal.id, _listed(npis)),
        )

    def row(self, portal: Portal, tracking_number: str, npis: Collection[str]) -> sqlite3.Row:
        """One batch; a 404 problem where these providers have none of that number."""
        found = self._store.row(
            f"SELECT * FROM batch WHERE {_ALL_LINKED} AND tracking_number = ?3",  # noqa: S608
            *(portal.id, _listed(npis), tracking_number),
        )
        if found is None:
            raise Problem(404, "no-such-batch", "There is no batch with this tracking number.")
        return found

    def is_working(self, portal: str, tracking_number: str) -> bool:
        """Whether a batch hasn't come to its end, whoever may see it."""
        found = self._store.row(
            "SELECT status FROM batch WHERE portal = ? AND tracking_number = ?", portal, tracking_number
        )
        return found is not None and found["status"] == "working"

    def files(self, row: sqlite3.Row) -> list[AnswerFile]:
        """What answers a batch so far."""
        rows = self._store.rows(
            "SELECT id, kind, length(content) FROM batch_file"
            " WHERE portal = ? AND tracking_number = ? ORDER BY place",
            *(row["portal"], row["tracking_number"]),
        )
        return [AnswerFile(*each) for each in rows]

    def file(self, row: sqlite3.Row, identifier: str) -> bytes:
        """One of them, to be downloaded; a 404 problem where it isn't there (yet)."""
        found = self._store.row(
            "SELECT content FROM batch_file WHERE portal = ? AND tracking_number = ? AND id = ?",
            *(row["portal"], row["tracking_number"], identifier),
        )
        if found is None:
            raise Problem(404, "no-such-batch", "There is no such file, or it isn't ready yet.")
        return bytes(found["content"])

    def made(self, portal: Portal) -> int:
        """How many batches there are."""
        row = self._store.row("SELECT count(*) AS made FROM batch WHERE portal = ?", portal.id)
        return int(row["made"]) if row else 0

    def _change(self, batch: Batch, **columns: object) -> None:
        names = ", ".join(f"{name} = ?" for name in columns)
        statement = f"UPDATE batch SET {names} WHERE portal = ? AND tracking_number = ?"  # noqa: S608  our own names
        self._store.run(statement, *columns.values(), *batch.key)


def _listed(npis: Collection[str]) -> str:
    return json.dumps(sorted(npis))
