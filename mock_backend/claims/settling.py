"""What the weekly remittances are made of: claims that are decided, and payments that are taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from sqlite3 import Row

from mock_backend.claims.book import Book
from mock_backend.claims.money import from_cents
from mock_backend.claims.records import Decision
from x12.claims.records import Claim

_TOLD = "('paid', 'denied', 'rejected', 'unanswered', 'insufficient', 'replaced', 'voided')"
_TOLD_IN = (("reversed_on", ""), ("remitted_on", f" AND state IN {_TOLD}"))
"""The days on which remittances tell of a claim, and in which states it is then: reversals first."""
_IN_ORDER = "ORDER BY {column}, npi, serial"


@dataclass(frozen=True, slots=True)
class Payment:
    """All that one remittance holds, summed up."""

    paid_on: date
    npi: str
    """Of the billing provider."""
    claims: int
    """Reversals count too."""
    amount: Decimal
    """After what was taken back; it can be below zero."""


@dataclass(frozen=True, slots=True)
class Settled:
    """One claim of a remittance."""

    control_number: str
    claim: Claim
    decision: Decision
    received_on: date
    paid_on: date
    npi: str
    reversal: bool = False
    """Whether it takes back what was told before, because the claim was replaced or voided."""
    original: str = ""
    """The control number of the claim that this one replaces."""


def payments(book: Book, portal: str, first: date, last: date) -> list[Payment]:
    """One for each payment day and provider from `first` to `last`, both included."""
    given = (portal, first.isoformat(), last.isoformat())
    rows = book.store.rows(
        "SELECT paid_on, npi, count(*) AS claims, sum(amount) AS amount FROM ("  # noqa: S608  our own states
        " SELECT remitted_on AS paid_on, npi, paid AS amount FROM claim"
        f" WHERE portal = ? AND remitted_on BETWEEN ? AND ? AND state IN {_TOLD}"
        " UNION ALL SELECT reversed_on, npi, -paid FROM claim"
        "  WHERE portal = ? AND reversed_on BETWEEN ? AND ?"
        ") GROUP BY paid_on, npi ORDER BY paid_on, npi",
        *(*given, *given),
    )
    return [
        Payment(date.fromisoformat(row["paid_on"]), row["npi"], row["claims"], from_cents(row["amount"]))
        for row in rows
    ]


def remitted_with(
    book: Book, portal: str, first: date, last: date, known: Mapping[str, str]
) -> set[tuple[str, date]]:
    """Provider and payment day of the remittances that tell of a claim by whatever is known of it.

    `known` has columns of a claim, in capital letters; a last name may be just its beginning.
    """
    parts = {"last_name": "instr(last_name, ?) = 1"}
    where = " AND ".join(parts.get(name, f"upper({name}) = ?") for name in known)
    return {
        (row["npi"], date.fromisoformat(row[column]))
        for column, states in _TOLD_IN
        for row in book.store.rows(
            f"SELECT DISTINCT npi, {column} FROM claim"  # noqa: S608  our own columns and states
            f" WHERE portal = ? AND {column} BETWEEN ? AND ?{states} AND {where}",
            *(portal, first.isoformat(), last.isoformat(), *known.values()),
        )
    }


def settled_rows(book: Book, portal: str, first: date, last: date, npi: str) -> Iterator[tuple[Row, bool]]:
    """The rows of those remittances, each with whether it is a reversal; reversals first."""
    only = " AND npi = ?" if npi else ""
    for column, states in _TOLD_IN:
        statement = (
            f"SELECT * FROM claim WHERE portal = ? AND {column} BETWEEN ? AND ?{only}{states} "  # noqa: S608
            + _IN_ORDER.format(column=column)
        )
        values = (portal, first.isoformat(), last.isoformat(), *([npi] if npi else []))
        for row in book.store.rows(statement, *values):
            yield row, column == "reversed_on"
