"""Cases and letters as JSON."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date

from mock_backend.claims.documents import Document
from mock_backend.claims.records import Decision
from mock_backend.correspondence.terms import (
    LARGEST,
    LARGEST_TOGETHER,
    LEVELS,
    MOST,
    TYPES,
    has_no_appeal,
    last_day,
    refused_lines,
)
from mock_backend.correspondence.wording import letter, subject_of


@dataclass(frozen=True, slots=True)
class AppealTerms:
    """Whether a claim can be appealed, which lines of it, by when."""

    why_not: str
    lines: tuple[int, ...] = ()
    by: date | None = None


def can_be_appealed(row: sqlite3.Row, decision: Decision, today: date) -> AppealTerms:
    """A claim that was denied, or paid in part, and whose time isn't over."""
    if row["status"] not in {"denied", "paid"}:
        return AppealTerms(
            "Only a decision can be appealed, and not one that rejected or returned the claim."
        )
    lines = refused_lines(decision)
    if row["status"] == "paid" and not lines:
        return AppealTerms("Every line of it was approved, so there is nothing to appeal.")
    if reason := has_no_appeal(row["portal"], decision):
        return AppealTerms(reason)
    by = last_day(row)
    if by is not None and by < today:
        level = LEVELS[row["portal"]]
        return AppealTerms(f"The time for a {level} was over on {by:%m/%d/%Y}, so it isn't taken any more.")
    return AppealTerms("", lines, by)


def appeal_document(row: sqlite3.Row, decision: Decision, today: date) -> Document | None:
    """How a claim can be appealed; None where it can't."""
    terms = can_be_appealed(row, decision, today)
    if terms.why_not or terms.by is None:
        return None
    return {"level": LEVELS[row["portal"]], "by": terms.by.isoformat(), "lines": list(terms.lines)}


def limits_document() -> Document:
    """What may be attached."""
    return {
        "content_types": list(TYPES),
        "largest": LARGEST,
        "together": LARGEST_TOGETHER,
        "most": MOST,
    }


def case_document(case: sqlite3.Row) -> Document:
    """What was sent about a claim, and what came of it."""
    decided = case["decided_on"]
    status = ("favorable" if case["favorable"] else "unfavorable") if decided else "in-review"
    return {
        "tracking_number": case["tracking_number"],
        "kind": case["kind"],
        "received_on": case["received_on"],
        "attachments": case["attachments"],
        "status": status,
        "decision_by": case["decision_by"],
        "decided_on": decided,
        "adjusted_as": case["adjusted_as"],
    }


def letter_row_document(row: sqlite3.Row, case: sqlite3.Row | None) -> Document:
    """A letter in a list."""
    subject, act_by = subject_of(row, case)
    return {
        "id": row["letter_id"],
        "kind": row["letter_kind"],
        "subject": subject,
        "written_on": row["written_on"],
        "unread": bool(row["unread"]),
        "act_by": act_by.isoformat() if act_by else None,
        "claim": row["id"],
        "control_number": row["control_number"],
        "patient": {"last_name": row["last_name"], "first_name": row["first_name"]},
    }


def letter_document(row: sqlite3.Row, case: sqlite3.Row | None) -> Document:
    """All of a letter."""
    made = letter(row, case)
    return {
        **letter_row_document(row, case),
        "case": made.case,
        "paragraphs": list(made.paragraphs),
        "patient_control_number": row["patient_control_number"],
        "member_id": row["member_id"],
        "from": row["from_date"],
        "through": row["through_date"],
        "provider_npi": row["npi"],
    }
