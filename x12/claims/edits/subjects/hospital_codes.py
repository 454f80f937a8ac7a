"""Condition, occurrence and value codes, ICD-10-PCS procedures and the DRG: form locators 18 to 41 and 74."""

import re
from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import inpatient
from x12.claims.edits.rule import WARNING, Fault, I, Subject, at, complaint, numbered
from x12.claims.edits.subjects.stays import stay_of
from x12.claims.records import Claim
from x12.identifiers.icd10 import parse_inpatient_procedure

RULES = Subject()
_CODE = re.compile(r"[A-Z0-9]{2}")
_MOST = 24
_MOST_PROCEDURES = 25
_LISTS = ("condition_codes", "occurrences", "occurrence_spans", "values")


def _codes(claim: Claim) -> Iterator[tuple[str, str]]:
    """Each code of the four lists with its place."""
    stay = stay_of(claim)
    for number, code in numbered(stay.condition_codes):
        yield f"institutional.condition_codes.{number}", code
    for number, occurrence in numbered(stay.occurrences):
        yield f"institutional.occurrences.{number}.code", occurrence.code
    for number, span in numbered(stay.occurrence_spans):
        yield f"institutional.occurrence_spans.{number}.code", span.code
    for number, value in numbered(stay.values):
        yield f"institutional.values.{number}.code", value.code


@RULES.rule(
    "hospital-code-form",
    "A condition, occurrence or value code hasn't two characters.",
    "Key two letters or digits.",
    kind=I,
)
def malformed(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """HI BG, BH, BI and BE."""
    return (at(place) for place, code in _codes(claim) if not _CODE.fullmatch(code))


@RULES.rule("hospital-code-number", "A claim carries 24 codes of a kind.", "Keep those that matter.", kind=I)
def too_many(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Two HI segments of twelve."""
    stay = stay_of(claim)
    for name in _LISTS:
        if len(getattr(stay, name)) > _MOST:
            yield at("institutional", name)


@RULES.rule("condition-duplicate", "A condition code is there twice.", "Take one out.", kind=I)
def repeated(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """HI BG."""
    codes = stay_of(claim).condition_codes
    for number, code in numbered(codes):
        if code in codes[: number - 1]:
            yield at("institutional.condition_codes", number)


@RULES.rule("value-duplicate", "Value code {code} is there twice.", "Take one out.", kind=I)
def valued_twice(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """HI BE."""
    codes = [value.code for value in stay_of(claim).values]
    for number, code in numbered(codes):
        if code in codes[: number - 1]:
            yield at("institutional.values", number, "code", code=code)


@RULES.rule("value-negative", "A value code has a negative amount.", "Key 0 or more.", kind=I)
def negative(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """HI BE."""
    for number, value in numbered(stay_of(claim).values):
        if value.amount < 0:
            yield at("institutional.values", number, "amount")


@RULES.rule("occurrence-future", "An occurrence lies in the future.", "Check the year.", kind=I)
def in_future(claim: Claim, context: EditContext) -> Iterator[Fault]:
    """HI BH."""
    for number, event in numbered(stay_of(claim).occurrences):
        if event.on > context.today:
            yield at("institutional.occurrences", number, "on")


@RULES.rule("span-order", "An occurrence span ends before it begins.", "Check both dates.", kind=I)
def backwards(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """HI BI."""
    for number, span in numbered(stay_of(claim).occurrence_spans):
        if span.period.end and span.period.end < span.period.start:
            yield at("institutional.occurrence_spans", number, "period")


@RULES.rule("inpatient-procedure-form", "Procedure {number}: {why}", "Correct the code.", kind=I)
def malformed_procedure(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """HI BBR and BBQ."""
    for number, procedure in numbered(stay_of(claim).procedures):
        if why := complaint(parse_inpatient_procedure, procedure.code):
            yield at("institutional.procedures", number, "code", number=number, why=why)


@RULES.rule("inpatient-procedure-date", "Procedure {number} has no date.", "Key the day it was done.", kind=I)
def undated_procedure(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """HI BBR-4."""
    for number, procedure in numbered(stay_of(claim).procedures):
        if procedure.on is None:
            yield at("institutional.procedures", number, "on", number=number)


@RULES.rule(
    "inpatient-procedure-span",
    "Procedure {number} was done after the statement's last day.",
    "Check its date.",
    kind=I,
)
def late_procedure(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """It may be up to three days before the admission."""
    through = claim.through_date
    for number, procedure in numbered(stay_of(claim).procedures):
        if procedure.on and through and procedure.on > through:
            yield at("institutional.procedures", number, "on", number=number)


@RULES.rule(
    "inpatient-procedure-number", "A claim carries 25 procedures.", "Keep those that matter most.", kind=I
)
def too_many_procedures(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """The principal one and 24 others."""
    if len(stay_of(claim).procedures) > _MOST_PROCEDURES:
        yield at("institutional.procedures", _MOST_PROCEDURES + 1, "code")


@RULES.rule(
    "inpatient-procedure-unused",
    "ICD-10-PCS procedures are for inpatients.",
    "Key HCPCS codes on the lines instead.",
    kind=I,
    severity=WARNING,
)
def procedure_of_outpatient(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """45 CFR 162.1002."""
    if stay_of(claim).procedures and not inpatient(claim):
        yield at("institutional.procedures", 1, "code")


@RULES.claim(
    "drg", "institutional.drg", "A DRG has three digits.", "Correct it, or leave it to the payer.", kind=I
)
def malformed_drg(claim: Claim, _context: EditContext) -> bool:
    """HI DR."""
    drg = stay_of(claim).drg
    return bool(drg) and not (drg.isascii() and drg.isdecimal() and len(drg) == 3)
