"""What letters say, in our own words: what happened, why, and what can be done by when."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from mock_backend.claims.money import from_cents
from mock_backend.claims.numbers import case_id
from mock_backend.claims.rules.holding import DAYS_TO_ANSWER, REQUEST
from mock_backend.correspondence.letters import APPEAL_DECISION, NO_RECORDS, RECORDS_DECISION
from mock_backend.correspondence.letters import REQUEST as REQUEST_LETTER
from mock_backend.correspondence.terms import (
    DAYS_OF_RECORD_REVIEW,
    DAYS_TO_RECONSIDERATION,
    LEVELS,
    last_day,
)

_SAMPLE = "This is a letter of a practice system: nobody in it exists, and the rules are samples."


@dataclass(frozen=True, slots=True)
class Letter:
    """What one letter says."""

    subject: str
    paragraphs: tuple[str, ...]
    act_by: date | None = None
    """Until when something can be done about it."""
    case: str = ""
    """The case or tracking number that it is about."""


def letter(row: sqlite3.Row, case: sqlite3.Row | None) -> Letter:
    """The letter of a row of `Letters`; `case` is the appeal or the response that it answers."""
    on = date.fromisoformat(row["written_on"])
    made = {
        REQUEST_LETTER: _request,
        NO_RECORDS: _no_records,
        RECORDS_DECISION: _records_decision,
        APPEAL_DECISION: _appeal_decision,
    }[row["letter_kind"]](row, case, on)
    return Letter(made.subject, (*made.paragraphs, _SAMPLE), made.act_by, made.case)


def subject_of(row: sqlite3.Row, case: sqlite3.Row | None) -> tuple[str, date | None]:
    """What a list says of a letter, and until when something can be done."""
    made = letter(row, case)
    return made.subject, made.act_by


def _request(row: sqlite3.Row, _case: sqlite3.Row | None, on: date) -> Letter:
    due = on + timedelta(days=DAYS_TO_ANSWER)
    still = row["state"] == "asked"
    paragraphs = (
        f"We have your claim {_claim(row)}, and can't decide it without the medical record.",
        REQUEST,
        f"The records have to be here by {_day(due)}. Send them with this request's number, each page with "
        "the patient's name and signed by who gave the care.",
        f"We review what you send within {DAYS_OF_RECORD_REVIEW} days of its arrival. Without records in "
        "time the claim is denied.",
    )
    number = case_id(row["control_number"])
    return Letter("Records asked for (ADR)", paragraphs, due if still else None, number)


def _no_records(row: sqlite3.Row, _case: sqlite3.Row | None, _on: date) -> Letter:
    paragraphs = (
        f"For your claim {_claim(row)}, we asked for the medical record. Nothing came in time, so the claim "
        "is denied.",
        *_how_to_appeal(row),
    )
    return Letter("Denied: no records came", paragraphs, last_day(row))


def _records_decision(row: sqlite3.Row, case: sqlite3.Row | None, _on: date) -> Letter:
    number = case["tracking_number"] if case else ""
    paragraphs: tuple[str, ...]
    if case is not None and case["favorable"]:
        paragraphs = (
            f"We have reviewed the records that you sent for your claim {_claim(row)}. They support the "
            "services that were billed.",
            "The claim goes on to payment, and the remittance says what is paid for each line.",
        )
        return Letter("Records reviewed: supported", paragraphs, case=number)
    paragraphs = (
        f"We have reviewed the records that you sent for your claim {_claim(row)}. The notes of the visit "
        "were not among them, so they don't show why the services were needed. The claim is denied.",
        *_how_to_appeal(row),
    )
    return Letter("Records reviewed: not enough", paragraphs, last_day(row), number)


def _appeal_decision(row: sqlite3.Row, case: sqlite3.Row | None, on: date) -> Letter:
    level = LEVELS[row["portal"]]
    number = case["tracking_number"] if case else ""
    came = f" of {_day(date.fromisoformat(case['received_on']))}" if case else ""
    began = f"We have decided your {level}{came} about the claim {_claim(row)}."
    if case is not None and case["favorable"]:
        paragraphs = (
            f"{began} It is favorable: the records show that the services were needed.",
            f"The claim was adjusted as {case['adjusted_as'] or row['replaced_by'] or 'a new claim'} and is "
            "paid with one of the next remittances. Nothing is left to do.",
        )
        return Letter(f"{level.capitalize()}: favorable", paragraphs, case=number)
    return Letter(
        f"{level.capitalize()}: unfavorable",
        (
            f"{began} It is unfavorable: what was sent doesn't show that the denial was wrong.",
            *_next_level(row, on),
        ),
        _next_day(row, on),
        number,
    )  # fmt: skip


def _how_to_appeal(row: sqlite3.Row) -> Iterator[str]:
    level, last = LEVELS[row["portal"]], last_day(row)
    by = f" by {_day(last)}" if last else ""
    yield f"If you don't agree, ask for a {level}{by}, with the records."


def _next_level(row: sqlite3.Row, on: date) -> Iterator[str]:
    day = _next_day(row, on)
    if day is None:
        yield "Call the provider line about what else can be done."
        return
    yield (
        "If you don't agree, ask the Qualified Independent Contractor (QIC) for a reconsideration by "
        f"{_day(day)}. Whatever it is to look at has to be sent with that request."
    )


def _next_day(row: sqlite3.Row, on: date) -> date | None:
    return on + timedelta(days=DAYS_TO_RECONSIDERATION) if row["portal"] == "mac" else None


def _claim(row: sqlite3.Row) -> str:
    charge = f"{from_cents(row['charge']):,.2f}"
    return f"{row['control_number']} over ${charge}, received {_day(date.fromisoformat(row['received_on']))}"


def _day(day: date) -> str:
    return f"{day:%m/%d/%Y}"
