"""What the type of bill, and what else is keyed, says of a claim: which of its fields are needed."""

from decimal import Decimal

from tui.forms import Answers
from x12.claims.edits.groups import BY_VISIT, REPLACES, UNPLANNED, UNPLANNED_ROOMS, WITH_ADMITTING
from x12.claims.edits.subjects.stays import days_of
from x12.identifiers.dates import Period
from x12.identifiers.type_of_bill import INPATIENT, OUTPATIENT

STILL_A_PATIENT = "30"
_WITH_ADMISSION = INPATIENT | {"12", "22", "32", "33", "34", "81", "82"}
"""Stays, Part B services during one, and care that begins as one does: home health and hospice."""


def facility(answers: Answers) -> str:
    """The first two digits of the type of bill."""
    return answers.text("bill-type")[:2]


def frequency(answers: Answers) -> str:
    """Its last digit."""
    return answers.text("bill-type")[2:]


def is_stay(answers: Answers) -> bool:
    """Whether it is billed by days, with an admission."""
    return facility(answers) in INPATIENT


def is_hospital_stay(answers: Answers) -> bool:
    """A stay in a hospital under Part A."""
    return facility(answers) == "11"


def is_outpatient(answers: Answers) -> bool:
    """Whether it is billed by services."""
    return facility(answers) in OUTPATIENT


def has_admission(answers: Answers) -> bool:
    """Whether a day of admission is told."""
    return facility(answers) in _WITH_ADMISSION


def has_admitting_diagnosis(answers: Answers) -> bool:
    """Whether the diagnosis at admission is told."""
    return is_stay(answers) and facility(answers) in WITH_ADMITTING


def ends(answers: Answers) -> bool:
    """Whether the bill may end the stay, and the patient has left."""
    return is_stay(answers) and not goes_on(answers) and answers.text("status") != STILL_A_PATIENT


def goes_on(answers: Answers) -> bool:
    """Whether another bill of the same stay follows."""
    return frequency(answers) in {"2", "3"}


def corrects(answers: Answers) -> bool:
    """Whether it replaces or voids an earlier claim."""
    return frequency(answers) in REPLACES


def has_source(answers: Answers) -> bool:
    """Whether it must be told where the patient came from; a laboratory may not have seen one."""
    return facility(answers) != "14"


def is_by_visit(answers: Answers) -> bool:
    """Whether the patient's own reason for coming may be told."""
    return facility(answers) in BY_VISIT


def wants_reason(answers: Answers) -> bool:
    """Whether it must be: an unplanned visit to an emergency, urgent care or observation room."""
    came = answers.text("admission-type") in UNPLANNED
    lines = answers.rows("line")
    return came and is_by_visit(answers) and any(row.text("rev").startswith(UNPLANNED_ROOMS) for row in lines)


def statement(answers: Answers) -> Period | None:
    """Its first and last day, a range even where they are one."""
    first = answers.day("from")
    return Period(first, answers.day("through") or first) if first else None


def is_one_day(answers: Answers) -> bool:
    """Whether all was done on one day."""
    said = statement(answers)
    return said is not None and said.start == said.end


def days(answers: Answers) -> Decimal | None:
    """The days of a stay; None where its dates aren't keyed."""
    said = statement(answers)
    if said is None or (said.end or said.start) < said.start:
        return None
    return Decimal(days_of(said, stays=answers.text("status") == STILL_A_PATIENT))
