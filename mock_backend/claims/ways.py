"""The way of a claim through its days, from the day of receipt on."""

from __future__ import annotations

from datetime import date, timedelta

from mock_backend.claims.payment import FLOOR_DAYS, payment_day
from mock_backend.claims.records import Outcome, Step
from mock_backend.claims.rules.holding import DAYS_TO_ANSWER
from mock_backend.claims.states import STATES

DAYS_RETURNED = 60
"""After so many days a returned claim drops off the list of those to correct."""
_DAYS_TO_CWF, _DAYS_AT_CWF = 2, 5
_DAYS_OF_REVIEW = 10


def way(name: str, portal: str, outcome: Outcome, status: str, received_on: date) -> tuple[Step, ...]:
    """All steps that lie ahead if nobody does anything; `outcome` and `status` are those of the decision."""
    if name == "returned":
        dropped = received_on + timedelta(days=DAYS_RETURNED)
        return (_told(received_on, "returned", status), _step(dropped, "dropped"))
    if name in {"denied", "rejected"}:
        return (_step(received_on, "entered"), _told(received_on, name, status))
    if name == "asked":
        due = received_on + timedelta(days=DAYS_TO_ANSWER)
        return (_step(received_on, "asked"), _step(due + timedelta(days=1), "unanswered"))
    if portal == "mmis":
        return _medicaid_way(name, outcome, status, received_on)
    return _medicare_way(name, outcome, status, received_on)


def decided_way(
    portal: str, outcome: Outcome, status: str, received_on: date, today: date
) -> tuple[Step, ...]:
    """The rest of the way once the documents that were asked for are there."""
    if outcome is not Outcome.PAID:
        return (_told(today, outcome.value, status),)
    if portal == "mmis":
        return (_told(today, "paid", status),)
    return (_step(today, "floor"), _told(floor_ends(received_on, today), "paid", status))


def floor_ends(received_on: date, decided_on: date) -> date:
    """The payment day of a claim: at the end of the payment floor at the earliest."""
    return payment_day(max(received_on + timedelta(days=FLOOR_DAYS), decided_on + timedelta(days=1)))


def _medicare_way(name: str, outcome: Outcome, status: str, received_on: date) -> tuple[Step, ...]:
    if name == "clean":
        return (_step(received_on, "entered"), *decided_way("mac", outcome, status, received_on, received_on))
    at_cwf = received_on + timedelta(days=_DAYS_TO_CWF)
    decided = at_cwf + timedelta(days=_DAYS_AT_CWF)
    return (
        _step(received_on, "review"),
        _step(at_cwf, "cwf"),
        *decided_way("mac", outcome, status, received_on, decided),
    )


def _medicaid_way(name: str, outcome: Outcome, status: str, received_on: date) -> tuple[Step, ...]:
    if name == "clean":
        return (_step(received_on, "entered"), _told(received_on, "paid", status))
    decided = received_on + timedelta(days=_DAYS_OF_REVIEW)
    ends = decided_way("mmis", outcome, status, received_on, decided)
    return (_step(received_on, "review"), *ends)


def _step(on: date, state: str) -> Step:
    return Step(on, state, STATES[state].category, STATES[state].code)


def _told(on: date, state: str, status: str) -> Step:
    """A step with the decision's own category and code."""
    category, _, code = status.partition(":")
    return Step(on, state, category, code)
