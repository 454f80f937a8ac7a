"""Cases: records that were sent and appeals, with what is decided about each on its day."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from mock_backend.claims.archive import Archive, told
from mock_backend.claims.book import Book
from mock_backend.claims.documents import Document
from mock_backend.claims.intake import Intake
from mock_backend.claims.records import Decision, Outcome, Step
from mock_backend.claims.states import STATES
from mock_backend.claims.ways import decided_way
from mock_backend.claims.writing import read_way, standing, way_columns
from mock_backend.correspondence.documents import appeal_document, case_document, limits_document
from mock_backend.correspondence.tables import TABLES
from mock_backend.correspondence.terms import (
    APPEAL,
    DAYS_OF_APPEAL,
    DAYS_OF_RECORD_REVIEW,
    RECORDS,
    is_granted,
    shows_need,
)
from mock_backend.portals import Portal


@dataclass(frozen=True, slots=True)
class Opened:
    """A case that is to be opened."""

    portal: Portal
    user: str
    documents: frozenset[str]
    attachments: int
    today: date
    lines: tuple[int, ...] = ()


class Cases:
    """Opens cases and moves them through the days; the caller holds the transaction."""

    def __init__(self, book: Book, intake: Intake, archive: Archive) -> None:
        self._book = book
        self._intake = intake
        self._archive = archive

    @classmethod
    def with_tables(cls, book: Book, intake: Intake, archive: Archive) -> Self:
        """The first of a backend: it makes the tables, for which no other work may be under way."""
        book.store.define(TABLES)
        return cls(book, intake, archive)

    def of(self, portal: str, serial: int) -> list[sqlite3.Row]:
        """Those about one claim, in the order of their numbers."""
        return self._book.store.rows(
            "SELECT * FROM correspondence_case WHERE portal = ? AND serial = ? ORDER BY tracking_number",
            *(portal, serial),
        )

    def appealed(self, portal: str) -> dict[int, str]:
        """The claims that are or were under appeal, each with the day on which that came."""
        rows = self._book.store.rows(
            "SELECT serial, received_on FROM correspondence_case WHERE portal = ? AND kind = ?",
            portal,
            APPEAL,
        )
        return {row["serial"]: row["received_on"] for row in rows}

    def told(self, row: sqlite3.Row, decision: Decision, today: date) -> Document:
        """What was sent about a claim, and what can be sent about it by when."""
        cases = self.of(row["portal"], row["serial"])
        is_appealed = any(each["kind"] == APPEAL for each in cases)
        appeal = None if is_appealed else appeal_document(row, decision, today)
        return {
            "appeal": appeal,
            "cases": [case_document(each) for each in cases],
            "limits": limits_document() if appeal or row["state"] == "asked" else None,
        }

    def answer(self, row: sqlite3.Row, opened: Opened) -> sqlite3.Row:
        """Takes the records in: the claim goes on to medical review, and is decided at the end of it."""
        enough, decided = shows_need(opened.documents), opened.today + timedelta(days=DAYS_OF_RECORD_REVIEW)
        decision = self._archive.judged(row).judgment.decision
        past = [each for each in read_way(row["way"]) if each.on <= opened.today]
        review = Step(opened.today, "medical-review", *_spoken("medical-review"))
        steps = (*past, review, *_after_review(row, decision, decided, enough=enough))
        self._book.change(
            opened.portal.id,
            row["serial"],
            **way_columns(steps),
            **standing(steps, opened.today),
            **({} if enough else {"paid": 0, "deductible": 0}),
        )
        return self._open(row, opened, RECORDS, decided, favorable=enough)

    def appeal(self, row: sqlite3.Row, opened: Opened) -> sqlite3.Row:
        """Takes an appeal in; the claim stays as it is until that is decided."""
        decision = told(self._archive.judged(row), row)
        granted = is_granted(decision, opened.lines, opened.documents)
        decided = opened.today + timedelta(days=DAYS_OF_APPEAL)
        return self._open(row, opened, APPEAL, decided, favorable=granted)

    def move_to(self, today: date) -> None:
        """Decides what is due by that day; a granted appeal is paid by an adjustment of the payer's own."""
        due = self._book.store.rows(
            "SELECT * FROM correspondence_case WHERE decided_on IS NULL AND decision_by <= ?"
            " ORDER BY decision_by, tracking_number",
            today.isoformat(),
        )
        if due:
            with self._book.store.transaction():
                for case in due:
                    self._decide(case)

    def _decide(self, case: sqlite3.Row) -> None:
        adjusted_as = None
        if case["kind"] == APPEAL and case["favorable"]:
            row = self._book.by(case["portal"], "serial", case["serial"])
            if row is not None and row["replaced_by"] is None:
                adjusted_as = self._adjust(case, row)
        self._book.store.run(
            "UPDATE correspondence_case SET decided_on = decision_by, adjusted_as = ?"
            " WHERE portal = ? AND tracking_number = ?",
            *(adjusted_as, case["portal"], case["tracking_number"]),
        )

    def _adjust(self, case: sqlite3.Row, row: sqlite3.Row) -> str:
        filed = self._archive.judged(row).filed
        lines = json.loads(case["lines"]) or range(1, len(filed.claim.lines) + 1)
        on = date.fromisoformat(case["decision_by"])
        return self._intake.adjust(row, filed, frozenset(lines), self._archive.sent(row), on)

    def _open(
        self, row: sqlite3.Row, opened: Opened, kind: str, decided: date, *, favorable: bool
    ) -> sqlite3.Row:
        store, portal = self._book.store, opened.portal.id
        made = store.row("SELECT count(*) AS made FROM correspondence_case WHERE portal = ?", portal)
        letter = "R" if kind == RECORDS else "A"
        number = f"{letter}{opened.today:%y%j}{(made['made'] if made else 0) + 1:05}"
        store.run(
            "INSERT INTO correspondence_case VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)",
            *(portal, number, kind, row["serial"], opened.user, str(opened.today), str(decided)),
            *(int(favorable), json.dumps(opened.lines), opened.attachments),
        )
        (opened_case,) = store.rows(
            "SELECT * FROM correspondence_case WHERE portal = ? AND tracking_number = ?", portal, number
        )
        return opened_case


def _after_review(row: sqlite3.Row, decision: Decision, decided: date, *, enough: bool) -> tuple[Step, ...]:
    """How a claim goes on once its records are reviewed."""
    if not enough:
        return (Step(decided, "insufficient", *_spoken("insufficient")),)
    received = date.fromisoformat(row["received_on"])
    outcome = decision.outcome if decision.outcome is Outcome.PAID else Outcome.DENIED
    return decided_way(row["portal"], outcome, decision.status, received, decided)


def _spoken(state: str) -> tuple[str, str]:
    return STATES[state].category, STATES[state].code
