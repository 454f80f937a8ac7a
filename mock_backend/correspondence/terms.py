"""What each payer takes and by when, and the sample rules by which it decides.

The time for a first appeal is `x12.appeals`'. Medicare (published by a MAC): 60 days to decide, 180 to the
next level. From memory: that a prepayment review of
records takes 30 days, that MassHealth decides within 60, and what the paper form CMS-20027 asks for. Made up:
by which records a decision turns, and MassHealth's limits on files, which are those of one MAC.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from datetime import date
from types import MappingProxyType

from mock_backend.claims.appealing import appeal_by
from mock_backend.claims.records import Decision
from x12.appeals import has_no_appeal as cant_be_appealed

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
LEVELS = MappingProxyType({"mac": "redetermination", "mmis": "appeal"})
"""What each payer calls the first level of appeal."""


def last_day(row: sqlite3.Row) -> date | None:
    """Until when the first appeal of a claim has to be there; None where nothing is decided."""
    return appeal_by(row["portal"], row["remitted_on"])


def refused_lines(decision: Decision) -> tuple[int, ...]:
    """The lines of which nothing was paid though something was charged; () for a stay, which has none."""
    return tuple(each.number for each in decision.lines if each.charge and not each.allowed)


def has_no_appeal(portal: str, decision: Decision) -> str:
    """Why a decision can't be appealed; '' where it can."""
    lines = (each for line in decision.lines for each in line.adjustments)
    reasons = {each.reason for each in (*decision.adjustments, *lines)}
    if cant_be_appealed(reasons, decision.remarks, medicare=portal == "mac"):
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
