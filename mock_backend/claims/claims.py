"""All that can be done with claims: send one, look for some, look at one, follow the days."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from sqlite3 import Row
from threading import RLock

from mock_backend.claims import asked, documents, search, settling
from mock_backend.claims.appealing import open_to_appeal, open_until
from mock_backend.claims.archive import Archive, told
from mock_backend.claims.beside import MakeBeside
from mock_backend.claims.book import Book
from mock_backend.claims.intake import Intake, Sent
from mock_backend.claims.reading import read_claims_in, reject
from mock_backend.claims.receipts import receipt_document
from mock_backend.claims.submissions import Receipt, Submission, Submissions
from mock_backend.claims.writing import read_way
from mock_backend.clock import Clock, moment
from mock_backend.day import PortalDay
from mock_backend.interchanges import NOT_GIVEN_BACK, NOT_SUPPORTED, Envelopes
from mock_backend.people.register import Register
from mock_backend.portals import PORTALS, Portal
from mock_backend.problems import Problem
from mock_backend.store import Store
from mock_backend.web.json_out import JsonValue
from x12 import problem as findings
from x12.unwritable import UnwritableError

_SAMPLES = 400
_USUAL_SCALE = 4_000
_ONE_AT_A_TIME = findings.Problem("One claim is sent at a time; send several as a batch.", code=NOT_SUPPORTED)


class Claims:
    """The claims of both portals. Safe to use from several threads: one works at a time."""

    def __init__(
        self,
        store: Store,
        people: Register,
        clock: Clock,
        day: PortalDay,
        seed: int,
        scale: int,
        make_beside: MakeBeside,
    ) -> None:
        self.envelopes = Envelopes(clock)
        self._clock = clock
        self._people = people
        self._day = day
        self._scale = scale
        self.book = Book(store)
        self.submissions = Submissions(store, clock)
        self.intake = Intake(self.book, people, day, self.envelopes, seed)
        self.archive = Archive(self.book, people, day.began, seed)
        self._beside = make_beside(self.book, self.intake, self.archive)
        self.lock = RLock()

    # -- sending

    def submit(self, submission: Submission, acts_for: frozenset[str]) -> Receipt:
        """The receipt for one claim; problems for a key that is used otherwise and for what can't be read."""
        with self.submissions.flight(submission), self.lock:
            before = self.submissions.replay(submission)
            if before:
                return before
            sent = self._one_claim(submission.portal, submission.body, acts_for)
            self.up_to_date(submission.portal)
            with self.book.store.transaction():
                receipt = self._take(submission, sent)
                self.submissions.remember(submission, receipt)
            return Receipt(receipt)

    # -- looking

    def search(
        self, portal: Portal, given: Mapping[str, JsonValue], npis: frozenset[str]
    ) -> documents.Document:
        """A page of rows, of these providers' claims alone."""
        today = self._day.today
        wanted = asked.read_search(given, portal.id, today)
        with self.lock:
            self.up_to_date(portal)
            made = search.condition(wanted, portal.id, npis)
            appealed = self._beside.appealed(portal.id)
            if wanted.order == "appeal_by":
                made.add(*open_to_appeal(portal.id, today, appealed))
            known = wanted.total
            total = self.book.count(made.sql, made.values) if known is None else known
            paged, order, index = search.page(made, wanted, total)
            rows = self.book.rows(paged.sql, paged.values, order, wanted.limit + 1, index)
        listed, more = rows[: wanted.limit], len(rows) > wanted.limit
        last = listed[-1] if more else None
        column = asked.ORDERS[wanted.order]
        return {
            "claims": [self._row_document(row, appealed) for row in listed],
            "next": asked.cursor(last[column], last["serial"], total) if last else None,
            "total": total,
        }

    def detail(self, portal: Portal, identifier: str, npis: frozenset[str]) -> documents.Document:
        """All about one claim; a 404 problem where there is none, or none of these providers."""
        today = self._day.today
        with self.lock:
            self.up_to_date(portal)
            row = self.book.by(portal.id, "id", identifier)
            if row is None or row["npi"] not in npis:
                raise Problem(404, "no-such-claim", "There is no such claim, or it is no longer kept.")
            appealed = self._beside.appealed(portal.id)
            judged, steps = self.archive.judged(row), read_way(row["way"])
            decision = told(judged, row)
            beside = self._beside.told(row, decision, today)
        return {
            **self._row_document(row, appealed),
            "history": documents.history_document(portal.id, steps, today),
            **documents.amounts_document(decision),
            "lines": documents.lines_document(judged.filed, decision),
            "edits": documents.edits_document(judged.judgment.decision.edits),
            "remittance": documents.remittance_document(row, today),
            "request": documents.request_document(row, steps),
            **beside,
            "sent": self.archive.sent(row).decode(errors="replace"),
            "acknowledgment": self.archive.acknowledgment(row, judged).decode(),
            "sample_fees": True,
        }

    def row(self, portal: str, serial: int) -> Row | None:
        """The claim with that number, unless it is no longer shown."""
        with self.lock:
            self.up_to_date(PORTALS[portal])
            return self.book.by(portal, "serial", serial)

    def matching(self, portal: Portal, criteria: Mapping[str, object]) -> list[Row]:
        """The claims that a 276 describes, the latest first."""
        with self.lock:
            self.up_to_date(portal)
            return self.book.matching(portal.id, criteria)

    # -- days and remittances

    @property
    def today(self) -> date:
        """The as-of date."""
        return self._day.today

    def up_to_date(self, portal: Portal) -> None:
        """Files the sample claims at the first call, and takes every claim to where it is today."""
        if not self.book.seeded(portal.id):
            through = self._scale if self._scale > _USUAL_SCALE else min(_SAMPLES, self._scale)
            self.book.seed(portal.id, self.archive.samples(portal.id).rows(1, through), through)
        self.book.move_to(self._day.today)
        self._beside.move_to(self._day.today)

    def payments(self, portal: str, first: date, last: date) -> list[settling.Payment]:
        """The remittances from `first` to `last`, none later than today."""
        with self.lock:
            self.up_to_date(PORTALS[portal])
            return settling.payments(self.book, portal, first, min(last, self._day.today))

    def remitted_with(
        self, portal: str, first: date, last: date, known: Mapping[str, str]
    ) -> set[tuple[str, date]]:
        """Provider and day of those remittances that tell of a claim, by columns of the claim."""
        with self.lock:
            self.up_to_date(PORTALS[portal])
            return settling.remitted_with(self.book, portal, first, last, known)

    def settled(self, portal: str, first: date, last: date, npi: str = "") -> Iterator[settling.Settled]:
        """The claims of those remittances, of one provider or of all."""
        for row, reversal in self.settled_rows(portal, first, last, npi):
            yield self.settle(row, reversal=reversal)

    def settled_rows(self, portal: str, first: date, last: date, npi: str = "") -> list[tuple[Row, bool]]:
        """Their rows, each with whether it is a reversal."""
        with self.lock:
            self.up_to_date(PORTALS[portal])
            last = min(last, self._day.today)
            return [*settling.settled_rows(self.book, portal, first, last, npi)]

    def settle(self, row: Row, *, reversal: bool) -> settling.Settled:
        """One of them, judged."""
        judged = self.archive.judged(row)
        return settling.Settled(
            row["control_number"],
            judged.filed.claim,
            told(judged, row),
            date.fromisoformat(row["received_on"]),
            date.fromisoformat(row["reversed_on" if reversal else "remitted_on"]),
            row["npi"],
            reversal,
            row["replaces"] or "",
        )

    def is_sample(self, row: Row) -> bool:
        """Whether nobody sent it."""
        return bool(row["serial"] <= self.book.seeded(row["portal"]))

    def _row_document(self, row: Row, appealed: Mapping[int, str]) -> documents.Document:
        on, last = appealed.get(row["serial"]), open_until(row, self._day.today)
        by = {"appeal_by": last.isoformat()} if last and not on else {}
        return documents.row_document(row, self._day.today) | {"appealed_on": on} | by

    def _one_claim(self, portal: Portal, body: bytes, acts_for: frozenset[str]) -> Sent:
        received = read_claims_in(portal, body, self.envelopes)
        claims = [claim for file in received.files for claim in file.claims]
        if len(claims) != 1:
            raise reject(portal, received, _ONE_AT_A_TIME, self.envelopes)
        return Sent(claims[0], received.files[0], body, acts_for)

    def _take(self, submission: Submission, sent: Sent) -> bytes:
        try:
            taken = self.intake.take(submission.portal, sent)
        except UnwritableError:
            received = read_claims_in(submission.portal, submission.body, self.envelopes)
            raise reject(submission.portal, received, NOT_GIVEN_BACK, self.envelopes) from None
        receipt = receipt_document(submission.portal, taken, moment(self._clock.now()))
        return json.dumps(receipt, separators=(",", ":")).encode()
