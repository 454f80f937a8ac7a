"""What each payer takes and by when, and the sample rules by which it decides.

Medicare (published by a MAC): 120 days and 5 for the remittance to arrive, 60 to decide, 180 to the next
level. MassHealth: 30 days from the remittance (130 CMR 450.309). From memory: that a prepayment review of
records takes 30 days, that MassHealth decides within 60, and what the paper form CMS-20027 asks for. Made up:
by which records a decision turns, and MassHealth's limits on files, which are those of one MAC.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from mock_backend.claims.records import Decision

RECORDS, APPEAL = "records", "appeal"
"""The kinds of cases."""
DAYS_OF_RECORD_REVIEW = 30
DAYS_OF_APPEAL = 60
DAYS_TO_RECONSIDERATION = 180
"""The next level after an unfavorable redetermination."""
TYPES = MappingProxyType({"application/pdf": "PDF", "image/tiff": "TIFF"})
LARGEST = 40 * 1024 * 1024
"""Bytes of one file, and of all together, as one MAC's portal states them."""
LARGEST_TOGETHER = 150 * 1024 * 1024
MOST = 20
DOCUMENTS = MappingProxyType(
    {
        "order": "the order",
        "notes": "the notes of the visit",
        "results": "test results",
        "plan": "the plan of care",
        "remittance": "the remittance",
        "other": "another document",
    }
)
_SHOWS_NEED = "notes"
_OPEN_TO_RECORDS = frozenset({"50", "226"})
"""CARCs of denials that records can turn round; the others stand whatever is sent."""
_NO_APPEAL_RIGHTS = "N211"
"""The remark of a decision that can't be appealed: Medicare's on a claim that was filed too late."""


@dataclass(frozen=True, slots=True)
class Appeals:
    """The first level of appeal at one payer."""

    level: str
    days: int
    """From the remittance on."""
    grace: int
    """Days after them in which one still is taken: the remittance is presumed to take so long to arrive."""


LEVELS = MappingProxyType({"mac": Appeals("redetermination", 120, 5), "mmis": Appeals("appeal", 30, 0)})


def last_day(portal: str, told_on: date) -> date:
    """Until when the first appeal of a decision has to be there, as the payer states it."""
    return told_on + timedelta(days=LEVELS[portal].days)


def is_late(portal: str, told_on: date, today: date) -> bool:
    """Whether an appeal isn't taken any more."""
    return today > last_day(portal, told_on) + timedelta(days=LEVELS[portal].grace)


def refused_lines(decision: Decision) -> tuple[int, ...]:
    """The lines of which nothing was paid though something was charged; () for a stay, which has none."""
    return tuple(each.number for each in decision.lines if each.charge and not each.allowed)


def has_no_appeal(decision: Decision) -> str:
    """Why a decision can't be appealed; '' where it can."""
    if _NO_APPEAL_RIGHTS in decision.remarks:
        return "A claim that was filed too late can't be appealed."
    return ""


def shows_need(documents: Collection[str]) -> bool:
    """The sample rule for records: the notes of the visit are among them."""
    return _SHOWS_NEED in documents


def is_granted(decision: Decision, lines: Collection[int], documents: Collection[str]) -> bool:
    """The sample rule for appeals: need is what it is about, for each line, and the notes are there."""
    about = [each for each in decision.lines if each.number in lines]
    reasons = {each.reason for line in about for each in line.adjustments} or {
        each.reason for each in decision.adjustments
    }
    return shows_need(documents) and bool(reasons) and reasons <= _OPEN_TO_RECORDS
