"""The money of one claim alone, read without the rest: what totals and balances of large files need."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from x12.adjustments import Adjustment
from x12.delimiters import Delimiters
from x12.remittance.allowed import off_the_price
from x12.remittance.amounts import NOTHING, amount
from x12.remittance.items import ClaimEntry
from x12.remittance.measures import ALLOWED
from x12.remittance.records import ClaimPayment

_EMPTY = ("",) * 4
_MOST_ELEMENTS = 20
"""CAS has 19 elements."""


class LineFigures(NamedTuple):
    """One line; US dollars."""

    charge: Decimal
    paid: Decimal
    allowed: Decimal | None
    """AMT B6, where the payer gives it."""
    adjustments: tuple[Adjustment, ...]

    @property
    def allows(self) -> Decimal:
        """As the payer says it (AMT B6); else the charge less what lowers the price, for a denied line 0."""
        return self.charge - off_the_price(self.adjustments) if self.allowed is None else self.allowed


class ClaimFigures(NamedTuple):
    """One claim with its lines; US dollars. What can't be read counts as 0."""

    status: str
    charge: Decimal
    paid: Decimal
    patient_responsibility: Decimal | None
    adjustments: tuple[Adjustment, ...]
    """At claim level."""
    lines: tuple[LineFigures, ...]

    @property
    def all_adjustments(self) -> tuple[Adjustment, ...]:
        """Those of the claim, then those of its lines."""
        return self.adjustments + tuple(each for line in self.lines for each in line.adjustments)

    @property
    def allowed(self) -> Decimal:
        """What the payer allows: what is paid, and what the patient or another payer owes of it.

        Line by line, each by its own amount or by what lowered its price; what was taken off the claim as a
        whole counts unless each line has an amount of its own. Without lines it is the charge less all that.
        """
        if not self.lines:
            return self.charge - off_the_price(self.adjustments)
        total = sum((line.allows for line in self.lines), NOTHING)
        if all(line.allowed is not None for line in self.lines):
            return total
        return total - off_the_price(self.adjustments)


def adjusted(adjustments: tuple[Adjustment, ...], group: str = "") -> Decimal:
    """The sum of the adjustments, or of those in one group."""
    return sum((each.amount for each in adjustments if not group or each.group == group), NOTHING)


def read_figures(entry: ClaimEntry) -> ClaimFigures:
    """The figures of a claim that came by in a stream."""
    separator = entry.delimiters.element
    own: list[Adjustment] = []
    current = own
    lines: list[tuple[list[str], list[Adjustment]]] = []
    allowed: dict[int, Decimal | None] = {}
    for head, rest in _pattern(entry.delimiters).findall(entry.text):
        elements = rest.split(separator)
        if head == "CAS":
            _adjustments(elements, current)
        elif head == "SVC":
            current = []
            lines.append((elements, current))
        else:
            allowed.setdefault(len(lines), amount(elements[0]))
    return ClaimFigures(
        entry.status,
        entry.charge,
        entry.paid,
        entry.patient_responsibility,
        tuple(own),
        tuple(
            _line(elements, allowed.get(at), adjustments)
            for at, (elements, adjustments) in enumerate(lines, 1)
        ),
    )


def figures_of(claim: ClaimPayment) -> ClaimFigures:
    """The figures of a claim that is read or built."""
    lines = (LineFigures(each.charge, each.paid, each.allowed, each.adjustments) for each in claim.lines)
    return ClaimFigures(
        claim.status,
        claim.charge,
        claim.paid,
        claim.patient_responsibility,
        claim.adjustments,
        tuple(lines),
    )


@lru_cache(maxsize=8)
def _pattern(delimiters: Delimiters) -> re.Pattern[str]:
    end, separator = re.escape(delimiters.segment), re.escape(delimiters.element)
    return re.compile(f"{end}(SVC|CAS|AMT{separator}{ALLOWED}){separator}([^{end}]*)")


def _adjustments(elements: list[str], into: list[Adjustment]) -> None:
    for at in range(1, min(len(elements), _MOST_ELEMENTS) - 1, 3):
        taken = amount(elements[at + 1])
        if taken is not None:
            quantity = amount(elements[at + 2]) if at + 2 < len(elements) else None
            into.append(Adjustment(elements[0], elements[at], taken, quantity))


def _line(elements: list[str], allowed: Decimal | None, adjustments: list[Adjustment]) -> LineFigures:
    charge, paid = (*elements, *_EMPTY)[1:3]
    return LineFigures(amount(charge) or NOTHING, amount(paid) or NOTHING, allowed, tuple(adjustments))
