"""Diagnoses: their form, order and number, and whether they were there at admission."""

from collections import Counter
from collections.abc import Iterator

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import (
    BY_VISIT,
    UNPLANNED,
    UNPLANNED_ROOMS,
    WITH_ADMITTING,
    hospital_stay,
    inpatient,
    outpatient,
)
from x12.claims.edits.rule import WARNING, Fault, P, Subject, at, complaint, numbered
from x12.claims.records import Claim, ClaimKind, Diagnosis, Role
from x12.identifiers.icd10 import parse_diagnosis

RULES = Subject()
_REGULAR = frozenset({Role.PRINCIPAL, Role.OTHER})
_MOST = {ClaimKind.PROFESSIONAL: 12, ClaimKind.INSTITUTIONAL: 25}
_MOST_SPECIAL = {Role.ADMITTING: 1, Role.REASON_FOR_VISIT: 3, Role.EXTERNAL_CAUSE: 12}
_EXTERNAL = ("V", "W", "X", "Y")
_MAYBE_EXEMPT = (*_EXTERNAL, "Z", "B90", "B91", "B92", "B94", "I252", "O09", "O80", "Q", "R29", "U84")
"""Where codes start that are, or may be, exempt from POA (CMS publishes the whole list)."""


def regular(claim: Claim) -> list[tuple[int, Diagnosis]]:
    """The principal and other diagnoses, numbered as they stand in the claim."""
    return [(number, each) for number, each in numbered(claim.diagnoses) if each.role in _REGULAR]


def may_lack_poa(code: str) -> bool:
    """Whether a diagnosis is, or may be, exempt from saying that it was present on admission."""
    return code.startswith(_MAYBE_EXEMPT)


@RULES.claim(
    "diagnosis-missing",
    "diagnoses.1.code",
    "The claim has no principal diagnosis.",
    "Key the diagnosis that the visit was for.",
)
def no_diagnosis(claim: Claim, _context: EditContext) -> bool:
    """HI ABK."""
    return not any(each.role is Role.PRINCIPAL for each in claim.diagnoses)


@RULES.rule(
    "diagnosis-principal",
    "Diagnosis {number} is a second principal one, or stands after others.",
    "Put the principal diagnosis first, and only one.",
)
def misplaced_principal(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """HI ABK comes once, before ABF."""
    for number, each in regular(claim)[1:]:
        if each.role is Role.PRINCIPAL:
            yield at("diagnoses", number, "code", number=number)


@RULES.rule("diagnosis-form", "Diagnosis {number}: {why}", "Correct the code; F4 finds it by words.")
def malformed(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """A letter, a digit, then letters or digits, without the point."""
    for number, each in numbered(claim.diagnoses):
        if why := complaint(parse_diagnosis, each.code):
            yield at("diagnoses", number, "code", number=number, why=why)


@RULES.rule("diagnosis-duplicate", "Diagnosis {number} is there twice.", "Take one out.")
def repeated(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Among the principal and the other ones."""
    seen: set[str] = set()
    for number, each in regular(claim):
        if each.code in seen:
            yield at("diagnoses", number, "code", number=number)
        seen.add(each.code)


@RULES.rule(
    "diagnosis-number",
    "A claim of this kind carries {most} diagnoses, and this has {number}.",
    "Keep those that matter most.",
)
def too_many(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """12 on a professional claim, 25 on an institutional one."""
    found = regular(claim)
    most = _MOST[claim.kind]
    if len(found) > most:
        yield at("diagnoses", found[most][0], "code", most=most, number=len(found))


@RULES.rule(
    "special-diagnosis-number",
    "There are {number} codes of this kind, and a claim carries {most}.",
    "Keep those that matter most.",
)
def too_many_special(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Admitting diagnosis, reasons for the visit, external causes."""
    count: Counter[Role] = Counter()
    total = Counter(each.role for each in claim.diagnoses)
    for number, each in numbered(claim.diagnoses):
        count[each.role] += 1
        most = _MOST_SPECIAL.get(each.role)
        if most and count[each.role] == most + 1:
            yield at("diagnoses", number, "code", most=most, number=total[each.role])


@RULES.rule(
    "special-diagnosis-kind",
    "Diagnosis {number} is of a kind that only institutions report.",
    "Key it as an ordinary diagnosis, or take it out.",
    kind=P,
)
def special_on_professional(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Professional claims have ABK and ABF alone."""
    for number, each in numbered(claim.diagnoses):
        if each.role not in _REGULAR:
            yield at("diagnoses", number, "code", number=number)


@RULES.rule(
    "external-cause-first",
    "An external cause (V, W, X or Y) can't be the principal diagnosis.",
    "Put the injury or illness first.",
)
def external_first(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """ICD-10-CM guidelines, section I.C.20."""
    for number, each in numbered(claim.diagnoses):
        if each.role is Role.PRINCIPAL and each.code.startswith(_EXTERNAL):
            yield at("diagnoses", number, "code")


@RULES.rule(
    "poa",
    "Diagnosis {number} doesn't say whether it was present on admission.",
    "Key Y, N, U (not documented) or W (can't be told).",
    when=hospital_stay,
)
def no_poa(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Hospital stays, except for exempt codes (CMS, Hospital-Acquired Conditions)."""
    for number, each in regular(claim):
        if not each.present_on_admission and not may_lack_poa(each.code):
            yield at("diagnoses", number, "present_on_admission", number=number)


@RULES.rule(
    "poa-value",
    "Diagnosis {number} has an unknown POA indicator.",
    "Key Y, N, U or W; leave exempt codes empty.",
)
def unknown_poa(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """`1` was of 4010."""
    for number, each in numbered(claim.diagnoses):
        if each.present_on_admission not in {"", "Y", "N", "U", "W"}:
            yield at("diagnoses", number, "present_on_admission", number=number)


@RULES.rule(
    "poa-unused",
    "Diagnosis {number} says whether it was present on admission, and there was none.",
    "Leave the indicator empty.",
    severity=WARNING,
)
def poa_without_admission(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Only inpatient claims report it."""
    if inpatient(claim):
        return
    for number, each in numbered(claim.diagnoses):
        if each.present_on_admission:
            yield at("diagnoses", number, "present_on_admission", number=number)


@RULES.claim(
    "admitting-diagnosis",
    "diagnoses",
    "The admitting diagnosis is missing.",
    "Key the diagnosis with which the patient was admitted.",
    when=inpatient,
)
def no_admitting(claim: Claim, _context: EditContext) -> bool:
    """HI ABJ; locator 69."""
    given = any(each.role is Role.ADMITTING for each in claim.diagnoses)
    return claim.facility in WITH_ADMITTING and not given


@RULES.claim(
    "reason-for-visit",
    "diagnoses",
    "The patient's reason for this unscheduled visit is missing.",
    "Key up to three diagnoses as reasons for the visit.",
    when=outpatient,
)
def no_reason_for_visit(claim: Claim, _context: EditContext) -> bool:
    """HI APR; locator 70: 13x and 85x, type 1, 2 or 5, and an emergency, urgent care or observation room."""
    if claim.facility not in BY_VISIT or claim.institutional is None:
        return False
    unplanned = claim.institutional.admission_type in UNPLANNED
    rooms = any(line.revenue_code.startswith(UNPLANNED_ROOMS) for line in claim.lines)
    given = any(each.role is Role.REASON_FOR_VISIT for each in claim.diagnoses)
    return unplanned and rooms and not given
