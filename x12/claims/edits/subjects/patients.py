"""The patient: birth, gender, and what doesn't go with them."""

import re
from collections.abc import Iterator
from datetime import date

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import modifiers_of
from x12.claims.edits.rule import WARNING, Fault, Subject, at, numbered
from x12.claims.lines import ServiceLine
from x12.claims.records import Claim
from x12.identifiers.icd10 import dotted

RULES = Subject()
_FOR_WOMEN = re.compile(r"O|Z3[34A6]|C5[1-8]|D06|D2[5-8]|N7[0-7]|N8[0-9]|N9[0-8]|Z014|Z124")
_FOR_MEN = re.compile(r"C6[0-3]|D075|D29|D40|N4[0-9]|N5[0-3]|Z125")
_CHECK = "Check the code, and the patient's data."
_AMBIGUOUS = "45"
"""The condition code by which a payer leaves the gender alone; on a professional claim modifier KX does."""


def born(claim: Claim) -> date | None:
    """The patient's date of birth."""
    return (claim.patient or claim.insured).birth_date


def gender(claim: Claim) -> str:
    """The patient's gender."""
    return (claim.patient or claim.insured).gender


def _who(claim: Claim) -> str:
    return "patient" if claim.patient else "insured"


def _age(claim: Claim) -> int | None:
    """In whole years on the first day of service."""
    birth, served = born(claim), claim.from_date
    if birth is None or served is None:
        return None
    return served.year - birth.year - ((served.month, served.day) < (birth.month, birth.day))


@RULES.rule("birth-date", "The patient's date of birth is missing.", "Key it, such as 05/17/1948.")
def no_birth_date(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """DMG02."""
    if born(claim) is None:
        yield at(_who(claim), "birth_date")


@RULES.rule(
    "birth-after-service",
    "The patient was born after the first day of service.",
    "Check the year of birth and the dates of service.",
)
def born_after_service(claim: Claim, context: EditContext) -> Iterator[Fault]:
    """Nor can a birth be in the future."""
    birth = born(claim)
    if birth and birth > (claim.from_date or context.today):
        yield at(_who(claim), "birth_date")


@RULES.rule("gender", "The patient's gender is missing.", "Key M, F, or U where it isn't known.")
def no_gender(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """DMG03."""
    if gender(claim) not in {"M", "F", "U"}:
        yield at(_who(claim), "gender")


@RULES.claim(
    "patient-name", "patient.party.name", "The patient's last name is missing.", "Key it as on the card."
)
def no_patient_name(claim: Claim, _context: EditContext) -> bool:
    """NM103 in loop 2010CA."""
    return claim.patient is not None and not claim.patient.party.name


def _unsuited(claim: Claim, codes: re.Pattern[str], whose: str) -> Iterator[Fault]:
    stay = claim.institutional
    exempt = _AMBIGUOUS in stay.condition_codes if stay else any(map(_has_kx, claim.lines))
    if gender(claim) != whose or exempt:
        return
    for number, diagnosis in numbered(claim.diagnoses):
        if codes.match(diagnosis.code):
            yield at("diagnoses", number, "code", code=dotted(diagnosis.code))


def _has_kx(line: ServiceLine) -> bool:
    return "KX" in modifiers_of(line)


@RULES.rule(
    "female-diagnosis", "{code} is for women, and the patient is keyed as M.", _CHECK, severity=WARNING
)
def female_diagnosis_of_man(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Pregnancy, and organs that only women have."""
    return _unsuited(claim, _FOR_WOMEN, "M")


@RULES.rule("male-diagnosis", "{code} is for men, and the patient is keyed as F.", _CHECK, severity=WARNING)
def male_diagnosis_of_woman(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Organs that only men have."""
    return _unsuited(claim, _FOR_MEN, "F")


_AGES = (
    (("P", "Z0011", "Z38"), 0, 1, "newborns"),
    (("Z0012",), 0, 17, "children"),
    (("Z000",), 15, 200, "adults"),
    (("O", "Z34", "Z3A"), 9, 64, "women of childbearing age"),
)
"""Where diagnoses start, the years from and to which one has them, and whose they are."""


@RULES.rule(
    "age", "{code} is for {whom}, and the patient was {age} on the first day.", _CHECK, severity=WARNING
)
def unlikely_age(claim: Claim, _context: EditContext) -> Iterator[Fault]:
    """Newborns, mothers, and the yearly visits of children and adults (ICD-10-CM chapters 15, 16 and 21)."""
    age = _age(claim)
    if age is None:
        return
    for number, diagnosis in numbered(claim.diagnoses):
        for starts, youngest, oldest, whom in _AGES:
            if diagnosis.code.startswith(starts) and not youngest <= age <= oldest:
                yield at("diagnoses", number, "code", code=dotted(diagnosis.code), whom=whom, age=age)
