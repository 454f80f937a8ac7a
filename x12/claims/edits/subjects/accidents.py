"""Accidents and injuries at work: another payer may come first."""

import re

from x12.claims.edits.context import EditContext
from x12.claims.edits.rule import WARNING, P, Subject
from x12.claims.records import Claim

RULES = Subject()
_INJURY = re.compile(r"[ST][0-9][0-9A-Z][0-9A-Z]{3}A")
_CAUSES = frozenset({"AA", "EM", "OA"})


@RULES.claim(
    "accident-cause",
    "related_causes",
    "What the condition is related to is said in an unknown way.",
    "Choose AA auto accident, EM employment or OA other accident.",
)
def unknown_cause(claim: Claim, _context: EditContext) -> bool:
    """CLM11."""
    return not _CAUSES.issuperset(claim.related_causes)


@RULES.claim(
    "accident-date",
    "dates.439",
    "The date of the accident is missing.",
    "Key it, or say that it was no accident.",
    kind=P,
)
def no_accident_date(claim: Claim, _context: EditContext) -> bool:
    """DTP 439, with CLM11 AA or OA."""
    return not {"AA", "OA"}.isdisjoint(claim.related_causes) and claim.dated("439") is None


@RULES.claim(
    "accident-state",
    "accident_state",
    "The state where the auto accident happened is missing.",
    "Key its two letters.",
    kind=P,
)
def no_accident_state(claim: Claim, _context: EditContext) -> bool:
    """CLM11-4, with AA."""
    state = claim.accident_state
    return "AA" in claim.related_causes and not (len(state) == 2 and state.isalpha())


@RULES.claim(
    "work-injury",
    "other_payers",
    "Medicare doesn't pay first for what comes from work.",
    "Bill workers' compensation first and key what it decided.",
    payer="mac",
    severity=WARNING,
)
def work_without_other_payer(claim: Claim, _context: EditContext) -> bool:
    """42 CFR 411.40."""
    return "EM" in claim.related_causes and not claim.other_payers


@RULES.claim(
    "accident-indicator",
    "related_causes",
    "An injury is treated, and nothing says whether it comes from an accident.",
    "Choose auto accident, employment or other accident, if it was one.",
    kind=P,
    payer="mmis",
    severity=WARNING,
)
def injury_without_cause(claim: Claim, _context: EditContext) -> bool:
    """MassHealth edit 241."""
    return not claim.related_causes and any(_INJURY.fullmatch(each.code) for each in claim.diagnoses)
