"""Admission, discharge, and the days between them: form locators 12 to 17."""

import re
from decimal import Decimal

from x12.claims.edits.context import EditContext
from x12.claims.edits.groups import hospital_stay, inpatient
from x12.claims.edits.rule import I, Subject
from x12.claims.institutional import Institutional
from x12.claims.records import Claim
from x12.identifiers.dates import Period
from x12.identifiers.listing import listed

RULES = Subject()
_TYPE, _SOURCE = "institutional.admission_type", "institutional.admission_source"
_STATUS, _VALUES = "institutional.patient_status", "institutional.values"
_STATUSES = listed(
    "01 02 03 04 05 06 07 09 20 21 30 40 41 42 43 50 51 61 62 63 64 65 66 69 70"
    " 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95"
)
_DIED = frozenset({"20", "40", "41", "42"})
_STILL_THERE = "30"
_NEWBORN = "4"
_HOUR = re.compile(r"([01][0-9]|2[0-3])[0-5][0-9]")
_WITHOUT_SOURCE = frozenset({"14"})
_COVERED, _NON_COVERED = "80", "81"


def stay_of(claim: Claim) -> Institutional:
    """What a UB-04 has beyond a CMS-1500; nothing where a record lacks it."""
    return claim.institutional or _NOTHING


_NOTHING = Institutional()


@RULES.claim(
    "admission-type",
    _TYPE,
    "The type of admission is missing or unknown.",
    "Choose 1 emergency, 2 urgent, 3 elective, 4 newborn, 5 trauma or 9 unknown.",
    kind=I,
)
def no_type(claim: Claim, _context: EditContext) -> bool:
    """CL101; locator 14."""
    return stay_of(claim).admission_type not in set("123459")


@RULES.claim(
    "admission-source",
    _SOURCE,
    "Where the patient came from is missing or unknown.",
    "Choose the point of origin, such as 1 (not from a facility) or 4 (other hospital).",
    kind=I,
)
def no_source(claim: Claim, _context: EditContext) -> bool:
    """CL102; locator 15 (MassHealth edit 229). Laboratory work for non-patients has none."""
    stay = stay_of(claim)
    if not stay.admission_source and claim.facility in _WITHOUT_SOURCE:
        return False
    return stay.admission_source not in set("1245689DEFG")


@RULES.claim(
    "newborn-source",
    _SOURCE,
    "For a newborn the point of origin is 5 (born here) or 6 (born elsewhere).",
    "Choose one, or correct the type of admission.",
    kind=I,
)
def newborn_from_elsewhere(claim: Claim, _context: EditContext) -> bool:
    """Codes 5 and 6 mean something else with type 4."""
    stay = stay_of(claim)
    return stay.admission_type == _NEWBORN and stay.admission_source not in {"5", "6"}


@RULES.claim(
    "patient-status",
    _STATUS,
    "The patient's status on the last day is missing or unknown.",
    "Choose it, such as 01 home or 30 still a patient.",
    kind=I,
)
def no_status(claim: Claim, _context: EditContext) -> bool:
    """CL103; locator 17."""
    return stay_of(claim).patient_status not in _STATUSES


@RULES.claim(
    "still-a-patient",
    _STATUS,
    "The patient is still there (30), and the type of bill says that this is all or the last.",
    "Choose frequency 2 or 3, or the status at discharge.",
    when=inpatient,
)
def still_there_at_the_end(claim: Claim, _context: EditContext) -> bool:
    """Frequency 1 and 4 end with a discharge."""
    return stay_of(claim).patient_status == _STILL_THERE and claim.frequency in {"1", "4"}


@RULES.claim(
    "interim-status",
    _STATUS,
    "The type of bill says that more will follow, and the patient has left.",
    "Choose status 30, or frequency 4 for the last bill.",
    when=inpatient,
)
def gone_in_between(claim: Claim, _context: EditContext) -> bool:
    """Frequency 2 and 3 are for patients who stay."""
    return claim.frequency in {"2", "3"} and stay_of(claim).patient_status != _STILL_THERE


@RULES.claim(
    "death-date",
    "institutional.occurrences",
    "The patient has died, and the date of death is missing.",
    "Key occurrence code 55 with the date.",
    kind=I,
    payer="mac",
)
def no_death_date(claim: Claim, _context: EditContext) -> bool:
    """CMS change request 7792."""
    stay = stay_of(claim)
    return stay.patient_status in _DIED and all(event.code != "55" for event in stay.occurrences)


@RULES.claim("admission-date", "dates.435", "The date of admission is missing.", "Key it.", when=inpatient)
def no_admission(claim: Claim, _context: EditContext) -> bool:
    """DTP 435; locator 12."""
    admitted = claim.dated("435")
    return admitted is None or admitted.start is None


@RULES.claim(
    "admission-hour",
    "admission_hour",
    "The hour of admission is missing.",
    "Key it as four digits, such as 1430.",
    when=hospital_stay,
)
def no_admission_hour(claim: Claim, _context: EditContext) -> bool:
    """Locator 13."""
    return not claim.admission_hour


@RULES.claim(
    "discharge-hour",
    "discharge_hour",
    "The hour of discharge is missing.",
    "Key it as four digits, such as 1100.",
    when=hospital_stay,
)
def no_discharge_hour(claim: Claim, _context: EditContext) -> bool:
    """Locator 16, on the bill that ends the stay."""
    ends = claim.frequency in {"1", "4"} and stay_of(claim).patient_status != _STILL_THERE
    return ends and not claim.discharge_hour


@RULES.claim(
    "admission-hour-form", "admission_hour", "There is no such hour of admission.", "Key it as HHMM."
)
def odd_admission_hour(claim: Claim, _context: EditContext) -> bool:
    """HHMM."""
    return bool(claim.admission_hour) and not _HOUR.fullmatch(claim.admission_hour)


@RULES.claim(
    "discharge-hour-form", "discharge_hour", "There is no such hour of discharge.", "Key it as HHMM."
)
def odd_discharge_hour(claim: Claim, _context: EditContext) -> bool:
    """HHMM."""
    return bool(claim.discharge_hour) and not _HOUR.fullmatch(claim.discharge_hour)


def days_of(statement: Period, *, stays: bool) -> int:
    """The days of a statement; that of discharge doesn't count unless it is the first one."""
    length = ((statement.end or statement.start) - statement.start).days
    return length + 1 if stays else max(length, 1)


@RULES.claim(
    "covered-days",
    _VALUES,
    "Covered (80) and non-covered days (81) don't come to the days of the statement.",
    "Key both value codes; the day of discharge doesn't count.",
    payer="mac",
    when=inpatient,
)
def wrong_days(claim: Claim, _context: EditContext) -> bool:
    """CMS Pub. 100-04, chapter 3 and 25."""
    statement, stay = claim.dated("434"), stay_of(claim)
    if statement is None or statement.period is None:
        return False
    counted = sum(
        (value.amount for value in stay.values if value.code in {_COVERED, _NON_COVERED}), Decimal()
    )
    return counted != days_of(statement.period, stays=stay.patient_status == _STILL_THERE)
