"""One interchange in, one out: 277 to a 276 about one claim or many; 999 or TA1 where it can't be read."""

from __future__ import annotations

from dataclasses import replace

from mock_backend.claims.claims import Claims
from mock_backend.claims.status_answer import reports_on
from mock_backend.interchanges import (
    NOT_SUPPORTED,
    SEGMENTS_ARE_WRONG,
    only_interchange,
    refused,
    wrong_parties,
)
from mock_backend.portals import Portal
from x12 import problem as findings
from x12.envelopes import FunctionalGroup, TransactionSet
from x12.status.answer import write_277
from x12.status.exchange import ClaimStatusInquiry, ClaimStatusReport
from x12.status.inquiry import read_276
from x12.ta1 import acknowledge_interchange, write_ta1
from x12.unwritable import UnwritableError

MOST_INQUIRIES = 5_000
_NO_CLAIM = "No claim is asked about."


class StatusExchange:
    """Reads what was asked, looks each claim up, and puts the answers into one envelope."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims

    def answer(self, portal: Portal, sent: bytes, acts_for: frozenset[str]) -> bytes:
        """The answering interchange; a 400 problem if what was sent is not one X12 interchange.

        `acts_for` are the NPIs that the user may ask for.
        """
        interchange = only_interchange(sent)
        envelopes = self._claims.envelopes
        judged = acknowledge_interchange(interchange, more=wrong_parties(portal, interchange))
        groups = [group for group in interchange.groups if group.transaction_sets]
        if judged.is_rejected or not groups:
            rejected = judged if judged.is_rejected else replace(judged, outcome="R", note="022")
            return envelopes.enclosed(portal, (), (write_ta1(rejected),), usage=interchange.usage)
        answer = self._answer_group(portal, groups[0], acts_for)
        return envelopes.enclosed(portal, (answer,), usage=interchange.usage)

    def _answer_group(
        self, portal: Portal, group: FunctionalGroup, acts_for: frozenset[str]
    ) -> TransactionSet:
        """A 277 to the inquiries of the first transaction set, or a 999 that says why there is none."""
        asked, *more = group.transaction_sets
        reading = read_276(asked)
        if more or len(reading.inquiries) > MOST_INQUIRIES:
            sentence = "Send one transaction set with at most 5,000 claims."
            return refused(group, asked, [findings.Problem(sentence, code=NOT_SUPPORTED)])
        sound = asked.is_sound and not any(each.fatal for each in (*group.problems, *reading.problems))
        inquiries = [each for each in reading.inquiries if each.claim]
        if not sound or not inquiries:
            return refused(group, asked, reading.problems, _NO_CLAIM)
        try:
            return write_277(self._reports(portal, inquiries, acts_for))
        except UnwritableError:
            sentence = "A text holds a character that can't be given back."
            return refused(group, asked, [findings.Problem(sentence, code=SEGMENTS_ARE_WRONG)])

    def _reports(
        self, portal: Portal, inquiries: list[ClaimStatusInquiry], acts_for: frozenset[str]
    ) -> list[ClaimStatusReport]:
        with_lines = len(inquiries) == 1
        now = self._claims.envelopes.now()
        return [
            replace(report, created=now)
            for inquiry in inquiries
            for report in reports_on(self._claims, portal, inquiry, acts_for, with_lines=with_lines)
        ]
