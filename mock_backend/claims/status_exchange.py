"""One interchange in, one out: 277 to a 276 about one claim or many; 999 or TA1 where it can't be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from mock_backend.claims.claims import Claims
from mock_backend.claims.status_answer import reports_on
from mock_backend.interchanges import NOT_GIVEN_BACK, NOT_SUPPORTED, faulty, only_interchange, opened
from mock_backend.portals import Portal
from x12 import problem as findings
from x12.acknowledgment import acknowledge_group, write_999
from x12.envelopes import FunctionalGroup, TransactionSet
from x12.status.answer import write_277
from x12.status.exchange import ClaimStatusInquiry, ClaimStatusReport
from x12.status.inquiry import read_276
from x12.ta1 import write_ta1
from x12.unwritable import UnwritableError

MOST_INQUIRIES = 5_000
_NO_CLAIM = "No claim is asked about."
_TOO_MANY = findings.Problem("Ask about at most 5,000 claims at a time.", code=NOT_SUPPORTED)


@dataclass(frozen=True, slots=True)
class _Asked:
    """One 276: what it asks and the answer, or what is wrong with it."""

    group: FunctionalGroup
    sent: TransactionSet
    inquiries: tuple[ClaimStatusInquiry, ...] = ()
    answer: TransactionSet | None = None

    def refused(self, *problems: findings.Problem) -> _Asked:
        """The same without an answer."""
        return replace(self, sent=faulty(self.group, self.sent, problems, _NO_CLAIM), inquiries=())


class StatusExchange:
    """Reads what was asked, looks each claim up, and puts the answers into one envelope."""

    def __init__(self, claims: Claims) -> None:
        self._claims = claims

    def answer(self, portal: Portal, sent: bytes, acts_for: frozenset[str]) -> bytes:
        """The answering interchange; a 400 problem if what was sent is not one X12 interchange.

        Each 276 of each group is answered by a 277; a group of which not all can be, by a 999 that says why.
        `acts_for` are the NPIs that the user may ask for.
        """
        interchange = only_interchange(sent)
        envelopes = self._claims.envelopes
        ta1, groups = opened(portal, interchange)
        if not groups:
            return envelopes.enclosed(portal, (), (write_ta1(ta1),), usage=interchange.usage)
        asked = [*self._answered(portal, groups, acts_for)]
        answers = (each.answer for each in asked if each.answer)
        return envelopes.enclosed(portal, (*answers, *_refusals(groups, asked)), usage=interchange.usage)

    def _answered(
        self, portal: Portal, groups: Sequence[FunctionalGroup], acts_for: frozenset[str]
    ) -> Iterator[_Asked]:
        asked = [_read(group, each) for group in groups for each in group.transaction_sets]
        claims = sum(len(each.inquiries) for each in asked)
        for number, each in enumerate(asked, 1):
            if claims > MOST_INQUIRIES:
                yield each.refused(_TOO_MANY)
            elif each.inquiries:
                reports = self._reports(portal, each.inquiries, acts_for, with_lines=claims == 1)
                yield _written(each, reports, f"{number:04}")
            else:
                yield each

    def _reports(
        self,
        portal: Portal,
        inquiries: Sequence[ClaimStatusInquiry],
        acts_for: frozenset[str],
        *,
        with_lines: bool,
    ) -> list[ClaimStatusReport]:
        now = self._claims.envelopes.now()
        return [
            replace(report, created=now)
            for inquiry in inquiries
            for report in reports_on(self._claims, portal, inquiry, acts_for, with_lines=with_lines)
        ]


def _read(group: FunctionalGroup, sent: TransactionSet) -> _Asked:
    reading = read_276(sent)
    inquiries = tuple(each for each in reading.inquiries if each.claim)
    is_fatal = any(each.fatal for each in (*group.problems, *reading.problems))
    asked = _Asked(group, sent, inquiries)
    if is_fatal or not sent.is_sound or not inquiries:
        return asked.refused(*reading.problems)
    return asked


def _written(asked: _Asked, reports: Sequence[ClaimStatusReport], number: str) -> _Asked:
    try:
        return replace(asked, answer=write_277(reports, control_number=number))
    except UnwritableError:
        return asked.refused(NOT_GIVEN_BACK)


def _refusals(groups: Sequence[FunctionalGroup], asked: Sequence[_Asked]) -> Iterator[TransactionSet]:
    """A 999 for each group with a 276 that isn't answered."""
    numbers = count(1)
    for group in groups:
        own = [each for each in asked if each.group is group]
        if not all(each.answer for each in own):
            judged = replace(group, transaction_sets=tuple(each.sent for each in own))
            yield write_999(acknowledge_group(judged), f"{next(numbers):04}")
