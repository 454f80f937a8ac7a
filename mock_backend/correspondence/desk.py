"""All that can be done about records, appeals and letters."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from mock_backend.claims.archive import told
from mock_backend.claims.asked import cursor, decoded_cursor
from mock_backend.claims.claims import Claims
from mock_backend.claims.numbers import case_id
from mock_backend.claims.submissions import Receipt, Submission
from mock_backend.clock import Clock, moment
from mock_backend.correspondence.asked import Sent, read_appeal, read_response
from mock_backend.correspondence.attachments import Attachments
from mock_backend.correspondence.cases import Cases, Opened
from mock_backend.correspondence.documents import (
    can_be_appealed,
    case_document,
    letter_document,
    letter_row_document,
)
from mock_backend.correspondence.letters import APPEAL_DECISION, Letters, Place, Reader
from mock_backend.correspondence.terms import APPEAL, RECORDS
from mock_backend.portals import Portal
from mock_backend.problems import Problem
from mock_backend.web.json_in import invalid
from mock_backend.web.json_out import JsonValue

Document = dict[str, JsonValue]
Given = Mapping[str, JsonValue]
MOST, USUAL = 100, 50
"""Letters of one page."""


@dataclass(frozen=True, slots=True)
class Sending:
    """What is sent, about which claim, and for which providers its sender may."""

    submission: Submission
    identifier: str
    acts_for: frozenset[str]


class Correspondence:
    """Works on the claims, under their lock."""

    def __init__(self, claims: Claims, clock: Clock, seed: int) -> None:
        self._claims = claims
        self._clock = clock
        self._cases = Cases(claims.book, claims.intake, claims.archive)
        self._attachments = Attachments(claims.book.store, clock)
        self._letters = Letters(claims.book.store, seed)

    # -- sending

    def attach(self, portal: Portal, user: str, content_type: str, size: int, digest: str) -> Document:
        """The document about a file that has come, as `Attachments.keep` gives it."""
        with self._claims.lock:  # else it could end up in another's transaction, and go with that
            return self._attachments.keep(portal, user, content_type, size, digest)

    def respond(
        self, submission: Submission, identifier: str, given: Given, acts_for: frozenset[str]
    ) -> Receipt:
        """Takes in the records that were asked for."""
        sending = Sending(submission, identifier, acts_for)
        return self._take(sending, lambda: read_response(given), self._answered)

    def appeal(
        self, submission: Submission, identifier: str, given: Given, acts_for: frozenset[str]
    ) -> Receipt:
        """Takes in a first appeal."""
        sending = Sending(submission, identifier, acts_for)
        return self._take(sending, lambda: read_appeal(given), self._appealed)

    def _take(
        self,
        sending: Sending,
        read: Callable[[], Sent],
        work: Callable[[sqlite3.Row, Sent, Opened], sqlite3.Row],
    ) -> Receipt:
        submission, claims = sending.submission, self._claims
        portal = submission.portal
        with claims.submissions.flight(submission), claims.lock:
            before = claims.submissions.replay(submission)
            if before:
                return before
            claims.up_to_date(portal)
            row = self._claim(sending)
            sent = read()
            self._attachments.check(portal, submission.user, sent.attachments)
            files = len(sent.attachments)
            opened = Opened(portal, submission.user, sent.documents, files, claims.today, sent.lines)
            with claims.book.store.transaction():
                case = work(row, sent, opened)
                receipt = json.dumps(self._receipt(row, case), separators=(",", ":")).encode()
                claims.submissions.remember(submission, receipt)
            return Receipt(receipt)

    def _answered(self, row: sqlite3.Row, sent: Sent, opened: Opened) -> sqlite3.Row:
        if self._of_kind(row, RECORDS):
            raise _refused("claim", "Records for this request are here already; wait for the decision.")
        if row["state"] != "asked":
            raise _refused("claim", "No records are asked for any more; look at what became of the claim.")
        if sent.case_id != case_id(row["control_number"]):
            raise _refused("case_id", "This is not the number of the request for this claim.")
        return self._cases.answer(row, opened)

    def _appealed(self, row: sqlite3.Row, sent: Sent, opened: Opened) -> sqlite3.Row:
        if self._of_kind(row, APPEAL):
            raise _refused("claim", "This claim was appealed before; there is one first appeal for a claim.")
        decision = told(self._claims.archive.judged(row), row)
        terms = can_be_appealed(row, decision, opened.today)
        if terms.why_not:
            raise _refused("claim", terms.why_not)
        if (terms.lines and not sent.lines) or not set(sent.lines) <= set(terms.lines):
            listed = ", ".join(map(str, terms.lines)) or "none, it was decided as a whole"
            raise _refused("lines", f"Lines that can be appealed: {listed}.")
        return self._cases.appeal(row, opened)

    def _receipt(self, row: sqlite3.Row, case: sqlite3.Row) -> Document:
        return {
            **case_document(case),
            "claim": str(row["id"]),
            "control_number": str(row["control_number"]),
            "received_at": moment(self._clock.now()),
        }

    # -- letters

    def listed(self, reader: Reader, after: str, limit: int) -> Document:
        """A page of letters."""
        place = _place(after) if after else None
        with self._claims.lock:
            self._up_to_date(reader.portal)
            rows = self._letters.page(reader, place, limit + 1)
            total, unread = self._letters.counts(reader)
            listed = [letter_row_document(row, self._case(row)) for row in rows[:limit]]
        last = rows[limit - 1] if len(rows) > limit else None
        following = cursor(f"{last['unread']}{last['written_on']}", last["number"], total) if last else None
        return {"letters": listed, "next": following, "total": total, "unread": unread}

    def letter(self, reader: Reader, identifier: str) -> Document:
        """One letter, which counts as read from now on; a 404 problem where there is none."""
        with self._claims.lock:
            self._up_to_date(reader.portal)
            row = self._letters.open(reader, identifier)
            if row is None:
                raise Problem(404, "no-such-letter", "There is no such letter.")
            return letter_document(row, self._case(row))

    def _up_to_date(self, portal: Portal) -> None:
        self._claims.up_to_date(portal)
        self._letters.write(portal.id, self._claims.today)

    def _case(self, row: sqlite3.Row) -> sqlite3.Row | None:
        kind = APPEAL if row["letter_kind"] == APPEAL_DECISION else RECORDS
        return self._of_kind(row, kind)

    def _of_kind(self, row: sqlite3.Row, kind: str) -> sqlite3.Row | None:
        cases = self._cases.of(row["portal"], row["serial"])
        return next((each for each in cases if each["kind"] == kind), None)

    def _claim(self, sending: Sending) -> sqlite3.Row:
        row = self._claims.book.by(sending.submission.portal.id, "id", sending.identifier)
        if row is None or row["npi"] not in sending.acts_for:
            raise Problem(404, "no-such-claim", "There is no such claim, or it is no longer kept.")
        return row


def _refused(field: str, sentence: str) -> Problem:
    return invalid({field: sentence})


def _place(after: str) -> Place:
    found = decoded_cursor(after)
    mark, number = found or ("", 0)
    day = str(mark)[1:]
    try:
        date.fromisoformat(day)
    except ValueError:
        raise invalid({"after": "Give the cursor of the page before, as it was."}) from None
    return int(str(mark)[0] == "1"), day, number
