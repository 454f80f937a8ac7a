"""The type of bill, and the frequency of both kinds of claim."""

from x12.claims.edits.context import EditContext
from x12.claims.edits.rule import WARNING, I, P, Subject
from x12.claims.records import Claim
from x12.identifiers.type_of_bill import FACILITIES

RULES = Subject()
_FREQUENCIES = frozenset("0123456789ABCDEFGHIJKMPQXYZ")


@RULES.claim(
    "bill-type",
    "facility",
    "No facility bills under these first two digits of the type of bill.",
    "Key a type of bill such as 111 inpatient, 131 outpatient, 211 skilled nursing.",
    kind=I,
)
def unknown_facility(claim: Claim, _context: EditContext) -> bool:
    """CLM05-1."""
    return claim.facility not in FACILITIES


@RULES.claim(
    "bill-frequency",
    "frequency",
    "The last digit of the type of bill says nothing that payers know.",
    "Key 1 for the whole stay or visit, 2 to 4 in a series, 7 to replace, 8 to void.",
    kind=I,
)
def unknown_frequency(claim: Claim, _context: EditContext) -> bool:
    """CLM05-3."""
    return claim.frequency not in _FREQUENCIES


@RULES.claim(
    "late-charges",
    "frequency",
    "Medicare doesn't take late charges by themselves (frequency 5).",
    "Replace the claim (7) with one that has all charges.",
    kind=I,
    payer="mac",
)
def late_charges(claim: Claim, _context: EditContext) -> bool:
    """CMS Pub. 100-04, chapter 1."""
    return claim.frequency == "5"


@RULES.claim(
    "claim-frequency",
    "frequency",
    "A professional claim is original (1), a replacement (7) or a void (8).",
    "Choose one of these.",
    kind=P,
)
def unknown_claim_frequency(claim: Claim, _context: EditContext) -> bool:
    """CLM05-3."""
    return claim.frequency not in {"1", "7", "8"}


@RULES.claim(
    "part-b-replacement",
    "frequency",
    "Part B contractors turn back replacements and voids of professional claims.",
    "Ask for a reopening of the first claim instead, unless your contractor takes them.",
    kind=P,
    payer="mac",
    severity=WARNING,
)
def replaces_part_b(claim: Claim, _context: EditContext) -> bool:
    """CMS Pub. 100-04, chapter 34: clerical errors are reopened."""
    return claim.frequency in {"7", "8"}
