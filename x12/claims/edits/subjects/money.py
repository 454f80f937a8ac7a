"""Amounts and totals."""

from collections.abc import Iterator
from decimal import Decimal

from x12.claims.edits.context import EditContext
from x12.claims.edits.rule import Fault, I, Subject, at
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim
from x12.identifiers.money import dollars

RULES = Subject()
_LARGEST = Decimal("99999999.99")


@RULES.rule(
    "total",
    "The claim's total is {total}, and its lines come to {lines}.",
    "Let the program add them up, or correct a line.",
)
def wrong_total(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """CLM02 is the sum of SV102 or SV203."""
    lines = sum((line.charge for line in claim.lines), Decimal())
    if lines != claim.charge:
        yield at("charge", total=dollars(claim.charge), lines=dollars(lines))


@RULES.line(
    "charge-negative", "charge", "Line {line} has a negative charge.", "Key what was charged, 0 or more."
)
def negative(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV102, SV203."""
    return line.charge < 0


@RULES.line("charge-cents", "charge", "Line {line} has a fraction of a cent.", "Key dollars and cents.")
def has_fraction(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """No more than two decimal places."""
    return _fraction(line.charge)


@RULES.line(
    "charge-size",
    "charge",
    "Line {line} charges more than a claim can carry.",
    "Check where the decimal point stands.",
)
def too_large(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """Eight digits before the point."""
    return line.charge > _LARGEST


@RULES.line(
    "non-covered",
    "non_covered",
    "Line {line} has more that isn't covered than it charges.",
    "Key a part of the charge.",
    kind=I,
)
def more_than_charged(line: ServiceLine, _claim: Claim, _context: EditContext) -> bool:
    """SV207."""
    return line.non_covered is not None and not 0 <= line.non_covered <= max(line.charge, Decimal())


@RULES.claim(
    "patient-paid",
    "patient_paid",
    "What the patient paid is negative or more than the claim's total.",
    "Key the amount that the patient paid for this claim.",
)
def paid_too_much(claim: Claim, _context: EditContext) -> bool:
    """AMT F5, AMT F3."""
    paid = claim.patient_paid
    return paid is not None and not 0 <= paid <= max(claim.charge, Decimal())


def _fraction(amount: Decimal) -> bool:
    exponent = amount.normalize().as_tuple().exponent
    return isinstance(exponent, int) and exponent < -2
